import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { entriesOf } from '../../src/sources/entries.ts'
import { exportsOf } from '../../src/sources/exports.ts'
import { openFile } from '../../src/sources/read.ts'

const line = (id: number): string =>
  `{"platform":"x","account":"ani","act":"post","id":"${id}","time":"2024-01-12T06:00:00+07:00","text":"pagi"}\n`

test('a line of standard input is read before the next one is there', async () => {
  const stdin = new PassThrough()
  stdin.write(line(1))
  const none = { account: undefined, owners: undefined, isTrusted: false, map: undefined }
  const found = (await exportsOf(await entriesOf(['-'], stdin), none)).exports[0]
  if (found === undefined) throw new Error('no export')
  const ids: string[] = []
  for await (const batch of openFile(found.files[0] as never, found, { zone: 'Asia/Jakarta', map: undefined }).batches) {
    for (const read of batch) if (read.kind === 'item') ids.push(read.item.id)
    if (ids.length === 1) stdin.end(line(2))
  }
  expect(ids).toEqual(['1', '2'])
})
