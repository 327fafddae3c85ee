/**
 * The import table of ARCHITECTURE.md, row by row. A layer may import itself and what stands beside it, nothing more:
 * an arrow of the picture is one step, not a licence for all that lies beyond.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const MAY_IMPORT = {
  // `bridle serve` is a command, so the command line starts the server; the server knows nothing of commands.
  cli: ['http', 'app', 'case', 'core'],
  http: ['app', 'case', 'core'],
  app: [
    'names',
    'ingest',
    'workspace',
    'screen',
    'detect',
    'trace',
    'rules',
    'resolve',
    'case',
    'report',
    'exchange',
    'store',
    'simulate',
    'core',
  ],
  ingest: ['names', 'core'],
  screen: ['names', 'core'],
  detect: ['names', 'core'],
  resolve: ['names', 'core'],
  report: ['case', 'core'],
  exchange: ['case', 'core'],
  store: ['case', 'core'],
  // It runs what ingest describes: files, adapters, records.
  workspace: ['core'],
  trace: ['core'],
  rules: ['core'],
  simulate: ['core'],
  names: ['core'],
  case: ['core'],
  core: [],
}

/** What the page may know of the engine: shapes, never code. */
export const WEB_MAY_IMPORT_TYPES_OF = ['src/case/schema', 'src/http/contract']

/** Layers whose answer depends on their arguments alone, so that a case can be computed again years later. */
export const PURE_LAYERS = ['core', 'names', 'resolve', 'screen', 'detect', 'trace', 'rules', 'case']

/** Names that reach outside, with what to do instead. */
export const FORBIDDEN_GLOBALS = {
  console: 'return findings or report through the Progress port',
  fetch: 'engines open no connection',
  XMLHttpRequest: 'engines open no connection',
  WebSocket: 'engines open no connection',
  EventSource: 'engines open no connection',
  process: 'configuration is an argument',
  performance: 'the clock is an argument',
  crypto: 'randomness is an argument',
  require: 'import at the top of the file',
  eval: 'code is not data',
  globalThis: 'it hides the names that engines may not use',
}

/** Members of globals that read the clock or chance. */
export const FORBIDDEN_MEMBERS = {
  'Date.now': 'the clock is an argument',
  'Math.random': 'randomness is an argument',
}

/** Methods that follow the language of the machine unless a locale is given, and at which position it is given. */
export const LOCALE_METHODS = {
  localeCompare: 1,
  toLocaleString: 0,
  toLocaleDateString: 0,
  toLocaleTimeString: 0,
  toLocaleLowerCase: 0,
  toLocaleUpperCase: 0,
}

/** Modules of Node that compute and do nothing else. */
export const PURE_BUILTINS = ['assert', 'assert/strict', 'buffer', 'string_decoder', 'util']

/** Of `node:crypto` only what gives the same answer twice. */
export const PURE_CRYPTO = ['createHash', 'createHmac', 'timingSafeEqual', 'Hash', 'Hmac']

/** Packages that do for an engine what it may not do itself: it gets a port, `query(sql)`. */
export const IMPURE_PACKAGES = ['@duckdb/node-api']
