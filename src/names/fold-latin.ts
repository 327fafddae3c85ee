/**
 * Letters that Unicode does not decompose, by the spelling that lists and passports use (ICAO 9303 part 3 section 6, table A, where it
 * has one; ü, ö and ä lose their dots instead of gaining an e, because most lists write them so).
 */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ŧ: 't',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ə: 'a',
  ĸ: 'k',
  ſ: 's',
}

/** Latin text without marks and special letters, in lower case: `Şəfəq` → `safaq`, `Łódź` → `lodz`. Other scripts pass unchanged. */
export function foldLatin(text: string): string {
  // ASCII is the common case and needs nothing.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
  return plain.replace(/[ßæœøđðþłħıŋŧɓɗƙəĸſ]/g, (letter) => LETTERS[letter] ?? letter)
}
