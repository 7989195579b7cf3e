import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { isMap, parseDocument } from 'yaml'
import type { Locale } from '../model.ts'
import { SETTINGS_KEYS, settingsFile } from './schema.ts'
import { SETTINGS_FILE, type Settings } from './settle.ts'
import { readYaml } from './yaml.ts'

/** What a settings file says, with the line of each key. Paths in it are relative to the file, and come back usable from here. */
export interface SettingsFile {
  readonly file: string
  readonly values: Partial<Settings>
  readonly lines: ReadonlyMap<string, number>
}

/**
 * Reads the settings file.
 *
 * @param named the file that `--config` names, `false` for none; otherwise `saring.yaml` here, if there is one
 * @throws SaringError with every mistake found, each with `file:line` and what to write
 */
export async function readSettings(named: string | false | undefined): Promise<SettingsFile | undefined> {
  const file = await settingsPath(named)
  if (file === undefined) return undefined
  const { value, lines } = await readYaml(file, SETTINGS_KEYS, settingsFile)
  const fromFile = (path: string): string => (isAbsolute(path) ? path : join(dirname(file), path))
  const values: Partial<Settings> = {}
  for (const [key, found] of Object.entries(value)) if (found !== undefined) Object.assign(values, { [key]: found })
  if (value.roster !== undefined) Object.assign(values, { roster: fromFile(value.roster) })
  for (const name of ['accounts', 'catalogue'] as const)
    if (value[name] !== undefined) Object.assign(values, { [name]: value[name].map(fromFile) })
  if (value.mandate !== undefined) Object.assign(values, { mandate: fromFile(value.mandate) })
  if (value.lexicons !== undefined)
    Object.assign(values, { lexicons: value.lexicons.map((folder) => (folder === 'shipped' ? folder : fromFile(folder))) })
  return { file, values, lines }
}

/**
 * The language that a settings file asks for. It is wanted before options are read, so mistakes in the file are left to whoever reads it
 * in earnest.
 */
export async function localeIn(named: string | false | undefined): Promise<Locale | undefined> {
  const file = await settingsPath(named)
  const text = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { contents } = parseDocument(text, { schema: 'failsafe', uniqueKeys: false })
  const asked: unknown = isMap(contents) ? (contents.get('locale') ?? contents.get('bahasa')) : undefined
  return asked === 'id' || asked === 'en' ? asked : undefined
}

async function settingsPath(named: string | false | undefined): Promise<string | undefined> {
  if (named !== undefined) return named === false ? undefined : named
  return (await stat(SETTINGS_FILE).catch(() => undefined))?.isFile() ? SETTINGS_FILE : undefined
}
