import { expect, test } from 'vitest'
import { screenCommand } from './screen.js'

const silent = { write: () => undefined, note: () => undefined, width: 100, colour: false, live: false }

test.each([
  ['--regime', 'foo'],
  ['--regimes', 'regimes.yaml'],
])('%s without --holdings is a usage error', async (option, value) => {
  const words = ['node', 'screen', option, value, 'Ann Example']
  await expect(screenCommand(silent).parseAsync(words)).rejects.toMatchObject({
    code: 'E_USAGE',
    message: `"${option}" needs --holdings FILE`,
  })
})
