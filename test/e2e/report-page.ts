import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Case } from '../../src/case/schema.js'
import { renderReport } from '../../src/report/html.js'
import type { Browser } from './browser.js'

const TEMPLATE = fileURLToPath(new URL('../../dist/report/template.html', import.meta.url))

type Page = Awaited<ReturnType<Browser['newPage']>>

/** The page that `npm run build` made of `web/`. */
export const template = (): string => readFileSync(TEMPLATE, 'utf8')

/** A page on a report, and what went wrong on it: errors that it logged, and addresses outside of the file that it asked for. */
export type Opened = Readonly<{ page: Page; problems: readonly string[]; close(): Promise<void> }>

/** Writes an HTML text to a file of its own and opens it there, as people do: from disk, without a server. */
export async function openHtml(browser: Browser, html: string, width = 1280): Promise<Opened> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bridle-report-'))
  const file = path.join(folder, 'report.html')
  writeFileSync(file, html)
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) problems.push(`asked for ${request.url()}`)
  })
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('main h1')
  return {
    page,
    problems,
    close: async () => {
      await page.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const openCase = (browser: Browser, case_: Case, width?: number): Promise<Opened> =>
  openHtml(browser, renderReport(case_, template()), width)

/** Goes to a screen as a link would, and waits until it is there. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
  await page.waitForTimeout(50)
}

/** What a reader sees of an element, with plain spaces. Not its textContent: that holds what only paper shows. */
export async function visible(page: Page, selector: string): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: see above
  const text = await page.locator(selector).first().innerText()
  return text.replaceAll('\u00a0', ' ')
}

/** Waits for the screen with this heading: a click on a link returns before the page has followed it. */
export async function arrive(page: Page, heading: string): Promise<void> {
  await page.waitForSelector(`main h1:has-text("${heading}")`, { timeout: 5000 })
}
