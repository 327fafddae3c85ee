import type { ListIdentifier } from '../document-kind.js'

/** One statement of a UK list about a designation, whichever form of the list makes it. */
export type Fact = Readonly<
  | { kind: 'name'; name: string; type: 'primary' | 'aka' | 'fka'; weak: boolean }
  | { kind: 'birth'; date: string }
  | { kind: 'country'; country: string }
  | { kind: 'schema'; schema: string }
  | { kind: 'programme'; programme: string }
  | { kind: 'listed'; day: string }
  | { kind: 'remark'; label: string; text: string }
  | { kind: 'identifier'; identifier: ListIdentifier }
  | { kind: 'address'; address: string; city: string | null; country: string | null }
  | { kind: 'link'; link: string; target: string }
>

/** Facts of one kind. */
export const factsOf = <K extends Fact['kind']>(
  facts: readonly Fact[],
  kind: K,
): Extract<Fact, { kind: K }>[] =>
  facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind)
