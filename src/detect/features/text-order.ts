/** Order by code unit, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The distinct texts in that order. */
export const distinct = (values: Iterable<string>): string[] => [...new Set(values)].sort(byText)
