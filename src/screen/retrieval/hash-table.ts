/** Numbers by 32-bit hash: `starts` of buckets by the first bits of the hash, and per entry 16 further bits and the number. */
export type HashTable = Readonly<{ starts: Uint32Array; tags: Uint16Array; values: Uint32Array }>

/** Entries per bucket on average. */
const LOAD = 2

/** Buckets are a power of two; their numbers are the first bits of a hash. */
const shiftOf = (buckets: number): number => Math.clz32(buckets - 1)
/** Spreads the bits of a hash: the first ones choose the bucket, the last ones are the tag. */
const mix = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 13)) >>> 0
}

/** Builds a table of pairs of a hash and a number, given one after the other; numbers of one hash keep their order. */
export function buildHashTable(pairs: ArrayLike<number>): HashTable {
  const count = pairs.length / 2
  let buckets = 2
  while (buckets * LOAD < count) buckets *= 2
  const shift = shiftOf(buckets)
  const starts = new Uint32Array(buckets + 1)
  for (let i = 0; i < pairs.length; i += 2) {
    const bucket = (mix(pairs[i] ?? 0) >>> shift) + 1
    starts[bucket] = (starts[bucket] ?? 0) + 1
  }
  for (let i = 1; i <= buckets; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  const at = starts.slice()
  const tags = new Uint16Array(count)
  const values = new Uint32Array(count)
  for (let i = 0; i < pairs.length; i += 2) {
    const mixed = mix(pairs[i] ?? 0)
    const bucket = mixed >>> shift
    const free = at[bucket] ?? 0
    tags[free] = mixed & 0xffff
    values[free] = pairs[i + 1] ?? 0
    at[bucket] = free + 1
  }
  return { starts, tags, values }
}

/**
 * Appends the numbers filed under a hash to `found` from position `count` on and hands back the new count; what `found` has no room for is
 * left out. By chance a number of another hash may be among them (one in 32,000 entries), so what is found has to be compared.
 */
export function lookUp(table: HashTable, hash: number, found: Uint32Array, count: number): number {
  const { starts, tags, values } = table
  const mixed = mix(hash)
  const bucket = mixed >>> shiftOf(starts.length - 1)
  const tag = mixed & 0xffff
  const end = starts[bucket + 1] ?? 0
  let next = count
  for (let i = starts[bucket] ?? 0; i < end; i++)
    if (tags[i] === tag && next < found.length) found[next++] = values[i] ?? 0
  return next
}
