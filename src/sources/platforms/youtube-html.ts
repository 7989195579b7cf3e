import type { Parser } from 'htmlparser2'
import type { Piece, Splitter } from './platform.ts'

/**
 * Comments as Takeout gave them until 2022: a page with a list. Each item begins with a sentence in the language of the account, with
 * links and a time in UTC; behind the first line break stand the words.
 */

const TIME = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} UTC/
const LINK = /youtube\.com\/(?:watch|post|channel)/
const LONGEST_ITEM = 1024 * 1024

/** @returns whether the head of a page is such a list */
export const isCommentsPage = (text: string): boolean =>
  text
    .split(/<li\b/i, 4)
    .slice(1)
    .some((item) => {
      const [sentence = ''] = item.split(/<br\b/i, 1)
      return TIME.test(sentence) && LINK.test(sentence)
    })

/** Cuts the page into its comments: `{text, time, video, link}`. A page that ends in the middle says so in its last piece. */
export const htmlComments: Splitter = async function* (bytes) {
  const cutter = new ItemCutter((await import('htmlparser2')).Parser) // most runs meet no page
  const decoder = new TextDecoder()
  for await (const piece of bytes) yield cutter.write(decoder.decode(piece, { stream: true }))
  yield cutter.end()
}

class Item {
  /** What stands before the first line break, and behind it. */
  sentence = ''
  text = ''
  isBehind = false
  readonly links: string[] = []
}

class ItemCutter {
  #item: Item | undefined
  #pieces: Piece[] = []
  #count = 0
  #isEnding = false
  readonly #parser: Parser

  constructor(Html: typeof Parser) {
    this.#parser = new Html({
      onopentag: (name, { href = '' }) => this.#open(name, href),
      ontext: (text) => this.#text(text),
      onclosetag: (name, isImplied) => {
        if (name === 'li') this.#close(isImplied && this.#isEnding)
      },
    })
  }

  write(text: string): Piece[] {
    this.#parser.write(text)
    const pieces = this.#pieces
    this.#pieces = []
    return pieces
  }

  end(): Piece[] {
    this.#isEnding = true
    this.#parser.end()
    return this.#pieces
  }

  #open(name: string, href: string): void {
    if (name === 'li') this.#item = new Item()
    if (this.#item === undefined) return
    if (name === 'a' && LINK.test(href) && !this.#item.isBehind) this.#item.links.push(href)
    if (name !== 'br') return
    if (this.#item.isBehind) this.#item.text += '\n'
    this.#item.isBehind = true
  }

  #text(text: string): void {
    if (this.#item === undefined || this.#item.text.length > LONGEST_ITEM) return
    if (this.#item.isBehind) this.#item.text += text.replace(/\s+/g, ' ')
    else this.#item.sentence += text
  }

  #close(isCut: boolean): void {
    const item = this.#item
    this.#item = undefined
    if (item === undefined) return
    const place = { keys: '', raw: JSON.stringify(item), line: ++this.#count }
    const time = TIME.exec(item.sentence)?.[0] ?? ''
    const link = item.links.find((href) => href.includes('lc=')) ?? ''
    const video = item.links.find((href) => href !== link) ?? ''
    const value = { text: item.text.trim(), time, video, link }
    if (isCut) this.#pieces.push({ ...place, value: undefined, why: { code: 'html-cut-off' } })
    else if (time !== '' || link !== '') this.#pieces.push({ ...place, value })
  }
}
