import { href } from '../route/route'
import { useRoute } from '../route/use-route'
import { SCREENS } from './screens'

export function Nav() {
  const here = useRoute().path[0] ?? 'overview'
  return (
    <nav aria-label="Screens">
      <ul className="plain">
        {SCREENS.map(({ id, name, letter }) => (
          <li key={id}>
            <a
              href={href([id])}
              aria-current={id === here ? 'page' : undefined}
              aria-keyshortcuts={`g ${letter}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
