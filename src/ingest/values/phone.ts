import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * A telephone number in E.164, or undefined when it is none. Numbers in national form need `country`, an ISO 3166-1 alpha-2
 * code. Extensions are dropped: a switchboard shared by two people is still shared.
 */
export function canonicalPhone(text: string, country?: string): string | undefined {
  const home = country?.toUpperCase()
  const region = home !== undefined && isSupportedCountry(home) ? (home as CountryCode) : undefined
  const phone = parsePhoneNumberFromString(text.trim(), region)
  // Possible, not valid: reserved and brand-new ranges are real enough to be shared.
  return phone?.isPossible() === true ? phone.number : undefined
}
