/** Whether a text is a day that exists, as `2023-03-01`. Date.parse takes 30 February for 2 March: a real day comes back as it went. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
