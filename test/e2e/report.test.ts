import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderReport } from '../../src/report/html.js'
import { fixtureCase } from '../../web/fixtures/case.js'
import { emptyCase } from '../../web/fixtures/empty.js'
import { manyWorkers } from '../../web/fixtures/many.js'
import { type Browser, launchBrowser } from './browser.js'
import { arrive, goTo, type Opened, openCase, openHtml, template, visible } from './report-page.js'

const THIN = '\u202f'
const thin = (text: string): string => text.replaceAll('_', THIN)

const SCREENS = [
  'overview',
  'people',
  'people/W-1042?open=all',
  'rings?select=address%3Afarm',
  'money?open=p0',
  'screening',
  'inputs',
]

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})

const textOf = ({ page }: Opened): Promise<string> => visible(page, 'main')

describe('the report of a case', () => {
  let report: Opened
  beforeAll(async () => {
    report = await openCase(browser, fixtureCase())
  })
  afterAll(async () => {
    await report.close()
    expect(report.problems).toEqual([])
  })

  test('overview says what to do first, where the money went, and what was not checked', async () => {
    await goTo(report.page, '#/overview')
    const text = await textOf(report)
    expect(text).toContain('5 people to investigate now')
    expect(text).toContain('Signals are leads for people, not findings of guilt.')
    expect(text).toContain('88.0 % of wages reach SIM Hyon Sop (OFAC 42498) within 72 h (FIFO)')
    // 122,400 + 104,500 + 105,600 + 90,000 + 79,000 paid; 88 % of it.
    expect(text).toContain(thin('Of 501_500 USDC paid to 5 workers in 54 payments'))
    expect(text).toContain(thin('441_320 USDC (88.0 %)'))
    expect(text).toContain('It was listed for SIM Hyon Sop (OFAC 42498) on 2023-04-24, after these payments.')
    expect(text).toContain('3 signals could not be checked for lack of data.')
    expect(text).toContain('un-sc stale')
    expect(await visible(report.page, 'header')).toContain('Synthetic data.')
    expect(text.toLowerCase().replace('findings of guilt', '')).not.toContain('guilt')
  })

  test('by mouse: person, signal, its rows, ring, money, screening, inputs', async () => {
    const { page } = report
    await page.click('nav >> text=Overview')
    await arrive(page, 'What to look at first')
    await page.click('main table.people a >> text=Daniel Reyes')
    await arrive(page, 'W-1042 Daniel Reyes')
    expect(await textOf(report)).toContain('contradicted by')

    await page.click('tr.signal:has-text("IP-KVM plugged in") button')
    const rows = await visible(page, 'tr.signal-rows')
    expect(rows).toContain('edr/DeviceEvents.csv')
    expect(rows).toContain('PiKVM Composite Device')
    expect(page.url()).toContain('open=')

    await page.click('main a >> text=ring A')
    await arrive(page, 'Ring A')
    expect(await textOf(report)).toContain('Showing 15 of 15 nodes and 24 of 24 ties.')
    await page.click('svg.graph a[aria-label^="address"]')
    expect(await visible(page, '.selection')).toContain('laptop delivered')

    await page.click('nav >> text=Money')
    await arrive(page, 'Where the wages went')
    await page.click('label:has-text("lowest balance")')
    expect(page.url()).toContain('method=lowest-balance')
    expect(await textOf(report)).toContain('The way of the money under lowest balance')
    await page.selectOption('select >> nth=0', 'W-1042')
    expect(await textOf(report)).toContain(thin('122_400 USDC paid in 12 payments to W-1042'))
    await page.click('table.paths button.fold >> nth=0')
    expect(await visible(page, 'tr.signal-rows')).toContain('collector')

    await page.click('nav >> text=Screening')
    await arrive(page, 'Screening')
    await page.click('main a >> text=Sim Hyun-sub')
    await arrive(page, 'Is it them? Sim Hyun-sub')
    expect(await page.locator('table.alignment mark').count()).toBeGreaterThan(0)
    expect(await textOf(report)).toContain('nothing but the name agrees')

    await page.click('nav >> text=Inputs')
    await arrive(page, 'What this rests on')
    expect(await textOf(report)).toContain('not stated in bridle.yaml')
    await page.click('main a >> text=payroll/deel-payouts.csv')
    await arrive(page, 'payroll/deel-payouts.csv')
    expect(await textOf(report)).toContain(thin('2_544 = 2_540 used + 4 rejected + 0 skipped'))
  })

  test('by keyboard: every screen, the list, the signals, search, help, and back out', async () => {
    const { page } = report
    for (const [letter, heading] of [
      ['o', 'What to look at first'],
      ['r', 'Ring A'],
      ['m', 'Where the wages went'],
      ['s', 'Screening'],
      ['i', 'What this rests on'],
      ['p', 'People'],
    ] as const) {
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await arrive(page, heading)
    }
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await arrive(page, 'W-1042')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')

    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    expect(page.url()).toContain('open=c0')
    await page.keyboard.press('Escape')
    expect(page.url()).not.toContain('open=')

    await page.keyboard.press('Shift+J')
    await arrive(page, 'W-1077')
    await page.keyboard.press('Escape')
    await arrive(page, 'People')

    await page.keyboard.press('?')
    expect(await visible(page, 'dialog[open]')).toContain('next and previous entry')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('соколов')
    await page.waitForSelector('[role=option]:has-text("W-1081")')
    await page.keyboard.press('Enter')
    await arrive(page, 'W-1081')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  test('the bits of a person add up on the page', async () => {
    const { page } = report
    await goTo(page, '#/people/W-1042')
    const outer = await page
      .locator('table.ledger tbody td[data-head="adds"], tbody td[data-head="cause"]')
      .allInnerTexts()
    const numbers = outer.map((text) => Number((text.split(' ').at(-1) ?? '').replace('−', '-')))
    const total = Number(await visible(page, 'table.ledger tfoot td'))
    // −10 + 0 + 2.4 + 11 + 11 + 7; relocation and anonymiser are explained and count 0.
    expect(numbers.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 5)
    expect(total).toBe(21.4)
  })

  test('every state has an address, and an address that leads nowhere says so', async () => {
    const { page } = report
    await goTo(page, '#/people?q=nov&tier=investigate+now')
    expect(await page.locator('table.people tbody tr').count()).toBe(1)
    await goTo(page, '#/people/W-9999')
    expect(await textOf(report)).toContain('There is no person "W-9999" in this case.')
  })

  test('a hash shows both ends and copies whole', async () => {
    const { page } = report
    await goTo(page, '#/inputs')
    const button = 'button[aria-label^="SHA-256"]'
    expect(await visible(page, button)).toMatch(/^[0-9a-f]{4}…[0-9a-f]{4}$/)
    await page.click(`${button} >> nth=0`)
    expect(await visible(page, button)).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe.each([390, 1280, 1440])('at %i pixels', (width) => {
  test('no screen scrolls sideways', async () => {
    const report = await openCase(browser, fixtureCase(), width)
    for (const screen of SCREENS) {
      await goTo(report.page, `#/${screen}`)
      const wide = await report.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect({ screen, tooWide: Math.max(wide, 0) }).toEqual({ screen, tooWide: 0 })
    }
    expect(report.problems).toEqual([])
    await report.close()
  })
})

describe('other cases', () => {
  test('2,000 people: only those in view are drawn, the last can be reached', async () => {
    const report = await openCase(browser, manyWorkers(2000))
    const { page } = report
    await goTo(page, '#/people')
    expect(await textOf(report)).toContain(thin('Showing 2_000 of 2_000'))
    expect(await page.locator('table.people tbody tr').count()).toBeLessThan(100)
    const last = manyWorkers(2000).people.at(-1)?.id ?? ''
    for (let i = 0; i < 5; i++) {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
      await page.waitForTimeout(100)
    }
    expect(await visible(page, 'table.people tbody')).toContain(last)
    await page.fill('input[type=search] >> nth=0', last)
    await page.waitForFunction(() => document.querySelectorAll('table.people tbody tr').length === 1)
    expect(report.problems).toEqual([])
    await report.close()
  })

  test('nothing found: each screen says what was looked for', async () => {
    const report = await openCase(browser, emptyCase())
    for (const [screen, words] of [
      ['overview', 'Nobody is at review or above.'],
      ['people', 'Nobody in this case is at review or above.'],
      ['rings', 'There is no ring in this case'],
      ['money', 'No wages were traced.'],
      ['screening', 'nobody was screened, and nobody is clear'],
      ['inputs', 'No setting differs from its default.'],
    ] as const) {
      await goTo(report.page, `#/${screen}`)
      expect(await textOf(report)).toContain(words)
    }
    expect(await visible(report.page, 'header')).not.toContain('Synthetic')
    expect(report.problems).toEqual([])
    await report.close()
  })

  test('text of an adversary stays text', async () => {
    const base = fixtureCase()
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202egnp.exe'
    const people = base.people.map((person) => (person.id === 'W-1042' ? { ...person, name: evil } : person))
    const report = await openCase(browser, { ...base, people })
    report.page.on('dialog', (dialog) => void dialog.dismiss())
    await goTo(report.page, '#/people/W-1042')
    const heading = await visible(report.page, 'h1')
    expect(heading).toContain('</script><script>alert(1)</script><img src=x onerror=alert(2)>')
    expect(heading).toContain('\\u{202e}gnp.exe')
    expect(await report.page.locator('main img, main script').count()).toBe(0)
    expect(report.problems).toEqual([])
    await report.close()
  })

  test.each([
    ['no case', template, 'This page carries no case.'],
    [
      'a file cut short',
      () => {
        const whole = renderReport(fixtureCase(), template())
        return whole.replace(/(id="case">[\w+/]{4000})[\w+/=]+/, '$1')
      },
      'The case in this page cannot be unpacked',
    ],
    [
      'another version',
      () => renderReport({ ...fixtureCase(), schema: 'bridle.case/9' as 'bridle.case/1' }, template()),
      'is not of the form bridle.case/1',
    ],
  ])('%s: the page says what is wrong and what to do', async (_name, html, words) => {
    const report = await openHtml(browser, html())
    expect(await textOf(report)).toContain(words)
    expect(await textOf(report)).toMatch(/run "bridle investigate|fetch it again/)
    expect(report.problems).toEqual([])
    await report.close()
  })
})
