/**
 * @typedef {{ version?: string, resolved?: string, link?: boolean, dev?: boolean, optional?: boolean, devOptional?: boolean,
 *   os?: readonly string[], cpu?: readonly string[], libc?: readonly string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

// How packages of prebuilt binaries name the machines they are for, as Node names them.
const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * Adds the binaries for other machines that npm left out. npm writes no entry for an optional package that it could
 * not fetch while it wrote the lock file, and afterwards `npm ci` refuses that same lock file as incomplete; and on
 * those machines the binary would be missing. An entry without a hash is one that npm resolves there.
 * @param {Lock} lock
 * @returns {{ lock: Lock, added: readonly string[] }}
 */
export function completeLock(lock) {
  /** @type {Record<string, Entry>} */
  const missing = {}
  for (const entry of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const at = `node_modules/${name}`
      const machine = machineOf(name)
      // A range cannot be pinned without asking the registry, and a name that tells no machine is not a binary.
      if (lock.packages[at] !== undefined || machine === undefined || !/^\d/.test(version)) continue
      const { os, cpu, libc } = machine
      const dev = entry.dev ? { dev: true } : {}
      // In the order of npm, so that its next change of the file shows nothing else.
      missing[at] = { version, cpu, ...dev, ...(libc === undefined ? {} : { libc }), optional: true, os }
    }
  }
  const packages = Object.fromEntries(
    Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en')),
  )
  return { lock: { ...lock, packages }, added: Object.keys(missing) }
}

/**
 * @param {string} name
 * @returns {{ os: [string], cpu: [string], libc: [string] | undefined } | undefined}
 */
function machineOf(name) {
  const words = name.split(/[/-]/)
  const os = OS.find((one) => words.includes(one))
  const cpu = CPU.find((one) => words.includes(one))
  if (os === undefined || cpu === undefined) return undefined
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return { os: [os], cpu: [cpu], libc: libc === undefined ? undefined : [libc] }
}
