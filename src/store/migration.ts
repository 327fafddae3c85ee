/** One step of the schema: never changed once released (its checksum is kept in every store), never undone. */
export type Migration = Readonly<{ number: number; name: string; statements: readonly string[] }>
