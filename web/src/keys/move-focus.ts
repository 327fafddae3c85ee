/** What `j` and `k` step through: the entry points of a screen, in reading order. */
const ENTRIES = 'main [data-nav]'

/** Moves the focus by one entry; from nowhere, to the first entry in view. */
export function moveFocus(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement | SVGElement>(ENTRIES)]
  const entries = all.filter((each) => each instanceof SVGElement || each.offsetParent !== null)
  const here = document.activeElement
  const at = here instanceof HTMLElement || here instanceof SVGElement ? entries.indexOf(here) : -1
  const inView = entries.findIndex((entry) => entry.getBoundingClientRect().top >= 0)
  const next = at === -1 ? entries[Math.max(inView, 0)] : entries[at + step]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}
