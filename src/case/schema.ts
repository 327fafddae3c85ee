import { z } from 'zod'
import { CAUSES, ENGINES } from '../core/finding.js'
import { money } from './money-schema.js'
import { evidence, sourceRef } from './schema-parts.js'

const comparison = z.strictObject({
  feature: z.string(),
  weight: z.number(),
  query: z.string(),
  candidate: z.string(),
  detail: z.string(),
})

const TIERS = ['investigate now', 'review', 'note'] as const

const finding = z.strictObject({
  id: z.string(),
  engine: z.enum(ENGINES),
  rule: z.string(),
  title: z.string(),
  subjects: z.array(z.string()).min(1),
  observed: z.string(),
  /** The claim that the rows contradict, in words; detect only. */
  claim: z.string().optional(),
  /** Data source: hr, identity, sign-in, device, shipping, payroll, reference, chain, … */
  source: z.string().optional(),
  cause: z.enum(CAUSES).optional(),
  bits: z.number().optional(),
  comparisons: z.array(comparison),
  evidence,
  innocent: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  next: z.string(),
})

const person = z.strictObject({
  id: z.string(),
  kind: z.enum(['employee', 'contractor', 'applicant', 'unknown']),
  name: z.string(),
  emails: z.array(z.string()),
  employeeNumber: z.string().nullable(),
  title: z.string().nullable(),
  hiredOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  tier: z.enum(TIERS),
  archetype: z.enum(['R-ITW', 'M-ITW', 'undetermined']).nullable(),
  /** Posterior in bits with the sum that leads to it, as on paper. */
  score: z.number(),
  attainable: z.number(),
  sum: z.strictObject({
    prior: z.number(),
    negative: z.number(),
    /** The innocent hypothesis that explains most for this person, and what it costs; null: none helps. */
    hypothesis: z.strictObject({ id: z.string(), text: z.string(), cost: z.number() }).nullable(),
    causes: z.array(
      z.strictObject({
        cause: z.enum(CAUSES),
        bits: z.number(),
        cap: z.number(),
        explained: z.boolean(),
        sources: z.array(
          z.strictObject({ source: z.string(), bits: z.number(), findings: z.array(z.string()) }),
        ),
      }),
    ),
  }),
  unexplained: z.array(z.string()),
  sources: z.array(z.string()),
  rings: z.array(z.string()),
  findings: z.array(finding),
  claims: z.array(z.strictObject({ kind: z.string(), value: z.string(), evidence })),
  observations: z.array(
    z.strictObject({
      kind: z.string(),
      value: z.string(),
      /** Kind of the claims that this observation contradicts; null: it is context. */
      contradicts: z.string().nullable(),
      evidence,
    }),
  ),
  timeline: z.array(
    z.strictObject({ time: z.string(), kind: z.string(), text: z.string(), rows: z.array(sourceRef).min(1) }),
  ),
})

const ring = z.strictObject({
  id: z.string(),
  letter: z.string(),
  members: z.array(z.string()),
  facilitators: z.array(
    z.strictObject({
      node: z.string(),
      label: z.string(),
      kind: z.string(),
      role: z.enum(['facilitator candidate', 'host']),
      hosts: z.array(z.string()),
      why: z.string(),
      evidence,
    }),
  ),
  /** Graph: persons and what they share. */
  nodes: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum([
        'person',
        'device',
        'address',
        'account',
        'wallet',
        'network',
        'company',
        'contact',
        'entity',
      ]),
      label: z.string(),
      listed: z.boolean(),
    }),
  ),
  edges: z.array(
    z.strictObject({ from: z.string(), to: z.string(), kind: z.string(), label: z.string(), evidence }),
  ),
  links: z.array(
    z.strictObject({
      kind: z.string(),
      value: z.string(),
      bits: z.number(),
      household: z.boolean(),
      workers: z.array(z.string()),
      evidence,
    }),
  ),
})

const fileEntry = z.strictObject({
  sha256: z.string(),
  paths: z.array(z.string()),
  bytes: z.int(),
  adapter: z.string().nullable(),
  product: z.string().nullable(),
  encoding: z.string(),
  records: z.int(),
  used: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  window: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
  note: z.string().nullable(),
})

/**
 * The case: everything that `bridle investigate` found, with the rows behind it. `case.json` is this, the report shows this,
 * `docs/schemas/case.json` is generated from this. Amounts are decimal texts of base units; times are UTC text
 * `2022-09-15T16:02:11Z`; files are SHA-256 and `files[]` gives their paths. Ring letters are for display only.
 */
export const caseSchema = z.strictObject({
  schema: z.literal('bridle.case/1'),
  caseId: z.string(),
  /** Latest time in the inputs, or as given; ages and "now" refer to it. */
  asOf: z.string(),
  synthetic: z.boolean(),
  software: z.strictObject({ name: z.literal('bridle'), version: z.string() }),
  config: z.record(z.string(), z.json()),
  purpose: z.strictObject({
    purpose: z.string().nullable(),
    legalBasis: z.string().nullable(),
    retention: z.string().nullable(),
  }),
  lists: z.array(
    z.strictObject({
      id: z.string(),
      published: z.string().nullable(),
      entities: z.int(),
      names: z.int(),
      wallets: z.int(),
      ageDays: z.int().nullable(),
      stale: z.boolean(),
      files: z.array(z.string()),
    }),
  ),
  counts: z.strictObject({
    files: z.int(),
    records: z.int(),
    rejected: z.int(),
    workers: z.int(),
    applicants: z.int(),
    transfers: z.int(),
    signals: z.int(),
    signalsWithData: z.int(),
    investigateNow: z.int(),
    review: z.int(),
    note: z.int(),
  }),
  people: z.array(person),
  rings: z.array(ring),
  screening: z.array(
    z.strictObject({
      id: z.string(),
      query: z.string(),
      kind: z.string(),
      subject: z.string(),
      score: z.number(),
      corroborated: z.boolean(),
      entity: z.strictObject({
        id: z.string(),
        list: z.string(),
        caption: z.string(),
        schema: z.string(),
        programs: z.array(z.string()),
        listed: z.string().nullable(),
        remarks: z.string().nullable(),
      }),
      comparisons: z.array(comparison),
      evidence,
    }),
  ),
  /** Designated persons and firms that the case reaches, by how. */
  designated: z.array(
    z.strictObject({
      list: z.string(),
      id: z.string(),
      caption: z.string(),
      listed: z.string().nullable(),
      programs: z.array(z.string()),
      reachedBy: z.array(z.string()),
      evidence,
    }),
  ),
  money,
  coverage: z.strictObject({
    joined: z.array(
      z.strictObject({ product: z.string(), subjects: z.int(), joined: z.int(), partial: z.boolean() }),
    ),
    notAvailable: z.array(
      z.strictObject({ signal: z.string(), title: z.string(), needs: z.array(z.string()) }),
    ),
    notes: z.array(z.string()),
  }),
  files: z.array(fileEntry),
  rejects: z.array(z.strictObject({ file: z.string(), row: z.int(), reason: z.string(), text: z.string() })),
  /** Original text of every cited record that the report shows, by `file:row`. */
  records: z.record(z.string(), z.strictObject({ fields: z.record(z.string(), z.string()) })),
})

export type Case = z.infer<typeof caseSchema>
export type CasePerson = Case['people'][number]
export type CaseFinding = CasePerson['findings'][number]
export type CaseRing = Case['rings'][number]
export type CaseMoney = Case['money']
