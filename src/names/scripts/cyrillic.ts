import { CYRILLIC } from './cyrillic.data.js'
import { letterReader } from './letters.js'

const read = letterReader(CYRILLIC)

/** Romanises a Cyrillic word: `Сергеевич` → `sergeevich`. */
export const readCyrillic = (word: string): string => read(word)
