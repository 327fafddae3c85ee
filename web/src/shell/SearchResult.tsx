import { useEffect, useRef } from 'react'
import type { Entry } from './search-entries'

type Props = Readonly<{ id: string; entry: Entry; active: boolean }>

export function SearchResult({ id, entry, active }: Props) {
  const place = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (active) place.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <a
      ref={place}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className="result"
      href={entry.link}
      onClick={(event) => event.currentTarget.closest('dialog')?.close()}
    >
      <span className="label">{entry.kind}</span>
      <span>{entry.text}</span>
      <span className="muted">{entry.detail}</span>
    </a>
  )
}
