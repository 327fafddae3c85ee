import { expect, test } from 'vitest'
import { makeSample } from '../../make-sample.js'
import { describeFile } from '../../reading/describe-file.js'
import { recognise } from '../../recognise.js'
import { ADAPTERS } from '../../registry.js'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('one range per line, comments, and single addresses', async () => {
  const { rows, skips, rejects } = await mapWhole(fixture('networks/vpn', 'list.txt'))
  expect(rows.map(({ values }) => values)).toMatchObject([
    { cidr: '198.18.10.0/24', kind: 'vpn', operator: null, first_hex: '00000000000000000000ffffc6120a00' },
    { cidr: '198.18.11.7', operator: 'one host' },
    { cidr: '2001:db8::/32', last_hex: '20010db8ffffffffffffffffffffffff' },
  ])
  expect(skips).toEqual(['comment'])
  expect(rejects).toMatchObject([
    { row: 5, reason: '"line" expected an address range, got "not an address"' },
  ])
})

test('the path may name the kind; without any name the file is not read, and the note says how to', async () => {
  const file = await describeFile(fixture('networks/vpn', 'list.txt'))
  const plain = { ...file, head: file.head.replace(/^#.*\n/, '') }
  expect(recognise(makeSample('lists/relays.txt', plain), ADAPTERS, {})).toMatchObject({
    adapter: { id: 'networks/relay' },
  })
  expect(
    recognise(makeSample('lists/x.txt', { ...plain, head: '192.0.2.0/24\n192.0.3.0/24\n' }), ADAPTERS, {}),
  ).toMatchObject({
    kind: 'none',
    note: expect.stringContaining('set: { kind: vpn }'),
  })
})

test('a table of ranges', async () => {
  const { rows, rejects } = await mapWhole(fixture('networks/table', 'ranges.csv'))
  expect(rows.map(({ values }) => ('kind' in values ? values.kind : null))).toEqual(['vpn', 'hosting'])
  expect(rejects.map(({ row }) => row)).toEqual([3, 4])
})

test('the networks of bridle.yaml', async () => {
  const { rows } = await mapWhole(fixture('networks/config', 'bridle.yaml'))
  expect(rows.map(({ row, values }) => [row, 'cidr' in values ? values.cidr : null])).toEqual([
    [1, '198.51.100.0/28'],
    [2, '203.0.113.0/24'],
  ])
})
