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
  return {
    write: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
    width: Math.max(60, Math.min(process.stdout.columns ?? 120, 140)),
    colour: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
    live: process.stderr.isTTY === true,
  }
}
