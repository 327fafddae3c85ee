import { note } from './csv.mjs'
import { stream } from './random.mjs'
import { iso, MINUTE, SECOND } from './time.mjs'

export const PATH = 'idp/okta-system-log.json'

/** Okta System Log, newline-delimited JSON as the export tools write it. */
export function systemLog({ people, sessions, notes }) {
  const identities = new Map(people.map((person) => [person.id, identityOf(person)]))
  const events = sessions
    .flatMap((session) => eventsOf(session, identities.get(session.person.id)))
    .sort((a, b) =>
      a.published < b.published ? -1 : a.published > b.published ? 1 : a.uuid < b.uuid ? -1 : 1,
    )
  const lines = events.map((event) => ({ text: JSON.stringify(event) }))

  const twin = lines[1200]
  lines.splice(1201, 0, { ...twin, repeats: `same uuid as the row before it (two exports overlap)` })
  lines.splice(611, 0, {
    text: `${lines[611].text.slice(0, 388)}`,
    why: 'malformed JSON: the line was cut off',
  })
  lines.splice(2207, 0, {
    text: 'ERROR 429 E0000047 API call exceeded rate limit due to too many requests. SYNTHETIC',
    why: 'malformed JSON: an error message of the export tool',
  })
  lines.forEach((line, index) => {
    note(notes, PATH, index + 1, line)
  })
  return `${lines.map(({ text }) => text).join('\n')}\n`
}

function identityOf(person) {
  const random = stream(`okta:${person.id}`)
  return {
    id: `00u${random.mixed(9)}SYNTH297`,
    fingerprint: random.hex(32),
    phoneFingerprint: random.hex(32),
    appUser: `0ua${random.mixed(17)}`,
    factor: `opf${random.mixed(17)}`,
  }
}

function eventsOf(session, identity) {
  const { person, start, random } = session
  const out = []
  const base = frame(session, identity)
  if (session.mistyped) {
    const outcome = { result: 'FAILURE', reason: 'INVALID_CREDENTIALS' }
    out.push(base('user.session.start', start - 48 * SECOND, { outcome, target: [] }))
  }
  out.push(base('user.session.start', start, { target: [] }))
  if (session.enrols)
    out.push(base('user.mfa.factor.activate', start + 4 * MINUTE, { target: [userTarget(person, identity)] }))
  else if (random.chance(0.12)) {
    const target = [userTarget(person, identity)]
    out.push(base('user.authentication.auth_via_mfa', start + 11 * SECOND, { target }))
  }
  session.apps.forEach((app, index) => {
    const target = [
      {
        id: app.id,
        type: 'AppInstance',
        alternateId: app.alternateId,
        displayName: app.displayName,
        detailEntry: { signOnModeType: 'SAML_2_0' },
      },
      { ...userTarget(person, identity), id: identity.appUser, type: 'AppUser' },
    ]
    out.push(base('user.authentication.sso', start + session.afterwards[index], { target }))
  })
  return out
}

const userTarget = (person, identity) => ({
  id: identity.id,
  type: 'User',
  alternateId: person.email,
  displayName: person.name,
  detailEntry: null,
})

const TYPES = {
  'user.session.start': ['core.user_auth.login_success', 'User login to Okta'],
  'user.authentication.sso': ['app.auth.sso', 'User single sign on to app'],
  'user.authentication.auth_via_mfa': ['core.user.factor.attempt_success', 'Authentication of user via MFA'],
  'user.mfa.factor.activate': [
    'core.user.factor.activate',
    'Activate factor or authenticator enrollment method for user',
  ],
}

function frame(session, identity) {
  const { person, network, mobile, random } = session
  const { place, as } = network
  const geographicalContext = {
    city: place.city,
    state: place.stateName,
    country: place.country,
    postalCode: place.zip,
    geolocation: { lat: place.lat, lon: place.lon },
  }
  const externalSessionId = `idx${random.mixed(22)}`
  const userAgent = userAgentOf(person, mobile, session.start)
  return (eventType, time, { outcome, target }) => {
    const failed = outcome !== undefined
    const [legacy, displayMessage] = TYPES[eventType]
    const requestId = random.mixed(27)
    return {
      actor: {
        id: identity.id,
        type: 'User',
        alternateId: person.email,
        displayName: person.name,
        detailEntry: null,
      },
      client: {
        userAgent,
        zone: network.ip.startsWith('198.51.100.') ? 'Meridian Egress' : 'null',
        device: mobile ? 'Mobile' : 'Computer',
        id: null,
        ipAddress: network.ip,
        geographicalContext,
      },
      device: null,
      authenticationContext: {
        authenticationProvider: null,
        credentialProvider: null,
        credentialType: null,
        issuer: null,
        interface: null,
        authenticationStep: 0,
        externalSessionId,
      },
      displayMessage,
      eventType,
      outcome: outcome ?? { result: 'SUCCESS', reason: null },
      published: iso(time),
      securityContext: {
        asNumber: as.asNumber,
        asOrg: as.asOrg,
        isp: as.isp,
        domain: as.domain,
        isProxy: network.proxy,
      },
      severity: failed ? 'WARN' : 'INFO',
      debugContext: {
        debugData: {
          requestId,
          dtHash: mobile ? identity.phoneFingerprint : identity.fingerprint,
          ...(eventType.startsWith('user.mfa') || eventType.endsWith('mfa')
            ? { factor: 'OKTA_VERIFY_PUSH' }
            : {}),
          synthetic: 'true',
        },
      },
      legacyEventType: failed ? 'core.user_auth.login_failed' : legacy,
      transaction: { type: 'WEB', id: requestId, detail: {} },
      uuid: uuid(random),
      version: '0',
      request: { ipChain: [{ ip: network.ip, geographicalContext, version: 'V4', source: null }] },
      target,
    }
  }
}

function uuid(random) {
  const hex = random.hex(32)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-11ed-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function userAgentOf(person, mobile, time) {
  const chrome = 105 + Math.floor((time - Date.UTC(2022, 8, 1)) / (30 * 24 * 60 * MINUTE))
  if (mobile) {
    const rawUserAgent =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 16_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.1 Mobile/15E148 Safari/604.1'
    return { rawUserAgent, os: 'iOS (iPhone)', browser: 'SAFARI' }
  }
  const system = person.os === 'mac' ? 'Macintosh; Intel Mac OS X 10_15_7' : 'Windows NT 10.0; Win64; x64'
  const rawUserAgent = `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${chrome}.0.0.0 Safari/537.36`
  return { rawUserAgent, os: person.os === 'mac' ? 'Mac OS X' : 'Windows 10', browser: 'CHROME' }
}
