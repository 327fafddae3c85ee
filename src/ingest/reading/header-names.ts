/**
 * Names of the columns of a CSV file: trimmed, the n-th repetition with a suffix (`Name`, `Name (2)`), an empty one by its
 * place (`column 3`).
 */
export function headerNames(cells: readonly string[]): string[] {
  const taken = new Set<string>()
  return cells.map((cell, index) => {
    const trimmed = cell.trim()
    // Assigning to `__proto__` of an object sets nothing: such a column would be lost.
    const base = trimmed === '' || trimmed === '__proto__' ? `column ${index + 1}` : trimmed
    let name = base
    for (let n = 2; taken.has(name); n++) name = `${base} (${n})`
    taken.add(name)
    return name
  })
}
