// One thread of a crew: does what it is asked, from when it has loaded the lexicon.
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Call, Outfit } from './message.ts'
import { workOf } from './work.ts'

const tell = (answer: Answer): void =>
  parentPort?.postMessage(answer, answer.kind === 'glimpses' ? [answer.glimpses.facts.buffer as ArrayBuffer] : [])
const { options, roster } = workerData as Outfit
const work = await workOf(options, roster)
parentPort?.on('message', (call: Call) => {
  const answer = work(call)
  if (answer !== undefined) tell(answer)
})
tell({ kind: 'ready' })
