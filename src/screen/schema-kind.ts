import { prepareName } from '../names/prepare-name.js'
import type { NameKind } from '../names/prepared-name.js'

/** Whether names of a schema are names of persons; undefined for schemata that can be either (LegalEntity) and for none. */
export function kindOfSchema(schema: string | undefined): NameKind | undefined {
  if (schema === undefined || schema === '' || schema === 'LegalEntity' || schema === 'Thing')
    return undefined
  return schema === 'Person' ? 'person' : 'entity'
}

/** Kind of a name of which nobody says it: an organisation when it has a word of one, or a number. */
export function guessKind(name: string): NameKind {
  const { tokens } = prepareName(name, 'entity')
  return tokens.some(({ tag }) => tag === 'form' || tag === 'class' || tag === 'number' || tag === 'place')
    ? 'entity'
    : 'person'
}
