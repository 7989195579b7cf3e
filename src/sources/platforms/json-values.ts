/** Looking into parsed JSON of others: whatever is missing or of another kind is empty. */

export type Fields = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
export const objectIn = (value: unknown): Fields => (isObject(value) ? value : {})
/** A list of one may stand as the one, and a list that went through PHP as an object of numbers: `{"0": …, "2": …}`. */
export function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  const keys = Object.keys(objectIn(value))
  if (keys.length === 0) return []
  return keys.every((key) => /^\d+$/.test(key)) ? Object.values(objectIn(value)) : [value]
}
/** Ids come as numbers too. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
/** Seconds or milliseconds since 1970 as they stand; nothing for 0 and the like, which platforms write for *unknown*. */
export const secondsIn = (value: unknown): string => /^1\d{9}(?:\d{3})?(?=\.\d+$|$)/.exec(textIn(value).trim())?.[0] ?? ''
/** When an element is of: in seconds, or in some lists in milliseconds under a name of their own. */
export const timeIn = ({ timestamp, timestamp_ms: milliseconds }: Fields): string => secondsIn(timestamp) || secondsIn(milliseconds)
