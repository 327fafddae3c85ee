import { expectedGot } from '../../../core/errors.js'
import type { MappingAdapter } from '../../adapter.js'
import { canonicalEmail } from '../../values/email.js'
import { canonicalIp } from '../../values/ip.js'
import { isObject, type JsonObject, listAt, numberAt, objectAt, textAt } from '../json-fields.js'
import { osName } from '../os-name.js'
import { rowList } from '../row-list.js'

/** Event types that are about signing in. The rest of the log is not read. */
const SIGN_IN = /^(?:user\.session\.|user\.authentication\.|user\.mfa\.|policy\.evaluate_sign_on)/

/** Okta System Log, JSON array or NDJSON. One record is one event; see README.md. */
export const okta: MappingAdapter = {
  kind: 'map',
  id: 'okta/system-log',
  title: 'Okta System Log (JSON)',
  formats: ['ndjson', 'json'],
  feeds: ['sign_ins', 'identifiers'],
  recognise({ records }) {
    const events = records.filter(
      (record) => isObject(record) && 'eventType' in record && 'published' in record && 'actor' in record,
    )
    if (events.length === 0 || events.length * 2 < records.length) return undefined
    return { confidence: 0.95, reason: 'its records have eventType, published and actor' }
  },
  map(record, settings) {
    if (!isObject(record)) return { rejected: expectedGot('record', 'an event', JSON.stringify(record)) }
    const type = textAt(record, 'eventType')
    const published = textAt(record, 'published')
    if (type === undefined || published === undefined)
      return { rejected: expectedGot(type === undefined ? 'eventType' : 'published', 'a value', '') }
    if (!SIGN_IN.test(type)) return { skipped: `no sign-in: ${type}` }
    const actor = objectAt(record, 'actor')
    const kind = textAt(actor, 'type')
    if (kind !== undefined && kind !== 'User') return { skipped: `actor is no person: ${kind}` }
    const login = textAt(actor, 'alternateId')
    const id = textAt(actor, 'id')
    if (login === undefined && id === undefined)
      return { rejected: expectedGot('actor', 'alternateId or id', '') }
    const email = canonicalEmail(login ?? '')
    const subject =
      email !== undefined ? (`email:${email}` as const) : (`account:okta/${login ?? id}` as const)
    const rows = rowList(settings)
    const client = objectAt(record, 'client')
    const agent = objectAt(client, 'userAgent')
    const where = objectAt(client, 'geographicalContext')
    const point = objectAt(where, 'geolocation')
    const network = objectAt(record, 'securityContext')
    const time = rows.time('published', published)
    const factor = factorOf(record, type)
    rows.add('sign_ins', {
      product: 'okta',
      event: textAt(record, 'uuid') ?? null,
      subject,
      ...time,
      type,
      outcome: outcomeOf(textAt(objectAt(record, 'outcome'), 'result')),
      ...canonicalIp(textAt(client, 'ipAddress') ?? ''),
      country: textAt(where, 'country') ?? null,
      region: textAt(where, 'state') ?? null,
      city: textAt(where, 'city') ?? null,
      lat: numberAt(point, 'lat'),
      lon: numberAt(point, 'lon'),
      asn: numberAt(network, 'asNumber'),
      as_org: textAt(network, 'asOrg') ?? null,
      is_proxy: typeof network['isProxy'] === 'boolean' ? network['isProxy'] : null,
      user_agent: textAt(agent, 'rawUserAgent') ?? null,
      os: osName(textAt(agent, 'os')),
      device: textAt(objectAt(record, 'device'), 'id') ?? null,
      session: textAt(objectAt(record, 'authenticationContext'), 'externalSessionId') ?? null,
      mfa_device: factor ?? null,
    })
    if (type === 'user.mfa.factor.activate' && factor !== undefined)
      rows.add('identifiers', {
        subject,
        kind: 'mfa_device',
        value: factor,
        raw: factor,
        product: 'okta',
        valid_from: time?.ts ?? null,
      })
    return rows.done('no data')
  },
}

function outcomeOf(result: string | undefined): string {
  if (result === 'SUCCESS' || result === 'ALLOW') return 'success'
  return result === 'FAILURE' || result === 'DENY' ? 'failure' : 'other'
}

/**
 * Id of the second factor: the enrolment that the event names as target, else the registered device, else for an activation
 * the hash of the browser's device token (`dtHash`), which two people have in common when they enrol in one browser.
 */
function factorOf(record: JsonObject, type: string): string | undefined {
  if (!type.includes('mfa')) return undefined
  const target = listAt(record, 'target').find((entry) =>
    /authenticator|factor/i.test(textAt(entry, 'type') ?? ''),
  )
  const named = target === undefined ? undefined : textAt(target, 'id')
  if (named !== undefined) return named
  const device = textAt(objectAt(record, 'device'), 'id')
  if (device !== undefined) return device
  const token = textAt(objectAt(objectAt(record, 'debugContext'), 'debugData'), 'dtHash')
  return type === 'user.mfa.factor.activate' && token !== undefined ? `dt:${token}` : undefined
}
