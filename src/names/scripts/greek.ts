import { GREEK } from './alphabets.data.js'
import { letterReader } from './letters.js'

/** Romanises a Greek word by ELOT 743: `Μητσοτάκης` → `mitsotakis` (marks are already off). */
export const readGreek = letterReader(GREEK)
