import { findingId } from '../../core/finding.js'
import type { Features } from '../features/prepare.js'
import { byText, distinct } from '../features/text-order.js'
import { components } from './components.js'
import { type Facilitator, facilitatorsOf } from './facilitators.js'
import { graphOf, type RingEdge, type RingNode } from './graph.js'
import { indexHoldings } from './holding-index.js'
import { hostingsOf } from './hosting.js'
import { type Link, linksAmong } from './link.js'

/** Workers who share hands, rooms, devices or accounts, with what holds them together. */
export type Ring = Readonly<{
  id: string
  /** The personas; a worker at whose own home the equipment of others arrives stands among the facilitators. */
  members: readonly string[]
  /** Applicants who hold together with the members, where the members work here. */
  applicants: readonly string[]
  facilitators: readonly Facilitator[]
  links: readonly Link[]
  nodes: readonly RingNode[]
  edges: readonly RingEdge[]
}>

/** Finds all rings. Sharing counts in the signals once; a ring adds no bits to anybody. Largest first, then by id. */
export function findRings(features: Features, listed: ReadonlySet<string>): Ring[] {
  const holdings = indexHoldings(features.holdings)
  return components(features.sharings)
    .map((together): Ring => {
      const hostings = hostingsOf(together, { ...features, holdings, listed })
      const facilitators = facilitatorsOf(hostings)
      const personas = personasOf(together, facilitators)
      const members = employedOf(personas, features)
      const hosted = facilitatorsOf(hostings.filter(({ persona }) => members.includes(persona)))
      const everybody = distinct([...together, ...hosted.filter(isWorker).map(({ label }) => label)])
      const links = linksAmong(everybody, features.sharings, holdings, features.people.size)
      const subjects = members.map((worker) => `worker:${worker}`)
      return {
        id: `ring-${findingId('detect', 'ring', subjects, '').slice(0, 16)}`,
        members,
        applicants: personas.filter((worker) => !members.includes(worker)),
        facilitators: hosted,
        links,
        ...graphOf(everybody, links, holdings, listed),
      }
    })
    .sort((a, b) => b.members.length - a.members.length || byText(a.id, b.id))
}

const isWorker = ({ kind }: Facilitator): boolean => kind === 'worker'

/** Those who work here; where fewer than two do, it is a ring of applicants. */
function employedOf(personas: readonly string[], { people }: Features): readonly string[] {
  const employed = personas.filter((worker) => people.get(worker)?.kind !== 'applicant')
  return employed.length >= 2 ? employed : personas
}

/** Everybody but those who host at home, unless fewer than two would be left: then nobody can say who hosts whom. */
function personasOf(together: readonly string[], facilitators: readonly Facilitator[]): readonly string[] {
  const hosts = new Set(facilitators.filter((one) => isWorker(one) && one.home).map(({ label }) => label))
  const personas = together.filter((worker) => !hosts.has(worker))
  return personas.length >= 2 ? personas : together
}
