import { setQuery, useRoute } from './use-route'

/** `open=all` opens everything, as for a print. */
export const ALL = 'all'

export type Open = Readonly<{ is(key: string): boolean; toggle(key: string): void }>

/** Which parts of the screen are unfolded, kept in the URL. */
export function useOpen(): Open {
  const value = useRoute().query.get('open') ?? ''
  const keys = value === '' ? [] : value.split('.')
  return {
    is: (key) => value === ALL || keys.includes(key),
    toggle: (key) => {
      const others = value === ALL ? [] : keys.filter((each) => each !== key)
      setQuery('open', (keys.includes(key) || value === ALL ? others : [...others, key]).join('.'))
    },
  }
}
