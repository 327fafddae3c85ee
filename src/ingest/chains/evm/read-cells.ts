import { canonicalAddress } from '../../../core/addresses/canonical-address.js'
import { isEvmForm } from '../../../core/addresses/evm.js'
import { parseUnits } from '../../../core/amount.js'
import { expectedGot } from '../../../core/errors.js'

/** The zero address: tokens that come from it are minted, tokens that go to it are burnt (EIP-20, EIP-721). */
export const ZERO_ADDRESS = `0x${'0'.repeat(40)}`

/**
 * Reads the cells of one record. The first wrong cell is the reason to reject the record; reading goes on with a stand-in that is
 * never used.
 */
export class CellReader {
  #problem: string | undefined
  readonly #cell: (name: string) => string | undefined

  /** `cell` gives the text of a field, undefined when it is absent or empty. */
  constructor(cell: (name: string) => string | undefined) {
    this.#cell = cell
  }

  /** Why the record cannot be used; undefined while all is well. */
  get problem(): string | undefined {
    return this.#problem
  }

  reject(problem: string): void {
    this.#problem ??= problem
  }

  text(name: string): string | undefined {
    return this.#cell(name)
  }

  /** Transaction hash, 32 bytes, in lower case. */
  hash(name: string): string {
    const text = this.#cell(name) ?? ''
    if (!/^0x[0-9a-fA-F]{64}$/.test(text))
      this.reject(expectedGot(name, 'a transaction hash (0x and 64 hex digits)', text))
    return text.toLowerCase()
  }

  /** Canonical EVM address; undefined when the cell is empty. */
  optionalAddress(name: string): string | undefined {
    const text = this.#cell(name)
    if (text === undefined) return undefined
    if (!isEvmForm(text)) {
      this.reject(expectedGot(name, 'an address (0x and 40 hex digits)', text))
      return undefined
    }
    const reading = canonicalAddress(text, 'eip155')
    if (reading.kind === 'valid') return reading.address
    this.reject(
      reading.kind === 'refused' ? `"${name}": ${reading.reason}` : expectedGot(name, 'an address', text),
    )
    return undefined
  }

  /** Canonical EVM address; an empty cell rejects the record. */
  address(name: string): string {
    const address = this.optionalAddress(name)
    if (address === undefined) this.reject(expectedGot(name, 'an address', this.#cell(name) ?? ''))
    return address ?? ZERO_ADDRESS
  }

  /** Non-negative integer that a number can hold exactly; undefined when the cell is empty. */
  count(name: string): number | undefined {
    const text = this.#cell(name)
    if (text === undefined) return undefined
    if (/^\d{1,15}$/.test(text)) return Number(text)
    this.reject(expectedGot(name, 'a whole number', text))
    return undefined
  }

  /** Non-negative integer of any size; undefined when the cell is empty. */
  integer(name: string): bigint | undefined {
    const text = this.#cell(name)
    if (text === undefined) return undefined
    if (/^\d{1,80}$/.test(text)) return BigInt(text)
    this.reject(expectedGot(name, 'a whole number', text))
    return undefined
  }

  /** Amount in whole units (`1,234.5`) as base units; undefined when the cell is empty. */
  amount(name: string, decimals: number): bigint | undefined {
    const text = this.#cell(name)
    if (text === undefined) return undefined
    const parsed = parseUnits(text, decimals)
    if ('units' in parsed && parsed.units >= 0n) return parsed.units
    const reason =
      'problem' in parsed
        ? parsed.problem.replace('"amount"', `"${name}"`)
        : expectedGot(name, 'an amount of zero or more', text)
    this.reject(reason)
    return undefined
  }
}
