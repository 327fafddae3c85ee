/** Large files of the generic form, read into columns instead of rows. */
export { type LoadedColumns, loadColumns } from './load-columns.js'
export { txNumber } from './parse-slice.js'
export { readTransfers } from './read-transfers.js'
