import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** How the server treats one file. */
export type Behaviour =
  | Readonly<{ kind: 'serve'; body: Buffer; lastModified?: string; etag?: false; ranges?: false }>
  /** Says how long the file is and hangs up before; `times` such answers, then the whole file. */
  | Readonly<{ kind: 'break off'; body: Buffer; after: number; times: number }>
  | Readonly<{
      kind: 'status'
      status: number
      times: number
      afterwards: Behaviour
      headers?: Record<string, string>
    }>
  | Readonly<{ kind: 'page' }>
  | Readonly<{ kind: 'redirect'; to: string }>
  /** Sends the first byte and nothing more. */
  | Readonly<{ kind: 'hang'; body: Buffer }>
  | Readonly<{ kind: 'drip'; body: Buffer; pieces: number; pauseMs: number }>

export type ListServer = Readonly<{
  /** Folder address, with a slash at the end. */
  address: string
  files: Map<string, Behaviour>
  /** What was asked for, in order: method-less path and the headers that matter. */
  asked: { path: string; range: string | undefined; ifNoneMatch: string | undefined }[]
}>

const etagOf = (body: Buffer): string => `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`

/** A publisher on the loopback interface; gone when the test ends. */
export async function listServer(files: Readonly<Record<string, Behaviour | string>>): Promise<ListServer> {
  const server: { files: Map<string, Behaviour>; asked: ListServer['asked'] } = {
    files: new Map(),
    asked: [],
  }
  for (const [name, behaviour] of Object.entries(files))
    server.files.set(name, typeof behaviour === 'string' ? serve(behaviour) : behaviour)
  const http = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1)
    const { range, 'if-none-match': ifNoneMatch } = request.headers
    server.asked.push({ path, range, ifNoneMatch })
    const behaviour = server.files.get(path)
    if (behaviour === undefined) response.writeHead(404).end('nothing here')
    else answer(request, response, behaviour, (next) => server.files.set(path, next))
  })
  await new Promise<void>((go) => http.listen(0, '127.0.0.1', go))
  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })
  return { ...server, address: `http://127.0.0.1:${(http.address() as AddressInfo).port}/` }
}

/** A file that is served as it is. */
export const serve = (text: string, lastModified?: string): Behaviour => ({
  kind: 'serve',
  body: Buffer.from(text, 'latin1'),
  ...(lastModified === undefined ? {} : { lastModified }),
})

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  behaviour: Behaviour,
  become: (next: Behaviour) => void,
): void {
  switch (behaviour.kind) {
    case 'serve':
      file(request, response, behaviour)
      return
    case 'break off': {
      const { body, after, times } = behaviour
      if (times === 0) {
        file(request, response, { kind: 'serve', body })
        return
      }
      become({ ...behaviour, times: times - 1 })
      response.writeHead(200, { 'content-length': body.length, etag: etagOf(body) })
      response.write(body.subarray(0, after))
      // What a client has not taken from its stream when the connection breaks is lost to it: give it the time.
      setTimeout(() => response.socket?.end(), 300)
      return
    }
    case 'status':
      become(behaviour.times > 1 ? { ...behaviour, times: behaviour.times - 1 } : behaviour.afterwards)
      response.writeHead(behaviour.status, behaviour.headers).end('busy')
      return
    case 'page':
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!DOCTYPE html><html><body>Sign in</body></html>')
      return
    case 'redirect':
      response.writeHead(302, { location: behaviour.to }).end()
      return
    case 'hang':
      response.writeHead(200, { 'content-length': behaviour.body.length })
      response.write(behaviour.body.subarray(0, 1))
      return
    case 'drip': {
      const { body, pieces, pauseMs } = behaviour
      response.writeHead(200, { 'content-length': body.length, etag: etagOf(body) })
      const size = Math.ceil(body.length / pieces)
      let at = 0
      const timer = setInterval(() => {
        response.write(body.subarray(at, at + size))
        at += size
        if (at < body.length && !response.destroyed) return
        clearInterval(timer)
        response.end()
      }, pauseMs)
      response.on('close', () => clearInterval(timer))
    }
  }
}

function file(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { body, lastModified, etag, ranges }: Extract<Behaviour, { kind: 'serve' }>,
): void {
  const tag = etag === false ? undefined : etagOf(body)
  const common = {
    ...(tag === undefined ? {} : { etag: tag }),
    ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
  }
  if (tag !== undefined && headers['if-none-match'] === tag) {
    response.writeHead(304, common).end()
    return
  }
  const from = /^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1]
  if (from !== undefined && ranges !== false && headers['if-range'] === tag) {
    const rest = body.subarray(Number(from))
    response
      .writeHead(206, {
        ...common,
        'content-length': rest.length,
        'content-range': `bytes ${from}-${body.length - 1}/${body.length}`,
      })
      .end(rest)
    return
  }
  response.writeHead(200, { ...common, 'content-length': body.length }).end(body)
}
