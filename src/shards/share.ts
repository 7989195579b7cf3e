import { SaringError } from '../error.ts'
import type { KeyBits } from '../sources/key.ts'

/** One share of a run: the records whose keys fall to it. */
export interface Share {
  /** From 1. */
  readonly index: number
  readonly of: number
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * @param written `3/8`, or `auto/8` for the place that Slurm (`SLURM_ARRAY_TASK_ID`, in an array that counts from 1) or Kubernetes
 *   (`JOB_COMPLETION_INDEX`, which counts from 0) has given to this task. How many there are is always said: an array of one task, run
 *   again alone, would not know.
 * @throws SaringError where it is neither
 */
export function shareOf(written: string, env: Environment): Share {
  const [place = '', count = ''] = written.split('/')
  const [index, of] = [place === 'auto' ? placeIn(env) : Number(place), Number(count)]
  if (!/^(?:[1-9]\d*|auto)\/[1-9]\d*$/.test(written) || !(index >= 1 && index <= of))
    throw new SaringError({ code: 'bad-shard', value: written }, 3)
  return { index, of }
}

function placeIn({ SLURM_ARRAY_TASK_ID: task, JOB_COMPLETION_INDEX: completion }: Environment): number {
  if (task !== undefined) return Number(task)
  return completion === undefined ? Number.NaN : Number(completion) + 1
}

/**
 * Whether a record falls to a share: an item by what tells it apart, so that records of one activity meet in one share; what is no item by
 * its place among all records.
 */
export function fallsTo({ index, of }: Share, record: KeyBits | number): boolean {
  const number = typeof record === 'number' ? record : (record.upper ^ (record.lower >>> 7)) >>> 0
  return number % of === index - 1
}

/** How the file of a share is called. */
export const shareName = ({ index, of }: Share): string => `shard-${index}-of-${of}.ndjson`
