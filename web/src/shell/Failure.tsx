import { Unreadable } from '../case/decode'

type Props = Readonly<{ problem: unknown }>

/** The page when there is nothing to show: what is wrong, and what the reader can do. */
export function Failure({ problem }: Props) {
  const message = problem instanceof Error ? problem.message : String(problem)
  return (
    <main className="failure">
      <h1 tabIndex={-1}>There is no case to show</h1>
      <p>{message}</p>
      <p className="muted">
        {problem instanceof Unreadable
          ? problem.todo
          : 'The same case is in case.json beside this file. Please report the message above with the version of Bridle.'}
      </p>
    </main>
  )
}
