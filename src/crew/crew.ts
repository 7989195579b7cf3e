import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { ScanOptions } from '../trip.ts'
import type { Fate, Question } from '../weigher.ts'
import type { Crew } from '../weighing.ts'
import { type Answer, type Call, pack } from './message.ts'

/** Megabytes of room for young objects in each thread; see `keepYoungSpaceSmall`. */
const YOUNG = 8

interface Waiting {
  readonly resolve: (fates: readonly Fate[]) => void
  readonly reject: (error: Error) => void
}

/** Threads of this program that weigh, each with the lexicon loaded for itself. */
export class Threads implements Crew {
  readonly #workers: Worker[] = []
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0
  #ready: Worker[] = []
  #failure: Error | undefined

  /** @param count of threads, at least one */
  constructor(count: number, options: ScanOptions) {
    setFlagsFromString(`--min-semi-space-size=${YOUNG}`) // read when a thread is made
    for (let number = 0; number < count; number++) this.#start(options)
  }

  get ready(): number {
    if (this.#failure !== undefined) throw this.#failure
    return this.#ready.length
  }

  ask(questions: readonly Question[]): Promise<readonly Fate[]> {
    const number = this.#asked++
    const call: Call = { number, questions: pack(questions) }
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      this.#ready[number % this.#ready.length]?.postMessage(call)
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #start(options: ScanOptions): void {
    const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData: options })
    this.#workers.push(worker)
    worker.unref() // a scan that ends before the lexicon is loaded waits for nobody
    worker.on('message', (answer: Answer) => this.#take(worker, answer))
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', (code) => this.#fail(new Error(`a thread ended with ${code}`))) // also when it is closed: then nobody waits
  }

  #take(worker: Worker, answer: Answer): void {
    switch (answer.kind) {
      case 'ready':
        this.#ready = [...this.#ready, worker]
        return
      case 'fates': {
        const fates: Fate[] = Array.from({ length: answer.count }, () => CLEAN)
        for (const place of answer.open) fates[place] = OPEN
        for (const place of answer.outside) fates[place] = OUTSIDE
        for (const [place, fate] of answer.told) fates[place] = fate
        this.#waiting.get(answer.number)?.resolve(fates)
        this.#waiting.delete(answer.number)
        return
      }
      default:
        answer satisfies never
    }
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
