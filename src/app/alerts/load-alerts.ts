import { AppError } from '../../core/errors.js'
import type { Store, StoreTransaction } from '../../store/open-store.js'
import type { AlertRow } from '../../store/schema.js'
import type { AlertRecord } from './alert-state.js'

type Reader = Store['db'] | StoreTransaction

/** SQLite takes a bounded number of parameters in one statement. */
const AT_ONCE = 500

/** All alerts by number, or those of some pairs, with their decisions. */
export async function loadAlerts(db: Reader, pairs?: readonly string[]): Promise<AlertRecord[]> {
  if (pairs === undefined)
    return withDecisions(db, await db.selectFrom('alerts').selectAll().orderBy('number').execute())
  const records: AlertRecord[] = []
  for (let at = 0; at < pairs.length; at += AT_ONCE) {
    const some = pairs.slice(at, at + AT_ONCE)
    const alerts = await db
      .selectFrom('alerts')
      .selectAll()
      .where('pair', 'in', some)
      .orderBy('number')
      .execute()
    records.push(...(await withDecisions(db, alerts)))
  }
  return records
}

/** One alert by its number. Throws E_INPUT_NOT_FOUND. */
export async function loadAlert(db: Reader, number: number): Promise<AlertRecord> {
  const alert = await db.selectFrom('alerts').selectAll().where('number', '=', number).executeTakeFirst()
  const [record] = alert === undefined ? [] : await withDecisions(db, [alert])
  if (record !== undefined) return record
  throw new AppError('E_INPUT_NOT_FOUND', `there is no alert ${number}`, { todo: 'bridle alerts list' })
}

async function withDecisions(db: Reader, alerts: readonly AlertRow[]): Promise<AlertRecord[]> {
  const records: AlertRecord[] = []
  for (let at = 0; at < alerts.length; at += AT_ONCE) {
    const some = alerts.slice(at, at + AT_ONCE)
    const numbers = some.map(({ number }) => number)
    const decisions = await db
      .selectFrom('decisions')
      .selectAll()
      .where('alert', 'in', numbers)
      .orderBy('number')
      .execute()
    const approvals = await db
      .selectFrom('approvals')
      .innerJoin('decisions', 'decisions.number', 'approvals.decision')
      .selectAll('approvals')
      .where('decisions.alert', 'in', numbers)
      .orderBy('approvals.number')
      .execute()
    const sightings = await db
      .selectFrom('sightings')
      .select((eb) => [
        'alert',
        eb.fn.countAll<number>().as('times'),
        eb.fn.count<number>('decision').as('held'),
        eb.fn.max('at').as('last'),
      ])
      .where('alert', 'in', numbers)
      .groupBy('alert')
      .execute()
    for (const alert of some) {
      const own = decisions.filter((decision) => decision.alert === alert.number)
      const seen = sightings.find((sighting) => sighting.alert === alert.number)
      records.push({
        alert,
        decisions: own,
        approvals: approvals.filter(({ decision }) => own.some(({ number }) => number === decision)),
        seenAgain: seen?.times ?? 0,
        suppressed: seen?.held ?? 0,
        lastSeen: seen?.last ?? null,
      })
    }
  }
  return records
}
