import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test.each(['events.json', 'array.json'])('%s: a sign-in with its place and network', async (name) => {
  const { rows } = await mapWhole(fixture('okta/system-log', name))
  expect(rows[0]?.values).toEqual({
    product: 'okta',
    event: '95255bdf-a9ad-11ed-a3d9-bfb89f05fd04',
    subject: 'email:noor.whitlock@meridian-analytics.example',
    ts: '2022-09-01 09:53:56.468',
    ts_raw: '2022-09-01T09:53:56.468Z',
    offset_min: 0,
    precision: 'ms',
    type: 'user.session.start',
    outcome: 'success',
    ip: '192.0.2.13',
    ip_hex: '00000000000000000000ffffc000020d',
    country: 'Poland',
    region: 'Lower Silesia',
    city: 'Wroclaw',
    lat: 51.1079,
    lon: 17.0385,
    asn: 64499,
    as_org: 'example telecom international',
    is_proxy: false,
    user_agent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/105.0.0.0 Safari/537.36',
    os: 'windows',
    device: null,
    session: 'idxcR4jQyl5fTZoGFDzk800mF',
    mfa_device: null,
  })
})

test('an activated factor is an identifier from then on', async () => {
  const { rows } = await mapWhole(fixture('okta/system-log', 'events.json'))
  expect(rows.filter(({ table }) => table === 'identifiers').map(({ values }) => values)).toEqual([
    {
      subject: 'email:daniel.reyes@meridian-analytics.example',
      kind: 'mfa_device',
      value: 'dt:7415a272bb133cf04049b9be57ee9c72',
      raw: 'dt:7415a272bb133cf04049b9be57ee9c72',
      product: 'okta',
      valid_from: '2022-09-01 14:10:11.000',
    },
  ])
})

test('a login that is no e-mail, IPv6, and a refused attempt', async () => {
  const { rows } = await mapWhole(fixture('okta/system-log', 'events.json'))
  expect(rows.at(-1)?.values).toMatchObject({
    subject: 'account:okta/svc-login',
    ip: '2001:db8::1',
    outcome: 'failure',
  })
})

test('what is no sign-in of a person is skipped, what is broken is rejected', async () => {
  const { skips, rejects } = await mapWhole(fixture('okta/system-log', 'events.json'))
  expect(skips).toEqual(['actor is no person: SystemPrincipal', 'no sign-in: group.user_membership.add'])
  expect(rejects.map(({ row, reason }) => `${row} ${reason?.slice(0, 8)}`)).toEqual([
    '5 "publish',
    '6 not JSON',
  ])
})
