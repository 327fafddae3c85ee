import { children, type Element } from '../element.js'

/** Text of a field in one line; the list wraps long texts. Undefined where the field is missing or empty. */
export function field(element: Element, name: string): string | undefined {
  const text = children(element, name)
    .map((one) => one.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? undefined : text
}

/** Texts of a field that holds its values in `VALUE` elements, or directly. */
export const values = (element: Element, name: string): string[] =>
  children(element, name)
    .flatMap((one) => (one.children.length === 0 ? [one] : children(one, 'VALUE')))
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')

/** The fields that are there, joined by comma. */
export const joined = (element: Element, ...names: readonly string[]): string =>
  names.flatMap((name) => field(element, name) ?? []).join(', ')
