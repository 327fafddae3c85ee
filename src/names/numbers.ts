const ROMAN = new Map(
  Object.entries({
    ii: '2',
    iii: '3',
    iv: '4',
    vi: '6',
    vii: '7',
    viii: '8',
    ix: '9',
    xi: '11',
    xii: '12',
    xiii: '13',
    xiv: '14',
    xv: '15',
    xvi: '16',
    xvii: '17',
    xviii: '18',
    xix: '19',
    xx: '20',
    xxi: '21',
    xxii: '22',
    xxv: '25',
  }),
)
const ORDINALS = new Map(
  Object.entries({
    first: '1',
    second: '2',
    third: '3',
    fourth: '4',
    fifth: '5',
    sixth: '6',
    seventh: '7',
    eighth: '8',
    ninth: '9',
    tenth: '10',
  }),
)

/**
 * The number that a word of an organisation's name stands for, in one spelling: digits, ordinals (`2nd`, `second`), Roman numerals from II
 * on. A single I, V or X is a number only as the last word.
 */
export function numberOf(word: string, last: boolean): string | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1]
  if (digits !== undefined) return digits.replace(/^0+(?=\d)/, '')
  if (last && word.length === 1)
    return word === 'i' ? '1' : word === 'v' ? '5' : word === 'x' ? '10' : undefined
  return ROMAN.get(word) ?? ORDINALS.get(word)
}

/** True for a word with a digit in it, such as `ar16` or `18z`. */
export const hasDigit = (word: string): boolean => /\p{N}/u.test(word)
