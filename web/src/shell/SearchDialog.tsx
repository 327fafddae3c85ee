import { type KeyboardEvent, type Ref, useDeferredValue, useMemo, useState } from 'react'
import { useCase } from '../case/CaseContext'
import { count } from '../format/number'
import { go } from '../route/use-route'
import { SearchResult } from './SearchResult'
import { searchEntries, searchFor } from './search-entries'

const SHOWN = 40
const ID = 'search-results'

type Props = Readonly<{ ref: Ref<HTMLDialogElement> }>

export function SearchDialog({ ref }: Props) {
  const index = useCase()
  const entries = useMemo(() => searchEntries(index), [index])
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const wanted = useDeferredValue(query)
  const all = useMemo(() => searchFor(entries, wanted), [entries, wanted])
  const shown = all.slice(0, SHOWN)

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setActive((now) => Math.min(Math.max(now + step, 0), shown.length - 1))
    }
    const chosen = shown[active]
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      event.currentTarget.closest('dialog')?.close()
      go(chosen.link)
    }
  }

  return (
    <dialog ref={ref} className="dialog" aria-label="Search" onClose={() => setQuery('')}>
      <form method="dialog" className="dialog-head">
        <input
          type="search"
          role="combobox"
          aria-label="Search people, rings, wallets, list entries and files"
          aria-expanded="true"
          aria-controls={ID}
          aria-activedescendant={shown.length > 0 ? `${ID}-${active}` : undefined}
          placeholder="Person, ring, wallet, list entry, file"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
        />
        <button type="submit">
          Close <kbd>Esc</kbd>
        </button>
      </form>
      <div id={ID} role="listbox" aria-label="Results" className="results" tabIndex={-1}>
        {shown.map((entry, i) => (
          <SearchResult key={entry.link} id={`${ID}-${i}`} entry={entry} active={i === active} />
        ))}
      </div>
      <p className="muted" role="status">
        {all.length === 0
          ? 'Nothing in this report holds these words. People at "note" are counted, not shown.'
          : `Showing ${count(shown.length)} of ${count(all.length)}`}
      </p>
    </dialog>
  )
}
