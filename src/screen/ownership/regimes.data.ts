import type { Period, Regime, Source, Test } from './regime.js'

const shares = (test: Test['test'], makes: Test['makes'] = 'owned'): Test => ({
  measure: 'shares',
  test,
  percent: 50,
  makes,
})
const votes = (makes: Test['makes']): Test => ({ measure: 'votes', test: 'more than', percent: 50, makes })

/** Lists of the user, and FollowTheMoney entities that do not say whose sanctions they are under, count under every regime: who names them means them. */
const ANY: readonly Source[] = [{ list: /^(?!(?:us|eu|uk|un)-)/ }]
/** The Security Council's listings bind the Union and the United Kingdom, which list them themselves; their own lists are read first. */
const UN: Source = { list: /^un-sc/ }

/** Programmes of the SDN list that 15 CFR 744.8(a)(1) names (89 FR 20107, 21 March 2024): the other SDNs carry no export restriction by it. */
const SDN_OF_BIS =
  /^(?:BELARUS|BELARUS-EO14038|RUSSIA-EO14024|UKRAINE-EO1366[012]|UKRAINE-EO13685|FTO|SDGT|NPWMD|ILLICIT-DRUGS-EO14059|SDNT|SDNTK|TCO)$/

const OFAC_TESTS = [shares('at least')]
const BIS = {
  tests: [shares('at least')],
  aggregate: 'all',
  control: 'caution',
} as const satisfies Partial<Period>

/**
 * Every rule about owned entities, with the days from which it holds. A rule that changes gets a further period; nothing else in the engine
 * knows a regime by name.
 */
export const REGIMES: readonly Regime[] = [
  {
    id: 'ofac',
    title: 'OFAC, 50 Percent Rule',
    owned: 'blocked',
    sources: [{ list: /^us-ofac-sdn/ }, ...ANY],
    periods: [
      {
        from: '2008-02-14',
        status: 'in force',
        tests: OFAC_TESTS,
        aggregate: 'joint',
        control: 'caution',
        authority: 'OFAC guidance of 14 February 2008 (one blocked person, not summed)',
      },
      {
        from: '2014-08-13',
        status: 'in force',
        tests: OFAC_TESTS,
        aggregate: 'all',
        control: 'caution',
        authority: 'OFAC guidance of 13 August 2014; FAQ 399 (summed), FAQ 401 (indirect)',
      },
    ],
    cautions: {
      control: 'control alone does not block (FAQ 398), but OFAC may designate the entity; take care',
      director:
        'the entity is not blocked by this, but a blocked person must not act for it: no contract signed by them (FAQ 400)',
      minority:
        'blocked persons hold less than the threshold: OFAC urges caution, such entities may be designated (FAQ 398)',
      divested:
        'divested after the listing: no longer blocked only when the sale was real and wholly outside U.S. jurisdiction; property blocked before stays blocked (FAQ 402)',
      undetermined: 'find out the share before dealing: what is not known clears nobody (FAQ 116, 401)',
    },
  },
  {
    id: 'eu',
    title: 'European Union, owned or controlled',
    owned: 'owned',
    sources: [{ list: /^eu-/ }, UN, ...ANY],
    periods: [
      {
        from: '2013-05-24',
        status: 'in force',
        tests: [shares('more than'), votes('controlled')],
        aggregate: 'all',
        control: 'counts',
        authority: 'Council, EU Best Practices for restrictive measures, before 3 July 2024 (more than 50 %)',
      },
      {
        from: '2024-07-03',
        status: 'in force',
        tests: [shares('at least'), votes('controlled')],
        aggregate: 'all',
        control: 'counts',
        authority:
          'Council, EU Best Practices for restrictive measures (11623/24 of 3 July 2024), ownership: 50 % or more, summed; control: criteria a to h',
        note: 'ownership and control make it presumed that funds reach the listed person; the presumption can be rebutted case by case',
      },
    ],
    cautions: {
      control: 'a power that no document shows is a sign of control and not yet control',
      director: 'a seat on the board is no control by itself; look at who appoints the majority',
      minority: 'a large share beside scattered ones may give control: look at the criteria',
      divested:
        'a transfer close to the listing may hide that the listed person keeps control (EU Best Practices, signs of control)',
      undetermined: 'find out the share before making funds available',
    },
  },
  {
    id: 'uk',
    title: 'United Kingdom, owned or controlled',
    owned: 'owned',
    sources: [{ list: /^uk-/ }, UN, ...ANY],
    periods: [
      {
        from: '2020-12-31',
        status: 'in force',
        tests: [shares('more than'), votes('owned')],
        aggregate: 'joint',
        control: 'counts',
        authority:
          'Regulation 7 and Schedule 1 of the regulations under the Sanctions and Anti-Money Laundering Act 2018; OFSI general guidance (not summed, unless held under a joint arrangement)',
      },
    ],
    cautions: {
      control: 'a power that no document shows is a sign of control and not yet control',
      director: 'a seat on the board is no control by itself; look at who appoints the majority',
      minority:
        'designated persons together may hold more than one of them does: OFSI sums only under a joint arrangement or where one controls the rights of another',
      divested:
        'divested after the designation: look at whether the arrangement is real (OFSI guidance on ownership and control)',
      undetermined: 'find out the share before making funds available',
    },
  },
  {
    id: 'bis',
    title: 'BIS, affiliates rule',
    owned: 'restricted',
    // `programs` of the Consolidated Screening List hold the name of the list within it.
    sources: [
      { list: /^us-(?:bis|csl)/, program: /entity list|military end.user|\b(?:EL|MEU)\b/i },
      { list: /^us-bis-(?:el|entity|meu)/ },
      { list: /^us-(?:ofac-sdn|csl)/, program: SDN_OF_BIS },
      ...ANY,
    ],
    periods: [
      {
        from: '2025-09-29',
        status: 'in force',
        ...BIS,
        authority:
          'Expansion of End-User Controls To Cover Affiliates of Certain Listed Entities, 90 FR 47201 (30 September 2025)',
        note: 'for foreign affiliates; the most restrictive licence requirement of any owner applies; an unknown share is Red Flag 29 (15 CFR 732, Supplement 3)',
      },
      {
        from: '2025-11-10',
        status: 'suspended',
        ...BIS,
        authority:
          'one-year suspension by the final rule published in 90 FR issue 216 (12 November 2025), to 9 November 2026',
        note: 'while it is suspended only who is named is restricted; listed owners remain a red flag',
      },
      {
        from: '2026-11-10',
        status: 'in force',
        ...BIS,
        authority: '90 FR 47201, resumed on 10 November 2026 by the rule that suspended it',
        note: 'check the Federal Register for a further suspension and state it with --regimes FILE',
      },
    ],
    cautions: {
      control: 'control alone does not restrict (the rule speaks of ownership), but it is a red flag',
      director: 'shared directors are a red flag, no restriction by themselves',
      minority: 'significant minority ownership by a listed party is a red flag that asks for more diligence',
      divested: 'divested after the listing: establish that the sale is real',
      undetermined:
        'an owner is listed and the share is unknown: determine it or ask for a licence (Red Flag 29)',
    },
  },
]
