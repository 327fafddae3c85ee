import type { Case } from '../../../src/case/schema'
import { inertAll } from './inert'

const SCHEMA = 'bridle.case/1'

/** Why there is no case to show, for the reader: what is wrong and what to do. */
export class Unreadable extends Error {
  readonly todo: string
  constructor(message: string, todo: string) {
    super(message)
    this.name = 'Unreadable'
    this.todo = todo
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

async function unpack(base64: string): Promise<string> {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('gzip'))
  return await new Response(stream).text()
}

// Most cases hide nothing; walking 30 MB to learn it would cost more than reading them.
const MAY_HIDE = /\\u00|[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\\[bfr]/

function isCase(value: unknown): value is Case {
  return typeof value === 'object' && value !== null && 'schema' in value && value.schema === SCHEMA
}

/** Unpacks the case that the page carries. Throws {@link Unreadable}. */
export async function decodeCase(base64: string): Promise<Case> {
  if (base64.trim() === '')
    throw new Unreadable(
      'This page carries no case.',
      'It is the empty form of a report: run "bridle investigate FOLDER" and open FOLDER/.bridle/report.html.',
    )
  let json: string
  try {
    json = await unpack(base64.trim())
  } catch {
    throw new Unreadable(
      'The case in this page cannot be unpacked: the file is damaged or cut short.',
      'Compare its SHA-256 with the one that was handed over, and fetch it again.',
    )
  }
  const value: unknown = JSON.parse(json)
  if (!isCase(value))
    throw new Unreadable(
      `The case in this page is not of the form ${SCHEMA}.`,
      'It was written by another version of Bridle: run "bridle investigate" again.',
    )
  return MAY_HIDE.test(json) ? inertAll(value) : value
}
