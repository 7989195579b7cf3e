import { ByteTable } from '../text/byte-table.ts'
import type { TokenKind } from '../text/tokens.ts'
import { ByteScanner } from './byte-scanner.ts'
import type { NamePhrase } from './forms.ts'
import { FEWEST_LETTERS, MOST_GLUE, WIDEST_GAP } from './glued.ts'
import { type Readings, standsFor } from './readings.ts'
import type { Sieve } from './sieve.ts'

/** What a first look says of a text: it names nobody, a word of it is the name of somebody who counts, or that takes a proper reading. */
export type LookAnswer = 'nobody' | 'somebody' | 'open'

/** What a token may stand for: a sum of `MAY`, and the names that it may be the key of. */
export type TokenFacts = Pick<Readings, 'may' | 'names'>

/** Says which of the names that a token may be count. */
export interface Counter<Facts> {
  of(facts: Facts): readonly NamePhrase[]
}

interface Tools<Facts> {
  readonly sieve: Sieve
  /** What a token may stand for. */
  readonly factsOf: (kind: TokenKind, surface: string) => Facts
  /** Whether a stretch of words with glue between them, `ke-2` or `prab.owo`, may hide a word that was cut. */
  readonly hidesWord: (stretch: string) => boolean
  /** All forms of names that a word may stand for. */
  readonly formsOf: (surface: string) => readonly string[]
}

/** Tokens that are remembered. */
const REMEMBERED = 1 << 14
const FEW = 1 << 12
/** Longer ones are read properly. */
const LONGEST = 60
const ASCII = /^[\0-\x7f]*$/

/**
 * The first look at a text, on its bytes: for tables of millions of rows, nearly all of which name nobody. It never says `nobody` of a
 * text that `Matcher.mayName` would not end with false too; a property test holds the two to it.
 */
export class ByteLook<Facts extends TokenFacts> {
  readonly #tools: Tools<Facts>
  readonly #scanner: ByteScanner
  readonly #facts = new ByteTable<Facts>(REMEMBERED)
  /** Of hashtags and handles: most come once, and would push the words out. */
  readonly #tagFacts = new ByteTable<Facts>(FEW)
  readonly #forms = new ByteTable<readonly string[]>(REMEMBERED)
  readonly #glued = new ByteTable<boolean>(REMEMBERED)
  #bytes: Buffer = Buffer.alloc(0)
  /** The token before the one in hand, if there is one. */
  #kind: TokenKind | undefined
  #start = 0
  #end = 0
  /** Forms of which one, right behind, would make a name of what stood in hand. */
  #awaited: string[] = []

  constructor(tools: Tools<Facts>) {
    this.#tools = tools
    this.#scanner = new ByteScanner(tools.sieve)
  }

  /**
   * @param bytes UTF-8, quotes doubled or not, from `start` to `end`
   * @param counting whose names count where the text is from
   */
  look(bytes: Buffer, start: number, end: number, counting: Counter<Facts>): LookAnswer {
    const scanner = this.#scanner
    let may = 0
    /** Single letters in a row; see `Seams`. */
    let letters = 0
    /** Where words began that stand glued together, or -1. */
    let glued = -1
    this.#bytes = bytes
    this.#kind = undefined
    if (this.#awaited.length > 0) this.#awaited = []
    for (scanner.begin(bytes, start, end); scanner.next(); ) {
      const { kind } = scanner
      if (this.#awaited.length > 0 && this.#isAwaited(kind, scanner.start, scanner.end)) return 'open'
      const isGlued = kind === 'word' && this.#kind === 'word' && scanner.isGlued && scanner.gap <= MOST_GLUE
      if (isGlued && glued === -1) glued = this.#start
      if (!isGlued && glued !== -1) {
        if (this.#mayHide(glued, this.#end)) return 'open'
        glued = -1
      }
      if (kind === 'word') {
        letters = !scanner.isLetter ? 0 : scanner.gap <= WIDEST_GAP ? letters + 1 : 1
        // Letters apart that begin before a glued stretch have a say in how it is read.
        if (letters >= (isGlued ? FEWEST_LETTERS - 1 : FEWEST_LETTERS)) return 'open'
      } else letters = 0
      if (scanner.mayName) {
        if (scanner.end - scanner.start > LONGEST) return 'open'
        const facts = this.#factsOf(kind, scanner.start, scanner.end)
        may |= facts.may
        const names = facts.names.length === 0 ? facts.names : counting.of(facts)
        if (isOneWhole(names)) return 'somebody'
        if (names.length > 0 && this.#mayStand(names, kind)) return 'open'
      }
      this.#kind = kind
      this.#start = scanner.start
      this.#end = scanner.end
    }
    if (scanner.isOpen || (glued !== -1 && this.#mayHide(glued, this.#end))) return 'open'
    return standsFor(may) ? 'somebody' : 'nobody'
  }

  #mayHide(start: number, end: number): boolean {
    if (end - start > LONGEST) return true
    const known = this.#glued.find(this.#bytes, start, end)
    return known === undefined ? this.#glued.add(this.#tools.hidesWord(this.#textOf(start, end))) : known
  }

  /** Whether the word before the key of some name could be the rest of it, and none behind it is needed; see `Matcher`. */
  #mayStand(names: readonly NamePhrase[], kind: TokenKind): boolean {
    for (const { forms, key } of names) {
      if (kind === 'hashtag' || kind === 'mention') return true
      const before = forms[key - 1]
      const behind = forms[key + 1]
      if (before !== undefined && !(this.#kind !== undefined && this.#isForm(before, this.#kind, this.#start, this.#end))) continue
      if (behind === undefined) return true
      this.#awaited.push(behind)
    }
    return false
  }

  /** Whether the token behind a key is what was awaited. */
  #isAwaited(kind: TokenKind, start: number, end: number): boolean {
    for (const form of this.#awaited) if (this.#isForm(form, kind, start, end)) return true
    this.#awaited = []
    return false
  }

  #isForm(wanted: string, kind: TokenKind, start: number, end: number): boolean {
    // Some emoji are letters to a lexicon: `ℹ` is `i`.
    if (kind === 'hashtag' || kind === 'mention' || kind === 'emoji' || !ASCII.test(wanted) || end - start > LONGEST) return true
    if (kind !== 'word') return false
    const forms = this.#forms.find(this.#bytes, start, end) ?? this.#forms.add(this.#tools.formsOf(this.#textOf(start, end)))
    return forms.includes(wanted)
  }

  #factsOf(kind: TokenKind, start: number, end: number): Facts {
    const facts = kind === 'hashtag' || kind === 'mention' ? this.#tagFacts : this.#facts
    return facts.find(this.#bytes, start, end) ?? facts.add(this.#tools.factsOf(kind, this.#textOf(start, end)))
  }

  #textOf(start: number, end: number): string {
    return this.#bytes.toString('utf8', start, end)
  }
}

/** Whether one of the names is a word by itself. */
function isOneWhole(names: readonly NamePhrase[]): boolean {
  for (const { forms } of names) if (forms.length === 1) return true
  return false
}
