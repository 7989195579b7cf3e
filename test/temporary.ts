import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** @returns a new folder that goes away with the tests of the file */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'saring-uji-'))
  folders.push(folder)
  return folder
}

/** Where the system lists what a process has open; not every one does. */
const DESCRIPTORS = '/proc/self/fd'
export const listsOpenFiles = existsSync(DESCRIPTORS)

/** @returns how many files below a folder are open */
export function openBelow(folder: string): number {
  const places = readdirSync(DESCRIPTORS).map((name) => {
    try {
      return readlinkSync(join(DESCRIPTORS, name))
    } catch {
      return '' // the one by which they are listed
    }
  })
  return places.filter((path) => path.startsWith(folder)).length
}
