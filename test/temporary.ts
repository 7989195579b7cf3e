import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** @returns a new folder that goes away with the test run */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'saring-uji-'))
  folders.push(folder)
  return folder
}
