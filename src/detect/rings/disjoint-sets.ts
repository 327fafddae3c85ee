import { byText } from '../features/text-order.js'

/** Groups that can be merged. The root of a group is its first member by text, whatever the order of the merges. */
export type DisjointSets = Readonly<{
  find(member: string): string
  /** False when the two were together already. */
  union(a: string, b: string): boolean
}>

/** Starts with every member alone. */
export function disjointSets(): DisjointSets {
  const parents = new Map<string, string>()
  const find = (member: string): string => {
    let root = member
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    if (root !== member) parents.set(member, root)
    return root
  }
  return {
    find,
    union(a, b) {
      const [first, second] = [find(a), find(b)].sort(byText)
      if (first === undefined || second === undefined || first === second) return false
      parents.set(second, first)
      return true
    },
  }
}
