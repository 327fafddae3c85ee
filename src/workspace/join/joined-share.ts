import type { QueryPort } from '../../core/ports.js'
import { PERSON_TABLE_NAMES } from './person-tables.js'

/** Below this share the signals of a product are marked partial (detection.md, "Identity join"). */
const PARTIAL_BELOW = 0.8

/** How many of a product's names for people lead to a worker that another source knows too. */
export type JoinedShare = Readonly<{ product: string; subjects: number; joined: number; partial: boolean }>

/** Joined share per product, sorted by product. */
export async function joinedShare(port: QueryPort): Promise<readonly JoinedShare[]> {
  const subjects = PERSON_TABLE_NAMES.map(
    (table) => `SELECT file, subject, worker FROM ${table} WHERE subject IS NOT NULL`,
  ).join(' UNION ALL ')
  const rows =
    await port.query(`SELECT split_part(f.adapter, '/', 1) AS product, count(DISTINCT p.subject) AS subjects,
      count(DISTINCT p.subject) FILTER (p.worker IS NOT NULL AND p.worker NOT LIKE 'unknown:%') AS joined
    FROM (${subjects}) p JOIN files f ON f.file = p.file GROUP BY ALL ORDER BY product`)
  return rows.map((row) => {
    const [all, joined] = [Number(row['subjects']), Number(row['joined'])]
    return { product: String(row['product']), subjects: all, joined, partial: joined < all * PARTIAL_BELOW }
  })
}
