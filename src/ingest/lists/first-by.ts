/** The values whose key no earlier one has, in their order. */
export function firstBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const own = key(value)
    if (seen.has(own)) return false
    seen.add(own)
    return true
  })
}
