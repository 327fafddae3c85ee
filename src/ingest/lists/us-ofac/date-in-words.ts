const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * An ISO date of any precision as the legacy remarks write it: the other direction of birthDate.
 *
 * @example dateInWords('1951~/1953~') // 'circa 1951 to 1953'
 */
export function dateInWords(iso: string): string {
  const words = iso
    .replaceAll('~', '')
    .split('/')
    .map((date) => {
      const [year, month, day] = date.split('-')
      return [day, month === undefined ? undefined : MONTHS[Number(month) - 1], year]
        .filter((part) => part !== undefined)
        .join(' ')
    })
  return `${iso.includes('~') ? 'circa ' : ''}${words.join(' to ')}`
}
