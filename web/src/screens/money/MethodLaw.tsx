import { useCase } from '../../case/CaseContext'

type Props = Readonly<{ method: string }>

/** What the chosen method presumes, and who has accepted or refused it. */
export function MethodLaw({ method }: Props) {
  const found = useCase().found.money.methods.find(({ id }) => id === method)
  if (found === undefined) return null
  const lines = [
    ['Rule', [found.rule]],
    ['Presumes', [found.presumes]],
    ['Authorities for', found.authorities],
    ['Authorities against', found.against],
  ] as const
  return (
    <div className="law">
      <h3>{found.title}</h3>
      <dl className="facts">
        {lines.map(([name, texts]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{texts.length === 0 ? 'none known to us' : texts.map((text) => <p key={text}>{text}</p>)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
