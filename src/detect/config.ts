/**
 * What the firm knows about itself and Bridle cannot see in the records. It is an argument, and the case stores it
 * with the result, so that a score can be computed again.
 */
export type DetectConfig = Readonly<{
  /** Bits before any evidence. */
  prior: number
  /** Remote tools that the firm deploys or allows: product names (TeamViewer) or process names (anydesk.exe). */
  deployedTools: readonly string[]
  /** Canonical addresses at which the firm itself receives equipment: offices, hot desks, staging sites. */
  sites: readonly string[]
}>

export const DEFAULT_CONFIG: DetectConfig = {
  // One worker in a thousand. Public counts are higher for remote software jobs (several firms of the Fortune 500 reported
  // finds in 2024 and 2025); the lower figure asks for more evidence before an honest person is looked at.
  prior: -10,
  deployedTools: [],
  sites: [],
}
