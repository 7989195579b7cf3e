import { actOf } from '../acts.ts'
import { FIELDS, type Field } from '../canonical.ts'
import { plainHeader } from '../headers.ts'
import { PRESETS, type Preset } from '../presets.ts'
import { retweetIn } from '../retweet.ts'
import { objectIn, textIn } from './json-values.ts'
import type { Activity, Section } from './platform.ts'

/** Tools that give the same columns as a table or as JSON, where a column `author.username` is a key inside a key. */
export const PRESET_SECTIONS: readonly Section[] = PRESETS.map((preset) => ({
  name: preset.tool,
  content: ({ elements }) => elements.some(({ keys, value }) => keys === '' && fits(preset, columnsIn(value))),
  era: () => preset.tool.toLowerCase(),
  ...(preset.hasTerms === true ? { terms: preset.tool } : {}),
  items: (element) => {
    const activity = activityIn(preset, columnsIn(element))
    const { url, text, target_author: author, target_text: words } = activity
    return [url, text, author, words].every((said) => said === '') ? { code: 'nothing-to-read' } : [activity]
  },
}))

const DEEPEST = 3

const fits = ({ needs }: Preset, columns: ReadonlyMap<string, string>): boolean => needs.every((name) => columns.has(headerOf(name)))

function activityIn({ fields, fixed = {}, retweets }: Preset, columns: ReadonlyMap<string, string>): Activity {
  const filled = (names: readonly string[] = []): string =>
    names.map((name) => columns.get(headerOf(name)) ?? '').find((value) => value !== '') ?? ''
  const told = Object.fromEntries(FIELDS.map((field) => [field, filled(fields[field]) || (fixed[field] ?? '')])) as Record<Field, string>
  const retweet = retweets === true ? retweetIn(told.text) : undefined
  if (retweet === undefined) return { ...told, act: actOf(told.act) ?? 'post' }
  return { ...told, act: 'share', text: '', target_author: retweet.author, target_text: retweet.text }
}

/** The values of an object by their headers, those of objects inside under both names. Lists are no columns. */
function columnsIn(element: unknown, before = '', depth = DEEPEST): Map<string, string> {
  const columns = new Map<string, string>()
  for (const [key, value] of Object.entries(objectIn(element))) {
    const name = `${before}${key}`
    if (typeof value !== 'object' || value === null) columns.set(headerOf(name), textIn(value))
    else if (depth > 1) for (const [inner, held] of columnsIn(value, `${name}.`, depth - 1)) columns.set(inner, held)
  }
  return columns
}

/** The keys of objects come again with every record. */
function headerOf(name: string): string {
  const known = headers.get(name)
  if (known !== undefined) return known
  const header = plainHeader(name)
  if (headers.size < MOST_HEADERS) headers.set(name, header)
  return header
}

const headers = new Map<string, string>()
const MOST_HEADERS = 10_000
