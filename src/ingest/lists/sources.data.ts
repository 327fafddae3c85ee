/** One file of a list as its publisher serves it; `name` is what it is kept as. */
export type SourcePart = Readonly<{ name: string; url: string }>

/** Where a list is published. The parts of one form belong together: they are activated together or not at all. */
export type ListSource = Readonly<{
  id: string
  title: string
  publisher: string
  licence: string
  /** Forms in which it is published, the richest first; the first one is fetched unless another is asked for. */
  forms: Readonly<Record<string, readonly [SourcePart, ...SourcePart[]]>>
  /** Fetched only when its id is named: a licence or a token stands before it. */
  onRequest?: string
  /** The address takes a token in this parameter; how to get one. */
  token?: Readonly<{ parameter: string; todo: string }>
}>

const OFAC = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports'
const FSF = 'https://webgate.ec.europa.eu/fsd/fsf/public/files'
const FCDO = 'https://sanctionslist.fcdo.gov.uk/docs'
const TRADE = 'https://data.trade.gov/downloadable_consolidated_screening_list/v1'
const OPENSANCTIONS = 'https://data.opensanctions.org/datasets/latest/sanctions'

const PUBLIC_DOMAIN = 'work of the United States government, public domain (17 U.S.C. 105)'

const at = (base: string, name: string): SourcePart => ({ name, url: `${base}/${name}` })

/** The official addresses of every list that `bridle lists update` fetches. */
export const LIST_SOURCES: readonly ListSource[] = [
  {
    id: 'us-ofac-sdn',
    title: 'OFAC Specially Designated Nationals',
    publisher: 'U.S. Department of the Treasury, OFAC, Sanctions List Service',
    licence: PUBLIC_DOMAIN,
    forms: {
      advanced: [at(OFAC, 'SDN_ADVANCED.XML')],
      legacy: [at(OFAC, 'SDN.CSV'), at(OFAC, 'ALT.CSV'), at(OFAC, 'ADD.CSV'), at(OFAC, 'SDN_COMMENTS.CSV')],
      xml: [at(OFAC, 'SDN.XML')],
    },
  },
  {
    id: 'us-ofac-cons',
    title: 'OFAC Consolidated (non-SDN) list',
    publisher: 'U.S. Department of the Treasury, OFAC, Sanctions List Service',
    licence: PUBLIC_DOMAIN,
    forms: {
      advanced: [at(OFAC, 'CONS_ADVANCED.XML')],
      legacy: [
        at(OFAC, 'CONS_PRIM.CSV'),
        at(OFAC, 'CONS_ALT.CSV'),
        at(OFAC, 'CONS_ADD.CSV'),
        at(OFAC, 'CONS_COMMENTS.CSV'),
      ],
      xml: [at(OFAC, 'CONSOLIDATED.XML')],
    },
  },
  {
    id: 'un-sc',
    title: 'United Nations Security Council Consolidated List',
    publisher: 'United Nations Security Council',
    licence: 'public list of the United Nations, redistribution not granted',
    forms: {
      xml: [
        { name: 'consolidated.xml', url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml' },
      ],
    },
  },
  {
    id: 'eu-fsf',
    title: 'European Union consolidated financial sanctions list (FSF)',
    publisher: 'European Commission, DG FISMA',
    licence: 'reuse under Commission Decision 2011/833/EU, source to be named',
    forms: {
      xml: [{ name: 'xmlFullSanctionsList_1_1.xml', url: `${FSF}/xmlFullSanctionsList_1_1/content` }],
      csv: [{ name: 'csvFullSanctionsList_1_1.csv', url: `${FSF}/csvFullSanctionsList_1_1/content` }],
    },
    token: {
      parameter: 'token',
      todo: 'copy the token of the crawler link at https://webgate.ec.europa.eu/fsd/fsf into lists.yaml (eu-fsf: {token: ...}) or into BRIDLE_EU_FSF_TOKEN',
    },
  },
  {
    id: 'uk-sanctions',
    title: 'UK Sanctions List',
    publisher: 'Foreign, Commonwealth & Development Office',
    licence: 'Open Government Licence v3.0',
    forms: {
      xml: [at(FCDO, 'UK-Sanctions-List.xml')],
      csv: [at(FCDO, 'UK-Sanctions-List.csv')],
    },
  },
  {
    id: 'us-csl',
    title: 'U.S. Consolidated Screening List (Denied Persons, Entity List and others)',
    publisher: 'U.S. Department of Commerce, International Trade Administration',
    licence: PUBLIC_DOMAIN,
    forms: {
      csv: [at(TRADE, 'consolidated.csv')],
      json: [at(TRADE, 'consolidated.json')],
    },
  },
  {
    id: 'opensanctions',
    title: 'OpenSanctions, consolidated sanctions',
    publisher: 'OpenSanctions Datenbanken GmbH',
    licence: 'CC BY-NC 4.0: commercial use needs a licence of OpenSanctions',
    forms: {
      ftm: [at(OPENSANCTIONS, 'entities.ftm.json')],
    },
    onRequest: 'CC BY-NC 4.0: commercial use needs a licence; name it to fetch it',
  },
]
