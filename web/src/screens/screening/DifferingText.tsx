import type { Piece } from './differing'

type Props = Readonly<{ pieces: readonly Piece[] }>

export function DifferingText({ pieces }: Props) {
  return (
    <span className="verbatim">
      {pieces.map((piece, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
        piece.differs ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
      )}
    </span>
  )
}
