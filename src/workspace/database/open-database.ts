import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { AppError } from '../../core/errors.js'

/** A database with the one connection that Bridle uses on it. */
export type Database = Readonly<{ connection: DuckDBConnection; close(): void }>

/**
 * Opens a DuckDB file, or one in memory (`:memory:`). Times are UTC, and nothing is ever downloaded. Throws
 * E_WORKSPACE_FAILED when the file is no database of this version or another process writes it.
 */
export async function openDatabase(
  path: string,
  options: Readonly<{ readOnly?: true }> = {},
): Promise<Database> {
  try {
    const instance = await DuckDBInstance.create(path, {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      // Seventy small tables in blocks of the default size would make every case 17 MB.
      ...(options.readOnly === true ? { access_mode: 'READ_ONLY' } : { default_block_size: '16384' }),
    })
    const connection = await instance.connect()
    await connection.run("SET TimeZone = 'UTC'")
    return {
      connection,
      close: () => {
        connection.closeSync()
        instance.closeSync()
      },
    }
  } catch (cause) {
    throw new AppError(
      'E_WORKSPACE_FAILED',
      `${path} cannot be opened as a workspace`,
      { file: path, todo: 'delete it and run again: it is a cache' },
      cause,
    )
  }
}

/** From now on the connection reads and writes no files but its own database, and loads nothing. Cannot be undone. */
export async function closeOutside(connection: DuckDBConnection): Promise<void> {
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
}
