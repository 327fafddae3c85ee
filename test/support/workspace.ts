import path from 'node:path'
import { DuckDBInstance, type Json } from '@duckdb/node-api'

export type WorkspaceFile = Readonly<{
  query(sql: string): Promise<Record<string, Json>[]>
  close(): void
}>

/** Opens the `workspace.duckdb` that a run left, as any DuckDB would: for what a case does not show. */
export async function openWorkspaceFile(
  out: string,
  mode: 'READ_ONLY' | 'READ_WRITE' = 'READ_ONLY',
): Promise<WorkspaceFile> {
  const instance = await DuckDBInstance.create(path.join(out, 'workspace.duckdb'), { access_mode: mode })
  const connection = await instance.connect()
  return {
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
