import { listIn, objectIn, textIn } from './json-values.ts'

const STRING = /"(?:[^"\\]|\\.)*"/gs
const CONTROLS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '', '\t': '\\t' }

/**
 * Puts a comment of Takeout together. Its cell holds JSON objects one behind the other without brackets, with line breaks as they are;
 * until 2024 one object with `takeoutSegments`.
 *
 * @returns the words, or nothing where the cell begins like JSON and is none. A cell that is no JSON is the words themselves.
 */
export function segmentsIn(cell: string, unknown: (label: string) => void): string | undefined {
  if (!/^\s*[[{]\s*["{}\]]/.test(cell)) return cell
  const parsed = parsedSegments(cell)
  return parsed?.map((segment) => wordsIn(segment, unknown)).join('')
}

function parsedSegments(cell: string): readonly unknown[] | undefined {
  const written = cell.trim().replace(STRING, (text) => text.replace(/[\n\r\t]/g, (control) => CONTROLS[control] ?? ''))
  try {
    const segments = JSON.parse(written.startsWith('[') ? written : `[${written}]`) as unknown[]
    return segments.flatMap((segment) => {
      const inner = objectIn(segment)['takeoutSegments']
      return inner === undefined ? [segment] : listIn(inner)
    })
  } catch {
    return undefined
  }
}

/** Links and mentions have their words beside them, or in them. */
function wordsIn(segment: unknown, unknown: (label: string) => void): string {
  const { text, link } = objectIn(segment)
  const words = textIn(text) || textIn(objectIn(link)['linkUrl'])
  if (words === '') for (const key of Object.keys(objectIn(segment)).filter((key) => key !== 'text' && key !== 'link')) unknown(key)
  return words
}
