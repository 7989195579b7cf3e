import type { Countable, Counting } from '../judge/counting.ts'
import type { FirstLook } from '../judge/first-look.ts'
import { ACTS, type Act, type Holder, type TargetSeen } from '../model.ts'
import { actOf } from '../sources/acts.ts'
import { PUBLIC } from '../sources/canonical.ts'
import { isDamagedId, type KeyBits, SEPARATOR } from '../sources/key.ts'
import type { Glimpse, Layout, RowGlance } from '../sources/layout.ts'
import { fingerprintOn, NO_TEXT } from '../sources/seen.ts'
import { type Print, printBytes, printOfBytes, printOn } from '../text/print.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type Day, Days, type Occasions } from './days.ts'
import { type Held, Holders, type HolderTools, type Home, MOST_PLATFORMS } from './holders.ts'
import { Known } from './known.ts'
import { Links } from './links.ts'
import { isVisible, Row } from './row.ts'

/** Who can say of an item, without having it, what a desk would say of it. */
export interface GlanceTools extends HolderTools {
  readonly look: FirstLook
  /** Whether a record is taken here, and not by another share of the run: only then it matters whom it names. */
  readonly isMine: (identity: KeyBits) => boolean
}

/** A glimpse that is filled in anew for each row: a million objects less. */
type Mutable<Facts> = { -readonly [Field in keyof Facts]: Facts[Field] }

const FEW = 1 << 10
const MANY = 1 << 16
const DASH = 0x2d
const QUOTE = 0x22
const EXPONENT = 0x65
/** Acts whose one link leads to their target; see `toItem`. */
const LINKED: readonly Act[] = ['like', 'share', 'follow']
/** Between whose an activity is and its id, when it is told apart. */
const OF_ACT = Object.fromEntries(ACTS.map((act) => [act, Buffer.from(`${act}${SEPARATOR}`)])) as Record<Act, Buffer>
const NOBODY: Holder = {
  ...{ platform: '', account: '', nip: '', name: '' },
  person: { nip: '', name: '', unit: '', region: '', status: undefined },
}

/** Settles the rows of one table, or of several that are laid out alike. */
export class TableGlance implements RowGlance {
  readonly #tools: GlanceTools
  readonly #column: Columns
  readonly #row = new Row()
  /** Of the column of ids. */
  readonly #header: string
  readonly #holders: Holders
  readonly #days: Days
  readonly #links = new Links()
  readonly #acts: Known<Act | null>
  readonly #isPublic = new Known<boolean>(FEW, (text) => text.trim() === '' || PUBLIC.test(text.trim()))
  readonly #homes: Known<Home | null>
  /** Nothing where an author is to be read as a text. */
  readonly #authors: Known<Countable | null>
  readonly #platformPrints: Print[] = []
  readonly #undated: Occasions = new Map()
  /** Of the row in hand. */
  readonly #identity = { upper: 0, lower: 0 }
  readonly #glimpse: Mutable<Glimpse> = {
    ...{ holder: NOBODY, date: '', identity: this.#identity, content: 0, byLink: 0, byId: 0, target: undefined },
  }

  constructor(tools: GlanceTools, layout: Layout) {
    this.#tools = tools
    this.#column = columnsOf(layout)
    this.#header = layout.header[this.#column.id] ?? ''
    this.#holders = new Holders(tools, layout)
    this.#days = new Days(layout.zone, (moment) => tools.standing.isPlausible(moment))
    this.#acts = new Known(FEW, (text) => actOf(text.trim() === '' ? layout.fixed('act') : text) ?? null)
    this.#homes = new Known(FEW, (text) => this.#holders.homeIn(text))
    this.#authors = new Known(MANY, (text) => tools.look.author(text) ?? null)
  }

  look(bytes: Buffer, starts: Int32Array, ends: Int32Array): Glimpse | undefined {
    const row = this.#row
    const { id, act, time, url, text, target_text, target_author, visibility, region } = this.#column
    row.begin(bytes, starts, ends)
    if (!isSureId(row, id) || this.#isHeader(row)) return undefined
    const did = this.#acts.in(row, act)
    const held = this.#holders.of(row)
    if (did === null || held === null || !this.#isPublic.in(row, visibility)) return undefined
    const day = row.isEmpty(time) ? undefined : this.#days.of(bytes, row.start(time), row.end(time))
    // A row without act and time may be a sum.
    if (day === undefined ? !row.isEmpty(time) || row.isEmpty(act) : !day.isPlausible) return undefined
    const home = row.isEmpty(region) ? held.home : this.#homes.in(row, region)
    if (home === null) return undefined
    if (!row.isClear(text) || !row.isClear(target_text)) return undefined
    if (!row.isTrim(url) || !row.isTrim(target_author)) return undefined
    const link = this.#linkToTarget(did)
    if (!row.isTrim(link) || (!row.isEmpty(link) && bytes[row.start(link)] === DASH)) return undefined
    const isBare = row.isEmpty(text) && row.isEmpty(target_text)
    if (isBare && row.isEmpty(target_author) && row.isEmpty(link)) return undefined

    const glimpse = this.#glimpse
    glimpse.holder = held.holder
    glimpse.date = day?.moment.date ?? ''
    glimpse.content = this.#identify(held, OF_ACT[did], link)
    glimpse.byLink = glimpse.byId = 0
    glimpse.target = undefined
    if (!this.#tools.isMine(glimpse.identity)) return glimpse
    const counting = this.#countingOn(day, home, held)
    if (!this.#isSilent(text, counting) || !this.#isSilent(target_text, counting) || !this.#isTargetSilent(link, counting)) return undefined
    const isOwn = did === 'post' || did === 'comment' || (did === 'share' && row.isWritten(text))
    if (isOwn) this.#addressed(held, link)
    if (isBare) glimpse.target = this.#target(link, held.holder.platform, counting.isOpen)
    return glimpse
  }

  /** The column of the link to a target: the one link of what somebody liked, shared or followed leads there. */
  #linkToTarget(did: Act): number {
    const { url, target_url } = this.#column
    return this.#row.isEmpty(target_url) && LINKED.includes(did) ? url : target_url
  }

  #target(link: number, platform: string, isOpen: boolean): TargetSeen {
    const row = this.#row
    const address = row.isEmpty(link) ? '' : this.#links.address(row.bytes, row.start(link), row.end(link), platform)
    return { address, author: row.text(this.#column.target_author), isOpen }
  }

  /** Whether it may be the header again, at the top of a page. */
  #isHeader(row: Row): boolean {
    const { id } = this.#column
    return row.end(id) - row.start(id) === this.#header.length && row.text(id) === this.#header
  }

  #countingOn(day: Day | undefined, home: Home, { holder, platformNumber }: Held): Counting {
    const occasions = day?.occasions ?? this.#undated
    const kind = home.number * MOST_PLATFORMS + platformNumber
    let counting = occasions.get(kind)
    if (counting === undefined) {
      const { look } = this.#tools
      counting = look.counting(holder.platform, look.settingOf({ time: day?.moment }, home.region))
      occasions.set(kind, counting)
    }
    return counting
  }

  #isSilent(column: number, counting: Counting): boolean {
    const row = this.#row
    return row.isEmpty(column) || this.#tools.look.isSilent(row.bytes, row.start(column), row.end(column), counting)
  }

  /** Whether neither the author of a target nor the link to it names somebody. */
  #isTargetSilent(link: number, counting: Counting): boolean {
    const { target_author } = this.#column
    const { look } = this.#tools
    const row = this.#row
    if (!row.isEmpty(target_author)) {
      const author = this.#authors.in(row, target_author)
      if (author === null ? !this.#isSilent(target_author, counting) : look.counts(author, counting)) return false
    }
    if (row.isEmpty(link)) return true
    const account = this.#links.account(row.bytes, row.start(link), row.end(link))
    if (account === undefined) return !look.counts(look.link(row.text(link)), counting)
    if (account.end === 0) return true
    const named = this.#authors.of(row.bytes, account.start, account.end)
    return named !== null && !look.counts(named, counting)
  }

  /** Tells the row in hand apart. @returns the fingerprint of what it says */
  #identify(holder: Print, act: Buffer, link: number): number {
    const { id, text, target_text, target_author } = this.#column
    printBytes(holder, act, 0, act.length, this.#identity)
    printBytes(this.#identity, this.#row.bytes, this.#row.start(id), this.#row.end(id), this.#identity)
    let content = this.#fingerprintOn(NO_TEXT, text)
    content = this.#fingerprintOn(content, target_text)
    content = this.#fingerprintOn(content, target_author)
    return this.#fingerprintOn(content, link)
  }

  #fingerprintOn(before: number, column: number): number {
    return fingerprintOn(before, this.#row.bytes, this.#row.start(column), this.#row.end(column), true)
  }

  /** Notes the addresses that `ownAddresses` tells. */
  #addressed({ holder, platformNumber }: Held, link: number): void {
    const { id, url } = this.#column
    const { bytes } = this.#row
    const target = this.#address(link, holder.platform)
    const byLink = this.#address(url, holder.platform)
    const byId =
      holder.platform === ''
        ? 0
        : printOfBytes(this.#platformPrint(holder.platform, platformNumber), bytes, this.#row.start(id), this.#row.end(id))
    this.#glimpse.byLink = byLink === target ? 0 : byLink
    this.#glimpse.byId = byId === byLink || byId === target ? 0 : byId
  }

  /** Of `x:`, which begins the address of a post. */
  #platformPrint(platform: string, number: number): Print {
    const known = this.#platformPrints[number] ?? printOn(`${platform}:`)
    this.#platformPrints[number] = known
    return known
  }

  #address(column: number, platform: string): number {
    const row = this.#row
    return row.isEmpty(column) ? 0 : this.#links.print(row.bytes, row.start(column), row.end(column), platform)
  }
}

/** Whether a cell holds an id as it was given: ASCII without spaces, and no number that a spreadsheet has rounded. */
function isSureId(row: Row, column: number): boolean {
  const { bytes } = row
  let mayBeRounded = false
  for (let at = row.start(column); at < row.end(column); at++) {
    const byte = bytes[at] as number
    if (!isVisible(byte) || byte === QUOTE) return false
    if ((byte | 0x20) === EXPONENT) mayBeRounded = true
  }
  return !row.isEmpty(column) && !(mayBeRounded && isDamagedId(row.text(column)))
}
