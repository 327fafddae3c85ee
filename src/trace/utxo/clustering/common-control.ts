import { evidenceOf } from '../../../core/evidence.js'
import { findingId } from '../../../core/finding.js'
import type { Pattern } from '../../patterns/pattern.js'
import type { UtxoLedger } from '../coins.js'
import { clustersOf } from './clusters.js'
import { mixingOf } from './mixing.js'

/** The clusters in which the wallets are, by common spending and change: inferences, each link with its basis. Nothing follows value over them. */
export function commonControl(ledger: UtxoLedger, wallets: readonly string[]): Pattern[] {
  const positions = new Map(ledger.txs.map((tx) => [tx.id, tx]))
  return clustersOf(ledger, { change: 'inferred' }).flatMap(({ addresses, links, confidence }) => {
    const subjects = addresses.filter((address) => wallets.includes(address))
    const [first, ...others] = subjects.map((address) => `wallet:${address}` as const)
    const evidence = evidenceOf(links.flatMap(({ tx }) => positions.get(tx)?.rows ?? []))
    if (first === undefined || evidence === undefined) return []
    const count = links.filter(({ basis }) => basis === 'common-spend').length
    return [
      {
        finding: {
          id: findingId('trace', 'common-control', [first, ...others], addresses.join(' ')),
          engine: 'trace',
          rule: 'common-control',
          subjects: [first, ...others],
          observed: `${addresses.length} addresses are linked by ${count} transactions that spend them together and ${links.length - count} that seem to return change`,
          comparisons: [],
          evidence,
          innocent: ['exchange-wallet'],
          next: 'check every link: one wrong link joins two holders; a service signs for many customers',
        },
        title: 'Addresses that one holder may control',
        parameters: { confidence },
        figures: {
          addresses: addresses.join(' '),
          basis: [...new Set(links.map(({ basis }) => basis))].sort().join(', '),
        },
        transfers: links.map(({ tx }) => tx),
      },
    ]
  })
}

/** Transactions with the shape of a CoinJoin through which claims passed, by id. */
export function mixedClaims(ledger: UtxoLedger, passed: ReadonlySet<string>): Pattern[] {
  return ledger.txs.flatMap((tx) => {
    const mixing = passed.has(tx.id) ? mixingOf(tx) : undefined
    const payers = [...new Set(tx.inputs.map(({ owner }) => `wallet:${owner}` as const))]
    const [first, ...others] = payers
    const evidence = evidenceOf(tx.rows)
    if (mixing === undefined || first === undefined || evidence === undefined) return []
    return [
      {
        finding: {
          id: findingId('trace', 'coinjoin', [tx.id], mixing.rule),
          engine: 'trace',
          rule: 'coinjoin',
          subjects: [first, ...others],
          observed: `claimed value went through transaction ${tx.id}, which has the shape ${mixing.rule}: ${mixing.basis}`,
          comparisons: [],
          evidence,
          innocent: ['exchange-wallet'],
          next: 'what a method says behind this transaction rests on its rule alone: the payers and payees may be strangers',
        },
        title: 'Claimed value in a joined payment',
        parameters: { confidence: mixing.confidence },
        figures: { rule: mixing.rule, basis: mixing.basis },
        transfers: [tx.id],
      },
    ]
  })
}
