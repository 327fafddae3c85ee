import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Gap } from './Gap'
import { usePrinting } from './use-printing'

export type Column<T> = Readonly<{ head: string; className?: string; cell: (item: T) => ReactNode }>

type Props<T> = Readonly<{
  label: string
  className?: string
  columns: readonly Column<T>[]
  items: readonly T[]
  keyOf: (item: T) => string
  /** Height of a row in pixels before it is measured. */
  estimate: number
}>

// Up to here drawing all rows costs less than following the scroll.
const ALWAYS_ALL = 150
const OVERSCAN = 15

/** A table of any length: long ones hold only the rows in view; a row above and one below keep the place of the others. */
export function LongTable<T>({ label, className = '', columns, items, keyOf, estimate }: Props<T>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  const all = usePrinting() || items.length <= ALWAYS_ALL
  useLayoutEffect(() => {
    setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [])
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollMargin: top,
    enabled: !all,
  })
  const seen = all ? items.map((_, index) => index) : virtual.getVirtualItems().map(({ index }) => index)
  const first = all ? undefined : virtual.getVirtualItems()[0]
  const last = all ? undefined : virtual.getVirtualItems().at(-1)
  const above = first === undefined ? 0 : first.start - top
  const below = last === undefined ? 0 : virtual.getTotalSize() - (last.end - top)
  return (
    <table
      className={all ? className : `${className} long`}
      aria-label={label}
      aria-rowcount={items.length + 1}
    >
      <thead>
        <tr>
          {columns.map(({ head, className: cell }) => (
            <th key={head} scope="col" className={cell}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {above > 0 && <Gap height={above} />}
        {seen.map((index) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <tr
              key={keyOf(item)}
              aria-rowindex={index + 2}
              data-index={index}
              ref={all ? undefined : virtual.measureElement}
            >
              {columns.map(({ head, className: cell, cell: render }) => (
                <td key={head} className={cell} data-head={head}>
                  {render(item)}
                </td>
              ))}
            </tr>
          )
        })}
        {below > 0 && <Gap height={below} />}
      </tbody>
    </table>
  )
}
