/**
 * Makes a reader that replaces letters by their romanisation, two-letter groups first. Letters that the table does not know pass
 * unchanged, so that no name is ever emptied.
 */
export function letterReader(table: Readonly<Record<string, string>>): (word: string) => string {
  const pairs = new Map(Object.entries(table).filter(([letters]) => [...letters].length > 1))
  const single = new Map(Object.entries(table).filter(([letters]) => [...letters].length === 1))
  return (word) => {
    let out = ''
    for (let i = 0; i < word.length; i++) {
      const pair = pairs.size === 0 ? undefined : pairs.get(word.slice(i, i + 2))
      if (pair !== undefined) {
        out += pair
        i++
        continue
      }
      const letter = word.charAt(i)
      out += single.get(letter) ?? letter
    }
    return out
  }
}
