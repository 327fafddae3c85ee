import { readFileSync } from 'node:fs'
import path from 'node:path'

const LIMIT = 400

/**
 * A file above the limit holds more than one idea; data may be as long as it is.
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {{ problems: import('./source.mjs').Problem[], median: number }}
 */
export function checkSizes(root, files) {
  const counted = files
    .filter((file) => !/\.(?:data|generated)\.[a-z]+$/.test(file))
    .map((file) => ({ file, lines: countLines(readFileSync(path.join(root, file), 'utf8')) }))
  const problems = counted
    .filter(({ lines }) => lines > LIMIT)
    .map(({ file, lines }) => ({
      file,
      line: undefined,
      text: `has ${lines} lines, more than ${LIMIT}: split it by idea, or call it *.data.ts if it is data`,
    }))
  return { problems, median: median(counted.map(({ lines }) => lines)) }
}

/** @param {string} text */
function countLines(text) {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
