/** A stretch of a text; evidence is what was found in it. */
export interface Piece {
  readonly text: string
  readonly isEvidence: boolean
}

/**
 * Takes the «marks» of the review sheet off a text. Marks that the writer has put there stay: in them stands nothing that was found.
 *
 * @param hits the cell of the same name, `kind: text | kind: text`
 */
export function pieces(marked: string, hits: string): Piece[] {
  const found = hits.split(' | ').map((hit) => hit.slice(hit.indexOf(': ') + 2))
  const isFound = (inside: string): boolean => inside.includes('**') || found.some((text) => text !== '' && inside.includes(text))
  const out: Piece[] = []
  let at = 0
  for (const { 0: whole, 1: inside = '', index } of marked.matchAll(/«([^«»]+)»/g)) {
    if (!isFound(inside)) continue
    out.push({ text: marked.slice(at, index), isEvidence: false }, { text: inside, isEvidence: true })
    at = index + whole.length
  }
  out.push({ text: marked.slice(at), isEvidence: false })
  return out.filter(({ text }) => text !== '')
}

/** The text as it was written. */
export const unmarked = (marked: string, hits: string): string =>
  pieces(marked, hits)
    .map(({ text }) => text)
    .join('')
