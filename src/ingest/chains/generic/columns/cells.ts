/** Cells of a line as bytes, read without making texts of them. Every reader says with -1 or false that a cell needs a closer look. */

/** A whole number below 2³², of digits only; -1 otherwise. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 1 || end - start > 9) return -1
  let value = 0
  for (let p = start; p < end; p++) {
    const digit = (bytes[p] as number) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/**
 * Reads times: seconds or milliseconds since 1970, or ISO 8601 in UTC; `assumeUtc` says that a time without offset is UTC. Seconds since
 * 1970, -1 for every other form. The day of the line before is remembered: ledgers stay on one day for thousands of lines.
 */
export function timeReader(assumeUtc: boolean): (bytes: Uint8Array, start: number, end: number) => number {
  let lastDay = -1
  let lastSeconds = 0
  const two = (bytes: Uint8Array, p: number): number => {
    const tens = (bytes[p] as number) - 48
    const ones = (bytes[p + 1] as number) - 48
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? 1000 : tens * 10 + ones
  }
  const daySeconds = (day: number): number => {
    if (day === lastDay) return lastSeconds
    const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100]
    const ms = Date.UTC(year, month - 1, date)
    const check = new Date(ms)
    if (year < 1970 || year > 2105 || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== date)
      return -1
    lastDay = day
    lastSeconds = ms / 1000
    return lastSeconds
  }
  return (bytes, start, end) => {
    const length = end - start
    if (length === 9 || length === 10) {
      let value = 0
      for (let p = start; p < end; p++) {
        const digit = (bytes[p] as number) - 48
        if (digit < 0 || digit > 9) return -1
        value = value * 10 + digit
      }
      return value > 0xffff_fffe ? -1 : value
    }
    if (length < 19 || bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return -1
    const between = bytes[start + 10]
    if ((between !== 84 && between !== 32) || bytes[start + 13] !== 58 || bytes[start + 16] !== 58) return -1
    const day =
      two(bytes, start) * 1_000_000 +
      two(bytes, start + 2) * 10_000 +
      two(bytes, start + 5) * 100 +
      two(bytes, start + 8)
    const [hour, minute, second] = [two(bytes, start + 11), two(bytes, start + 14), two(bytes, start + 17)]
    if (day > 99_991_231 || hour > 23 || minute > 59 || second > 59) return -1
    let p = start + 19
    if (bytes[p] === 46) {
      p++
      while (p < end && (bytes[p] as number) >= 48 && (bytes[p] as number) <= 57) p++
    }
    const isUtc = p === end ? assumeUtc : p + 1 === end && bytes[p] === 90
    const seconds = isUtc ? daySeconds(day) : -1
    return seconds < 0 ? -1 : seconds + hour * 3600 + minute * 60 + second
  }
}

const WORD = 0x1_0000_0000

/**
 * Reads a decimal amount of `decimals` digits after the point into three words at `words[i]`. False when it is not made of digits and one
 * point, has more digits after the point than that, or more than 28 digits in all: such a cell is read exactly elsewhere.
 */
export function decimalAmount(
  bytes: Uint8Array,
  start: number,
  end: number,
  decimals: number,
  words: Uint32Array,
  i: number,
): boolean {
  let point = -1
  for (let p = start; p < end; p++) {
    const byte = bytes[p] as number
    if (byte === 46) {
      if (point !== -1) return false
      point = p
    } else if (byte < 48 || byte > 57) return false
  }
  const fraction = point === -1 ? 0 : end - point - 1
  const whole = (point === -1 ? end : point) - start
  if (whole < 1 || fraction > decimals || whole + decimals > 28) return false
  if (whole + decimals <= 15) {
    let value = 0
    for (let p = start; p < end; p++) if (p !== point) value = value * 10 + ((bytes[p] as number) - 48)
    value *= 10 ** (decimals - fraction)
    words[i] = value
    words[i + 1] = Math.floor(value / WORD)
    words[i + 2] = 0
    return true
  }
  words[i] = 0
  words[i + 1] = 0
  words[i + 2] = 0
  // Six digits at a time: 2³² times a million is still exact in a double.
  let chunk = 0
  let scale = 1
  for (let k = 0, p = start; k < whole + decimals; k++) {
    if (p === point) p++
    chunk = chunk * 10 + (p < end ? (bytes[p++] as number) - 48 : 0)
    scale *= 10
    if (scale === 1_000_000) {
      shift(words, i, scale, chunk)
      chunk = 0
      scale = 1
    }
  }
  if (scale > 1) shift(words, i, scale, chunk)
  return true
}

/** words = words × scale + more; what is read has 28 digits at most and fits. */
function shift(words: Uint32Array, i: number, scale: number, more: number): void {
  const low = (words[i] as number) * scale + more
  const middle = (words[i + 1] as number) * scale + Math.floor(low / WORD)
  const high = (words[i + 2] as number) * scale + Math.floor(middle / WORD)
  words[i] = low
  words[i + 1] = middle
  words[i + 2] = high
}
