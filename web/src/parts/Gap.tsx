type Props = Readonly<{ height: number }>

/** Keeps the place of rows that are out of view. */
export function Gap({ height }: Props) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without cells takes no focus
  return <tr className="spacer" aria-hidden="true" style={{ height }} />
}
