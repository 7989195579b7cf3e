import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary.ts'
import { readExports } from './reading.ts'

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Files as people have them: inputs of the stories, and every file of the invented exports. */
const STORIES = filesBelow('fixtures/stories').filter((file) => /stories[\\/][^\\/]+[\\/]posts/.test(file))
const EXPORTS = filesBelow('fixtures/exports')

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Mutation = (bytes: Buffer, next: (below: number) => number) => Buffer
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut off': (bytes, next) => bytes.subarray(0, next(bytes.length)),
  'a byte changed': (bytes, next) => {
    const changed = Buffer.from(bytes)
    if (bytes.length > 0) changed[next(bytes.length)] = next(256)
    return changed
  },
  'a stretch gone': (bytes, next) => {
    const start = next(bytes.length)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + next(40))])
  },
  'a stretch twice': (bytes, next) => {
    const start = next(bytes.length)
    return Buffer.concat([bytes.subarray(0, start + next(40)), bytes.subarray(start)])
  },
  'a value null': (bytes, next) => {
    const text = bytes.toString('latin1')
    const values = [...text.matchAll(/:\s*("[^"]*"|\d+|\[|\{)/g)]
    const found = values[next(values.length)]
    return found === undefined
      ? bytes
      : Buffer.from(`${text.slice(0, found.index)}: null${text.slice(found.index + found[0].length)}`, 'latin1')
  },
}
const TIMES = 3

test.each([...STORIES, ...EXPORTS])('%s, mutated, is read or refused, and every record is accounted for', async (file) => {
  const bytes = readFileSync(file)
  const folder = temporaryFolder()
  for (const [name, mutate] of Object.entries(MUTATIONS))
    for (let turn = 0; turn < TIMES; turn++) {
      const path = join(folder, file.split(/[\\/]/).at(-1) as string)
      writeFileSync(path, mutate(bytes, numbers(turn * 7919 + bytes.length)))
      const what = `${name}, turn ${turn}`
      // What is neither an item nor refused with a reason would be thrown here as it is: a code with a space is a stack of ours.
      const { exports, failures } = await readExports(path)
      expect(
        failures.filter((code) => !/^[a-z0-9-]+$/.test(code)),
        what,
      ).toEqual([])
      const reads = exports.flatMap((found) => found.reads).filter(({ kind }) => kind !== 'notice')
      const places = reads.map((read) => (read.kind === 'item' ? read.item.place : read.kind === 'rejected' ? read.place : undefined))
      expect(
        places.every((place) => place?.file.startsWith(path) === true && place.record > 0),
        what,
      ).toBe(true)
      const records = places.map((place) => `${place?.file} ${place?.record}`)
      expect(new Set(records).size, `${what}: no record counts twice`).toBe(records.length)
    }
})
