import { rowText } from '../report/cells.ts'
import { kindName } from '../report/columns.ts'
import { adviceOn, LEAST, precisionOf } from '../scorecard/advice.ts'
import type { Tally } from '../scorecard/tally.ts'
import type { Scorecard } from '../scorecard.ts'
import { visible, type Words } from '../words/index.ts'
import { table } from './markdown.ts'

/** For people: a row an entry, and a table of languages. */
export function scorecardMarkdown({ read, findings, tallies, languages }: Scorecard, entries: number, words: Words): string {
  const said = words.lexicon.scorecard
  const met = tallies.filter(({ hits }) => hits > 0).length
  const head = [said.term, said.kind, said.participant, said.hits, said.unique, said.accounts, said.precision, said.advice]
  const rows = tallies.map((tally) => {
    const { term, kind, participant, hits, unique } = tally
    const precision = precisionOf(tally)
    const share = precision && `${percent(precision.share)} (${precision.interval.map(percent).join('–')}, n=${precision.decided})`
    return [
      term || said.numbers,
      kindName(kind, words),
      participant,
      ...[hits, unique].map(String),
      accountsOf(tally, words),
      share ?? '',
      said.advised[adviceOn(tally)],
    ]
  })
  const spoken = languages.map(({ language, terms, met, findings }) => [language, ...[terms, met, findings].map(String)])
  const parts = [
    `## ${said.title}`,
    said.counted({ read, findings, met, entries }),
    said.note,
    table([head, ...rows]),
    `### ${said.languages}`,
    table([[said.language, said.terms, said.met, said.hits], ...spoken]),
  ]
  return visible(`${parts.join('\n\n')}\n`)
}

/** For a spreadsheet. */
export function scorecardCsv({ tallies }: Scorecard, words: Words): string {
  const said = words.lexicon.scorecard
  const measures = [said.hits, said.unique, said.accounts, said.decided, said.precision, said.from, said.to, said.advice]
  const rows = tallies.map((tally) => {
    const precision = precisionOf(tally)
    const shares = precision === undefined ? ['', '', ''] : [precision.share, ...precision.interval].map((share) => share.toFixed(3))
    return [
      tally.term || said.numbers,
      tally.kind,
      tally.participant,
      tally.language,
      ...[tally.hits, tally.unique].map(String),
      accountsOf(tally, words),
      String(precision?.decided ?? ''),
      ...shares,
      said.advised[adviceOn(tally)],
    ]
  })
  return [[said.term, said.kind, said.participant, said.language, ...measures], ...rows].map((cells) => rowText(cells, 'plain')).join('')
}

/** For programs: keys in English, and stable; what is below five is null. */
export function scorecardRecord({ read, findings, tallies, languages }: Scorecard, entries: number): object {
  return {
    read,
    findings,
    entries,
    terms: tallies.map((tally) => {
      const { term, kind, participant, language, hits, unique, accounts } = tally
      const precision = precisionOf(tally)
      return {
        term,
        kind,
        participant: participant || null,
        language: language || null,
        hits,
        unique,
        accounts: accounts.size < LEAST ? null : accounts.size,
        decided: precision?.decided ?? null,
        precision: precision?.share ?? null,
        interval: precision?.interval ?? null,
        advice: adviceOn(tally),
      }
    }),
    languages,
  }
}

const accountsOf = ({ accounts }: Tally, { lexicon }: Words): string =>
  accounts.size < LEAST && accounts.size > 0 ? lexicon.scorecard.few : String(accounts.size)
const percent = (share: number): string => `${Math.round(share * 100)}%`
