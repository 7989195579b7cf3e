import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect } from 'vitest'

/** LibreOffice, as somebody would use it. Where it is not installed, tests that need it are skipped. */
export const isOfficeThere = spawnSync('soffice', ['--version']).status === 0
if (!isOfficeThere) process.stderr.write('LibreOffice (soffice) is not installed: tests with it are skipped.\n')

/** Opens a CSV: delimiter `;`, quote `"`, UTF-8, from line 1; as Excel reads it, numbers and dates are recognised. */
export const READ = 'CSV:59,34,76,1,,1057,false,true'

/** Numbers of LibreOffice for the character sets it writes. */
const CHARSETS = { 'utf-8': 76, 'utf-16': 65535, 'windows-1252': 1 } as const

/** @returns what saves the first sheet as CSV, cells as they are shown */
export const csvForm = (delimiter: string, charset: keyof typeof CHARSETS): string =>
  `csv:Text - txt - csv (StarCalc):${delimiter.charCodeAt(0)},34,${CHARSETS[charset]},1,,0,false,true,false`

/** Opens a file in LibreOffice and saves it as another kind; one profile a folder, so that runs do not meet. */
export function convert(file: string, kind: string, filter: readonly string[], folder: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const { status, stderr } = spawnSync('soffice', [profile, '--headless', ...filter, '--convert-to', kind, '--outdir', folder, file], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
}
