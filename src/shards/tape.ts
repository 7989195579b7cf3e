import { createReadStream, type ReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Step } from '../books.ts'
import type { Oddities } from '../desk.ts'
import { SaringError } from '../error.ts'
import type { Holder, Item } from '../model.ts'
import { WholeFile } from '../report/files.ts'
import { jsonLine } from '../report/json.ts'
import type { ReadFile } from '../report/manifest.ts'
import { VERSION } from '../report/version.ts'
import type { ScanOptions } from '../trip.ts'
import type { Question } from '../weigher.ts'
import type { Keeper } from '../weighing.ts'
import type { Notice, Problem } from '../words/index.ts'
import type { Share } from './share.ts'

/** The first line of a tape: what the shares of one run must agree in. */
export interface Head {
  readonly saring: string
  readonly share: Share
  readonly options: ScanOptions
  /** SHA-256 of what items were held against, by name; of exports the size, since they are hashed while they are read. */
  readonly hashes: Readonly<Record<string, string>>
}

/** The last line of a tape: without it the share is not whole. */
export interface Foot {
  readonly read: readonly ReadFile[]
  readonly notices: readonly Notice[]
  readonly failures: readonly { readonly problem: Problem; readonly exitCode: 2 | 3 | 4 }[]
  readonly oddities: Oddities
}

/** Writes what became of each record instead of keeping books of it: one line a record. */
export class TapeWriter implements Keeper {
  readonly #file: WholeFile
  readonly #holders = new ToldHolders()
  #files = 0

  private constructor(file: WholeFile) {
    this.#file = file
  }

  static async create(path: string, head: Head): Promise<TapeWriter> {
    const file = await WholeFile.create(path)
    await file.write(jsonLine(head))
    return new TapeWriter(file)
  }

  open(): number {
    return this.#files++
  }

  enter(step: Step): Promise<void> {
    const line = step.kind === 'passed' ? { ...step, holder: this.#holders.told(step.holder) } : spare(step)
    return this.#file.write(jsonLine(line))
  }

  async finish(foot: Foot): Promise<void> {
    await this.#file.write(jsonLine({ foot }))
    await this.#file.finish()
  }

  discard(): Promise<void> {
    return this.#file.discard()
  }
}

/** Holders are told once, and called by their numbers from then on; after so many numbers begin anew. */
const MOST_NUMBERED = 1 << 16

class ToldHolders {
  readonly #numbers = new Map<Holder, number>()

  told(holder: Holder): Holder | number {
    const number = this.#numbers.get(holder)
    if (number !== undefined) return number
    if (this.#numbers.size === MOST_NUMBERED) this.#numbers.clear()
    this.#numbers.set(holder, this.#numbers.size)
    return holder
  }
}

/** Of items that nobody will look at again only that is kept which the recaps and lists of a dossier ask for. */
function spare(step: Step): Step {
  switch (step.kind) {
    case 'rejected':
    case 'passed':
      return step
    case 'unassessed':
      throw new Error('rows of a share cannot wait')
    case 'duplicate':
    case 'left':
      return { ...step, item: listed(step.item) }
    case 'weighed':
      return step.fate.outcome === 'clean' ? { ...step, question: counted(step.question) } : step
    default:
      return step satisfies never
  }
}

const listed = ({ key, id, platform, account, act, time, nip, name, place }: Item): Item =>
  ({ key, id, platform, account, act, time, nip, name, place }) as Item
const counted = ({ item: { platform, account, nip, name }, person, knownAt }: Question): Question => ({
  item: { platform, account, nip, name } as Item,
  person,
  region: undefined,
  knownAt,
})

/** A tape that is read: its head first, then steps one by one, at the end the foot. */
export class TapeReader {
  readonly path: string
  readonly head: Head
  readonly #lines: AsyncIterator<string>
  readonly #input: ReadStream
  #holders: Holder[] = []
  /** The step in hand; nothing when all are taken. */
  step: Step | undefined
  #foot: Foot | undefined
  #line = 1

  private constructor(path: string, head: Head, lines: AsyncIterator<string>, input: ReadStream) {
    this.path = path
    this.head = head
    this.#lines = lines
    this.#input = input
  }

  /** @throws SaringError where it is no tape of this version */
  static async open(path: string): Promise<TapeReader> {
    const input = createReadStream(path)
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
    const first = await lines.next().catch((error: { code?: string }) => {
      throw new SaringError({ code: 'input-unreadable', path, why: error.code ?? 'error' })
    })
    const head = parsed(first.done === true ? '' : first.value) as Partial<Head> | undefined
    if (head?.saring !== VERSION || head.share === undefined || head.options === undefined || head.hashes === undefined)
      throw new SaringError({ code: 'shard-unknown', path })
    const tape = new TapeReader(path, head as Head, lines, input)
    await tape.next()
    return tape
  }

  /** Takes the next step in hand. @throws SaringError where the tape ends before its foot */
  async next(): Promise<void> {
    const { value, done } = await this.#lines.next()
    this.#line++
    const line = (done === true ? undefined : parsed(value)) as Step | { readonly foot: Foot } | undefined
    if (line === undefined) throw new SaringError({ code: 'shard-cut', path: this.path, line: this.#line })
    if ('foot' in line) this.#foot = line.foot
    this.step = 'foot' in line ? undefined : line.kind === 'passed' ? { ...line, holder: this.#holderTold(line.holder) } : line
  }

  #holderTold(told: Holder | number): Holder {
    if (typeof told === 'number') return this.#holders[told] as Holder
    if (this.#holders.length === MOST_NUMBERED) this.#holders = []
    this.#holders.push(told)
    return told
  }

  close(): void {
    this.#input.destroy()
  }

  get foot(): Foot {
    if (this.#foot === undefined) throw new Error('the foot of a tape is read after its last step')
    return this.#foot
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
