import { type TransferColumns, NOBODY } from '../../core/transfer-columns.js'

/** An account is what one address holds of one asset. */
export type Accounts = Readonly<{
  count: number
  /** Account that pays and account that receives, by transfer; {@link NOBODY} where nobody does. */
  payer: Uint32Array
  payee: Uint32Array
  /** Address and asset, by account. */
  address: Uint32Array
  asset: Uint32Array
}>

/** Numbers the accounts of a ledger in the order in which they first appear. With a single asset they are the addresses themselves. */
export function numberAccounts(columns: TransferColumns): Accounts {
  const { count, from, to, asset, addresses, assets } = columns
  if (assets <= 1)
    return {
      count: addresses,
      payer: from,
      payee: to,
      address: Uint32Array.from({ length: addresses }, (_, i) => i),
      asset: new Uint32Array(addresses),
    }
  const book = addresses * assets <= DENSE ? denseBook(addresses, assets) : accountBook()
  const payer = new Uint32Array(count)
  const payee = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const held = asset[i] as number
    payer[i] = book.number(from[i] as number, held)
    payee[i] = book.number(to[i] as number, held)
  }
  return { payer, payee, ...book.finish() }
}

/** Up to so many pairs a plain table is smaller and faster than hashing. */
const DENSE = 1 << 26

function denseBook(addresses: number, assets: number) {
  const numbers = new Uint32Array(addresses * assets)
  const address: number[] = []
  const asset: number[] = []
  return {
    number(of: number, held: number): number {
      if (of === NOBODY) return NOBODY
      const pair = of * assets + held
      const known = numbers[pair] as number
      if (known !== 0) return known - 1
      asset.push(held)
      numbers[pair] = address.push(of)
      return address.length - 1
    },
    finish: () => ({
      count: address.length,
      address: Uint32Array.from(address),
      asset: Uint32Array.from(asset),
    }),
  }
}

/** A hash table of pairs with open addressing: a Map of ten million keys costs five times the memory and the time. */
function accountBook() {
  let size = 1 << 16
  let slots = new Uint32Array(size)
  let address = new Uint32Array(size >> 1)
  let asset = new Uint32Array(size >> 1)
  let count = 0
  const place = (of: number, held: number): number => {
    let slot = (Math.imul(of, 0x9e3779b1) ^ Math.imul(held + 1, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & (size - 1)
    for (;;) {
      const found = slots[slot] as number
      if (found === 0 || (address[found - 1] === of && asset[found - 1] === held)) return slot
      slot = (slot + 1) & (size - 1)
    }
  }
  const grow = (): void => {
    size *= 2
    slots = new Uint32Array(size)
    address = enlarged(address)
    asset = enlarged(asset)
    for (let i = 0; i < count; i++) slots[place(address[i] as number, asset[i] as number)] = i + 1
  }
  return {
    number(of: number, held: number): number {
      if (of === NOBODY) return NOBODY
      const slot = place(of, held)
      const known = slots[slot] as number
      if (known !== 0) return known - 1
      address[count] = of
      asset[count] = held
      slots[slot] = ++count
      if (count * 2 >= size) grow()
      return count - 1
    },
    finish: () => ({ count, address: address.slice(0, count), asset: asset.slice(0, count) }),
  }
}

const enlarged = (from: Uint32Array): Uint32Array<ArrayBuffer> => {
  const to = new Uint32Array(from.length * 2)
  to.set(from)
  return to
}
