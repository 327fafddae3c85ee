import { type ReactNode, useId } from 'react'
import { useOpen } from '../route/use-open'

type Props = Readonly<{
  /** Name of this fold in the URL. */
  id: string
  label: string
  /** A stop of `j` and `k`. */
  nav?: boolean
  /** What opens under the button; left out where the caller draws it elsewhere. */
  children?: ReactNode
}>

/** Something that opens in place; whether it is open is in the URL. The content is made only when it is seen. */
export function Fold({ id, label, nav = false, children }: Props) {
  const open = useOpen()
  const region = useId()
  const isOpen = open.is(id)
  return (
    <>
      <button
        type="button"
        className="fold"
        aria-expanded={isOpen}
        aria-controls={isOpen && children !== undefined ? region : undefined}
        data-nav={nav ? '' : undefined}
        onClick={() => open.toggle(id)}
      >
        <span className="fold-mark" aria-hidden="true" />
        {label}
      </button>
      {isOpen && children !== undefined && (
        <div id={region} className="fold-body">
          {children}
        </div>
      )}
    </>
  )
}
