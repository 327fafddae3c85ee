import type { Readable } from 'node:stream'
import { EnvHttpProxyAgent, request } from 'undici'
import { AppError } from '../../core/errors.js'
import { VERSION } from '../version.js'
import { isLoopback, shownUrl } from './safe-url.js'

/** An answer whose status is final: redirects are behind it. */
export type Answer = Readonly<{
  status: number
  /** Header names in lower case; of repeated headers the first. */
  headers: Readonly<Record<string, string>>
  body: Readable & { dump(): Promise<void> }
}>

/** How files are fetched. One per run; `close` ends its connections. */
export type Transport = Readonly<{
  get(url: URL, headers: Readonly<Record<string, string>>): Promise<Answer>
  close(): Promise<void>
}>

/** Milliseconds to wait for a connection, for the answer to begin, and between two pieces of it. */
export type Timeouts = Readonly<{ connect: number; headers: number; body: number }>

export const TIMEOUTS: Timeouts = { connect: 15_000, headers: 60_000, body: 60_000 }

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const MOST_REDIRECTS = 5

/**
 * Opens a transport that follows HTTPS_PROXY and NO_PROXY. Redirects are followed to https only, because a list that anybody on the way
 * can rewrite is no list; plain http is taken from the loopback interface alone (own mirrors, tests). Throws E_SOURCE_UNREACHABLE for
 * anything else; network errors come through as they are, for the caller to try again.
 */
export function openTransport(timeouts: Timeouts = TIMEOUTS): Transport {
  const agent = new EnvHttpProxyAgent({
    connect: { timeout: timeouts.connect },
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
  })
  return {
    async get(url, headers) {
      let at = allowed(url)
      for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
        const {
          statusCode,
          headers: answered,
          body,
        } = await request(at, {
          dispatcher: agent,
          headers: { 'user-agent': `bridle/${VERSION}`, 'accept-encoding': 'identity', ...headers },
        })
        const found = Object.fromEntries(
          Object.entries(answered).map(([name, value]) => [
            name.toLowerCase(),
            (Array.isArray(value) ? value[0] : value) ?? '',
          ]),
        )
        if (!REDIRECTS.has(statusCode)) return { status: statusCode, headers: found, body }
        await body.dump()
        at = allowed(nextOf(at, found['location']))
      }
      throw new AppError('E_SOURCE_UNREACHABLE', `more than ${MOST_REDIRECTS} redirects`, {
        file: shownUrl(url),
      })
    },
    close: () => agent.close(),
  }
}

function nextOf(from: URL, location: string | undefined): URL {
  if (location !== undefined && URL.canParse(location, from.href)) return new URL(location, from)
  throw new AppError('E_SOURCE_UNREACHABLE', 'a redirect names no address', {
    file: shownUrl(from),
    got: location ?? 'no Location header',
  })
}

function allowed(url: URL): URL {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return url
  throw new AppError('E_SOURCE_UNREACHABLE', 'a list is fetched over https only', {
    file: shownUrl(url),
    expected: 'an https address',
    got: url.protocol,
    todo: 'if the publisher moved the file, name the new https address in lists.yaml, or import it by hand',
  })
}
