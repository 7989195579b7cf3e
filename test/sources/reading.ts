import { Readable } from 'node:stream'
import type { Item } from '../../src/model.ts'
import type { Read } from '../../src/sources/canonical.ts'
import { entriesOf } from '../../src/sources/entries.ts'
import { type Export, exportsOf } from '../../src/sources/exports.ts'
import { openFile } from '../../src/sources/read.ts'

/** An export, read to its end. */
export interface Told extends Export {
  readonly reads: readonly Read[]
  readonly items: readonly Item[]
  readonly acts: Readonly<Record<string, number>>
  readonly labels: readonly string[]
}

/** Reads paths as a scan does: what exports there are, what they hold, and what could not be used. */
export async function readExports(...paths: string[]): Promise<{ exports: Told[]; failures: string[]; ignored: number }> {
  const { entries, aside, failures } = await entriesOf(paths, Readable.from([]))
  const { exports, ignored, failures: unopened } = await exportsOf(entries, aside)
  const codes = [...failures, ...unopened].map(({ problem }) => problem.code as string)
  const told: Told[] = []
  for (const found of exports) {
    const reads: Read[] = []
    const labels = new Set<string>()
    for (const file of found.files) {
      const { batches, unknownLabels } = openFile(file, found, { zone: 'Asia/Jakarta', map: undefined })
      try {
        for await (const batch of batches) reads.push(...batch)
      } catch (error) {
        codes.push((error as { problem?: { code: string } }).problem?.code ?? String(error))
      }
      for (const label of unknownLabels) labels.add(label)
    }
    const items = reads.flatMap((read) => (read.kind === 'item' ? [read.item] : []))
    const acts: Record<string, number> = {}
    for (const { act } of items) acts[act] = (acts[act] ?? 0) + 1
    told.push({ ...found, reads, items, acts, labels: [...labels] })
  }
  return { exports: told, failures: codes, ignored }
}
