/**
 * Programs whose purpose is to keep a machine looking busy or awake; process names in lower case without extension. Compiled from
 * Mandiant's and Unit 42's reports on remote workers (red-flags.csv, RF070) and the projects' own release pages.
 * Microsoft PowerToys Awake and macOS \`caffeinate\` are common among honest staff, which the low bits allow for.
 */
export const KEEP_AWAKE: readonly Readonly<{ process: string; tool: string }>[] = [
  { process: 'caffeine', tool: 'Caffeine' },
  { process: 'caffeine32', tool: 'Caffeine' },
  { process: 'caffeine64', tool: 'Caffeine' },
  { process: 'mousejiggler', tool: 'Mouse Jiggler' },
  { process: 'movemouse', tool: 'Move Mouse' },
  { process: 'move mouse', tool: 'Move Mouse' },
  { process: 'stayawake', tool: 'Stay Awake' },
  { process: 'wiggler', tool: 'Wiggler' },
  { process: 'jiggler', tool: 'Jiggler' },
  { process: 'nosleep', tool: 'NoSleep' },
  { process: 'amphetamine', tool: 'Amphetamine' },
  { process: 'caffeinate', tool: 'caffeinate' },
  { process: 'powertoys.awake', tool: 'PowerToys Awake' },
  { process: 'autoclicker', tool: 'Auto Clicker' },
]
