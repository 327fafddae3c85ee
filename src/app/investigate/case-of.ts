import { assembleCase, type CaseParts } from '../../case/assemble.js'
import { citedRows, recordKey } from '../../case/cited.js'
import { type Case, caseSchema } from '../../case/schema.js'
import { count } from '../../core/format.js'
import { matchesGlob } from '../../ingest/config/glob.js'
import type { Config } from '../../ingest/config/schema.js'
import { joinedShare } from '../../workspace/join/joined-share.js'
import { isStale, STALE_AFTER_DAYS } from '../screen/list-versions.js'
import { VERSION } from '../version.js'
import { caseFiles, caseRejects } from './case-files.js'
import { caseMoney } from './case-money.js'
import { casePeople } from './case-people.js'
import { caseRings } from './case-rings.js'
import { designatedReached } from './designated.js'
import { noMoney, WINDOW_HOURS } from './follow-wages.js'
import type { Records } from './records.js'
import { refusedAmounts } from './refused-amounts.js'
import type { Found } from './run-engines.js'

/** Everything found, as the case that is written and shown: ranked, counted, with the records behind it, checked against its own schema. */
export async function caseOf(records: Records, config: Config, found: Found): Promise<Case> {
  const assembled = assembleCase(await partsOf(records, config, found), VERSION)
  // Rejected records are shown from `rejects`; reading them again would yield no fields.
  const cited = citedRows({ ...assembled, rejects: [] })
  const again = await records.again(cited)
  return caseSchema.parse({
    ...assembled,
    records: Object.fromEntries(
      cited.flatMap((ref) => {
        const record = again.get(recordKey(ref))
        return record === undefined ? [] : [[recordKey(ref), { fields: record.fields }]]
      }),
    ),
  })
}

async function partsOf({ port, again, built }: Records, config: Config, found: Found): Promise<CaseParts> {
  const { asOf, lists, screening, transfers, trace, detected } = found
  const files = await caseFiles(port, transfers.rejected)
  const rejects = await caseRejects(port, again, transfers.rejected)
  const money =
    trace === undefined
      ? noMoney()
      : caseMoney(trace, {
          window: WINDOW_HOURS,
          listedOn: screening.listedOn,
          refused: await refusedAmounts(port, files, rejects),
        })
  const { workers, applicants, signals, withData } = detected.coverage
  return {
    caseId: config.caseId ?? 'case',
    asOf,
    synthetic: config.synthetic ?? false,
    config: JSON.parse(
      JSON.stringify({ bridle: config, detect: detected.config, windowHours: WINDOW_HOURS }),
    ),
    purpose: {
      purpose: config.purpose ?? null,
      legalBasis: config.legalBasis ?? null,
      retention: retentionText(config.retention),
    },
    lists,
    counts: {
      files: files.length,
      records: files.reduce((sum, file) => sum + file.records, 0),
      rejected: files.reduce((sum, file) => sum + file.rejected, 0),
      workers,
      applicants,
      transfers: transfers.rows.length,
      signals,
      signalsWithData: withData,
    },
    people: await casePeople(port, detected),
    rings: caseRings(detected),
    screening: [...screening.hits],
    designated: designatedReached(screening, money),
    money,
    coverage: {
      joined: [...(await joinedShare(port))],
      notAvailable: detected.notAvailable.map(({ signal, title, needs }) => ({
        signal,
        title,
        needs: [...needs],
      })),
      notes: [
        ...unusedEntries(config, files),
        ...built.passed.map(({ path, reason }) => `${path} was not read: ${reason}.`),
        ...coverageNotes(found),
      ],
    },
    files,
    rejects,
    records: {},
  }
}

/** Entries of bridle.yaml that fit no file: a typing error there would otherwise look like data that is not there. */
const unusedEntries = (config: Config, files: Case['files']): string[] =>
  [...new Set((config.files ?? []).map(({ path }) => path))]
    .filter((glob) => !files.some(({ paths }) => paths.some((path) => matchesGlob(glob, path))))
    .map((glob) => `bridle.yaml: no file matches ${glob}.`)

const retentionText = (retention: Config['retention']): string | null =>
  retention === undefined
    ? null
    : Object.entries(retention)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ')

/** What a reader must know about the reach of the answer, in sentences. */
function coverageNotes({ lists, transfers, detected }: Found): string[] {
  return [
    ...transfers.notes,
    ...(lists.length === 0
      ? ['No sanctions list is among the records: nobody was screened, nobody is cleared.']
      : []),
    ...lists.flatMap(({ id, published, ageDays }) => {
      if (published === null)
        return [`List ${id} does not say when it was published: no match on it clears nobody.`]
      if (ageDays !== null && ageDays > STALE_AFTER_DAYS)
        return [`List ${id} of ${published} is ${count(ageDays)} days old: no match on it clears nobody.`]
      if (isStale(ageDays, STALE_AFTER_DAYS))
        return [
          `The publication of list ${id} on ${published} lies in the future: no match on it clears nobody.`,
        ]
      return []
    }),
    ...detected.coverage.crowds.map(
      (crowd) => `${JSON.stringify(crowd)}: too many people hold this value to link them by it.`,
    ),
  ]
}
