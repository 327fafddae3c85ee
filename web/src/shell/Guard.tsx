import { Component, type ReactNode } from 'react'

type Props = Readonly<{ children: ReactNode }>
type State = Readonly<{ problem: string | null }>

/** Keeps one broken screen from taking the others with it. React offers this to classes only. */
export class Guard extends Component<Props, State> {
  override state: State = { problem: null }

  static getDerivedStateFromError(error: unknown): State {
    return { problem: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    if (this.state.problem === null) return this.props.children
    return (
      <section className="failure">
        <h1 tabIndex={-1}>This screen could not be drawn</h1>
        <p className="mono">{this.state.problem}</p>
        <p className="muted">
          The other screens still work, and case.json beside this file holds everything that this screen would
          show. Please report the message above with the version of Bridle.
        </p>
      </section>
    )
  }
}
