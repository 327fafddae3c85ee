import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { isDay } from '../../core/day.js'
import { AppError, expectedGot } from '../../core/errors.js'
import { type Period, REGIMES, type Regime } from '../../screen/index.js'

const day = z.string().refine(isDay, 'expected a day such as 2026-11-10')
const file = z.record(
  z.string(),
  z.strictObject({
    periods: z
      .array(
        z.strictObject({
          from: day,
          status: z.enum(['in force', 'suspended']),
          authority: z.string().min(1).max(500),
          note: z.string().max(500).optional(),
        }),
      )
      .min(1)
      .max(100),
  }),
)
type Changes = z.infer<typeof file>

const IDS = REGIMES.map(({ id }) => id)

/**
 * The regimes asked for, `all` or none meaning all of them. A file states when a rule holds or is suspended, as it changes faster than a program:
 * `{ bis: { periods: [{ from, status, authority }] } }`; the tests stay those of the table. Throws E_USAGE for an unknown regime and E_CONFIG_INVALID
 * for a file that cannot be read so.
 */
export async function chooseRegimes(
  asked: readonly string[],
  path: string | undefined,
): Promise<readonly Regime[]> {
  for (const id of asked)
    if (id !== 'all' && !IDS.includes(id)) {
      const expected = `one of ${IDS.join(', ')}, all`
      throw new AppError('E_USAGE', expectedGot('--regime', expected, id), {
        field: '--regime',
        expected,
        got: id,
      })
    }
  const chosen =
    asked.length === 0 || asked.includes('all') ? REGIMES : REGIMES.filter(({ id }) => asked.includes(id))
  if (path === undefined) return chosen
  const changes = await readChanges(path)
  return chosen.map((regime) =>
    Object.hasOwn(changes, regime.id) ? changed(regime, changes[regime.id]) : regime,
  )
}

async function readChanges(path: string): Promise<Changes> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('E_INPUT_NOT_FOUND', 'the file of regimes cannot be read', { file: path }, cause)
  })
  const read = file.safeParse(parsed(path, text))
  const stranger = read.success ? Object.keys(read.data).find((id) => !IDS.includes(id)) : undefined
  if (read.success && stranger === undefined) return read.data
  const [issue] = read.success ? [] : read.error.issues
  throw new AppError('E_CONFIG_INVALID', 'the file of regimes says something that is not understood', {
    file: path,
    field: issue?.path.join('.') ?? stranger ?? '',
    expected: issue?.message ?? `a regime: ${IDS.join(', ')}`,
  })
}

function parsed(path: string, text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 10 })
  } catch (cause) {
    throw new AppError('E_CONFIG_INVALID', 'the file of regimes is no YAML or JSON', { file: path }, cause)
  }
}

/** The periods of a file with the tests that the table has for their day. */
function changed(regime: Regime, change: Changes[string] | undefined): Regime {
  const known = [...regime.periods].sort((a, b) => (a.from < b.from ? -1 : 1))
  const rule = (from: string): Period | undefined =>
    known.filter((period) => period.from <= from).at(-1) ?? known[0]
  const periods = (change?.periods ?? []).flatMap(({ from, status, authority, note }): Period[] => {
    const base = rule(from)
    return base === undefined ? [] : [{ ...base, from, status, authority, note }]
  })
  return { ...regime, periods }
}
