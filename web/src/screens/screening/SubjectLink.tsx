import { Ends } from '../../parts/Ends'
import { PersonLink } from '../../parts/PersonLink'

type Props = Readonly<{ subject: string }>

/** `worker:W-1042`, `wallet:eip155:1:0x4f47…`: people are links, addresses show both ends. */
export function SubjectLink({ subject }: Props) {
  const [, kind = '', key = subject] = /^([a-z]+):(.*)$/.exec(subject) ?? []
  if (kind === 'worker' || kind === 'applicant') return <PersonLink id={key} />
  if (kind === 'wallet' || kind === 'address') return <Ends value={key.replace(/^.*:/, '')} what={kind} />
  return (
    <>
      {kind} {key}
    </>
  )
}
