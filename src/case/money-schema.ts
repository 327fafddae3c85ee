import { z } from 'zod'
import { amount, evidence, sourceRef } from './schema-parts.js'

const hop = z.strictObject({
  time: z.string(),
  tx: z.string(),
  from: z.string(),
  to: z.string(),
  amount,
  /** Part of the origin that travels with this hop, in units of the origin's asset. */
  sourceUnits: z.string(),
  basis: z.string(),
  confidence: z.number(),
  rows: z.array(sourceRef).min(1),
})

/**
 * When the entity was listed, against the times at which the wages were paid. `listedOn` is the day of the entity's entry. A payment
 * without a time is in neither count.
 */
const listing = z.strictObject({
  status: z.enum(['listed before', 'listed during', 'listed after', 'listing date unknown', 'not listed']),
  listedOn: z.string().nullable(),
  /** Payments made before the day of listing. */
  paymentsBefore: z.int(),
  /** Payments made on the day of listing or later. */
  paymentsAfter: z.int(),
})

/** One worker's wages in one asset under every method. */
const wage = z.strictObject({
  worker: z.string(),
  /** Every wallet at which the worker was paid in this asset. */
  wallets: z.array(z.string()).min(1),
  payments: z.int(),
  paid: amount,
  /** Per method: what of the wages reached the target within the window, and at all. */
  reached: z.array(
    z.strictObject({
      method: z.string(),
      target: z.string(),
      entity: z.string().nullable(),
      caption: z.string().nullable(),
      windowHours: z.number(),
      withinWindow: z.string(),
      total: z.string(),
      /** Per cent of what was paid that arrived within the window, with one digit: `88.0`. */
      share: z.string(),
      /** `ledger`, or the inferred links that the value went over, joined by `+`: `swap+wrap`. */
      basis: z.string(),
      /** Least confidence of a link on the way, 1 for ledger facts. */
      confidence: z.number(),
      /** `withinWindow` and `total` over ledger facts alone, without inferred links; null for reach, which is no account. */
      ledgerOnlyWithin: z.string().nullable(),
      ledgerOnlyTotal: z.string().nullable(),
      listing,
    }),
  ),
  evidence,
})

/** The money of a case: wages under every method, wallets, flows, paths, and what it rests on. */
export const money = z.strictObject({
  methods: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      rule: z.string(),
      authorities: z.array(z.string()),
      against: z.array(z.string()),
      presumes: z.string(),
    }),
  ),
  wages: z.array(wage),
  wallets: z.array(
    z.strictObject({
      address: z.string(),
      label: z.string().nullable(),
      entity: z.string().nullable(),
      from: z.string(),
      to: z.string(),
      inflow: z.array(amount),
      outflow: z.array(amount),
      byCounterparty: z.array(
        z.strictObject({
          address: z.string(),
          label: z.string().nullable(),
          direction: z.enum(['in', 'out']),
          amount,
          transfers: z.int(),
        }),
      ),
      bySource: z.array(
        z.strictObject({
          source: z.string(),
          worker: z.string().nullable(),
          method: z.string(),
          amount,
          share: z.string(),
        }),
      ),
      monthly: z.array(z.strictObject({ month: z.string(), direction: z.enum(['in', 'out']), amount })),
      evidence,
    }),
  ),
  /** Sankey links per method, in units of the origin's asset. */
  links: z.array(
    z.strictObject({
      method: z.string(),
      from: z.string(),
      to: z.string(),
      asset: z.string(),
      sourceUnits: z.string(),
      rows: z.array(sourceRef).min(1),
    }),
  ),
  nodes: z.array(
    z.strictObject({ id: z.string(), label: z.string(), kind: z.string(), listed: z.boolean() }),
  ),
  paths: z.array(
    z.strictObject({
      method: z.string(),
      origin: z.string(),
      worker: z.string().nullable(),
      hops: z.array(hop).min(1),
    }),
  ),
  /** Conservation per method: source = held + exited + fees + dust + unresolved, in origin units. */
  balance: z.array(
    z.strictObject({
      method: z.string(),
      asset: z.string(),
      symbol: z.string(),
      decimals: z.int(),
      traced: z.string(),
      held: z.string(),
      exited: z.string(),
      fees: z.string(),
      dust: z.string(),
      unresolved: z.string(),
    }),
  ),
  notes: z.array(z.string()),
})
