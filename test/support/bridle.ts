import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

// A run takes a few seconds; beside others, on a busy machine, a minute.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What one run of the command line left behind. */
export type Run = Readonly<{
  /** Exit code; null when a signal ended the process. */
  code: number | null
  stdout: string
  stderr: string
  /** Largest memory of the process in MiB; 0 when a signal ended it. */
  peakMiB: number
}>

export type RunOptions = Readonly<{
  cwd?: string
  /** Added to the environment of the tests; undefined takes a variable away. */
  env?: Readonly<Record<string, string | undefined>>
  /** A run that takes longer hangs: it is killed and the test fails. */
  limitMs?: number
}>

export type Running = Readonly<{ child: ChildProcess; ended: Promise<Run> }>

// Loaded before the program and outside it: tells on its way out how much memory it took, on a pipe of its own.
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs'
   process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))`,
)}`

/** Starts `bridle` with these words, as a process of its own, without a shell. */
export function startBridle(words: readonly string[], options: RunOptions = {}): Running {
  if (!existsSync(path.join(ROOT, 'dist/cli/main.js')))
    throw new Error('not built: run "npm run build" first')
  const child = spawn(
    process.execPath,
    ['--import', TELL_MEMORY, path.join(ROOT, 'bin/bridle.js'), ...words],
    {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  )
  const [, stdout, stderr, memory] = [...child.stdio].map(collect)
  const limitMs = options.limitMs ?? 120_000
  const ended = new Promise<Run>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`bridle ${words.join(' ')} still ran after ${limitMs} ms\n${stderr?.() ?? ''}`))
    }, limitMs)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({
        code,
        stdout: stdout?.() ?? '',
        stderr: stderr?.() ?? '',
        peakMiB: Number(memory?.() ?? 0) / 1024,
      })
    })
  })
  return { child, ended }
}

/** Runs `bridle` to its end. */
export const bridle = (words: readonly string[], options: RunOptions = {}): Promise<Run> =>
  startBridle(words, options).ended

function collect(stream: unknown): () => string {
  const pieces: Buffer[] = []
  if (stream !== null)
    (stream as NodeJS.ReadableStream).on('data', (piece: Buffer) => {
      pieces.push(piece)
    })
  return () => Buffer.concat(pieces).toString('utf8')
}
