import type { Ref } from 'react'
import { SCREENS } from './screens'

const KEYS = [
  ['j  k', 'next and previous entry'],
  ['Enter', 'open the entry, or fold its rows out and in'],
  ['Shift j  Shift k', 'next and previous person or ring, when one is open'],
  ['/', 'search people, rings, wallets, list entries and files'],
  ['Esc', 'close what is open; then one level up'],
  ['?', 'this list'],
] as const

type Props = Readonly<{ ref: Ref<HTMLDialogElement> }>

export function HelpDialog({ ref }: Props) {
  return (
    <dialog ref={ref} className="dialog" aria-labelledby="help-title">
      <form method="dialog" className="dialog-head">
        <h2 id="help-title">Keys</h2>
        <button type="submit">
          Close <kbd>Esc</kbd>
        </button>
      </form>
      <dl className="keys">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        {SCREENS.map(({ letter, name, question }) => (
          <div key={letter}>
            <dt>
              <kbd>g {letter}</kbd>
            </dt>
            <dd>
              {name} <span className="muted">{question}</span>
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
