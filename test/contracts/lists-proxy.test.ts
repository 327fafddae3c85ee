import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { updateLists } from '../../src/app/lists/update-lists.js'
import { silent } from '../../src/core/ports.js'
import { tempFolders } from '../support/folders.js'
import { listServer } from '../support/list-server.js'
import { listedPeople, sdnXml } from '../support/synthetic-sdn.js'

const folder = tempFolders()
afterEach(() => {
  vi.unstubAllEnvs()
})

/** A proxy on the loopback interface that tunnels to this machine only; `asked` are the hosts that it was asked for. */
async function proxy(): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = []
  const http = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(501).end()
  })
  http.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    const [host = '', port = ''] = (request.url ?? '').split(':')
    socket.on('error', () => {})
    if (host !== '127.0.0.1') {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const target = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(socket)
      socket.pipe(target)
    })
    target.on('error', () => socket.destroy())
    socket.on('close', () => target.destroy())
  })
  await new Promise<void>((go) => http.listen(0, '127.0.0.1', go))
  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })
  return { address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, asked }
}

const update = (from?: string) =>
  updateLists({
    folder: folder('home'),
    stamp: { by: 'test', at: '2026-11-22T12:00:00.000Z' },
    ids: ['us-ofac-sdn'],
    choice: { form: 'xml', from },
    env: {},
    patience: { retries: 0, pause: 1 },
    timeouts: { connect: 2000, headers: 2000, body: 2000 },
    progress: silent,
  })

test('the official https address is asked for through HTTPS_PROXY; its refusal is a clear error', async () => {
  const { address, asked } = await proxy()
  vi.stubEnv('HTTPS_PROXY', address)
  vi.stubEnv('NO_PROXY', '')
  expect(await update()).toMatchObject([{ outcome: 'failed', error: { code: 'E_SOURCE_UNREACHABLE' } }])
  expect(asked).toEqual(['sanctionslistservice.ofac.treas.gov:443'])
})

test('a mirror is reached through the proxy, and past it when NO_PROXY names its host', async () => {
  const { address, asked } = await proxy()
  const server = await listServer({ 'SDN.XML': sdnXml(listedPeople(3)) })
  vi.stubEnv('HTTP_PROXY', address)
  vi.stubEnv('NO_PROXY', '')
  expect(await update(server.address)).toMatchObject([{ outcome: 'updated' }])
  expect(asked).toEqual([new URL(server.address).host])
  vi.stubEnv('NO_PROXY', '127.0.0.1')
  expect(await update(server.address)).toMatchObject([{ outcome: 'updated' }])
  expect(asked).toHaveLength(1)
})
