import type { Countable, Counting } from '../judge/counting.ts'
import type { FirstLook } from '../judge/first-look.ts'
import type { Act, Holder, Item, Moment, Person, Region } from '../model.ts'
import { actOf } from '../sources/acts.ts'
import { FIELDS, type Field, PUBLIC } from '../sources/canonical.ts'
import { activityPrint, isDamagedId } from '../sources/key.ts'
import type { Glance, Layout, Passed, RowGlance } from '../sources/layout.ts'
import { fingerprintOn, NO_TEXT, type SeenKeys } from '../sources/seen.ts'
import { isDamagedNip, nipOf } from '../sources/sheet.ts'
import { accountOf, platformOf } from '../text/account.ts'
import { ByteTable } from '../text/byte-table.ts'
import { type Print, printBytes, printOfBytes, printOn } from '../text/print.ts'
import { isDigit, isTrim, isVisible, Known, textOf } from './cells.ts'
import { type Countings, type Day, Days } from './days.ts'
import { Links } from './links.ts'

/** Who can say of an item, without having it, what a desk would say of it. */
export interface GlanceTools {
  readonly look: FirstLook
  readonly seen: SeenKeys
  readonly personOf: (facts: PersonFacts) => Person | undefined
  /** Nothing where nobody knows the region. */
  readonly regionOf: (written: string) => Region | undefined
  /** The region of those who do not say theirs. */
  readonly region: Region | undefined
  readonly isPlausible: (moment: Moment) => boolean
  /** Whether others may wait for items of the file that is read. */
  readonly mayBeTarget: () => boolean
  /** Takes the fingerprint of an address under which others may wait for an item of it. */
  readonly offer: (address: number) => void
}

export type PersonFacts = Pick<Item, 'platform' | 'account' | 'nip' | 'name' | 'unit' | 'status'>

/** Fields that tell whose an item is, in the order of `PersonCells`. */
const OF_PERSON = ['account', 'platform', 'nip', 'name', 'unit', 'status'] as const satisfies readonly Field[]
/** Fields that a table must leave open: what they say beforehand would have to be minded in every row. */
const OPEN = ['id', 'time', 'url', 'text', 'target_text', 'target_author', 'target_url', 'visibility', 'region'] as const satisfies readonly Field[]
const [FEW, MANY] = [1 << 10, 1 << 16]
const LONGEST_PERSON = 1000
const DASH = 0x2d
/** More than there are: where a table has a platform of its own for every row, rows are read. */
const MOST_PLATFORMS = 1 << 10
const QUOTE = 0x22
const NOBODY: Holder = {
  ...{ platform: '', account: '', nip: '', name: '' },
  person: { nip: '', name: '', unit: '', region: '', status: undefined },
}

/**
 * Most rows of a large table name nobody. They are settled here on their bytes: whose they are, whether they were met before, and that
 * the judge would find nothing. Whatever is out of the ordinary, and all that names somebody, is left to be read.
 */
export function glanceOf(tools: GlanceTools): Glance {
  const glances = new Map<string, TableGlance>() // what was learnt in one table serves the next
  return (layout) => {
    if (OPEN.some((field) => layout.fixed(field) !== '') || layout.columns.id === undefined) return undefined
    const kind = JSON.stringify([layout.columns, layout.width, layout.zone, FIELDS.map(layout.fixed)])
    const glance = glances.get(kind) ?? new TableGlance(tools, layout)
    glances.set(kind, glance)
    return glance
  }
}

class TableGlance implements RowGlance {
  readonly #tools: GlanceTools
  readonly #layout: Layout
  readonly #column: Readonly<Record<Field, number>>
  readonly #days: Days
  readonly #links: Links
  readonly #acts = new Known<Act | null>(FEW, (text) => actOf(text) ?? null)
  readonly #isPublic = new Known<boolean>(FEW, (text) => text.trim() === '' || PUBLIC.test(text.trim()))
  readonly #regions: Known<Home | null>
  readonly #authors: Known<Countable | null>
  readonly #holders = new ByteTable<Place | null>(MANY)
  readonly #personCells = Buffer.alloc(LONGEST_PERSON)
  readonly #personColumns: readonly number[]
  readonly #homes = new Map<Region | undefined, number>()
  readonly #platforms = new Map<string, number>()
  readonly #undated: Countings = new Map()
  /** The row in hand. */
  #bytes: Buffer = Buffer.alloc(0)
  #starts: Int32Array = new Int32Array(0)
  #ends: Int32Array = new Int32Array(0)

  constructor(tools: GlanceTools, layout: Layout) {
    const { look, regionOf } = tools
    this.#tools = tools
    this.#layout = layout
    this.#column = columnsOf(layout)
    this.#days = new Days(layout.zone, tools.isPlausible)
    this.#links = new Links()
    this.#act = actOf(layout.fixed('act')) ?? null
    this.#personColumns = OF_PERSON.map((field) => this.#column[field])
    this.#regions = new Known(FEW, (text) => this.#homeIn(regionOf(text.trim())) ?? null)
    this.#authors = new Known(MANY, (text) => look.author(text) ?? null)
  }

  passed(bytes: Buffer, starts: Int32Array, ends: Int32Array): Passed | undefined {
    this.#bytes = bytes
    this.#starts = starts
    this.#ends = ends
    const { id, act, time, url, text, target_text, target_author, target_url, visibility, region } = this.#column

    if (!isSureId(bytes, starts[id] as number, ends[id] as number)) return undefined
    const did = this.#isEmpty(act) ? this.#act : this.#acts.of(bytes, starts[act] as number, ends[act] as number)
    if (did === null || !this.#isPublic.of(bytes, starts[visibility] as number, ends[visibility] as number)) return undefined
    const place = this.#placeOf()
    if (place === undefined) return undefined
    const day = this.#isEmpty(time) ? undefined : this.#days.of(bytes, starts[time] as number, ends[time] as number)
    if (day === undefined ? !this.#isEmpty(time) || this.#isEmpty(act) : !day.isPlausible) return undefined
    const home = this.#isEmpty(region) ? place.home : this.#regions.of(bytes, starts[region] as number, ends[region] as number)
    if (home === null) return undefined

    const isSaid = this.#isWritten(text)
    const isTargetSaid = this.#isWritten(target_text)
    if (!isSaid && !isTargetSaid) return undefined
    if ((!isSaid && !this.#isEmpty(text)) || (!isTargetSaid && !this.#isEmpty(target_text))) return undefined // spaces, or what is none in ASCII
    if (!this.#isTrim(url) || !this.#isTrim(target_author) || !this.#isTrim(target_url)) return undefined
    // The one link of what somebody liked, shared or followed leads to the target.
    if (this.#isEmpty(target_url) ? !this.#isEmpty(url) && LINKED.includes(did) : bytes[starts[target_url] as number] === DASH)
      return undefined

    const { holder } = place
    const counting = this.#countingOf(day, home, place)
    if (!this.#isSilent(text, counting) || !this.#isSilent(target_text, counting) || !this.#isTargetSilent(counting)) return undefined
    // One that was met before is listed as such, for which it has to be read.
    if (!this.#isNew(place.activity[did])) return undefined
    if (this.#tools.mayBeTarget() && (did === 'post' || did === 'comment' || (did === 'share' && isSaid))) this.#offer(place)
    this.#passed.holder = holder
    this.#passed.date = day?.moment.date ?? ''
    return this.#passed
  }

  /** Handed out for every row that has passed: a million objects less. */
  readonly #passed: { kind: 'passed'; holder: Holder; date: string } = { kind: 'passed', holder: NOBODY, date: '' }

  /** What an empty cell in the column of acts stands for. */
  readonly #act: Act | null

  #isEmpty(column: number): boolean {
    return this.#starts[column] === this.#ends[column]
  }

  #isTrim(column: number): boolean {
    return this.#isEmpty(column) || isTrim(this.#bytes, this.#starts[column] as number, this.#ends[column] as number)
  }

  #isWritten(column: number): boolean {
    return isWritten(this.#bytes, this.#starts[column] as number, this.#ends[column] as number)
  }

  #isSilent(column: number, counting: Counting): boolean {
    return (
      this.#isEmpty(column) ||
      this.#tools.look.isSilent(this.#bytes, this.#starts[column] as number, this.#ends[column] as number, counting)
    )
  }

  /** Whether neither the author of a target nor the link to it names somebody. */
  #isTargetSilent(counting: Counting): boolean {
    const { target_author, target_url } = this.#column
    const { look } = this.#tools
    if (!this.#isEmpty(target_author)) {
      const facts = this.#authors.of(this.#bytes, this.#starts[target_author] as number, this.#ends[target_author] as number)
      if (facts === null ? !this.#isSilent(target_author, counting) : look.counts(facts, counting)) return false
    }
    if (this.#isEmpty(target_url)) return true
    const account = this.#links.account(this.#bytes, this.#starts[target_url] as number, this.#ends[target_url] as number)
    if (account === undefined) return !look.counts(look.link(this.#textOf(target_url)), counting)
    if (account.end === 0) return true
    const facts = this.#authors.of(this.#bytes, account.start, account.end)
    return facts !== null && !look.counts(facts, counting)
  }

  #countingOf(day: Day | undefined, home: Home, place: Place): Counting {
    const countings = day?.countings ?? this.#undated
    const kind = home.number * MOST_PLATFORMS + place.platformNumber
    let counting = countings.get(kind)
    if (counting === undefined) {
      const { look } = this.#tools
      counting = look.counting(place.holder.platform, look.settingOf({ time: day?.moment }, home.region))
      countings.set(kind, counting)
    }
    return counting
  }

  #isNew(begun: Print): boolean {
    const { id, text, target_text, target_author, target_url } = this.#column
    const identity = this.#identity
    printBytes(begun, this.#bytes, this.#starts[id] as number, this.#ends[id] as number, identity)
    let content = this.#printed(NO_TEXT, text)
    content = this.#printed(content, target_text)
    content = this.#printed(content, target_author)
    content = this.#printed(content, target_url)
    return this.#tools.seen.addOrMeet(identity, content) === 'new'
  }

  /** Of the row in hand; see `identityOf`. */
  readonly #identity = { upper: 0, lower: 0 }

  #printed(before: number, column: number): number {
    return fingerprintOn(before, this.#bytes, this.#starts[column] as number, this.#ends[column] as number, true)
  }

  /** Offers the addresses that `ownAddresses` tells. */
  #offer({ holder: { platform }, platformPrint }: Place): void {
    const { offer } = this.#tools
    const { id, url, target_url } = this.#column
    const target = this.#address(target_url, platform)
    const byLink = this.#address(url, platform)
    const byId =
      platformPrint === undefined ? 0 : printOfBytes(platformPrint, this.#bytes, this.#starts[id] as number, this.#ends[id] as number)
    if (byLink !== 0 && byLink !== target) offer(byLink)
    if (byId !== 0 && byId !== byLink && byId !== target) offer(byId)
  }

  #address(column: number, platform: string): number {
    return this.#isEmpty(column) ? 0 : this.#links.print(this.#bytes, this.#starts[column] as number, this.#ends[column] as number, platform)
  }

  #textOf(column: number): string {
    return textOf(this.#bytes, this.#starts[column] as number, this.#ends[column] as number)
  }

  /** Whose the row is; nothing where that is out of the ordinary. */
  #placeOf(): Place | undefined {
    const cells = this.#personCells
    let size = 0
    for (let index = 0; index < this.#personColumns.length; index++) {
      const column = this.#personColumns[index] as number
      const end = this.#ends[column] as number
      let at = this.#starts[column] as number
      if (size + end - at >= LONGEST_PERSON) return undefined
      while (at < end) cells[size++] = this.#bytes[at++] as number
      cells[size++] = 0
    }
    const known = this.#holders.find(cells, 0, size)
    if (known !== undefined) return known ?? undefined
    const place = this.#understand((field) => {
      const written = this.#textOf(this.#column[field])
      return written.trim() === '' ? this.#layout.fixed(field) : written
    })
    this.#holders.add(place ?? null)
    return place
  }

  #understand(value: (field: Field) => string): Place | undefined {
    const { personOf, regionOf, region } = this.#tools
    if (value('account').trim() === '' || isDamagedNip(value('nip'))) return undefined
    const { account, platform: inLink } = accountOf(value('account'))
    const platform = platformOf(value('platform')) || inLink
    const nip = nipOf(value('nip'))
    const name = value('name').trim()
    const person = personOf({ platform, account, nip, name, unit: value('unit').trim(), status: value('status').trim() })
    if (person === undefined) return undefined
    const home = person.region === '' ? this.#homeOf(region) : this.#homeIn(regionOf(person.region))
    const platformNumber = numberIn(this.#platforms, platform)
    return home === undefined || platformNumber >= MOST_PLATFORMS ? undefined : placeOf({ platform, account, nip, name, person }, home, platformNumber)
  }

  #homeIn(region: Region | undefined): Home | undefined {
    return region === undefined ? undefined : this.#homeOf(region)
  }

  #homeOf(region: Region | undefined): Home {
    return { region, number: numberIn(this.#homes, region) }
  }
}

/** @returns the number of a thing among those that were met, the same whenever it is met again */
function numberIn<Thing>(met: Map<Thing, number>, thing: Thing): number {
  const number = met.get(thing) ?? met.size
  met.set(thing, number)
  return number
}

/** A region, if one is known, and its number among those that were met. */
interface Home {
  readonly region: Region | undefined
  readonly number: number
}

/** @returns the column of each field; that of the empty cell for what has none. Written out, since every row asks for them */
function columnsOf({ columns, width }: Layout): Record<Field, number> {
  const of = (field: Field): number => columns[field] ?? width
  return {
    id: of('id'),
    platform: of('platform'),
    account: of('account'),
    act: of('act'),
    time: of('time'),
    url: of('url'),
    text: of('text'),
    target_text: of('target_text'),
    target_author: of('target_author'),
    target_url: of('target_url'),
    visibility: of('visibility'),
    nip: of('nip'),
    name: of('name'),
    unit: of('unit'),
    region: of('region'),
    status: of('status'),
  }
}

/** A holder, and their region where the item names none. */
interface Place {
  readonly holder: Holder
  readonly home: Home
  /** Of the platform, among those that were met. */
  readonly platformNumber: number
  /** `x:`, which begins the address of a post; nothing where no platform is told. */
  readonly platformPrint: Print | undefined
  /** What begins the identity of an activity. */
  readonly activity: Readonly<Record<Act, Print>>
}

function placeOf(holder: Holder, home: Home, platformNumber: number): Place {
  const of = (act: Act): Print => activityPrint({ ...holder, act })
  const activity = { post: of('post'), comment: of('comment'), share: of('share'), like: of('like'), follow: of('follow') }
  return { holder, home, platformNumber, platformPrint: holder.platform === '' ? undefined : printOn(`${holder.platform}:`), activity }
}

/** Acts whose one link leads to their target; see `toItem`. */
const LINKED: readonly Act[] = ['like', 'share', 'follow']

/** Whether a cell holds an id as it was given: ASCII without spaces, and no number that a spreadsheet has rounded. */
function isSureId(bytes: Buffer, start: number, end: number): boolean {
  if (start === end) return false
  for (let at = start; at < end; at++) if (!isVisible(bytes[at] as number) || bytes[at] === QUOTE) return false
  return !isDigit(bytes[start] as number) || !isDamagedId(bytes.toString('latin1', start, end))
}

/** Whether a cell has anything visible in ASCII. */
function isWritten(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isVisible(bytes[at] as number)) return true
  return false
}
