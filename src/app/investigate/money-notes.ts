import { plural, showUnits } from '../../core/format.js'
import type { WageTrace } from '../../trace/index.js'
import type { RefusedAmounts } from './refused-amounts.js'

/**
 * What the figures rest on, what is not counted, and how much they change with what was presumed. What a method itself presumes stands beside
 * the method, not here.
 */
export function moneyNotes(
  trace: WageTrace,
  refused: RefusedAmounts,
  { hasListingDay }: Readonly<{ hasListingDay: boolean }>,
): string[] {
  const own = new Set(trace.methods.map(({ presumes }) => presumes))
  const rests = [...trace.assumptions.values()].flat().filter((sentence) => !own.has(sentence))
  return [
    ...refusedNotes(trace, refused),
    ...trace.notes,
    ...(hasListingDay
      ? [
          'The day of a listing is that of the entry of the entity; the day on which the address was added to the entry is not in this list form.',
        ]
      : []),
    ...exchangeNotes(trace),
    ...new Set(rests),
    ...trace.sensitivity.variants.flatMap(({ id, title }) => variantNote(trace, id, title)),
  ]
}

/** Every refused record of a ledger or payroll that names somebody or something of this trace. */
function refusedNotes(trace: WageTrace, { records, emails }: RefusedAmounts): string[] {
  const accounts = new Set(trace.methods.filter(({ conserves }) => conserves).map(({ id }) => id))
  // Who paid the wages is not followed.
  const followed = trace.flows.flatMap(({ method, sender, receiver, hops }) =>
    method === null || !accounts.has(method) ? [] : hops === 0 ? [receiver] : [sender, receiver],
  )
  const wallets = [...new Set([...trace.targets, ...followed])].filter((address) => address !== null)
  const workers = [...new Set(trace.wages.map(({ worker }) => worker))]
  const names = [
    ...workers.flatMap((worker) =>
      [worker, ...(emails.get(worker) ?? [])].map((written) => [written, worker]),
    ),
    ...wallets.map((address) => [address, address]),
  ].map(([written = '', name = '']) => ({ written: written.toLowerCase(), name }))
  return records.flatMap(({ path, row, reason, text }) => {
    const lower = text.toLowerCase()
    const found = [...new Set(names.filter(({ written }) => occurs(written, lower)).map(({ name }) => name))]
    if (found.length === 0) return []
    return [
      `${path}, record ${row}, was refused (${reason}) and names ${found.join(', ')}: its amount is not counted.`,
    ]
  })
}

/** Whether a text has the name as a word of its own. The topics of a ledger's logs hold an address without its 0x, after zeros. */
function occurs(name: string, text: string): boolean {
  const word = /^0x[0-9a-f]{40}$/.test(name) ? name.slice(2) : name
  if (word === '' || !text.includes(word)) return false
  if (word !== name) return true
  const inWord = (char: string): boolean => /[\p{L}\p{N}_-]/u.test(char)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!inWord(text.charAt(at - 1)) && !inWord(text.charAt(at + word.length))) return true
  return false
}

/** What went into the exchanges and what came out, since traced value is shown in units of the wages. */
function exchangeNotes({ exchanges, assets }: WageTrace): string[] {
  type Sides = (typeof exchanges)[number]['gives']
  const shown = (sides: Sides): string =>
    sides
      .map(({ asset, units }) => {
        const { symbol = asset, decimals } = assets.get(asset) ?? {}
        return `${showUnits(units.toString(), decimals ?? null)} ${symbol}`
      })
      .join(' and ')
  return exchanges.map(
    ({ exchanges: n, gives, gets }) =>
      `${plural(n, 'exchange')} that traced value went through, in sum: ${shown(gives)} given, ${shown(gets)} got. Figures in units of the wages do not deduct the difference.`,
  )
}

/** One sentence for a presumption that could be changed: what then reaches listed wallets, under the method that follows single lots. */
function variantNote({ sensitivity, assets }: WageTrace, variant: string, title: string): string[] {
  const reached = sensitivity.differences.filter(
    (one) => one.variant === variant && one.figure.startsWith('reached '),
  )
  if (reached.length === 0) return [`If ${title}: no figure of value that reached a listed wallet changes.`]
  const shown = reached
    .filter(({ method }) => method === 'fifo')
    .map(({ source, asset, reported, other }) => {
      const { symbol = '', decimals } = assets.get(asset) ?? {}
      const units = (value: bigint): string => showUnits(value.toString(), decimals ?? null)
      return `${source} ${units(other)} instead of ${units(reported)} ${symbol}`.trim()
    })
  return [
    `If ${title}: ${reached.length} figures of value that reached a listed wallet at any time change; under fifo ${shown.join(', ') || 'none'}.`,
  ]
}
