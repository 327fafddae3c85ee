import type { Geo } from '../geo/geo.js'
import { buildAccounts } from './build-accounts.js'
import { derivePlaces } from './derive-places.js'
import { fillSerials, fillWorkers } from './fill-workers.js'
import { addLateAccounts } from './late-accounts.js'
import type { JoinPort } from './port.js'

/**
 * Joins what the sources say about people into workers, then derives network kinds, distances and clock differences. Runs once, on tables whose
 * `worker` columns are empty. `geo` answers where a claimed place is; see README.md for the rules.
 */
export async function joinIdentities(port: JoinPort, geo: Geo): Promise<void> {
  await fillSerials(port)
  await buildAccounts(port)
  await addLateAccounts(port)
  await fillWorkers(port)
  await derivePlaces(port, geo)
}
