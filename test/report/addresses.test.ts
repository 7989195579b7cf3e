import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Addresses } from '../../src/report/addresses.ts'
import { temporaryFolder } from '../temporary.ts'

let place: string
beforeEach(() => {
  place = temporaryFolder()
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, place)
})
afterEach(() => vi.unstubAllEnvs())

interface Told {
  readonly offered: readonly (readonly [address: string, file: number])[]
  readonly wanted: readonly string[]
}

function addressesOf({ offered, wanted }: Told, room?: number): Addresses {
  const addresses = new Addresses(room)
  for (const [address, file] of offered) addresses.offer(address, file)
  for (const address of wanted) addresses.want(address)
  return addresses
}

test.each<[string, Told, number[]]>([
  ['nobody wants anything', { offered: [['x:1', 0]], wanted: [] }, []],
  ['what is wanted stands nowhere', { offered: [['x:1', 0]], wanted: ['x:2'] }, []],
  ['a file with a wanted post', { offered: [['x:1', 3]], wanted: ['x:1', 'x:1'] }, [3]],
  [
    'the first file with a post counts',
    {
      offered: [
        ['x:1', 2],
        ['x:2', 5],
        ['x:1', 5],
        ['x:1', 7],
      ],
      wanted: ['x:1'],
    },
    [2],
  ],
  [
    'a later file counts for another post',
    {
      offered: [
        ['x:1', 2],
        ['x:1', 5],
        ['x:2', 5],
      ],
      wanted: ['x:2', 'x:1'],
    },
    [2, 5],
  ],
])('%s', (_, told, files) => expect(addressesOf(told).files).toEqual(files))

test('it is asked as often as one likes, and knows what is wanted', () => {
  const addresses = addressesOf({ offered: [['x:1', 0]], wanted: ['x:1'] })
  expect([addresses.files, addresses.files]).toEqual([[0], [0]])
  expect(['x:1', 'x:2', ''].map((address) => addresses.isWanted(address))).toEqual([true, false, false])
})

test('files are those of the first post of each wanted address, over many', () => {
  const address = fc.nat(30_000).map((id) => `instagram:${id}`)
  const told = fc.record({
    offered: fc
      .array(fc.tuple(address, fc.nat(5)), { minLength: 9_000, maxLength: 20_000 })
      .map((offered) => offered.sort((a, b) => a[1] - b[1])),
    wanted: fc.array(address, { maxLength: 4 }),
  })
  fc.assert(
    fc.property(told, ({ offered, wanted }) => {
      const first = new Map<string, number>()
      for (const [address, file] of offered) if (!first.has(address)) first.set(address, file)
      const files = new Set(wanted.flatMap((address) => first.get(address) ?? []))
      expect(addressesOf({ offered, wanted }).files).toEqual([...files].sort((a, b) => a - b))
    }),
    { numRuns: 10 },
  )
})

test('it makes no difference how few of them stand in memory, and that files come more than once', () => {
  const address = fc.nat(60).map((id) => `x:${id}`)
  const told = fc.record({
    offered: fc.array(fc.tuple(address, fc.nat(4)), { maxLength: 80 }),
    wanted: fc.array(address, { maxLength: 30 }),
  })
  fc.assert(
    fc.property(told, fc.integer({ min: 1, max: 9 }), (told, room) => {
      const inMemory = addressesOf(told)
      const addresses = addressesOf(told, room)
      expect([addresses.files, addresses.files]).toEqual([inMemory.files, inMemory.files])
      for (const [address] of told.offered) expect(addresses.isWanted(address)).toBe(told.wanted.includes(address))
      addresses.close()
      expect(readdirSync(place)).toEqual([])
    }),
  )
})

test.runIf(process.platform !== 'win32')('few touch no disk; of more, only the user can read what stands there, and it goes', () => {
  const addresses = addressesOf({ offered: [['x:1', 0]], wanted: ['x:1'] }, 3)
  expect(readdirSync(place)).toEqual([])
  for (let id = 0; id < 10; id++) addresses.offer(`x:${id}`, 0)
  const [folder = ''] = readdirSync(place)
  for (const file of readdirSync(join(place, folder))) expect(statSync(join(place, folder, file)).mode & 0o077).toBe(0)
  addresses.close()
  expect(readdirSync(place)).toEqual([])
})

test('where temporary files cannot be written, the place is told of', () => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, join(place, 'tidak-ada'))
  const addresses = addressesOf({ offered: [['x:1', 0]], wanted: [] }, 1)
  expect(() => addresses.offer('x:2', 0)).toThrow(expect.objectContaining({ problem: expect.objectContaining({ why: 'ENOENT' }) }))
  addresses.close()
})
