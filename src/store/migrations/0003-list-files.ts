import type { Migration } from '../migration.js'

/** The files of each version, what a publisher took out and nobody has approved yet, and when each list was last asked for. */
export const listFiles: Migration = {
  number: 3,
  name: 'list files',
  statements: [
    `ALTER TABLE list_versions ADD COLUMN published_by TEXT CHECK (published_by IN ('list', 'server', 'person'))`,
    `CREATE TABLE list_files (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      version INTEGER NOT NULL REFERENCES list_versions (number),
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      source TEXT NOT NULL,
      etag TEXT,
      last_modified TEXT,
      ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
      UNIQUE (version, name)
    ) STRICT`,
    `CREATE TABLE list_removals (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      list TEXT NOT NULL,
      version INTEGER NOT NULL REFERENCES list_versions (number),
      kept_from INTEGER NOT NULL REFERENCES list_versions (number),
      removed_on TEXT NOT NULL,
      entities TEXT NOT NULL CHECK (json_valid(entities)),
      state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'superseded')),
      by TEXT,
      at TEXT,
      reason TEXT
    ) STRICT`,
    `CREATE INDEX list_removals_by_list ON list_removals (list, state)`,
    `CREATE TABLE list_checks (
      list TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('updated', 'unchanged', 'failed')),
      problem TEXT
    ) STRICT`,
  ],
}
