import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from './bridle.js'

const row = z.object({ file: z.string(), row: z.int(), why: z.string() })
const figure = z.object({
  within72h: z.string(),
  ever: z.string(),
  baseUnitsWithin72h: z.string(),
  sharePercent: z.number(),
})

const schema = z.object({
  ring: z.object({
    members: z.array(z.string()),
    facilitator: z.string(),
    ip: z.string(),
    bssid: z.string(),
    sharedWallet: z.object({ members: z.array(z.string()), address: z.string() }),
    sharedAccount: z.object({ members: z.array(z.string()), token: z.string() }),
  }),
  personas: z.record(z.string(), z.object({ name: z.string(), wallet: z.string() })),
  rejectedApplicants: z.array(z.object({ candidate: z.int(), tie: z.string() })),
  honest: z.record(z.string(), z.unknown()),
  wallets: z.object({ listed: z.string(), collector: z.string(), exchangeDeposit: z.string() }),
  wages: z.record(
    z.string(),
    z.object({
      asset: z.string(),
      payments: z.int(),
      total: z.string(),
      toListed: z.record(z.string(), figure),
      toExchangeDeposit: z.record(z.string(), z.string()),
    }),
  ),
  brokenRows: z.array(row),
  repeatedRows: z.array(row),
  files: z.array(z.object({ path: z.string(), records: z.int() })),
})

/** What was planted in examples/meridian, as its generator wrote it beside the folder. */
export function readTruth() {
  const text = readFileSync(path.join(ROOT, 'examples/meridian.truth.json'), 'utf8')
  const truth = schema.parse(JSON.parse(text))
  // `honest` groups people by what they look like; here it matters only who they are.
  const ids = JSON.stringify(truth.honest)
  const honestIds = new Set([
    ...[...ids.matchAll(/"(W-\d+)"/g)].map(([, id = '']) => id),
    ...[...ids.matchAll(/"candidate":(\d+)/g)].map(([, id]) => `A-${id}`),
  ])
  return { ...truth, honestIds }
}
