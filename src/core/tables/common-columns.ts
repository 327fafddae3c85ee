import type { Columns } from './table.js'

export const source = {
  file: ['text', 'SHA-256 of the file that holds the record'],
  row: ['int', '1-based number of the record in its file, header excluded'],
} as const satisfies Columns

export const person = {
  subject: [
    'text',
    'the person as the source names them, kind:key (employee:W-1042, email:a@b.example, serial:C02)',
  ],
  worker: ['text', 'worker or applicant id, filled by the identity join; null when nothing joins'],
} as const satisfies Columns

export const time = {
  ts: ['time', 'instant in UTC'],
  ts_raw: ['text', 'the time as written in the record'],
  offset_min: ['int', 'UTC offset that the text carried, in minutes; null when it carried none'],
  precision: ['text', 'day, minute, second or ms'],
} as const satisfies Columns

export const validity = {
  valid_from: ['time', 'start of the period in which it holds (inclusive); null: unknown'],
  valid_to: ['time', 'end of that period (exclusive); null: still or unknown'],
} as const satisfies Columns

export const place = {
  country: ['text', 'ISO 3166-1 alpha-2 where the source says so, else as written'],
  region: ['text', 'state or province as written'],
  city: ['text', 'as written'],
  lat: ['real', 'degrees north; null when unknown'],
  lon: ['real', 'degrees east; null when unknown'],
} as const satisfies Columns
