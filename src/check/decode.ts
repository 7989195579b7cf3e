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

const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/

/** A merge that was left half done. */
export interface Conflict {
  /** From 1. */
  readonly line: number
}

/**
 * The text as it stands on our side of each conflict. What is left out leaves its lines behind, so that all others keep their numbers.
 *
 *     <<<<<<< HEAD      →  (empty)
 *     ours              →  ours
 *     =======           →  (empty)
 *     theirs            →  (empty)
 *     >>>>>>> branch    →  (empty)
 */
export function ourSide(text: string): { readonly text: string; readonly conflicts: readonly Conflict[] } {
  if (!/^[<>]{7}/m.test(text)) return { text, conflicts: [] }
  const conflicts: Conflict[] = []
  let isTheirs = false
  const lines = text.split('\n').map((line, index) => {
    const mark = CONFLICT.exec(line)?.[0][0]
    if (mark === '<') conflicts.push({ line: index + 1 })
    if (mark !== undefined) isTheirs = mark !== '<' && mark !== '>'
    return mark !== undefined || isTheirs ? '' : line
  })
  return { text: lines.join('\n'), conflicts }
}
