/** Fillers of Hangul: shown as blanks, and put where a blank should be. */
const FILLERS = /[\u115f\u1160\u3164\uffa0]/gu
/** Characters that are not shown at all (Unicode, Default_Ignorable_Code_Point): zero-width blanks and joiners, soft hyphens, marks of direction. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}+/gu

/** A text as a reader sees it: without characters that are not shown. Nobody is told apart by them, and they can hide a name from a comparison. */
export const visible = (text: string): string =>
  // Most texts are plain.
  /^[\x20-\x7e]*$/.test(text) ? text : text.replace(FILLERS, ' ').replace(IGNORABLE, '')
