import type { ReactNode } from 'react'

type Props = Readonly<{ children: ReactNode }>

/** An empty part says what was looked for and why there is nothing: absence is a result too. */
export function Nothing({ children }: Props) {
  return <p className="nothing">{children}</p>
}
