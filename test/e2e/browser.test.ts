import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, launchBrowser } from './browser.js'

const HANGUL = '최윤호'

describe('the browser of the tests', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bridle-browser-'))
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  function page(name: string, body: string): string {
    const file = path.join(folder, name)
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><body>${body}</body>`)
    return pathToFileURL(file).href
  }

  test('opens one page from a file after another', async () => {
    for (const text of ['one', HANGUL]) {
      const tab = await browser.newPage()
      await tab.goto(page(`${text}.html`, `<p>${text}</p>`))
      expect(await tab.textContent('p')).toBe(text)
      await tab.close()
    }
  })

  test('runs scripts and draws with WebGL, as the graph does', async () => {
    const tab = await browser.newPage()
    await tab.goto(page('graph.html', '<canvas></canvas>'))
    const drawn = await tab.evaluate(() => {
      const gl = document.querySelector('canvas')?.getContext('webgl2')
      if (!gl) return undefined
      gl.clearColor(1, 0.5, 0, 1)
      gl.clear(gl.COLOR_BUFFER_BIT)
      const pixel = new Uint8Array(4)
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
      return [...pixel]
    })
    // 0.5 of 255 is 127.5; drivers round it either way.
    expect(drawn?.[0]).toBe(255)
    expect([127, 128]).toContain(drawn?.[1])
  })
})
