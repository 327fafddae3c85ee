/**
 * True when a path below the folder, written with `/`, matches a pattern. `*` stands for any characters but `/`, `**` for
 * any number of folders, everything else for itself. Linear in the path for each pattern, because patterns come from users.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return matchSegments(pattern.split('/'), path.split('/'))
}

/** Greedy matching with one place to return to: the last `**`. */
function matchSegments(pattern: readonly string[], path: readonly string[]): boolean {
  return greedy(pattern, path, '**', (want, got) => matchSegment(want, got))
}

function matchSegment(pattern: string, text: string): boolean {
  return greedy([...pattern], [...text], '*', (want, got) => want === got)
}

function greedy(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  same: (want: string, got: string) => boolean,
): boolean {
  let p = 0
  let i = 0
  let starAt = -1
  let retry = 0
  while (i < items.length) {
    const want = pattern[p]
    if (want === star) {
      starAt = p++
      retry = i
    } else if (want !== undefined && same(want, items[i] ?? '')) {
      p++
      i++
    } else if (starAt >= 0) {
      p = starAt + 1
      i = ++retry
    } else return false
  }
  while (pattern[p] === star) p++
  return p === pattern.length
}
