import { csvCells } from '../../reading/csv-cells.js'

/**
 * Values of a cell that is a line of CSV itself, separated by `;`, quoted where a value holds one.
 *
 * @example multiValues('kp;"a; b"') // ['kp', 'a; b']
 */
export function multiValues(cell: string): string[] {
  const text = cell.replace(/[\r\n]+/g, ' ')
  const read = csvCells(text, 0, ';', '\n', true)
  const cells = read.kind === 'cells' ? read.cells : text.split(';')
  return cells.map((one) => one.trim()).filter((one) => one !== '')
}
