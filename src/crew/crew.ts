import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { GlimpseReader } from '../glance/glimpses.ts'
import { FIELDS, type Field } from '../sources/canonical.ts'
import type { Layout, Lookout, SeenRows } from '../sources/layout.ts'
import type { Owner } from '../sources/platforms/platform.ts'
import type { Fate, Question } from '../weigher.ts'
import type { Crew } from '../weighing.ts'
import { type Answer, type Call, type Outfit, pack, type TableFacts } from './message.ts'

/** Megabytes of room for young objects in each thread; see `keepYoungSpaceSmall`. */
const YOUNG = 8
/** Percent; see `keepHeapSmall`. Whoever asks for threads wants time: with a tenth two of them take a quarter more of it and 35 MB less. */
const GROWTH = 50
/** So many calls a thread are on their way: one in hand, one waiting for it. */
const MOST_CALLS = 2
/** So many stretches of rows a thread are cut ahead: as many again as it has in hand, for whoever reads to look at. */
const AHEAD = 2 * MOST_CALLS
/** Bytes of such a stretch. */
const STRETCH = 192 * 1024

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly glimpses: GlimpseReader
}

/** Threads of this program that weigh and look ahead, each with the lexicon loaded for itself. */
export class Threads implements Crew {
  readonly #workers: Worker[] = []
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0
  #tables = 0
  #ready: Thread[] = []
  #failure: Error | undefined

  /** @param count of threads, at least one */
  constructor(count: number, outfit: Outfit) {
    setFlagsFromString(`--min-semi-space-size=${YOUNG}`) // read when a thread is made
    setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
    for (let number = 0; number < count; number++) this.#start(outfit)
  }

  get ready(): number {
    if (this.#failure !== undefined) throw this.#failure
    return this.#ready.length
  }

  get isFree(): boolean {
    return this.#waiting.size < MOST_CALLS * this.ready
  }

  ask(questions: readonly Question[]): Promise<readonly Fate[]> {
    return this.#call((number) => ({ kind: 'weigh', number, questions: pack(questions) }))
  }

  /** @returns threads that look at rows of a table; they are told of it when the first look is asked for */
  lookout({ fixed, ...layout }: Layout, delimiter: string, owner: Owner | undefined): Lookout {
    const facts: TableFacts = {
      ...layout,
      fixed: Object.fromEntries(FIELDS.map((field) => [field, fixed(field)])) as Record<Field, string>,
      delimiter,
      owner,
    }
    const table = this.#tables++
    const told = new Set<Thread>()
    const crew = this
    return {
      stretch: STRETCH,
      get ahead(): number {
        return AHEAD * crew.ready
      },
      get isFree(): boolean {
        return crew.isFree
      },
      look: (stretch) =>
        crew.#call((number, thread) => {
          if (!told.has(thread)) thread.worker.postMessage({ kind: 'table', table, facts } satisfies Call)
          told.add(thread)
          return { kind: 'look', number, table, rows: new Uint8Array(stretch) }
        }),
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #call<Told>(callFor: (number: number, thread: Thread) => Call): Promise<Told> {
    const number = this.#asked++
    const thread = this.#ready[number % this.#ready.length] as Thread
    const call = callFor(number, thread)
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve as Waiting['resolve'], reject })
      thread.worker.postMessage(call, call.kind === 'look' ? [call.rows.buffer as ArrayBuffer] : [])
    })
  }

  #start(outfit: Outfit): void {
    const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData: outfit })
    const thread = { worker, glimpses: new GlimpseReader() }
    this.#workers.push(worker)
    worker.unref() // a scan that ends before the lexicon is loaded waits for nobody
    worker.on('message', (answer: Answer) => this.#take(thread, answer))
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', (code) => this.#fail(new Error(`a thread ended with ${code}`))) // also when it is closed: then nobody waits
  }

  #take(thread: Thread, answer: Answer): void {
    switch (answer.kind) {
      case 'ready':
        this.#ready = [...this.#ready, thread]
        return
      case 'glimpses':
        this.#answer(answer.number, thread.glimpses.read(answer.glimpses))
        return
      case 'fates': {
        const fates: Fate[] = Array.from({ length: answer.count }, () => CLEAN)
        for (const place of answer.open) fates[place] = OPEN
        for (const place of answer.outside) fates[place] = OUTSIDE
        for (const [place, fate] of answer.told) fates[place] = fate
        this.#answer(answer.number, fates)
        return
      }
      default:
        answer satisfies never
    }
  }

  #answer(number: number, told: SeenRows | readonly Fate[]): void {
    this.#waiting.get(number)?.resolve(told)
    this.#waiting.delete(number)
  }

  /** A thread that is lost takes its questions along: the scan cannot be whole. */
  #fail(error: Error): void {
    this.#failure ??= error
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

const CLEAN: Fate = { outcome: 'clean' }
const OPEN: Fate = { outcome: 'not-assessable', isOpen: true }
const OUTSIDE: Fate = { outcome: 'not-assessable', isOpen: false }
