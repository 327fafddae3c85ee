import type { QueryPort } from '../../core/ports.js'

/** What the join needs of the workspace while it is being built: to ask, and to change tables. */
export type JoinPort = QueryPort & Readonly<{ run(sql: string): Promise<void> }>
