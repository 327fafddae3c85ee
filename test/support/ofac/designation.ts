/** A date of birth as OFAC knows it: parts from the year on; `to` makes an interval. */
export type Born = Readonly<{ from: readonly number[]; to?: readonly number[]; circa?: boolean }>
export type Name = Readonly<{ last: string; first?: string }>
type Alias = Name & Readonly<{ kind: 'aka' | 'fka' | 'nka'; weak: boolean }>
type Id = Readonly<{ type: string; number: string; country?: string }>
type Address = Readonly<{
  streets?: readonly string[]
  city?: string
  state?: string
  postal?: string
  region?: string
  country?: string
}>
type Vessel = Readonly<{
  callSign?: string
  type?: string
  tonnage?: string
  grt?: string
  flag?: string
  owner?: string
}>

/** One designation, whatever the form in which it is published. Absent fields are absent in every form. */
export type Designation = Name &
  Readonly<{
    uid: number
    type: 'individual' | 'entity' | 'vessel' | 'aircraft'
    title?: string
    programs: readonly string[]
    aliases?: readonly Alias[]
    births?: readonly Born[]
    birthPlaces?: readonly string[]
    nationalities?: readonly string[]
    citizenships?: readonly string[]
    ids?: readonly Id[]
    addresses?: readonly Address[]
    vessel?: Vessel
    /** Entry numbers of the others. */
    links?: readonly number[]
  }>

/** `SURNAME, Given`. */
export const written = ({ last, first }: Name): string => (first === undefined ? last : `${last}, ${first}`)
