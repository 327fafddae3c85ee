import type { Case, CasePerson, CaseRing } from '../../../src/case/schema'

export type CaseFile = Case['files'][number]
export type SourceRef = Readonly<{ file: string; row: number }>
export type Evidence = CaseRing['links'][number]['evidence']
export type Wage = Case['money']['wages'][number]
export type Hit = Case['screening'][number]
export type SourceRecord = Case['records'][string]

/** What screens look up, built once when the case is opened. */
export type CaseIndex = Readonly<{
  found: Case
  person: ReadonlyMap<string, CasePerson>
  ring: ReadonlyMap<string, CaseRing>
  file: ReadonlyMap<string, CaseFile>
  /** Wages by worker; one worker may be paid in several assets. */
  wages: ReadonlyMap<string, readonly Wage[]>
  /** Name or label by wallet address, lower case. */
  wallet: ReadonlyMap<string, string>
  record(ref: SourceRef): SourceRecord | undefined
}>

export function indexCase(found: Case): CaseIndex {
  const wages = new Map<string, Wage[]>()
  for (const wage of found.money.wages) wages.set(wage.worker, [...(wages.get(wage.worker) ?? []), wage])
  const wallet = new Map(found.money.nodes.map((node) => [node.id.toLowerCase(), node.label]))
  for (const { address, label } of found.money.wallets)
    if (label !== null) wallet.set(address.toLowerCase(), label)
  return {
    found,
    person: new Map(found.people.map((person) => [person.id, person])),
    ring: new Map(found.rings.map((ring) => [ring.id, ring])),
    file: new Map(found.files.map((file) => [file.sha256, file])),
    wages,
    wallet,
    record: (ref) => found.records[`${ref.file}:${ref.row}`],
  }
}
