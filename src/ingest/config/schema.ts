import { z } from 'zod'
import { isTimeZone } from '../values/time-zone.js'

const zone = z.string().refine(isTimeZone, { error: 'expected an IANA time zone such as America/Chicago' })
const dates = z.enum(['mdy', 'dmy'])
const chain = z.string().regex(/^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,64}$/, {
  error: 'expected a CAIP-2 chain such as eip155:1',
})
const scalar = z.union([z.string(), z.number(), z.boolean()])

/** An asset by the name that a file uses; `decimals` where Bridle does not know the asset. */
const asset = z.union([z.string(), z.strictObject({ id: z.string(), decimals: z.int().min(0).max(60) })])

/** Where a column of a file goes: the name of a column, or that with a kind and settings of its own. */
const target = z.union([
  z.string(),
  z.strictObject({
    column: z.string(),
    /** Kind of the row, for identifiers and claims: several columns of one file may each give a row. */
    kind: z.string().optional(),
    timezone: zone.optional(),
    dates: dates.optional(),
  }),
])

const fileEntry = z.strictObject({
  /** Glob below the folder; `*` and `**` only. */
  path: z
    .string()
    .min(1)
    .refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), {
      error: 'expected a path below the folder',
    }),
  table: z.string().optional(),
  columns: z.record(z.string(), target).optional(),
  set: z.record(z.string(), scalar).optional(),
  assets: z.record(z.string(), asset).optional(),
  /** Id of the adapter to use, when the content does not show it. */
  adapter: z.string().optional(),
  /** False: the first line is a record; columns are then called c0, c1, … */
  header: z.boolean().optional(),
  delimiter: z.string().length(1).optional(),
  timezone: zone.optional(),
  dates: dates.optional(),
  chain: chain.optional(),
})

const network = z.strictObject({
  cidr: z.string(),
  kind: z.enum(['vpn', 'hosting', 'relay', 'egress', 'residential']),
  operator: z.string().optional(),
})

/** What bridle.yaml may say. Every key is optional: a folder without the file has the empty configuration. */
export const configSchema = z.strictObject({
  caseId: z
    .string()
    .regex(/^[A-Za-z0-9][\w.-]{0,63}$/, { error: 'expected letters, digits, . _ -, 64 at most' })
    .optional(),
  title: z.string().optional(),
  /** The records are invented: every face of the case says so. */
  synthetic: z.boolean().optional(),
  purpose: z.string().optional(),
  legalBasis: z.string().optional(),
  retention: z.record(z.string(), scalar).optional(),
  timezone: zone.optional(),
  dates: dates.optional(),
  chain: chain.optional(),
  /** Address ranges of the firm itself, short for networks of kind egress. */
  egress: z.array(z.string()).optional(),
  networks: z.array(network).optional(),
  deployedTools: z.array(z.string()).optional(),
  /** Postal addresses at which the firm itself receives equipment. */
  sites: z.array(z.string()).optional(),
  files: z.array(fileEntry).optional(),
})

export type Config = z.infer<typeof configSchema>
export type FileEntry = z.infer<typeof fileEntry>
