import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('one sighting per address, with network name and access point', async () => {
  const { rows, skips, rejects } = await mapWhole(fixture('defender/network-info', 'info.csv'))
  const shared = { device: 'mer-1.corp.example', ssid: 'LARKSPUR-5G', bssid: '00:00:5e:00:53:77' }
  expect(rows.map(({ values }) => values)).toMatchObject([
    { ...shared, ip: '192.168.0.67' },
    { ...shared, ip: 'fe80::1' },
  ])
  expect(skips).toEqual(['adapter without address and network'])
  expect(rejects).toMatchObject([{ row: 3 }])
})
