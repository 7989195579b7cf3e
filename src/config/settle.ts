import { stat } from 'node:fs/promises'
import type { Locale, Tier } from '../model.ts'
import type { SettingProblem } from '../words/index.ts'
import type { SettingsFile } from './settings.ts'

/** The settings file of a working folder. */
export const SETTINGS_FILE = 'saring.yaml'

/** What may stand in `saring.yaml` as well as on the command line. */
export interface Settings {
  readonly roster: string | undefined
  readonly accounts: readonly string[]
  readonly catalogue: readonly string[]
  readonly region: string | undefined
  readonly elections: readonly string[]
  readonly mandate: string | undefined
  readonly timezone: string
  readonly lexicons: readonly string[]
  readonly tier: Tier
  /** How many findings somebody reviews in an hour. */
  readonly rate: number
  readonly locale: Locale
}

/** The options that the settings file can stand for, by the name of the setting. */
export const SETTING_OPTIONS: Readonly<Record<keyof Settings, string>> = {
  roster: 'roster',
  accounts: 'accounts',
  catalogue: 'catalogue',
  region: 'region',
  elections: 'election',
  mandate: 'mandate',
  timezone: 'timezone',
  lexicons: 'lexicons',
  tier: 'tier',
  rate: 'rate',
  locale: 'locale',
}

/** What holds where neither an option nor the file says otherwise. */
export const DEFAULTS: Settings = {
  roster: undefined,
  accounts: [],
  catalogue: [],
  region: undefined,
  elections: [],
  mandate: undefined,
  timezone: 'Asia/Jakarta',
  lexicons: ['shipped'],
  tier: 'medium',
  rate: 60,
  locale: 'id',
}
export const SETTING_NAMES = Object.keys(DEFAULTS) as readonly (keyof Settings)[]

/** Where a value comes from. */
export type Origin = { readonly from: 'option' } | { readonly from: 'file'; readonly place: string } | { readonly from: 'default' }

/** The values that hold, and where each comes from. */
export interface Settled {
  readonly file: string | undefined
  readonly values: Settings
  readonly origins: Readonly<Record<keyof Settings, Origin>>
}

/**
 * Settles each value: an option wins over the file, the file over the default.
 *
 * @param typed what stands on the command line, and nothing else
 */
export function settle(typed: Partial<Settings>, file: SettingsFile | undefined): Settled {
  const origins = Object.fromEntries(
    SETTING_NAMES.map((name): [string, Origin] => {
      if (typed[name] !== undefined) return [name, { from: 'option' }]
      if (file?.values[name] === undefined) return [name, { from: 'default' }]
      return [name, { from: 'file', place: `${file.file}:${file.lines.get(name) ?? 1}` }]
    }),
  ) as Record<keyof Settings, Origin>
  return { file: file?.file, values: { ...DEFAULTS, ...file?.values, ...typed }, origins }
}

/** Files and folders that the settings file names, that count, and that are not there. What an option names is told by whoever opens it. */
export async function missingFiles({ values, origins }: Settled): Promise<SettingProblem[]> {
  const problems: SettingProblem[] = []
  const check = async (
    name: 'roster' | 'accounts' | 'catalogue' | 'mandate' | 'lexicons',
    paths: readonly (string | undefined)[],
  ): Promise<void> => {
    const origin = origins[name]
    if (origin.from !== 'file') return
    for (const path of paths)
      if (path !== undefined && path !== 'shipped' && (await stat(path).catch(() => undefined)) === undefined)
        problems.push({ code: 'file-missing', place: origin.place, path })
  }
  await check('roster', [values.roster])
  await check('accounts', values.accounts)
  await check('catalogue', values.catalogue)
  await check('mandate', [values.mandate])
  await check('lexicons', values.lexicons)
  return problems
}
