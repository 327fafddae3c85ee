import { useCase } from '../../case/CaseContext'
import { showUnits } from '../../format/amount'
import { PersonLink } from '../../parts/PersonLink'
import { Scroll } from '../../parts/Scroll'
import type { Wallet } from './wallet'

type Props = Readonly<{ wallet: Wallet }>

/** From whom the money of this wallet came in the end: sources down, methods across. */
export function SourceShares({ wallet }: Props) {
  const { methods } = useCase().found.money
  if (wallet.bySource.length === 0) return null
  const rows = [...new Set(wallet.bySource.map(({ source, amount }) => `${source}\n${amount.asset}`))]
  const used = methods.filter(({ id }) => wallet.bySource.some(({ method }) => method === id))
  return (
    <>
      <h4>By ultimate source, under each method</h4>
      <Scroll label="Ultimate sources under each method">
        <table>
          <thead>
            <tr>
              <th scope="col">Source</th>
              {used.map((method) => (
                <th scope="col" className="num" key={method.id}>
                  {method.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const own = wallet.bySource.filter(({ source, amount }) => `${source}\n${amount.asset}` === row)
              return (
                <tr key={row}>
                  <th scope="row">
                    {own[0] !== undefined && own[0].worker === own[0].source ? (
                      <PersonLink id={own[0].source} />
                    ) : (
                      own[0]?.source
                    )}{' '}
                    <span className="muted">{own[0]?.amount.symbol}</span>
                  </th>
                  {used.map(({ id }) => {
                    const one = own.find(({ method }) => method === id)
                    return (
                      <td className="num" key={id}>
                        {one === undefined ? (
                          <span className="muted">none</span>
                        ) : (
                          <>
                            {showUnits(one.amount.units, one.amount.decimals)}
                            <br />
                            <span className="muted">{one.share}&nbsp;%</span>
                          </>
                        )}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
