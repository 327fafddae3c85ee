/**
 * Every table of the workspace, declared once. Row types, DDL and docs/formats.md come from here.
 *
 * Rules that hold for all of them: `file` and `row` say which record a row comes from (its first one; further records
 * with the same native id are in `record_refs`). `subject` is the person as the source names them ({@link SubjectKey});
 * `worker` is filled by the identity join and stays null when nothing joins. `ts` is UTC; `ts_raw` is the text as
 * written, `offset_min` the offset it carried, `precision` one of day, minute, second, ms. Derived columns and tables are rebuilt on every run.
 */
export type ColumnType = 'text' | 'texts' | 'int' | 'real' | 'flag' | 'units' | 'date' | 'time'

/** SQL type of each column type. Units are BIGNUM: +, − and comparison only, because DECIMAL ends at 38 digits. */
export const SQL_TYPE = {
  text: 'VARCHAR',
  texts: 'VARCHAR[]',
  int: 'BIGINT',
  real: 'DOUBLE',
  flag: 'BOOLEAN',
  units: 'BIGNUM',
  date: 'DATE',
  time: 'TIMESTAMP',
} as const satisfies Record<ColumnType, string>

type Column = readonly [type: ColumnType, comment: string]
type Columns = Readonly<Record<string, Column>>
type Table<C extends Columns> = Readonly<{
  comment: string
  /** Columns that make a record the same record when a second file repeats it; empty: no native id. */
  key: readonly (keyof C & string)[]
  columns: C
}>

const table = <const C extends Columns>(
  comment: string,
  key: readonly (keyof C & string)[],
  columns: C,
): Table<C> => ({
  comment,
  key,
  columns,
})

const source = {
  file: ['text', 'SHA-256 of the file that holds the record'],
  row: ['int', '1-based number of the record in its file, header excluded'],
} as const satisfies Columns

const person = {
  subject: [
    'text',
    'the person as the source names them, kind:key (employee:W-1042, email:a@b.example, serial:C02)',
  ],
  worker: ['text', 'worker or applicant id, filled by the identity join; null when nothing joins'],
} as const satisfies Columns

const time = {
  ts: ['time', 'instant in UTC'],
  ts_raw: ['text', 'the time as written in the record'],
  offset_min: ['int', 'UTC offset that the text carried, in minutes; null when it carried none'],
  precision: ['text', 'day, minute, second or ms'],
} as const satisfies Columns

const validity = {
  valid_from: ['time', 'start of the period in which it holds (inclusive); null: unknown'],
  valid_to: ['time', 'end of that period (exclusive); null: still or unknown'],
} as const satisfies Columns

const place = {
  country: ['text', 'ISO 3166-1 alpha-2 where the source says so, else as written'],
  region: ['text', 'state or province as written'],
  city: ['text', 'as written'],
  lat: ['real', 'degrees north; null when unknown'],
  lon: ['real', 'degrees east; null when unknown'],
} as const satisfies Columns

export const TABLES = {
  files: table('one row per distinct file content that was offered', [], {
    file: ['text', 'SHA-256 of its bytes as stored'],
    paths: ['texts', 'paths below the folder, sorted; several when copies are identical'],
    bytes: ['int', 'size as stored'],
    adapter: ['text', 'id of the adapter that reads it; null when nothing recognised it'],
    product: ['text', 'product and export in words'],
    format: ['text', 'csv, ndjson, json, xml, yaml or unknown'],
    encoding: ['text', 'utf-8, utf-16le, utf-16be or latin-1'],
    records: ['int', 'records in the file'],
    used: ['int', 'records that gave at least one row'],
    rejected: ['int', 'records refused, each in rejects'],
    skipped: ['int', 'records not needed, with a reason in skips'],
    window_from: ['time', 'earliest time in its records'],
    window_to: ['time', 'latest time in its records'],
    note: ['text', 'why it was not read, or what is partial about it'],
  }),
  rejects: table('records that could not be used', [], {
    ...source,
    reason: ['text', 'what was expected and what stood there'],
    text: ['text', 'the record as written, shortened to 500 characters'],
  }),
  skips: table('records that were understood and are not needed, counted by reason', [], {
    file: ['text', 'SHA-256 of the file'],
    reason: ['text', 'why they are not needed'],
    records: ['int', 'how many'],
  }),
  record_refs: table('further records that repeat a row of a table under the same native id', [], {
    table_name: ['text', 'table that holds the row'],
    first_file: ['text', 'file of the row that was kept'],
    first_row: ['int', 'row of the row that was kept'],
    ...source,
  }),
  workers: table('people who work or worked here, and applicants', ['subject', 'valid_from'], {
    worker: [
      'text',
      'employee number as HR writes it; applicants are A-<candidate id>; unknown:<product>:<key> when only one system knows them',
    ],
    subject: ['text', 'employee:… or candidate:…'],
    kind: ['text', 'employee, contractor, applicant or unknown'],
    name: ['text', 'display name, never read by detect'],
    employee_number: ['text', 'as HR writes it'],
    email: ['text', 'work e-mail, canonical'],
    title: ['text', 'job title'],
    department: ['text', 'department'],
    manager: ['text', 'as HR writes it'],
    employer: ['text', 'firm that employs a contractor, when stated'],
    status: ['text', 'active, terminated, hired, rejected, … as written, lower case'],
    hired_on: ['date', 'first day'],
    ended_on: ['date', 'last day'],
    ...validity,
    ...source,
  }),
  applications: table('applications to jobs', ['application'], {
    application: ['text', 'native id'],
    candidate: ['text', 'native candidate id'],
    ...person,
    role: ['text', 'job as written'],
    status: ['text', 'as written, lower case'],
    ...time,
    ...source,
  }),
  accounts: table(
    "the only join between a source's name for a person and a worker",
    ['product', 'key', 'valid_from'],
    {
      product: ['text', 'system that uses the key: okta, intune, payroll, …'],
      key: ['text', 'the subject text, kind:key'],
      worker: ['text', 'worker id'],
      ...validity,
      rule: [
        'text',
        'employee-number, email, alias, candidate, serial-by-assignment, tracking, only-known-here',
      ],
      ...source,
    },
  ),
  identifiers: table(
    'everything that two unrelated people should not share',
    ['subject', 'kind', 'value', 'valid_from'],
    {
      ...person,
      kind: [
        'text',
        'email, phone, address, bank_account, wallet, device_serial, mfa_device, ip, bssid, handle, document, reference_contact',
      ],
      value: ['text', 'canonical form'],
      raw: ['text', 'as written'],
      product: ['text', 'system that holds it'],
      ...validity,
      ...source,
    },
  ),
  claims: table('what a person says of themselves', ['subject', 'kind', 'value', 'valid_from'], {
    ...person,
    kind: [
      'text',
      'place, home_address, timezone, employer, school, reference, start_date, delivery_address',
    ],
    value: ['text', 'canonical form'],
    raw: ['text', 'as written'],
    ...place,
    ...validity,
    ...source,
  }),
  referees: table('people named as references', ['subject', 'email', 'name'], {
    ...person,
    name: ['text', 'as written'],
    company: ['text', 'as written'],
    email: ['text', 'canonical'],
    domain: ['text', 'registrable domain of the e-mail'],
    phone: ['text', 'E.164'],
    ...time,
    ...source,
  }),
  domains: table('facts about internet domains that the user supplies', ['domain', 'registered_on'], {
    domain: ['text', 'registrable domain, lower case'],
    registered_on: ['date', 'first registration'],
    kind: ['text', 'disposable, freemail, known_front or null'],
    origin: ['text', 'where the fact comes from, as stated'],
    ...source,
  }),
  documents: table('identity documents and files that a person handed in', ['subject', 'kind', 'number'], {
    ...person,
    kind: ['text', 'passport, id_card, cv, …'],
    number: ['text', 'canonical number or token'],
    issuer: ['text', 'issuing state as written'],
    mrz: ['text', 'machine readable zone as read'],
    digest: ['text', 'SHA-256 of the document file, when it was handed in'],
    ...time,
    ...source,
  }),
  assets: table('equipment that the firm bought and assigned', ['serial', 'subject', 'valid_from'], {
    serial: ['text', 'serial number, upper case'],
    model: ['text', 'as written'],
    ...person,
    tracking: ['text', 'carrier tracking number, upper case without spaces'],
    ...time,
    ...validity,
    ...source,
  }),
  devices: table('machines as the management products list them', ['product', 'device'], {
    product: ['text', 'intune, jamf, …'],
    device: ['text', 'native device id'],
    serial: ['text', 'serial number, upper case'],
    hostname: ['text', 'lower case'],
    os: ['text', 'windows, macos, linux, …'],
    model: ['text', 'as written'],
    ownership: ['text', 'corporate, personal or null'],
    ...person,
    enrolled_at: ['time', 'first enrolment, UTC'],
    last_seen: ['time', 'last check-in, UTC'],
    ...source,
  }),
  device_sightings: table('where a machine was on the network', [], {
    product: ['text', 'system that saw it'],
    device: ['text', 'native device id or host name'],
    serial: ['text', 'serial number, upper case; null when the source has none (joined by device)'],
    ...person,
    ...time,
    ip: ['text', 'canonical IP address'],
    ip_hex: ['text', '32 hex digits, IPv4 mapped: ranges compare as text'],
    bssid: ['text', 'access point MAC, lower case'],
    ssid: ['text', 'network name'],
    ...source,
  }),
  networks: table(
    'address ranges with a meaning; the most specific one wins',
    ['first_hex', 'last_hex', 'kind'],
    {
      cidr: ['text', 'as written'],
      first_hex: ['text', 'first address, 32 hex digits'],
      last_hex: ['text', 'last address, 32 hex digits'],
      kind: ['text', 'vpn, hosting, relay, egress or residential'],
      operator: ['text', 'as written'],
      ...source,
    },
  ),
  sign_ins: table('authentication events', ['product', 'event'], {
    product: ['text', 'okta, entra, …'],
    event: ['text', 'native id'],
    ...person,
    ...time,
    type: ['text', 'event type as the product names it'],
    outcome: ['text', 'success, failure or other'],
    ip: ['text', 'canonical IP address'],
    ip_hex: ['text', '32 hex digits, IPv4 mapped'],
    ...place,
    asn: ['int', 'autonomous system number'],
    as_org: ['text', 'its name'],
    is_proxy: ['flag', "the product's own judgement, weak"],
    user_agent: ['text', 'as written'],
    os: ['text', 'as the product names it'],
    device: ['text', 'native device id, when given'],
    session: ['text', 'native session id'],
    mfa_device: ['text', 'native id or number of the factor'],
    network_kind: ['text', 'derived: kind of the most specific range in networks; null: none known'],
    distance_km: ['real', 'derived: distance from the place claimed at that time'],
    offset_delta: [
      'real',
      'derived: hours between local clock at the place observed and at the place claimed',
    ],
    ...source,
  }),
  endpoint_events: table('what happened on a machine', ['product', 'event'], {
    product: ['text', 'defender, …'],
    event: ['text', 'native id; null when the product gives none'],
    device: ['text', 'native device id or host name, lower case'],
    serial: ['text', 'serial number, joined by device'],
    ...person,
    ...time,
    action: ['text', 'usb_connected, monitor_connected, process_started, software_installed, …'],
    usb_vid: ['text', 'vendor id, 4 lower-case hex digits'],
    usb_pid: ['text', 'product id, 4 lower-case hex digits'],
    usb_serial: ['text', 'serial of the USB device'],
    usb_class: ['text', 'device class as written, lower case'],
    vendor: ['text', 'manufacturer string as written'],
    model: ['text', 'product string as written'],
    process: ['text', 'file name of the process, lower case'],
    command: ['text', 'command line, shortened to 1,000 characters'],
    ...source,
  }),
  payouts: table('money paid to workers', ['product', 'payment'], {
    product: ['text', 'gusto, crypto, …'],
    payment: ['text', 'native id; null when the product gives none'],
    ...person,
    ...time,
    units: ['units', 'base units of the asset'],
    asset: ['text', 'CAIP-19 or iso4217:USD'],
    decimals: ['int', 'digits after the point in one whole unit'],
    method: ['text', 'bank, crypto, cheque or as written'],
    account: ['text', 'canonical account, token, or wallet address; masked numbers as last4:1234'],
    account_kind: ['text', 'token, number, last4, wallet'],
    holder: ['text', 'account holder as written'],
    tx: ['text', 'transaction hash of a crypto payout'],
    chain: ['text', 'CAIP-2 chain of a crypto payout'],
    ...source,
  }),
  shipments: table('parcels as the carrier reports them', ['carrier', 'tracking'], {
    carrier: ['text', 'as written, lower case'],
    tracking: ['text', 'upper case without spaces'],
    ...person,
    to_name: ['text', 'consignee as written'],
    to_company: ['text', 'as written'],
    to_address: ['text', 'canonical delivery address'],
    to_raw: ['text', 'delivery address as written'],
    ...place,
    signed_by: ['text', 'as written'],
    reference: ['text', 'as written: order or serial number'],
    shipped_at: ['time', 'UTC'],
    delivered_at: ['time', 'UTC'],
    ...source,
  }),
  code_activity: table('commits, clones and pushes', ['product', 'event'], {
    product: ['text', 'git, github, gitlab'],
    event: ['text', 'commit hash or native id'],
    ...person,
    ...time,
    action: ['text', 'commit, clone, push, …'],
    repository: ['text', 'as written'],
    detail: ['text', 'as written'],
    ...source,
  }),
  meetings: table('participation in meetings', ['product', 'event'], {
    product: ['text', 'zoom, …'],
    event: ['text', 'native id'],
    ...person,
    ...time,
    until: ['time', 'UTC'],
    ip: ['text', 'canonical IP address'],
    ip_hex: ['text', '32 hex digits'],
    client: ['text', 'as written'],
    ...source,
  }),
  transfers: table('movements of value on a ledger, in ledger order', ['transfer'], {
    transfer: ['text', 'chain:tx:kind:index, the same in every export that repeats it'],
    chain: ['text', 'CAIP-2 (eip155:1) or unknown'],
    block: ['int', 'block number'],
    tx_index: ['int', 'index in the block; null when the export lacks it'],
    log_index: ['int', 'log or trace index; null when the export lacks it'],
    ...time,
    tx: ['text', 'transaction hash, lower case'],
    kind: ['text', 'native, internal, token, nft, fee, mint, burn, reward'],
    sender: ['text', 'canonical address; null for a mint'],
    receiver: ['text', 'canonical address; null for a burn or a fee'],
    asset: ['text', 'CAIP-19'],
    symbol: ['text', 'for display only'],
    decimals: ['int', 'digits after the point in one whole unit; null when unknown'],
    units: ['units', 'base units; null for an NFT'],
    token_id: ['text', 'NFT id; never an amount'],
    failed: ['flag', 'the transaction failed: nothing moved but its fee'],
    marks: ['texts', 'zero_value, look_alike, …'],
    ...source,
  }),
  flows: table('derived: what trace found; signals about money read this, never transfers', [], {
    method: ['text', 'accounting method'],
    origin: ['text', 'id of the deposit that is followed'],
    worker: ['text', 'worker whose payment it is'],
    origin_tx: ['text', 'transaction of the deposit'],
    origin_ts: ['time', 'when the deposit arrived'],
    origin_units: ['units', 'size of the deposit'],
    origin_asset: ['text', 'CAIP-19'],
    sender: ['text', 'address it came from in the last step'],
    receiver: ['text', 'address it reached'],
    asset: ['text', 'CAIP-19 of what arrived'],
    units: ['units', 'base units that arrived'],
    source_units: ['units', 'part of the deposit that they represent'],
    ts: ['time', 'when it arrived'],
    hours: ['real', 'since the deposit'],
    hops: ['int', 'transfers between deposit and arrival'],
    basis: ['text', 'ledger, or the inferred links that were used, joined by +'],
    confidence: ['real', 'least confidence on the path, 1 for ledger facts'],
    entity: ['text', 'list entity that holds the receiver, list:id; null: none'],
    ...source,
  }),
  prices: table('daily prices', ['asset', 'day'], {
    asset: ['text', 'CAIP-19'],
    day: ['date', 'UTC day'],
    usd: ['text', 'US dollars for one whole unit, decimal text'],
    origin: ['text', 'where the price comes from, as stated'],
    ...source,
  }),
  labels: table('what is said about an address', ['chain', 'address', 'label', 'origin'], {
    chain: ['text', 'CAIP-2; null: any EVM chain'],
    address: ['text', 'canonical address'],
    label: ['text', 'as written'],
    category: ['text', 'exchange, mixer, bridge, swap, casino, collector, sanctioned, …'],
    origin: ['text', 'source as stated'],
    confidence: ['real', '0 to 1'],
    ...source,
  }),
  screen_hits: table('derived: what screening found in these records', [], {
    ...person,
    kind: ['text', 'name, wallet, email, domain, company'],
    value: ['text', 'the value that was screened'],
    list: ['text', 'list id'],
    entity: ['text', 'entity id on the list'],
    caption: ['text', 'name of the entity'],
    programs: ['texts', 'sanctions programmes'],
    listed_on: ['date', 'publication of the listing; null when the list form has none'],
    score: ['real', '0 to 1'],
    corroborated: [
      'flag',
      'a birth date, document, wallet or account agrees: only then may it count in detect',
    ],
    ...source,
  }),
  rule_hits: table('derived: hits of Sigma rules', [], {
    ...person,
    rule: ['text', 'rule id'],
    title: ['text', 'rule title'],
    author: ['text', 'rule author (DRL 1.1 asks for it)'],
    level: ['text', 'rule level'],
    ...time,
    ...source,
  }),
  list_entities: table('entities of sanctions and other lists', ['list', 'entity'], {
    list: ['text', 'list id: us-ofac-sdn, us-ofac-cons, opensanctions, own'],
    entity: ['text', 'id on the list'],
    schema: ['text', 'FollowTheMoney schema: Person, Organization, Company, Vessel, Airplane, LegalEntity'],
    caption: ['text', 'primary name, or the first alias when the primary row is not in the set'],
    programs: ['texts', 'programmes as the list writes them'],
    listed_on: ['date', 'publication of the listing; null when the form has none'],
    partial: ['flag', 'the primary row is not in the set: only aliases or addresses are known'],
    birth_dates: ['texts', 'ISO dates with the precision given: 1983, 1983-11, 1983-11-25'],
    countries: ['texts', 'nationalities and countries as written'],
    remarks: ['text', 'as written, continued'],
    published: ['date', 'publication date of the list version; null when the form has none'],
    ...source,
  }),
  list_names: table('names of list entities', ['list', 'entity', 'name', 'kind'], {
    list: ['text', 'list id'],
    entity: ['text', 'id on the list'],
    name: ['text', 'as published'],
    kind: ['text', 'primary, aka, fka, nka'],
    weak: ['flag', 'the list itself calls it a weak alias'],
    script: ['text', 'ISO 15924 code'],
    ...source,
  }),
  list_identifiers: table(
    'numbers, wallets and contacts of list entities',
    ['list', 'entity', 'kind', 'value', 'scheme'],
    {
      list: ['text', 'list id'],
      entity: ['text', 'id on the list'],
      kind: [
        'text',
        'wallet, passport, national_id, tax_id, registration, imo, mmsi, email, website, phone, swift, other',
      ],
      value: ['text', 'canonical form'],
      raw: ['text', 'as published'],
      scheme: ['text', 'asset tag of a wallet (XBT, ETH, …) or document type as published'],
      country: ['text', 'issuing country as written'],
      ...source,
    },
  ),
  list_addresses: table('postal addresses of list entities', [], {
    list: ['text', 'list id'],
    entity: ['text', 'id on the list'],
    address: ['text', 'as published, parts joined by comma'],
    city: ['text', 'as published'],
    country: ['text', 'as published'],
    ...source,
  }),
  list_links: table('relations between list entities', ['list', 'entity', 'target', 'kind'], {
    list: ['text', 'list id'],
    entity: ['text', 'id on the list'],
    target: ['text', 'id of the other entity, or its name when the form gives only that'],
    kind: ['text', 'owned_by, leader_of, linked_to, acting_for, family, … as published'],
    share: ['text', 'percentage as decimal text; null: unknown'],
    ...validity,
    ...source,
  }),
} as const

export type TableName = keyof typeof TABLES

type ValueOf = {
  text: string
  texts: readonly string[]
  int: number
  real: number
  flag: boolean
  units: string
  date: string
  time: string
}

/** A full row of a table. Units, dates and times are text: `122400000000`, `2022-09-15`, `2022-09-15 16:02:11.000`. */
export type RowOf<T extends TableName> = {
  readonly [C in keyof (typeof TABLES)[T]['columns']]: (typeof TABLES)[T]['columns'][C] extends readonly [
    infer K extends ColumnType,
    string,
  ]
    ? ValueOf[K] | null
    : never
}

/** What a mapping hands over: the columns it knows. The workspace adds `file` and `row`. */
export type TableRow = {
  readonly [T in TableName]: Readonly<{ table: T; values: Partial<Omit<RowOf<T>, 'file' | 'row'>> }>
}[TableName]

/** Names of all tables, in declaration order. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** CREATE TABLE statement of one table, with its comments. */
export function ddl(name: TableName): string {
  const columns = Object.entries(TABLES[name].columns as Columns)
    .map(([column, [type]]) => `  ${column} ${SQL_TYPE[type]}`)
    .join(',\n')
  return `CREATE TABLE ${name} (\n${columns}\n)`
}
