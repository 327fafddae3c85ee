/** One element of the document with its content. Text is trimmed and joined; OFAC has no mixed content. */
export type Element = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  text: string
  children: readonly Element[]
}>

/** First child with this name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  if (element !== undefined) for (const one of element.children) if (one.name === name) return one
  return undefined
}

/** All children with this name, in document order. */
export function children(element: Element | undefined, name: string): readonly Element[] {
  const found: Element[] = []
  if (element !== undefined) for (const one of element.children) if (one.name === name) found.push(one)
  return found
}

/** Descends along names, first child each; undefined where the path breaks off. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = element
  for (const name of path) found = child(found, name)
  return found
}

/** All elements at the end of a path, every branch followed. */
export function all(element: Element | undefined, ...path: readonly string[]): readonly Element[] {
  let found: readonly Element[] = element === undefined ? [] : [element]
  for (const name of path) {
    const next: Element[] = []
    for (const parent of found) for (const one of parent.children) if (one.name === name) next.push(one)
    found = next
  }
  return found
}

/** Attribute or undefined when absent or empty. */
export const attribute = (element: Element | undefined, name: string): string | undefined => {
  const value = element?.attributes[name]?.trim()
  return value === '' ? undefined : value
}
