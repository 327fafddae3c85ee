/** Whether an address is this machine's own: the only place from which plain http is taken. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)

/** An address as it may be shown and kept: no password, no token, no signature of a storage service. */
export function shownUrl(url: URL): string {
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  for (const name of shown.searchParams.keys()) shown.searchParams.set(name, '***')
  return shown.href
}
