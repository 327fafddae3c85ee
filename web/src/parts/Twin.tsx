import type { ReactNode } from 'react'

type Props = Readonly<{ of: string; children: ReactNode }>

/** The table that says what a picture shows, for those who cannot see it or must cite it. */
export function Twin({ of, children }: Props) {
  return (
    <details className="twin">
      <summary>{of} as a table</summary>
      {children}
    </details>
  )
}
