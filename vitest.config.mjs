import { defineConfig } from 'vitest/config'
import { ROOT } from './scripts/lib/root.mjs'
import { generateSignals } from './scripts/lib/signals.mjs'

// The generated module is not in the repository: whoever starts vitest alone must find it, and find it fresh.
generateSignals(ROOT)

/**
 * Pure functions share one process per core: starting a process per file costs more than the tests themselves.
 * @param {string} name
 * @param {string[]} include
 * @param {string[]} [exclude]
 */
const pure = (name, include, exclude = []) => ({
  extends: /** @type {const} */ (true),
  test: { name, include, exclude: ['**/node_modules/**', '**/dist/**', ...exclude], isolate: false },
})

/**
 * Whatever opens databases, servers or browsers gets a process of its own.
 * @param {string} name
 */
const rim = (name) => ({
  extends: /** @type {const} */ (true),
  test: { name, include: [`test/${name}/**/*.test.ts`] },
})

export default defineConfig({
  test: {
    // Worker threads and native modules (DuckDB) end badly together; processes do not.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // A project may be empty while its part is being written; `npm test` itself fails when no test ran at all.
    passWithNoTests: true,
    projects: [
      pure('unit', ['src/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}'], ['**/*.property.test.ts']),
      pure('property', ['src/**/*.property.test.ts', 'web/src/**/*.property.test.ts']),
      rim('scripts'),
      rim('contracts'),
      rim('golden'),
      rim('examples'),
      rim('e2e'),
    ],
  },
})
