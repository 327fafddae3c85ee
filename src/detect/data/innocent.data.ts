/**
 * Innocent explanations of findings, one plain sentence each. Signals name them by id; the report prints them beside the
 * finding, and a reviewer says which one was considered.
 */
export const INNOCENT = {
  household:
    'They live together, as a couple or as flatmates, and share a line, an address, a telephone or an account.',
  'co-working': 'They work from the same co-working space, library, café or office network.',
  'carrier-nat': 'A mobile or cable operator puts many customers behind one address (CGNAT).',
  'privacy-vpn':
    'The person uses a commercial VPN for privacy, or the firm or a family member set one up on the line.',
  'corporate-egress':
    'The traffic left through the firm’s own gateway (SASE, VDI, remote desktop) that is not on the list.',
  travel: 'The person was travelling, or works from abroad for a while with or without leave.',
  relocation: 'The person moved and has not told HR yet.',
  'geo-error': 'The location of a network address is an estimate and may be wrong by a country.',
  'shift-work': 'The person works nights, or for a team in another time zone, by agreement.',
  'second-job':
    'The person holds a second job or hides short absences, which is not the fraud that is looked for here.',
  'it-work': 'The person administers or supports machines and uses such tools at work.',
  'firm-tool':
    'The tool belongs to the firm or to a customer and is missing from the list of deployed tools.',
  'home-lab': 'The person runs a home laboratory with a remote KVM for servers of their own.',
  'assistive-control':
    'The person, or a helper, controls the machine remotely because of a disability or an injury.',
  'usb-gadget': 'A development board, telephone or dock presents itself with the same numbers.',
  'presentation-mode': 'The tool keeps the screen on for presentations, long builds or a monitoring display.',
  'parcel-elsewhere':
    'The parcel went to a relative, a neighbour, a mailbox or an address-confidentiality programme, because nobody is at home.',
  'staging-site': 'The address is a depot, hot desk or reseller that prepares machines for several workers.',
  'data-entry': 'HR, the carrier or another system recorded it wrongly, or under the wrong person.',
  'same-person': 'Two records belong to one person who applied twice or was hired again.',
  'agency-contact': 'A recruiter or agency entered its own contact for several candidates.',
  'former-colleagues': 'They worked at the same firm before and name the same manager as a reference.',
  'young-firm': 'The referee works at a young firm, or the firm changed its domain.',
  'own-business': 'The person was self-employed and gave the contact of their own business.',
  'privacy-mail': 'The person uses an address for applications that is thrown away afterwards.',
  'name-change': 'The person changed their name, or the account is in a maiden, legal or business name.',
  'family-account': 'The wages go to the account of a spouse or parent, by agreement.',
  'payroll-agent':
    'A payroll firm, employer of record or contractor firm receives the wages of several people.',
  'bank-change': 'The person changed banks, or closed an account after a fraud alert.',
  'crypto-by-agreement': 'The firm offers wages in crypto-assets, or the person’s bank cannot receive them.',
  'exchange-wallet': 'The wallet belongs to an exchange or payment service that many people use.',
  'inferred-exchange':
    'An exchange of assets lies on the way, and the link over it is inferred: the value may belong to somebody else.',
  'wallet-lost': 'The wallet, or its key, was stolen from the person or lent to somebody.',
  'late-offboarding':
    'The end date was entered late, or the account was kept open for a handover or as a contractor.',
  'team-onboarding': 'The person set up a new machine, or a tool that needs all repositories.',
  'list-mistake': 'The list entry names somebody else, or the wallet changed hands.',
  'none-known': 'No innocent explanation is common; the record itself may be wrong.',
} as const

export type InnocentId = keyof typeof INNOCENT
