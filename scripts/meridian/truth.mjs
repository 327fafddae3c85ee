import { FACILITATOR, FARM, FRONTS, PERSONAS } from './cast.mjs'
import { MAILBOX, OFFICE } from './destinations.mjs'
import { WAGES } from './ledger.mjs'
import { plainText } from './money.mjs'
import { carrier, FARM_HOSTING, FARM_VPN_EXIT } from './networks.mjs'
import { AGENCY_PHONE } from './people.mjs'
import { domainAgeAt } from './references.mjs'
import { isoSeconds } from './time.mjs'
import { METHODS, reached, trace } from './tracer.mjs'
import { LISTED, LOOK_ALIKE, PAID_TO, W } from './wallets.mjs'

/** What was planted, what only looks so, and which rows are broken: everything a run can be compared with. */
export function truth({ people, devices, applicants, accounts, ledger, sessions, notes }) {
  const by = (id) => people.find((person) => person.id === id)
  const role = (name) => people.filter((person) => person.role === name).map(({ id }) => id)
  const serialsOf = (id) => devices.filter(({ person }) => person.id === id).map(({ serial }) => serial)
  const accountOf = (id) => (accounts.get(id) ?? []).map(({ account }) => account.token)
  return {
    synthetic: true,
    note: 'Everything is invented, except the address and the designation that OFAC published on 2023-04-24 (SIM Hyon Sop, uid 42498).',
    ring: {
      members: PERSONAS,
      facilitator: FACILITATOR,
      address: `${FARM.line}, ${by(FACILITATOR).place.city}, TN ${by(FACILITATOR).place.zip}`,
      ip: FARM.ip,
      bssid: FARM.bssid,
      ssid: FARM.ssid,
      vpnExit: FARM_VPN_EXIT,
      hosting: FARM_HOSTING,
      laptopsDelivered: [FACILITATOR, ...PERSONAS].flatMap(serialsOf),
      fronts: Object.values(FRONTS).filter((front) => typeof front !== 'string'),
      frontPhone: FRONTS.phone,
      sharedWallet: { members: ['W-1042', 'W-1077'], address: PAID_TO['W-1077'] },
      sharedAccount: { members: ['W-1053', 'W-1081'], token: accountOf('W-1053')[0] },
    },
    personas: Object.fromEntries(
      PERSONAS.map((id) => [id, personaTruth({ by, serialsOf, accountOf, applicants }, id)]),
    ),
    rejectedApplicants: applicants
      .filter(({ tie }) => tie !== undefined)
      .map(({ candidate, application, tie }) => ({ candidate, application, tie })),
    honest: {
      vpn: role('vpn'),
      couple: role('couple'),
      coupleAccount: accountOf('W-1018')[0],
      traveller: role('traveller'),
      relocated: role('relocated'),
      itAdmin: role('it-admin'),
      kvmSwitch: role('kvm-switch'),
      linuxGadgetBoard: role('dev-board'),
      keepAwake: role('keep-awake'),
      agency: role('agency'),
      agencyPhone: AGENCY_PHONE,
      forwarder: role('forwarder'),
      forwarderAddress: MAILBOX,
      accountChangedOnce: role('account-change'),
      sameLastFour: role('same-last-four'),
      paidInUsdc: role('usdc'),
      laptopsFetchedAtOffice: {
        address: `${OFFICE.line}, Chicago, IL ${OFFICE.place.zip}`,
        workers: people.filter(({ place }) => place.city === 'Chicago').map(({ id }) => id),
      },
      carrierGradeNat: [
        ...new Set(sessions.filter(({ network }) => network === carrier).map(({ person }) => person.id)),
      ].sort(),
      applicants: applicants
        .filter(({ alike }) => alike !== undefined)
        .map(({ candidate, alike }) => ({ candidate, alike })),
    },
    wallets: { ...W, listed: LISTED, lookAlikeOfCollector: LOOK_ALIKE },
    wages: wages(ledger),
    brokenRows: notes.broken,
    repeatedRows: notes.repeated,
  }
}

function personaTruth({ by, serialsOf, accountOf, applicants }, id) {
  const person = by(id)
  const applicant = applicants.find(({ employee }) => employee === id)
  return {
    name: person.name,
    claims: `${person.place.city}, ${person.place.state}`,
    serials: serialsOf(id),
    firstBoot: person.firstBoot,
    application: applicant.application,
    candidate: applicant.candidate,
    appliedAt: isoSeconds(applicant.applied),
    wallet: PAID_TO[id],
    accounts: accountOf(id),
    ...(id === 'W-1042'
      ? {
          referenceDomainAgeDays: domainAgeAt('corvane', applicant.applied),
          kvm: 'PiKVM, 4 minutes after first boot',
        }
      : {}),
    ...(id === 'W-1053' ? { kvm: 'TinyPilot, 11 minutes after first boot' } : {}),
    ...(id === 'W-1064' ? { remoteTool: 'AnyDesk, 3 days after first boot', accountChanges: 3 } : {}),
    ...(id === 'W-1077' ? { remoteTool: 'RustDesk, within a week of hire' } : {}),
    ...(id === 'W-1081'
      ? { remoteTool: 'AnyDesk and Chrome Remote Desktop, 2 and 6 days after first boot' }
      : {}),
  }
}

/** Wages per worker, and what of them reached the listed address within 72 hours of each payment, by method. */
function wages(ledger) {
  const traces = Object.keys(METHODS).map((method) => [method, trace(ledger, method)])
  return Object.fromEntries(
    WAGES.map(({ worker, amount, days }) => {
      const total = amount * BigInt(days.length)
      const figures = traces.map(([method, arrivals]) => {
        const { soon, ever } = reached(arrivals, worker, 72)
        const share = Number((soon * 10000n) / total) / 100
        return [
          method,
          {
            within72h: plainText(soon),
            ever: plainText(ever),
            baseUnitsWithin72h: soon.toString(),
            sharePercent: share,
          },
        ]
      })
      const exits = traces.map(([method, arrivals]) => {
        const units = arrivals
          .filter(({ origin, at }) => origin.worker === worker && at === W.exchangeDeposit)
          .reduce((sum, { source }) => sum + source, 0n)
        return [method, plainText(units)]
      })
      return [
        worker,
        {
          asset: 'USDC',
          payments: days.length,
          each: plainText(amount),
          total: plainText(total),
          toListed: Object.fromEntries(figures),
          toExchangeDeposit: Object.fromEntries(exits),
          computedBy:
            "the generator's own small tracer: every wage an origin, other workers' wages equal claims, swaps at the net change of the transaction",
        },
      ]
    }),
  )
}
