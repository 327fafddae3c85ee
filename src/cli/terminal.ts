/** What the terminal can do; read once, at the rim. */
export type Terminal = Readonly<{
  write(text: string): void
  /** Progress and notes; standard error, so that standard output stays the result. */
  note(text: string): void
  width: number
  colour: boolean
  /** Standard error is a terminal: progress may redraw its line. */
  live: boolean
}>

/** The terminal of this process. Colour follows NO_COLOR (no-color.org) and is off in pipes. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', readerLeft)
  return {
    write: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
    width: Math.max(60, Math.min(process.stdout.columns ?? askedWidth(process.env['COLUMNS']) ?? 120, 140)),
    colour: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
    live: process.stderr.isTTY === true,
  }
}

/** In a pipe nobody measures the terminal: what COLUMNS says holds, where it is a number. */
const askedWidth = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined

/**
 * `bridle ... | head`: the reader has what it wanted, so the rest is neither written nor a fault. The pipe breaks at
 * any later moment, often when the command is through: only a handler of the stream itself sees every case.
 */
function readerLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}
