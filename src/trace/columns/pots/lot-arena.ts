import { copy, subtract, type Words } from '../words.js'

export const NONE = -1
/** The origin number of money that nobody claims. */
export const UNCLAIMED = -1

/** Linked lots of all accounts in a few growing arrays. */
export type LotArena = {
  /** Three words by lot. */
  units: Words
  make(origin: number): number
  release(lot: number): void
  origin(lot: number): number
  /** Makes a lot unclaimed. */
  forget(lot: number): void
  next(lot: number): number
  before(lot: number): number
  /** Puts `lot` behind `before`, which may be {@link NONE}; what follows `lot` stays. */
  link(before: number, lot: number): void
  /** Nothing follows this lot. */
  end(lot: number): void
  /** Takes `units` out of a lot that has more; returns them as a lot of the same origin. */
  split(lot: number, units: Words): number
}

/** An empty arena; `backwards` when lots are to be walked from behind too. */
export function lotArena(backwards: boolean): LotArena {
  const start = 1 << 16
  let origins = new Int32Array(start)
  let nexts = new Int32Array(start)
  let befores = new Int32Array(backwards ? start : 0)
  let used = 0
  let free = NONE
  const grow = (): void => {
    origins = enlarged(origins)
    nexts = enlarged(nexts)
    if (backwards) befores = enlarged(befores)
    const more = new Uint32Array(arena.units.length * 2)
    more.set(arena.units)
    arena.units = more
  }
  const arena: LotArena = {
    units: new Uint32Array(start * 3),
    make(origin) {
      let lot = free
      if (lot === NONE) {
        lot = used++
        if (lot === origins.length) grow()
      } else free = nexts[lot] as number
      origins[lot] = origin
      return lot
    },
    release(lot) {
      nexts[lot] = free
      free = lot
    },
    origin: (lot) => origins[lot] as number,
    forget(lot) {
      origins[lot] = UNCLAIMED
    },
    next: (lot) => nexts[lot] as number,
    before: (lot) => befores[lot] as number,
    link(before, lot) {
      if (before !== NONE) nexts[before] = lot
      if (backwards) befores[lot] = before
    },
    end(lot) {
      nexts[lot] = NONE
    },
    split(lot, units) {
      const part = arena.make(origins[lot] as number)
      copy(arena.units, part * 3, units, 0)
      subtract(arena.units, lot * 3, units, 0)
      return part
    },
  }
  return arena
}

const enlarged = (from: Int32Array): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(from.length * 2)
  to.set(from)
  return to
}
