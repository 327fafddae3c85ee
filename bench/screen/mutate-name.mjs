/**
 * Random numbers from 0 to 1 that are the same on every run (xorshift).
 * @param {number} seed
 */
export function seeded(seed) {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** @typedef {() => number} Random */
/** @type {(random: Random, most: number) => number} */
const below = (random, most) => Math.floor(random() * most)

/** @type {(name: string, random: Random, change: (word: string) => string) => string} */
const inLongestWord = (name, random, change) => {
  const words = name.split(' ')
  const long = words.filter((word) => word.length > 4)
  if (long.length === 0) return name
  const chosen = long[below(random, long.length)] ?? ''
  return words.map((word) => (word === chosen ? change(word) : word)).join(' ')
}

/** Ways in which names come out wrong, each as a function of a name and a source of random numbers. */
export const mutations = {
  /** @type {(name: string, random: Random) => string} */
  'a letter left out': (name, random) =>
    inLongestWord(name, random, (word) => {
      const at = 1 + below(random, word.length - 1)
      return word.slice(0, at) + word.slice(at + 1)
    }),
  /** @type {(name: string, random: Random) => string} */
  'a letter more': (name, random) =>
    inLongestWord(name, random, (word) => {
      const at = 1 + below(random, word.length - 1)
      return word.slice(0, at) + 'aeinrst'.charAt(below(random, 7)) + word.slice(at)
    }),
  /** @type {(name: string, random: Random) => string} */
  'a letter for another': (name, random) =>
    inLongestWord(name, random, (word) => {
      const at = 1 + below(random, word.length - 1)
      return word.slice(0, at) + 'aeioukstmnr'.charAt(below(random, 11)) + word.slice(at + 1)
    }),
  /** @type {(name: string, random: Random) => string} */
  'two letters exchanged': (name, random) =>
    inLongestWord(name, random, (word) => {
      const at = below(random, word.length - 1)
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
    }),
  /** @type {(name: string, random: Random) => string} */
  'two slips': (name, random) =>
    [0, 1].reduce(
      (text) =>
        inLongestWord(text, random, (word) => {
          const at = 1 + below(random, word.length - 1)
          return word.slice(0, at) + 'aeiou'.charAt(below(random, 5)) + word.slice(at + 1)
        }),
      name,
    ),
  /** @type {(name: string, random: Random) => string} */
  'a word left out': (name, random) => {
    const words = name.split(' ')
    if (words.length < 3) return name
    words.splice(below(random, words.length), 1)
    return words.join(' ')
  },
  /** @type {(name: string, random: Random) => string} */
  'words joined': (name, random) => {
    const words = name.split(' ')
    const at = below(random, words.length)
    return words
      .map((word, i) => (i === at ? word : `${word} `))
      .join('')
      .trim()
  },
  /** @type {(name: string, random: Random) => string} */
  'another spelling': (name) =>
    name
      .replaceAll(/ou/gi, 'u')
      .replaceAll(/y/gi, 'i')
      .replaceAll(/kh/gi, 'h')
      .replaceAll(/w/gi, 'v')
      .replaceAll(/ee/gi, 'i'),
}
