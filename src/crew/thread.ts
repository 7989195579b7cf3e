// One thread of a crew: loads the lexicon once, and says of each question what becomes of its item.
import { parentPort, workerData } from 'node:worker_threads'
import { lexiconOf } from '../lexicons.ts'
import type { ScanOptions } from '../trip.ts'
import { type Fate, Weigher, weighOptionsOf } from '../weigher.ts'
import { type Answer, type Call, unpack } from './message.ts'

const options = workerData as ScanOptions
const tell = (answer: Answer): void => parentPort?.postMessage(answer)
const { lexicon } = await lexiconOf(options)
const weigher = new Weigher(lexicon, weighOptionsOf(options))

parentPort?.on('message', ({ number, questions }: Call) => {
  const asked = unpack(questions)
  const [open, outside, told]: [number[], number[], (readonly [number, Fate])[]] = [[], [], []]
  for (const [place, question] of asked.entries()) {
    const fate = weigher.fateOf(question)
    if (fate.outcome === 'not-assessable') (fate.isOpen ? open : outside).push(place)
    else if (fate.outcome !== 'clean') told.push([place, fate])
  }
  tell({ kind: 'fates', number, count: asked.length, open, outside, told })
})
tell({ kind: 'ready' })
