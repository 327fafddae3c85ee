import { useRef } from 'react'
import { CaseContext } from '../case/CaseContext'
import type { CaseIndex } from '../case/case-index'
import { useKeys } from '../keys/use-keys'
import { useRoute } from '../route/use-route'
import { Foot } from './Foot'
import { Guard } from './Guard'
import { Head } from './Head'
import { HelpDialog } from './HelpDialog'
import { Screen } from './Screen'
import { SearchDialog } from './SearchDialog'

type Props = Readonly<{ index: CaseIndex }>

export function App({ index }: Props) {
  const search = useRef<HTMLDialogElement>(null)
  const help = useRef<HTMLDialogElement>(null)
  const screen = useRoute().path.join('/')
  const openSearch = (): void => search.current?.showModal()
  const openHelp = (): void => help.current?.showModal()
  useKeys({ openSearch, openHelp })
  return (
    <CaseContext value={index}>
      {/* A button rather than a link to #main: the hash is the route. */}
      <button
        type="button"
        className="skip"
        onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
      >
        Skip to the content
      </button>
      <Head openSearch={openSearch} openHelp={openHelp} />
      <main>
        <Guard key={screen}>
          <Screen />
        </Guard>
      </main>
      <Foot />
      <SearchDialog ref={search} />
      <HelpDialog ref={help} />
    </CaseContext>
  )
}
