import { expect, test } from 'vitest'
import { answerInOrder } from './answer-in-order.js'
import { NO_COUNTS } from './counts.js'
import type { Piece, Pieces } from './read-pieces.js'

const ROWS = 4321

async function* rows(read: { last: number }): AsyncGenerator<Pieces> {
  for (let row = 1; row <= ROWS; ) {
    const pieces: Piece[] = []
    for (const end = Math.min(ROWS, row + 699); row <= end; row++) pieces.push({ row, text: `${row}` })
    read.last = row - 1
    yield { pieces, bytes: row }
  }
}

/** A team whose later tasks are done before its earlier ones. */
function contraryTeam(ahead: number) {
  const seen = { most: 0, now: 0 }
  return {
    seen,
    team: {
      ahead,
      close: () => Promise.resolve(),
      async answer(pieces: readonly Piece[]) {
        seen.most = Math.max(seen.most, ++seen.now)
        await new Promise<void>((go) => setTimeout(go, 10 - 3 * (seen.now % 3)))
        seen.now--
        const text = pieces.map(({ row }) => `${row}\n`).join('')
        return { bytes: new TextEncoder().encode(text), counts: { ...NO_COUNTS, rows: pieces.length } }
      },
    },
  }
}

async function answered(ahead: number, skip: number): Promise<{ text: string; rows: number; most: number }> {
  const { team, seen } = contraryTeam(ahead)
  let text = ''
  let answers = 0
  for await (const { bytes, counts } of answerInOrder(rows({ last: 0 }), team, skip)) {
    text += new TextDecoder().decode(bytes)
    answers += counts.rows
  }
  return { text, rows: answers, most: seen.most }
}

const numbers = (from: number): string =>
  Array.from({ length: ROWS - from + 1 }, (_, i) => `${from + i}\n`).join('')

test.each([1, 3, 8])('answers come in the order of the rows, %s tasks under way at most', async (ahead) => {
  const { text, rows: answers, most } = await answered(ahead, 0)
  expect([text === numbers(1), answers]).toEqual([true, ROWS])
  expect(most).toBeLessThanOrEqual(ahead)
})

test.each([1, 699, 700, 701, 4320, 4321, 9999])(
  'behind row %s no row is missing or comes again',
  async (skip) => {
    const { text } = await answered(4, skip)
    expect(text === numbers(skip + 1)).toBe(true)
  },
)

test('a task that fails ends the answers at its turn', async () => {
  const { team } = contraryTeam(3)
  const failing = {
    ...team,
    answer: (pieces: readonly Piece[]) =>
      (pieces[0]?.row ?? 0) > 700 ? Promise.reject(new Error('lost')) : team.answer(pieces),
  }
  let count = 0
  const all = (async () => {
    for await (const { counts } of answerInOrder(rows({ last: 0 }), failing)) count += counts.rows
  })()
  await expect(all).rejects.toThrow('lost')
  expect(count).toBe(700)
})

test('reads no further ahead than the team can take', async () => {
  const read = { last: 0 }
  const answers = answerInOrder(rows(read), contraryTeam(2).team)
  await answers.next()
  expect(read.last).toBeLessThan(ROWS)
  await answers.return(undefined)
})
