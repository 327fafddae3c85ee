/** A piece of a text, and whether the other text lacks it. */
export type Piece = Readonly<{ text: string; differs: boolean }>

// Folded so that only what a reader would call a difference is marked: case, accents and punctuation are not.
const fold = (character: string): string =>
  character
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase()

// The table of a comparison is a product of lengths; longer texts are shown unmarked.
const LONGEST = 400

/** Lengths of the longest common subsequences of all ends of two texts. */
function common(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i]
      if (row === undefined) continue
      row[j] =
        a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

function merge(characters: readonly string[], differs: readonly boolean[]): Piece[] {
  const pieces: { text: string; differs: boolean }[] = []
  characters.forEach((character, i) => {
    const last = pieces.at(-1)
    const here = differs[i] ?? false
    if (last !== undefined && last.differs === here) last.text += character
    else pieces.push({ text: character, differs: here })
  })
  return pieces
}

/** Marks in each of two texts what the other does not have at that place. */
export function differing(one: string, other: string): readonly [readonly Piece[], readonly Piece[]] {
  const [a, b] = [[...one], [...other]]
  const [fa, fb] = [a.map(fold), b.map(fold)]
  if (a.length > LONGEST || b.length > LONGEST)
    return [[{ text: one, differs: false }], [{ text: other, differs: false }]]
  const table = common(fa, fb)
  const [da, db] = [fa.map((c) => c !== ''), fb.map((c) => c !== '')]
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (fa[i] === fb[j]) {
      da[i++] = false
      db[j++] = false
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) i++
    else j++
  }
  return [merge(a, da), merge(b, db)]
}
