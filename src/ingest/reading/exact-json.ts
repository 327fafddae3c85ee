/** Numbers of fewer digits are exact (2⁵³ has 16). */
const LONG = /\d{16}/

/** A text, or a number; texts are matched first, so that digits inside them are left alone. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/**
 * JSON.parse, but a whole number that a JavaScript number would not write again digit by digit comes as text: amounts in base units (wei) are such
 * numbers, and ethereum-etl writes them without quotes. Throws SyntaxError like JSON.parse.
 *
 * @example parseExactJson('{"value": 7056176614974947328, "n": 3}') // { value: '7056176614974947328', n: 3 }
 */
export function parseExactJson(text: string): unknown {
  const plain: unknown = JSON.parse(text)
  if (!LONG.test(text)) return plain
  const quoted = text.replace(TOKEN, (token) =>
    /^-?\d{16,}$/.test(token) && String(Number(token)) !== token ? `"${token}"` : token,
  )
  return quoted === text ? plain : JSON.parse(quoted)
}
