/** Degrees north and east. */
export type Point = Readonly<{ lat: number; lon: number }>

/** Where places are, offline. Tests give their own. */
export type Geo = Readonly<{
  /** Coordinates of a place as people write it; undefined when unknown or ambiguous, never a guess. */
  locate(country: string | null, region: string | null, city: string | null): Point | undefined
  /** IANA time zone at a point. */
  zoneAt(point: Point): string | undefined
}>
