import { makeAccounts } from './accounts.mjs'
import { makeApplicants } from './applicants.mjs'
import * as assets from './assets.mjs'
import * as ats from './ats.mjs'
import * as bankChanges from './bank-changes.mjs'
import * as chain from './chain.mjs'
import { bridleYaml } from './config.mjs'
import { makeDevices } from './devices.mjs'
import * as edrDevices from './edr-devices.mjs'
import * as edrNetworks from './edr-networks.mjs'
import * as edrProcesses from './edr-processes.mjs'
import * as gusto from './gusto.mjs'
import * as hr from './hr.mjs'
import * as labels from './labels.mjs'
import { makeLedger } from './ledger.mjs'
import * as mdm from './mdm.mjs'
import * as okta from './okta.mjs'
import * as payouts from './payouts.mjs'
import { makePeople } from './people.mjs'
import * as prices from './prices.mjs'
import { readme } from './readme.mjs'
import * as references from './references.mjs'
import { makeSessions } from './sessions.mjs'
import * as shipments from './shipments.mjs'
import { truth } from './truth.mjs'

/** All files of the example by path below `examples/`, as text. */
export function generateMeridian() {
  const people = makePeople()
  const ledger = makeLedger()
  const world = {
    people,
    ledger,
    devices: makeDevices(people),
    sessions: makeSessions(people),
    applicants: makeApplicants(people),
    accounts: makeAccounts(people),
    prices: prices.makePrices(),
    transactions: chain.makeTransactions(ledger),
    notes: { broken: [], repeated: [] },
  }
  const csv = 'CSV'
  const parts = [
    [hr.PATH, 'BambooHR employee report, CSV', hr.employees],
    [ats.PATH, 'Greenhouse Harvest v1 candidates, JSON array', ats.candidates],
    [references.CHECKS, 'generic CSV', references.referenceChecks],
    [references.AGES, 'generic CSV', references.domainAges],
    [okta.PATH, 'Okta System Log, NDJSON', okta.systemLog],
    [mdm.INTUNE, 'Intune all devices, CSV (CRLF)', mdm.intune],
    [mdm.JAMF, 'Jamf Pro computers, CSV (UTF-8 with BOM)', mdm.jamf],
    [edrDevices.PATH, 'Defender DeviceEvents, CSV', edrDevices.deviceEvents],
    [edrProcesses.PATH, 'Defender DeviceProcessEvents, CSV', edrProcesses.processEvents],
    [edrNetworks.PATH, 'Defender DeviceNetworkInfo, CSV', edrNetworks.networkInfo],
    [assets.PATH, 'generic CSV', assets.laptops],
    [shipments.PATH, 'carrier shipments, CSV (CRLF)', shipments.shipments],
    [gusto.PATH, 'Gusto payroll journal, CSV', gusto.gusto],
    [bankChanges.PATH, 'generic CSV', bankChanges.bankChanges],
    [payouts.PATH, 'generic CSV', payouts.payouts],
    ...chain.TOKEN_EXPORTS.map((name) => [
      chain.tokenPath(name),
      `Etherscan ERC-20 transfers of ${name}, ${csv}`,
      (w) => chain.tokenTransfers(w, name),
    ]),
    ...chain.TRANSACTION_EXPORTS.map((name) => [
      chain.transactionPath(name),
      `Etherscan transactions of ${name}, ${csv}`,
      (w) => chain.transactions(w, name),
    ]),
    [chain.nftPath(), 'Etherscan ERC-721 transfers of collector, CSV', chain.nftTransfers],
    [prices.PATH, 'generic CSV', prices.priceFile],
    [labels.PATH, 'generic CSV', labels.labelFile],
  ]
  const files = new Map()
  const counts = []
  for (const [path, format, write] of parts) {
    const content = write(world)
    files.set(`meridian/${path}`, content)
    counts.push({ path, format, records: recordsIn(path, content) })
  }
  files.set('meridian/bridle.yaml', bridleYaml())
  files.set('meridian/README.md', readme({ ...world, counts }))
  files.set('meridian.truth.json', `${JSON.stringify({ ...truth(world), files: counts }, null, 2)}\n`)
  return files
}

/** Every record of these files stands on one line. */
function recordsIn(path, content) {
  const lines = content.split('\n').filter((line) => line !== '').length
  if (path.endsWith('.csv')) return lines - 1
  return path === ats.PATH ? lines - 2 : lines
}
