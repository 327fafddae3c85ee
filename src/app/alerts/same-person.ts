/** Whether two names mean one person, as accounts spell them: case and blanks make no second person. */
export const samePerson = (a: string, b: string): boolean => personOf(a) === personOf(b)

const personOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
