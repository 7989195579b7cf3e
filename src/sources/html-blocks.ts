import type { Parser } from 'htmlparser2'
import type { Piece } from './platforms/platform.ts'

/** One item of a list in Meta's HTML exports: what stands in its box. */
export interface HtmlBlock {
  /** The sentence or name on top. */
  readonly heading: string
  /** The words of the body, paragraph by paragraph, `<br>` as newline; links included, rows of tables not. */
  readonly paragraphs: readonly string[]
  /** Rows of tables: a label and what belongs to it. */
  readonly rows: readonly { readonly label: string; readonly value: string }[]
  /** Links of the body, media files left out. */
  readonly links: readonly string[]
  /** Pictures and videos, as `icons/like.png` for the kind of a reaction. */
  readonly images: readonly string[]
  /** As it is shown, in the language and the time zone of the account. */
  readonly date: string
  /** The link of the date: to the item itself, where the platform gives one. */
  readonly link: string
}

/** Classes by age: 2021 on, and until 2020. They are the same in every language. */
const BOX = /(?:^|\s)(?:_a6-g|_2lej|uiBoxWhite)(?:\s|$)/
const HEADING = /(?:^|\s)(?:_a6-h|_2lel)(?:\s|$)/
const DATE = /(?:^|\s)(?:_a72d|_a6-o|_2lem)(?:\s|$)/
/** What ends a paragraph. */
const BLOCKS = new Set('div p td th tr table ul ol li section footer header h1 h2 h3 h4 main'.split(' '))
const MEDIA_LINK = /^(?!https?:)/i
/** What stands in a link to a picture or video names the file. */
const MEDIA_FILE = /^(?!https?:).*\.(?:jpe?g|png|gif|webp|heic|mp4|mov|m4v|webm|3gp)$/i
/** No activity is this long; a box that never closes is passed over. */
const LONGEST_BOX = 8 * 1024 * 1024

/**
 * Cuts Meta's HTML exports into their boxes as they stream; a file of 200 MB takes no more memory than one of 2.
 * A file that ends in the middle gives one piece that says so.
 */
export async function* htmlBlocks(bytes: AsyncIterable<Buffer>): AsyncGenerator<Piece[]> {
  const cutter = new BoxCutter((await import('htmlparser2')).Parser) // most runs meet no page
  const decoder = new TextDecoder()
  for await (const piece of bytes) yield cutter.write(decoder.decode(piece, { stream: true }))
  yield cutter.end()
}

class Box {
  heading = ''
  readonly paragraphs: string[] = []
  readonly rows: { label: string; value: string }[] = []
  readonly links: string[] = []
  readonly images: string[] = []
  date = ''
  link = ''
  /** Parts of the row that is open. */
  row: string[] | undefined
  size = 0
}

class BoxCutter {
  readonly #parser: Parser
  #pieces: Piece[] = []
  /** Names of open elements over the box that is open, itself included; where the part of each begins. */
  readonly #open: ('box' | 'heading' | 'date' | 'row' | 'file' | '')[] = []
  #box: Box | undefined
  #text = ''
  #count = 0
  /** The end of the document has been seen. */
  #isWhole = false
  #isEnding = false

  constructor(Html: typeof Parser) {
    this.#parser = new Html({
      onopentag: (name, attributes) => this.#openTag(name, attributes),
      ontext: (text) => {
        // Line ends in the file are mere space; only `<br>` ends a line.
        if (this.#box !== undefined) this.#text += text.includes('\n') ? text.replace(/\s+/g, ' ') : text
      },
      onclosetag: (name, isImplied) => this.#closeTag(name, isImplied),
    })
  }

  write(text: string): Piece[] {
    this.#parser.write(text)
    return this.#taken()
  }

  end(): Piece[] {
    this.#isEnding = true
    this.#parser.end()
    if (!this.#isWhole) this.#pieces.push(this.#piece({ why: { code: 'html-cut-off' } }))
    return this.#taken()
  }

  #taken(): Piece[] {
    const taken = this.#pieces
    this.#pieces = []
    return taken
  }

  #openTag(name: string, { class: classes = '', href = '', src = '' }: Record<string, string>): void {
    if (this.#box === undefined) {
      if (!BOX.test(classes)) return
      this.#box = new Box()
      this.#text = ''
      this.#open.push('box')
      return
    }
    const box = this.#box
    if (name === 'br') this.#text += '\n'
    if (BLOCKS.has(name)) this.#flush(box)
    if (name === 'a' && href !== '') {
      if (this.#open.includes('date')) box.link ||= href
      else if (!MEDIA_LINK.test(href)) box.links.push(href)
    }
    if (name === 'img' && src !== '') box.images.push(src)
    const isHeading = (name === 'h2' || HEADING.test(classes)) && box.heading === ''
    if (name === 'tr') box.row = []
    const isFile = name === 'a' && MEDIA_FILE.test(href)
    if (isFile) {
      this.#flush(box)
      box.images.push(href)
    }
    const isDate = name === 'footer' || DATE.test(classes)
    this.#open.push(isHeading ? 'heading' : isDate ? 'date' : name === 'tr' ? 'row' : isFile ? 'file' : '')
  }

  #closeTag(name: string, isImplied: boolean): void {
    if (name === 'html' && !isImplied) this.#isWhole = true
    const box = this.#box
    if (box === undefined) return
    if (BLOCKS.has(name) || this.#open.at(-1) !== '') this.#flush(box)
    const part = this.#open.pop()
    if (part === 'row' && box.row !== undefined) {
      const [label = '', ...value] = box.row
      if (label !== '') box.rows.push({ label, value: value.join('\n') })
      box.row = undefined
    }
    if (part !== 'box') return
    this.#box = undefined
    const isCut = this.#isEnding && isImplied && !this.#isWhole
    if (!isCut && (box.heading !== '' || box.date !== '' || box.paragraphs.length > 0 || box.rows.length > 0)) this.#emit(box)
  }

  /** Puts the text so far where it belongs. */
  #flush(box: Box): void {
    const text = plain(this.#text)
    this.#text = ''
    if (text === '' || this.#open.includes('file')) return
    box.size += text.length
    if (box.size > LONGEST_BOX) return
    if (this.#open.includes('heading')) box.heading = box.heading === '' ? text : `${box.heading} ${text}`
    else if (this.#open.includes('date')) box.date ||= text
    else if (box.row !== undefined) box.row.push(text)
    else box.paragraphs.push(text)
  }

  #emit({ size, row: _, ...block }: Box): void {
    this.#pieces.push(this.#piece(size > LONGEST_BOX ? { why: { code: 'too-long', bytes: size } } : { value: block satisfies HtmlBlock }))
  }

  #piece(found: Pick<Piece, 'why'> & { readonly value?: HtmlBlock }): Piece {
    const { value } = found
    return { keys: '', raw: value === undefined ? '' : partsOf(value), line: ++this.#count, value, ...found }
  }
}

/** White space of HTML means one space, but for the newlines of `<br>`. */
function plain(written: string): string {
  const text = written.trim()
  return /\s\s|[\n\t\u00a0]/.test(text) ? text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n') : text
}

/** What the box says, for its hash and for `rejected.csv`. */
const partsOf = ({ heading, paragraphs, rows, links, date, link }: HtmlBlock): string[] => [
  heading,
  ...paragraphs,
  ...rows.flatMap(({ label, value }) => [label, value]),
  ...links,
  date,
  link,
]
