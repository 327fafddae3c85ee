import type { ListIdentifier } from '../document-kind.js'
import type { ListAddress } from '../entity-rows.js'
import type { PartyFeatures } from './features.js'
import type { PartyName } from './names.js'
import { ReferenceValues } from './reference-values.js'

/** Where a record stands, and how it begins. */
export type Waiting = Readonly<{ row: number; text: string }>
export type Party = Waiting &
  Readonly<{ entity: string; schema: string; names: readonly PartyName[]; features: PartyFeatures }>
export type Document = Waiting & Readonly<{ identity: string; identifier: ListIdentifier }>
export type Relation = Waiting & Readonly<{ from: string; to: string; kind: string }>
export type Entry = { list: string; programs: string[]; listedOn: string | null; rows: Waiting[] }

/** What must be kept until the end of the document, because something later refers to it. */
export class Kept {
  readonly values = new ReferenceValues()
  readonly places = new Map<string, ListAddress>()
  readonly entityOfIdentity = new Map<string, string>()
  readonly entityOfProfile = new Map<string, string>()
  readonly documents: Document[] = []
  readonly parties: (Party | (Waiting & { rejected: string }))[] = []
  readonly relations: Relation[] = []
  readonly entries = new Map<string, Entry>()
  published: string | null = null
}
