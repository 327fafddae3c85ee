/** One transfer of value of a deposit under one accounting method. `units` is the part of the deposit that it stands for. */
export type ReachStep = Readonly<{
  deposit: bigint
  sender: string | null
  receiver: string
  entity: string | null
  units: bigint
  /** One transfer after the deposit. */
  near: boolean
  /** The receiver may be named: it is no service. */
  counts: boolean
}>

export type Reached = Readonly<{ receiver: string; entity: string | null; units: bigint; near: boolean }>

/**
 * What of one deposit reached each receiver, in units of the deposit, each unit counted once however often it passes: 30 % sent out,
 * back and out again are 30 %. Value that comes from where the receiver had sent value before is taken for the same, as far as it had
 * sent any; in doubt less is counted. `steps` are those of one deposit and method, in order of time. Never more than the deposit.
 */
export function reachedUnits(steps: readonly ReachStep[]): Reached[] {
  const senders = new Set(steps.map(({ sender }) => sender))
  const receivers = new Map<string, ReachStep[]>()
  for (const step of steps) {
    if (!step.counts) continue
    const key = `${step.receiver}\t${step.entity ?? ''}`
    receivers.set(key, [...(receivers.get(key) ?? []), step])
  }
  return [...receivers.values()].flatMap((arrivals) => {
    const [first] = arrivals
    if (first === undefined) return []
    const { receiver, entity, deposit } = first
    const passes = arrivals.length > 1 && senders.has(receiver)
    const total = passes ? freshUnits(steps, receiver) : arrivals.reduce((sum, { units }) => sum + units, 0n)
    const near = arrivals.some((step) => step.near)
    return [{ receiver, entity, near, units: total < deposit ? total : deposit }]
  })
}

/** Arrivals at a wallet without what it had sent out and got back. */
function freshUnits(steps: readonly ReachStep[], wallet: string): bigint {
  const downstream = new Set([wallet])
  let [fresh, away] = [0n, 0n]
  for (const { sender, receiver, units } of steps) {
    const returns = sender !== null && downstream.has(sender)
    if (sender === wallet && receiver !== wallet) away += units
    if (receiver === wallet && sender !== wallet) {
      const back = returns ? (units < away ? units : away) : 0n
      fresh += units - back
      away -= back
    }
    if (returns) downstream.add(receiver)
  }
  return fresh
}
