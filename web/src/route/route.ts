/**
 * Where the reader is. Hash routes, because a report opens from a file and has no server: `#/people/W-1042?open=ab12`. The path
 * names the screen and the thing, the query everything else that can be seen, so that every state has a URL.
 */
export type Route = Readonly<{ path: readonly string[]; query: URLSearchParams }>

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    // A hand-typed percent sign is a percent sign.
    return part
  }
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  return { path: path.split('/').filter(Boolean).map(decoded), query: new URLSearchParams(query) }
}

/** A link to a screen; empty values are left out of the query. */
export function href(path: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const used = Object.entries(query).filter(([, value]) => value !== '')
  const text = new URLSearchParams(used).toString()
  return `#/${path.map(encodeURIComponent).join('/')}${text === '' ? '' : `?${text}`}`
}

export const personHref = (id: string): string => href(['people', id])
export const ringHref = (id: string): string => href(['rings', id])
export const fileHref = (sha256: string): string => href(['inputs', sha256])
