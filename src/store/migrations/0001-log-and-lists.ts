import type { Migration } from '../migration.js'

/** The log that everything else is written with, settings, and versions of lists. */
export const logAndLists: Migration = {
  number: 1,
  name: 'log and lists',
  statements: [
    `CREATE TABLE audit (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      at TEXT NOT NULL,
      actor TEXT NOT NULL CHECK (actor <> ''),
      action TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      previous TEXT NOT NULL UNIQUE,
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
    ) STRICT`,
    `CREATE TRIGGER audit_keeps_entries BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
    `CREATE TRIGGER audit_loses_nothing BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
    `CREATE TABLE settings (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT`,
    `CREATE TABLE list_versions (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      list TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      published TEXT,
      fetched_at TEXT NOT NULL,
      source TEXT NOT NULL,
      etag TEXT,
      entities INTEGER NOT NULL CHECK (entities >= 0),
      state TEXT NOT NULL CHECK (state IN ('active', 'superseded', 'pending', 'refused')),
      approved_by TEXT,
      approved_at TEXT,
      folder TEXT NOT NULL,
      UNIQUE (list, sha256)
    ) STRICT`,
    `CREATE UNIQUE INDEX list_versions_one_active ON list_versions (list) WHERE state = 'active'`,
    `CREATE TRIGGER list_versions_lose_nothing BEFORE DELETE ON list_versions
      BEGIN SELECT RAISE(ABORT, 'versions of lists are kept for 10 years (31 CFR 501.601)'); END`,
  ],
}
