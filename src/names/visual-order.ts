/** Right-to-left override: what follows, up to its end, is shown backwards. */
const OVERRIDDEN = /\u202e([^\u202c-\u202e\n]*)\u202c?/gu

/** A text as it is shown where it says that it is written backwards (`\u202etuoB` is Bout); any other text unchanged. */
export const inVisualOrder = (text: string): string =>
  text.includes('\u202e')
    ? text.replace(OVERRIDDEN, (_, hidden: string) => [...hidden].reverse().join(''))
    : text
