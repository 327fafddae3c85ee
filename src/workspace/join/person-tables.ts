import type { TableName } from '../../core/tables.js'

/** Tables whose rows are about a person, and the time at which the person is asked for. */
export const PERSON_TABLES = {
  applications: 'ts',
  identifiers: 'valid_from',
  claims: 'valid_from',
  referees: 'ts',
  documents: 'ts',
  assets: 'ts',
  devices: 'enrolled_at',
  device_sightings: 'ts',
  sign_ins: 'ts',
  endpoint_events: 'ts',
  payouts: 'ts',
  shipments: 'shipped_at',
  code_activity: 'ts',
  meetings: 'ts',
} as const satisfies Partial<Record<TableName, string>>

export type PersonTable = keyof typeof PERSON_TABLES

/** Their names, in declaration order. */
export const PERSON_TABLE_NAMES = Object.keys(PERSON_TABLES) as PersonTable[]
