import { type ListIdentifier, listIdentifier, splitDocumentType } from '../document-kind.js'
import { birthDate } from '../partial-date.js'
import { splitWallet, walletIdentifier } from '../wallet-identifier.js'

/** What the fragments of a remark say. Every fragment that is none of these stays in the remark, which is always kept whole. */
export type RemarkFacts = Readonly<{
  births: readonly string[]
  countries: readonly string[]
  names: readonly Readonly<{ name: string; kind: 'aka' | 'fka' | 'nka' }>[]
  identifiers: readonly ListIdentifier[]
  links: readonly string[]
  /** Fragments that gave nothing but themselves. */
  rest: readonly string[]
}>

const END_DATE = / (?:issued|expires|expired) (?:\d{1,2} )?(?:[A-Z][a-z]{2} )?\d{4}$/
const ISSUER = /^(.*\S) \(([^()]{2,60})\)$/

/** Fragments of a remark: parts between `; `, the full stop at the end taken off. */
export const remarkFragments = (text: string): string[] =>
  text
    .trim()
    .replace(/\.$/, '')
    .split('; ')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * Facts in the fragments of an OFAC remark (SDN.CSV, column Remarks): birth dates, nationalities and citizenships, weak aliases, documents,
 * wallets, contacts, links.
 */
export function parseRemarks(fragments: readonly string[]): RemarkFacts {
  const births: string[] = []
  const countries: string[] = []
  const names: { name: string; kind: 'aka' | 'fka' | 'nka' }[] = []
  const identifiers: ListIdentifier[] = []
  const links: string[] = []
  const rest: string[] = []
  for (const fragment of fragments) {
    const text = fragment.replace(/^alt\. /, '')
    const born = /^DOB (.+)$/.exec(text)?.[1]
    const date = born === undefined ? undefined : birthDate(born)
    const country = /^(?:nationality|citizen) (.+)$/.exec(text)?.[1]
    const alias = /^([afn])\.k\.a\. '(.+)'$/.exec(text)
    const wallet = splitWallet(text)
    const link = /^Linked To: (.+)$/.exec(text)?.[1]
    const document = splitDocumentType(text)
    if (date !== undefined) births.push(date)
    else if (country !== undefined) countries.push(country)
    else if (alias?.[1] !== undefined && alias[2] !== undefined)
      names.push({ name: alias[2], kind: `${alias[1] as 'a' | 'f' | 'n'}ka` })
    else if (wallet !== undefined) identifiers.push(walletIdentifier(wallet.tag, wallet.address))
    else if (link !== undefined) links.push(link)
    else if (document !== undefined) identifiers.push(documentOf(document.type, document.rest))
    else rest.push(fragment)
  }
  return { births: unique(births), countries: unique(countries), names, identifiers, links, rest }
}

/** Facts but the link that ends the remark; see openLink. */
export const withoutLastLink = (facts: RemarkFacts): RemarkFacts => ({
  ...facts,
  links: facts.links.slice(0, -1),
})

const unique = (values: readonly string[]): string[] => [...new Set(values)]

function documentOf(type: string, rest: string): ListIdentifier {
  let value = rest
  while (END_DATE.test(value)) value = value.replace(END_DATE, '')
  const [, number, issuer] = ISSUER.exec(value) ?? []
  if (number === undefined || issuer === undefined) return listIdentifier(type, value)
  return listIdentifier(type, number, issuer)
}
