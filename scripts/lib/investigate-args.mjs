import path from 'node:path'

/**
 * The command line behind `npm start -- PATH --option`: the first word is the folder to investigate unless it is an
 * option; without one, the example.
 * @param {{ root: string, cwd: string, args: readonly string[] }} call
 */
export function investigateArgs({ root, cwd, args }) {
  const [first] = args
  const named = first !== undefined && !first.startsWith('-')
  // Relative, because the summary prints the path and a short one can be read and typed.
  const example = path.relative(cwd, path.join(root, 'examples/meridian'))
  return ['investigate', ...(named ? [] : [example]), ...args]
}
