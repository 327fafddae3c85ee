import { chromium } from 'playwright-core'

/**
 * Here, in the folder whose node_modules holds Playwright, because `test/` and `bench/` cannot see that folder.
 * @type {typeof chromium.launch}
 */
export const launchChromium = (options) => chromium.launch(options)
