/** `SURNAME, Given` as the legacy files write persons; one of the two where the other is missing, so that mononyms stay whole. */
export const personName = (family: string, given: string): string =>
  family === '' ? given : given === '' ? family : `${family}, ${given}`
