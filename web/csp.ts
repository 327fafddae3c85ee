import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64')

/** The content of the one element that `pattern` matches; two would mean that a policy with one hash blocks the second. */
function only(html: string, pattern: RegExp, name: string): string {
  const found = [...html.matchAll(pattern)]
  const text = found[0]?.[1]
  if (found.length !== 1 || text === undefined)
    throw new Error(`"${name}" expected one inline element, got ${found.length}`)
  return text
}

/**
 * Names the one inline script and the one inline style in the policy by hash, so that nothing else can run: neither a
 * script smuggled in through data nor one added to the file later.
 */
export function csp(): Plugin {
  return {
    name: 'bridle:csp',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          const html = String(file.source)
          const script = only(html, /<script type="module"[^>]*>([\s\S]*?)<\/script>/g, 'script')
          const style = only(html, /<style[^>]*>([\s\S]*?)<\/style>/g, 'style')
          file.source = html
            .replace('sha256-SCRIPT', () => `sha256-${hashOf(script)}`)
            .replace('sha256-STYLE', () => `sha256-${hashOf(style)}`)
        }
      },
    },
  }
}
