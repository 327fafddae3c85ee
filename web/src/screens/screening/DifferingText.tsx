import type { Piece } from './differing'

// Addresses and keys are compared digit by digit.
const LONG_WORD = /^\S{20,}$/

type Props = Readonly<{ pieces: readonly Piece[] }>

export function DifferingText({ pieces }: Props) {
  return (
    <span className={LONG_WORD.test(pieces.map(({ text }) => text).join('')) ? 'verbatim mono' : 'verbatim'}>
      {pieces.map((piece, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
        piece.differs ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
      )}
    </span>
  )
}
