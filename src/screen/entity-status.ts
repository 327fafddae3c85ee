import type { ListedEntity } from './listed-entity.js'
import type { MatchedEntity } from './result.js'

/** Status of an entity on a day: listed, not yet listed, or unknown when its list does not say since when. */
function statusOn(listed: string | null, day: string): 'listed' | 'not listed' | 'unknown' {
  if (listed === null) return 'unknown'
  return listed <= day ? 'listed' : 'not listed'
}

/** The entity as a result shows it; with its status then and now when a day was asked for. */
export function matchedEntity(entity: ListedEntity, asOf: string | undefined): MatchedEntity {
  const { id, caption, schema, list, programs, listed, published, partial } = entity
  const shown = {
    id,
    caption,
    schema,
    list,
    programs,
    listed,
    ...(partial === true ? { partial: 'no primary record' as const } : {}),
  }
  if (asOf === undefined) return shown
  return { ...shown, status: { on: asOf, at: statusOn(listed, asOf), now: 'listed', published } }
}
