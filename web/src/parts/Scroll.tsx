import type { ReactNode } from 'react'

type Props = Readonly<{ label: string; children: ReactNode }>

/** Something wider than a narrow screen scrolls in its own frame, reachable by keyboard, so that the page does not. */
export function Scroll({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <figure className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </figure>
  )
}
