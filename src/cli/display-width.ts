/** Letters that take two columns of a terminal: Hangul, Chinese characters, kana, full-width forms and pictures (Unicode UAX #11, W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u

/**
 * Columns of a terminal that a text takes.
 *
 * @example displayWidth('김정은') // 6
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const letter of text) width += WIDE.test(letter) ? 2 : NONE.test(letter) ? 0 : 1
  return width
}
