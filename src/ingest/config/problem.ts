/** A wrong place in the configuration: the keys that lead to it, and what was expected there. */
export type ConfigProblem = Readonly<{ path: readonly PropertyKey[]; problem: string }>
