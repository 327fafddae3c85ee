import { plural } from '../format/number'
import { Fold } from './Fold'

type Props = Readonly<{ id: string; total: number; nav?: boolean }>

/** Opens the {@link RowsRow} of the same id. */
export function RowsButton({ id, total, nav = false }: Props) {
  return <Fold id={id} label={plural(total, 'row')} nav={nav} />
}
