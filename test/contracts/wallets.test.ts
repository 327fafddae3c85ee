import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { canonicalAddress } from '../../src/core/addresses/canonical-address.js'
import { openScreener } from '../../src/app/screen.js'
import { MAIN } from '../../src/screen/index.js'
import { sharedData } from '../shared-data.js'

const folder = sharedData('lists', 'crypto', '0xb10c-2024-09-27')

test.skipIf(folder === undefined)(
  'every address that OFAC listed until 2024 is read, by its tag (needs ../shared/data)',
  () => {
    const refused: string[] = []
    const unknown: string[] = []
    for (const file of readdirSync(folder ?? '')) {
      const tag = /_([A-Z]+)\.json$/.exec(file)?.[1] ?? ''
      for (const address of JSON.parse(readFileSync(path.join(folder ?? '', file), 'utf8')) as string[]) {
        const reading = canonicalAddress(address, tag)
        if (reading.kind === 'refused') refused.push(`${tag} ${address}: ${reading.reason}`)
        if (reading.kind === 'unknown') unknown.push(`${tag} ${address}: ${reading.reason}`)
      }
    }
    expect({ refused, unknown }).toEqual({
      // OFAC published a TRON address under XBT, and a Monero key that is no address.
      refused: [
        'XBT TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq: "wallet" expected an address of XBT, got "TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq"',
      ],
      unknown: [
        'XMR 5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320: 64 hex digits: a transaction hash, a public key or a payment id, no address',
      ],
    })
  },
)

const later = sharedData('lists', 'crypto', 'ofac-addresses-2026-08-20.json.gz')

test.skipIf(later === undefined)(
  'a list that lower-cases its addresses has sound and lossy ones, and none that is called valid by mistake (needs ../shared/data)',
  () => {
    const { addresses } = JSON.parse(gunzipSync(readFileSync(later ?? '')).toString('utf8')) as {
      addresses: Record<string, { type: string }>
    }
    const wrong: string[] = []
    for (const [address, { type }] of Object.entries(addresses)) {
      const { kind } = canonicalAddress(address)
      const isSound = /^(?:0x|bc1|ltc1|bnb1)|^[qp][a-z0-9]{41}$/.test(address)
      if (kind !== (isSound ? 'valid' : 'lossy')) wrong.push(`${type} ${address}: ${kind}`)
    }
    expect(wrong).toEqual([
      'Digital Currency Address - XMR 5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320: unknown',
    ])
  },
)

const excerpt = sharedData('lists', 'ofac-sdn-2026-excerpt')
const dprk = sharedData('lists', 'crypto', 'dprk_ofac_addresses.json')

type Dprk = {
  entities: Record<string, { uid: string; addresses: { address: string; caseLossy?: boolean }[] }>
}

test.skipIf(excerpt === undefined || dprk === undefined)(
  'every address of a DPRK entity that the excerpt holds is found, lossy ones as possible (needs ../shared/data)',
  async () => {
    const text = readdirSync(excerpt ?? '')
      .map((name) => readFileSync(path.join(excerpt ?? '', name), 'latin1'))
      .join('')
      .toLowerCase()
    const screener = await openScreener({ lists: [excerpt ?? ''], today: '2026-08-20' })
    const { entities } = JSON.parse(readFileSync(dprk ?? '', 'utf8')) as Dprk
    const missed: string[] = []
    let found = 0
    for (const { uid, addresses } of Object.values(entities))
      for (const { address, caseLossy } of addresses) {
        if (!text.includes(address.toLowerCase())) continue
        const { matches } = screener.answer({ id: address, wallets: [address] })
        const match = matches.find(({ entity }) => entity.id === uid)
        const least = caseLossy === true ? MAIN.walletLossy : MAIN.walletExact
        if (match?.score === least) found++
        else missed.push(`${uid} ${address}: ${match?.score}`)
      }
    expect(missed).toEqual([])
    expect(found).toBeGreaterThan(5)
  },
)
