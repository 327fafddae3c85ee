import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PLAIN, runNode } from './run.mjs'
import { TOOL } from './tools.mjs'

/** @typedef {{ passed: number, failed: number, skipped: readonly string[], output: string, seconds: number }} TestResult */
/** @typedef {{ status: string, fullName: string }} Assertion */
/** @typedef {{ name: string, status: string, message: string, assertionResults: readonly Assertion[] }} TestFile */

/**
 * Runs some vitest projects and counts what they report.
 * @param {string} root
 * @param {readonly string[]} projects
 * @returns {Promise<TestResult>}
 */
export async function runTests(root, projects) {
  const report = path.join(root, '.cache', `vitest-${process.pid}.json`)
  mkdirSync(path.dirname(report), { recursive: true })
  const args = ['run', ...projects.flatMap((name) => ['--project', name])]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code, output, seconds } = await runNode(TOOL.vitest, [...args, ...reporters], {
    cwd: root,
    env: PLAIN,
  })
  const files = readReport(report)
  rmSync(report, { force: true })
  const counted = countResults(root, files)
  // An error outside any test, or a crash, is in the exit code only; a green count must not hide it.
  const failed = counted.failed === 0 && code !== 0 ? 1 : counted.failed
  return { ...counted, failed, output, seconds }
}

/**
 * @param {string} root
 * @param {readonly TestFile[]} files
 * @returns {{ passed: number, failed: number, skipped: readonly string[] }}
 */
export function countResults(root, files) {
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({
      status,
      title: `${path.relative(root, name)}: ${fullName}`,
    })),
  )
  const is = (/** @type {string} */ wanted) => tests.filter(({ status }) => status === wanted)
  // A file that cannot be loaded has no tests to fail.
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  )
  const passed = is('passed').length
  const failed = is('failed').length
  return {
    passed,
    failed: failed + broken.length,
    // Skipped, pending, to do: whatever neither passed nor failed did not run.
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ title }) => title),
  }
}

/**
 * @param {string} file
 * @returns {readonly TestFile[]} none when vitest ended before it could report
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return []
    throw error
  }
}
