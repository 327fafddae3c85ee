import { distinct } from '../features/text-order.js'
import type { Hit } from '../hit.js'
import type { Weighed } from './weigh.js'

/** What the best innocent hypothesis leaves, as `cause: title`, in the order of the causes. */
export function unexplained(weighed: Weighed, hits: readonly Hit[]): string[] {
  return weighed.causes
    .filter(({ explained }) => !explained)
    .flatMap(({ cause }) =>
      distinct(
        hits
          .filter(({ finding, millibits }) => finding.cause === cause && millibits > 0)
          .map(({ title }) => `${cause}: ${title}`),
      ),
    )
}
