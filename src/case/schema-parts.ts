import { z } from 'zod'

export const sourceRef = z.strictObject({ file: z.string(), row: z.int() })
export const evidence = z.strictObject({
  rows: z.array(sourceRef).min(1),
  total: z.int(),
  query: z.string().optional(),
})

/** An asset amount as the case shows it: exact units beside the decimals and symbol for display. */
export const amount = z.strictObject({
  asset: z.string(),
  symbol: z.string(),
  decimals: z.int().nullable(),
  units: z.string(),
  usd: z.string().nullable(),
})
