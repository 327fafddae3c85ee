/** Something in a store that is not as it was written. */
export type Problem = Readonly<{
  /** Number of the entry of the log that it is about; null when none can be named. */
  entry: number | null
  text: string
}>
