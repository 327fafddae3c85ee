import type { Words } from '../words.js'

/** Pieces of one large array whose sizes are powers of two. */
export type Arena = {
  words: Words
  /** Start of a piece with room for `size` entries. */
  allocate(size: number): number
  /** Gives a piece back that was allocated for `size` entries. */
  release(start: number, size: number): void
}

/** log2 of the room that `size` entries get. */
export const roomOf = (size: number): number => (size <= 1 ? 0 : 32 - Math.clz32(size - 1))

/** An arena of entries of `width` words. What is given back is used again for pieces of the same size. */
export function arena(width: number): Arena {
  const free: number[][] = Array.from({ length: 33 }, () => [])
  let used = 0
  const made: Arena = {
    words: new Uint32Array(width << 14),
    allocate(size) {
      const room = roomOf(size)
      const recycled = free[room]?.pop()
      if (recycled !== undefined) return recycled
      const start = used
      used += width * 2 ** room
      if (used > made.words.length) {
        const more = new Uint32Array(Math.max(used, made.words.length * 2))
        more.set(made.words)
        made.words = more
      }
      return start
    },
    release(start, size) {
      free[roomOf(size)]?.push(start)
    },
  }
  return made
}
