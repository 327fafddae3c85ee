import type { QueryPort } from '../../core/ports.js'
import type { RecordHit } from './screen-records.js'

export async function screenNames(
  _port: QueryPort,
  _asOf: string,
): Promise<{ screened: number; hits: RecordHit[] }> {
  return { screened: 0, hits: [] }
}
