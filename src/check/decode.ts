import { decodeLegacy, utf16Of } from '../sources/decode.ts'

/** How a file was written, and its text with `\n` or `\r\n`, without a mark. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'unknown'
  readonly hasMark: boolean
  /** Lines end in a lone CR, as old spreadsheets write them. */
  readonly hasLoneReturns: boolean
}

/** @returns the text of a lexicon file, also where it is not written as it should be */
export function decode(bytes: Buffer): Decoded {
  const utf16 = utf16Of(bytes.subarray(0, 4096))
  const [text, encoding] = utf16 !== undefined ? ([new TextDecoder(utf16).decode(bytes), 'utf-16'] as const) : ofBytes(bytes)
  const bare = text.replace(/^\uFEFF/, '')
  const hasLoneReturns = bare.includes('\r') && !bare.includes('\n')
  return {
    text: hasLoneReturns ? bare.replaceAll('\r', '\n') : bare,
    encoding,
    hasMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf,
    hasLoneReturns,
  }
}

function ofBytes(bytes: Buffer): readonly [string, Decoded['encoding']] {
  const text = bytes.toString('utf8')
  if (!text.includes('\uFFFD')) return [text, 'utf-8']
  const legacy = decodeLegacy(bytes)
  return legacy === undefined ? [text, 'unknown'] : [legacy, 'windows-1252']
}

const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/m

/** A merge that was left half done. */
interface Conflict {
  /** Of its first mark that still stands, from 1. */
  readonly line: number
}

/**
 * The text as it stands on our side of each conflict. What is left out leaves its lines behind, so that all others keep their numbers.
 * Some of the marks may be gone already; where it ends nowhere, nothing behind it is left out.
 *
 *     <<<<<<< HEAD      →  (empty)
 *     ours              →  ours
 *     =======           →  (empty)
 *     theirs            →  (empty)
 *     >>>>>>> branch    →  (empty)
 */
export function ourSide(text: string): { readonly text: string; readonly conflicts: readonly Conflict[] } {
  if (!CONFLICT.test(text)) return { text, conflicts: [] }
  const lines = text.split('\n')
  const marks = lines.map((line) => CONFLICT.exec(line)?.[0][0])
  const end = marks.lastIndexOf('>')
  const conflicts: Conflict[] = []
  let [isOpen, isTheirs] = [false, false]
  const ours = lines.map((line, index) => {
    const mark = marks[index]
    if (mark === undefined) return isTheirs ? '' : line
    if (mark === '<' || !isOpen) conflicts.push({ line: index + 1 })
    isOpen = mark !== '>'
    isTheirs = (mark === '|' || mark === '=') && index < end
    return ''
  })
  return { text: ours.join('\n'), conflicts }
}
