const BEYOND_ASCII = /[\u0080-\u00ff]/
const BEYOND_LATIN = /[\u0100-\uffff]/
const strict = new TextDecoder('utf-8', { fatal: true })

/**
 * Undoes what Meta does to its JSON: UTF-8 bytes written as one `\u00XX` each. A text is repaired only where all of it could be
 * such bytes and they are valid UTF-8, so a second repair, or that of a sound text, changes nothing.
 *
 * Source: every string of the exports measured for the reference, 2018–2026.
 */
export function repaired(text: string): string {
  if (!BEYOND_ASCII.test(text) || BEYOND_LATIN.test(text)) return text
  try {
    return strict.decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

/** @returns whether a JSON text may hold anything to repair, as escapes or as letters: most texts hold nothing */
export const mayNeedRepair = (json: string): boolean => /\\u00[89a-f]|[\u0080-\u00ff]/i.test(json)

/** Repairs every string inside a parsed value, names of fields too: by itself, never in the file, where a quotation mark could come to light. */
export function deeplyRepaired(value: unknown): unknown {
  if (typeof value === 'string') return repaired(value)
  if (Array.isArray(value)) return value.map(deeplyRepaired)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [repaired(key), deeplyRepaired(held)]))
}
