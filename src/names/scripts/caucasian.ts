import { ARMENIAN, GEORGIAN } from './alphabets.data.js'
import { letterReader } from './letters.js'

/** Romanises an Armenian word. */
export const readArmenian = letterReader(ARMENIAN)
/** Romanises a Georgian word. */
export const readGeorgian = letterReader(GEORGIAN)
