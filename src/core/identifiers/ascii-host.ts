/**
 * A host name in lower-case ASCII: international names become punycode, so that `bücher.example` and `xn--bcher-kva.example` are one. What is no
 * host name stays as it is, in lower case.
 */
export function asciiHost(host: string): string {
  const lower = host.trim().toLowerCase()
  if (/^[a-z0-9.-]+$/.test(lower) || lower.length > 253) return lower
  try {
    return new URL(`http://${lower}`).hostname
  } catch {
    // Not a host name: the reader compares it as it was written.
    return lower
  }
}
