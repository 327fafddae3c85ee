const isControl = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f)

// Marks, overrides and isolates that turn the reading order of a line around (Trojan Source, CVE-2021-42574).
const isDirectional = (code: number): boolean =>
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069)

/**
 * Makes text from inputs safe to print: every control or direction-changing character becomes a visible `\u{…}`, because
 * text out of an adversary's record must neither drive the terminal nor reorder what the reader sees.
 */
export function inert(text: string): string {
  let out = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    out += isControl(code) || isDirectional(code) ? `\\u{${code.toString(16)}}` : character
  }
  return out
}
