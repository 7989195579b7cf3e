import type { Command } from 'commander'
import { readMandate } from '../config/mandate.ts'
import { readSettings } from '../config/settings.ts'
import { missingFiles, SETTING_OPTIONS, type Settings, type Settled, settle } from '../config/settle.ts'
import { settingsError } from '../config/yaml.ts'
import { SaringError } from '../error.ts'
import { loadLexicon } from '../lexicon/load.ts'
import type { Locale } from '../model.ts'
import { regionOf } from '../people/region.ts'
import { readAccounts } from '../sources/accounts-table.ts'
import { readCatalogue } from '../sources/catalogue.ts'
import { isTimeZone } from '../sources/time.ts'
import type { SettingProblem } from '../words/index.ts'

/**
 * Settles what was typed against the settings file.
 *
 * @throws SaringError where the file cannot be used, or names what is not there
 */
export async function settledFrom(command: Command, locale: Locale): Promise<Settled> {
  const isTyped = (option: string): boolean =>
    command.getOptionValueSource(option) === 'cli' || command.parent?.getOptionValueSource(option) === 'cli'
  const typed = Object.fromEntries(
    Object.entries(SETTING_OPTIONS).flatMap(([name, option]) =>
      isTyped(option) ? [[name, option === 'locale' ? locale : command.getOptionValue(option)]] : [],
    ),
  ) as Partial<Settings>
  const settled = settle(typed, await readSettings(command.getOptionValue('config') as string | false | undefined))
  const { timezone } = settled.origins
  const problems = await missingFiles(settled)
  if (timezone.from === 'file' && !isTimeZone(settled.values.timezone))
    problems.push({ code: 'unknown-timezone', place: timezone.place, zone: settled.values.timezone })
  if (problems.length > 0) throw settingsError(problems)
  return settled
}

/**
 * Checks what a scan would check before it reads its first export, so that mistakes are told before a scan is due.
 *
 * @throws SaringError where the mandate, the lexicon, campaign accounts, a catalogue, an election, the region or the time zone cannot be used
 */
export async function assertUsable(settled: Settled): Promise<void> {
  const { accounts, catalogue, mandate, lexicons, elections, region, timezone } = settled.values
  if (!isTimeZone(timezone)) throw new SaringError({ code: 'unknown-timezone', zone: timezone }, 3)
  if (mandate !== undefined) await readMandate(mandate)
  await atItsLine(settled, async () => {
    const { regionNames, participants } = await loadLexicon(lexicons, elections)
    await readAccounts(accounts, { participants, regionOf: (written) => regionOf(written, regionNames) })
    await readCatalogue(catalogue)
    if (region !== undefined && regionOf(region, regionNames) === undefined) throw new SaringError({ code: 'unknown-region', region }, 3)
  })
}

/** Runs an errand; what only the lexicon could tell to be wrong is told at its line of the settings file, if it stands there. */
export async function atItsLine<Result>({ origins }: Settled, errand: () => Promise<Result>): Promise<Result> {
  try {
    return await errand()
  } catch (error) {
    const problem = error instanceof SaringError ? misfit(error, origins) : undefined
    throw problem === undefined ? error : settingsError([problem])
  }
}

function misfit({ problem }: SaringError, { region, elections }: Settled['origins']): SettingProblem | undefined {
  if (problem.code === 'unknown-region' && region.from === 'file') return { ...problem, place: region.place }
  if (problem.code === 'unknown-election' && elections.from === 'file') return { ...problem, place: elections.place }
  return undefined
}
