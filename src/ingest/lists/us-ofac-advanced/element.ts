/** One element of the document with its content. Text is trimmed and joined; OFAC has no mixed content. */
export type Element = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  text: string
  children: readonly Element[]
}>

/** First child with this name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name)

/** All children with this name, in document order. */
export const children = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((one) => one.name === name) ?? []

/** Descends along names, first child each; undefined where the path breaks off. */
export const at = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((found, name) => child(found, name), element)

/** All elements at the end of a path, every branch followed. */
export const all = (element: Element | undefined, ...path: readonly string[]): readonly Element[] =>
  path.reduce<readonly Element[]>(
    (found, name) => found.flatMap((one) => children(one, name)),
    element === undefined ? [] : [element],
  )

/** Attribute or undefined when absent or empty. */
export const attribute = (element: Element | undefined, name: string): string | undefined => {
  const value = element?.attributes[name]?.trim()
  return value === '' ? undefined : value
}
