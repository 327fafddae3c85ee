import { AppError } from '../../core/errors.js'
import { shownUrl } from './safe-url.js'
import type { Answer } from './transport.js'

/** A fault that may pass: the next attempt can go well. */
export class Interrupted extends Error {
  /** What the server asked to wait. */
  readonly waitMs: number | undefined
  constructor(message: string, waitMs?: number) {
    super(message)
    this.name = 'Interrupted'
    this.waitMs = waitMs
  }
}

/** Statuses after which the same request can succeed a little later (RFC 9110, 15.6; 429: RFC 6585). */
const MAY_PASS = new Set([408, 425, 429, 500, 502, 503, 504])

const STAYS =
  'the last good version stays active; try again later, or fetch it by hand and use: bridle lists import FILE'

const TODO: Readonly<Record<number, string>> = {
  401: 'the address needs a token: see bridle lists update --help',
  403: 'the address needs a token, or refuses this network: see bridle lists update --help',
  404: 'the publisher may have moved the file: name the new address in lists.yaml, or import it by hand',
}

/** What to throw for a status that brings no file: {@link Interrupted} when it may pass, else an AppError. */
export function refusal(url: URL, { status, headers }: Answer): Error {
  if (MAY_PASS.has(status)) {
    const seconds = Number(headers['retry-after'] ?? Number.NaN)
    return new Interrupted(`status ${status}`, Number.isFinite(seconds) ? seconds * 1000 : undefined)
  }
  return new AppError('E_SOURCE_UNREACHABLE', `the server answered ${status}`, {
    file: shownUrl(url),
    expected: 'status 200 or 304',
    got: `status ${status}`,
    todo: TODO[status] ?? STAYS,
  })
}

/** The last word after all attempts. */
export function unreachable(url: URL, cause: unknown, attempts: number): AppError {
  const reason = cause instanceof Error ? cause.message || codeOf(cause) : String(cause)
  return new AppError(
    'E_SOURCE_UNREACHABLE',
    `a list could not be fetched in ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`,
    { file: shownUrl(url), got: reason, todo: STAYS },
    cause,
  )
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.name)
