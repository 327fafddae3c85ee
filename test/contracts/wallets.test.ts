import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { canonicalAddress } from '../../src/core/addresses/canonical-address.js'
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
        if (reading.kind === 'unknown') unknown.push(`${tag} ${address}`)
      }
    }
    expect({ refused, unknown }).toEqual({
      // OFAC published a TRON address under XBT, and a Monero key that is no address.
      refused: [
        'XBT TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq: "wallet" expected an address of XBT, got "TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq"',
      ],
      unknown: ['XMR 5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320'],
    })
  },
)
