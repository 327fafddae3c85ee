import { browserFiles } from '../../tools/browser-files.mjs'
import { launchChromium } from '../../tools/playwright.mjs'

export type Browser = Awaited<ReturnType<typeof launchChromium>>

// Own flags: those of the package contain --single-process, which ends with the second page.
const FLAGS = [
  '--headless',
  // Containers run as root and forbid the namespaces that the sandbox is made of; only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  // The graph is drawn with WebGL; without a graphics card it is computed.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // /dev/shm of a container is 64 MB.
  '--disable-dev-shm-usage',
  // Tests must not depend on, or be seen by, anything outside this machine.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
]

/** A browser of its own; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { env, ...browser } = browserFiles()
  return await launchChromium({
    ...browser,
    args: FLAGS,
    env: { ...inherited(), ...env },
  })
}

/** The environment without its holes, as Playwright wants it. */
function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
