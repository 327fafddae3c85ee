import type { Migration } from '../migration.js'

/** 31 CFR 501.601; the clock is SQLite's own, so that no argument makes a young row old. */
const TOO_YOUNG = `> strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-10 years')`

const neverChanged = (table: string): string =>
  `CREATE TRIGGER ${table}_keep_rows BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} are never changed; decide anew'); END`

const keptTenYears = (table: string, time: string): string =>
  `CREATE TRIGGER ${table}_lose_nothing BEFORE DELETE ON ${table} WHEN OLD.${time} ${TOO_YOUNG}
    BEGIN SELECT RAISE(ABORT, '${table} are kept for 10 years (31 CFR 501.601)'); END`

/** What screening found, who decided what about it, and the rules of the store. */
export const alertsAndDecisions: Migration = {
  number: 2,
  name: 'alerts and decisions',
  statements: [
    `CREATE TABLE documents (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      kind TEXT NOT NULL CHECK (kind IN ('configuration', 'list version')),
      json TEXT NOT NULL CHECK (json_valid(json))
    ) STRICT`,
    `CREATE TABLE screenings (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      summary TEXT NOT NULL CHECK (json_valid(summary))
    ) STRICT`,
    `CREATE TABLE alerts (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      kind TEXT NOT NULL CHECK (kind IN ('alert', 'logged')),
      pair TEXT NOT NULL CHECK (length(pair) = 64),
      round INTEGER NOT NULL CHECK (round > 0),
      previous INTEGER,
      query_id TEXT NOT NULL,
      list TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      caption TEXT NOT NULL,
      score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
      mode TEXT NOT NULL,
      query TEXT NOT NULL CHECK (json_valid(query)),
      query_compared TEXT NOT NULL CHECK (json_valid(query_compared)),
      match TEXT NOT NULL CHECK (json_valid(match)),
      entity_compared TEXT NOT NULL CHECK (json_valid(entity_compared)),
      list_version TEXT NOT NULL REFERENCES documents (sha256),
      configuration TEXT NOT NULL REFERENCES documents (sha256),
      screening INTEGER NOT NULL REFERENCES screenings (number),
      recorded_at TEXT NOT NULL,
      UNIQUE (pair, round)
    ) STRICT`,
    'CREATE INDEX alerts_by_query ON alerts (query_id, list, entity_id, number)',
    `CREATE TABLE decisions (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      alert INTEGER NOT NULL REFERENCES alerts (number),
      outcome TEXT NOT NULL CHECK (outcome IN ('true-match', 'false-positive', 'unsure', 'escalated')),
      by TEXT NOT NULL CHECK (by <> ''),
      at TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      statement TEXT,
      steps TEXT NOT NULL CHECK (json_valid(steps)),
      expires TEXT CHECK ((expires IS NOT NULL) = (outcome = 'false-positive')),
      four_eyes INTEGER NOT NULL CHECK (four_eyes IN (0, 1)),
      blocked_on TEXT CHECK (blocked_on IS NULL OR outcome = 'true-match'),
      rejected_on TEXT CHECK (rejected_on IS NULL OR outcome = 'true-match')
    ) STRICT`,
    'CREATE INDEX decisions_by_alert ON decisions (alert, number)',
    `CREATE TABLE approvals (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      decision INTEGER NOT NULL UNIQUE REFERENCES decisions (number),
      verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'refused')),
      by TEXT NOT NULL CHECK (by <> ''),
      at TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> '')
    ) STRICT`,
    `CREATE TABLE sightings (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      alert INTEGER NOT NULL REFERENCES alerts (number),
      screening INTEGER NOT NULL REFERENCES screenings (number),
      decision INTEGER REFERENCES decisions (number),
      at TEXT NOT NULL,
      score REAL NOT NULL
    ) STRICT`,
    'CREATE INDEX sightings_by_alert ON sightings (alert)',
    ...['documents', 'alerts', 'decisions', 'approvals', 'sightings'].map(neverChanged),
    keptTenYears('screenings', 'at'),
    keptTenYears('alerts', 'recorded_at'),
    keptTenYears('decisions', 'at'),
    keptTenYears('approvals', 'at'),
    keptTenYears('sightings', 'at'),
    `CREATE TRIGGER documents_lose_nothing BEFORE DELETE ON documents
      BEGIN SELECT RAISE(ABORT, 'documents are kept with what refers to them'); END`,
  ],
}
