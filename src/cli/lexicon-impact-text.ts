import { CHANGES, type Change, type ChangeCounts, countsBy } from '../impact/compare.ts'
import { growthOf } from '../impact/gate.ts'
import type { Impact, Side } from '../impact.ts'
import { TIERS, type Tier } from '../model.ts'
import { describe, visible, type Words } from '../words/index.ts'
import { escaped, table } from './markdown.ts'

/** More items than this nobody reads on a pull request. */
const MOST = 100

/** For a pull request: what changes, by whom, by which act and by which term; keys and terms, and nothing that somebody wrote. */
export function impactMarkdown(impact: Impact, words: Words, isGated: boolean): string {
  const said = words.lexicon.impact
  const { before, after, read, changes, breaches, failures } = impact
  const verdict =
    isGated && breaches.length === 0 && failures.length === 0
      ? [said.passed]
      : breaches.map((breach) => `**${describe(said.breach, breach)}**`)
  const parts = [
    `## ${said.title}`,
    escaped(said.sides({ before: before.shown, after: after.shown, read })),
    ...verdict,
    sidesTable(impact, words),
    ...(changes.length === 0 ? [said.none] : changeTables(changes, words)),
    ...confirmedPart(impact, words),
    ...(changes.length === 0 ? [] : [itemsPart(changes, words)]),
  ]
  return visible(`${parts.join('\n\n')}\n`)
}

function sidesTable({ before, after }: Impact, words: Words): string {
  const said = words.lexicon.impact
  const row = ({ shown, flagged, tiers, suppressed }: Side): string[] => [
    shown,
    ...[flagged, ...TIERS.map((tier) => tiers[tier]), suppressed].map(String),
  ]
  return table([[said.lexicon, said.flagged, ...TIERS.map((tier) => words.tier[tier]), said.suppressed], row(before), row(after)])
}

function changeTables(changes: readonly Change[], words: Words): string[] {
  const said = words.lexicon.impact
  const kinds = CHANGES.filter((kind) => changes.some((change) => change.kind === kind))
  const counted = (title: string, head: string, counts: readonly (readonly [string, ChangeCounts])[]): string => {
    const rows = counts.map(([name, own]) => [name, ...kinds.map((kind) => String(own[kind]))])
    return `### ${title}\n\n${table([[head, ...kinds.map((kind) => said.kind[kind])], ...rows])}`
  }
  return [
    counted(
      said.byParticipant,
      said.participant,
      countsBy(changes, ({ participants }) => participants),
    ),
    counted(
      said.byAct,
      said.act,
      countsBy(changes, ({ act }) => [words.act[act]]),
    ),
    counted(
      said.byTerm,
      said.term,
      countsBy(changes, ({ causes }) => (causes.length === 0 ? [said.otherCause] : causes)),
    ),
  ]
}

function confirmedPart({ confirmed }: Impact, words: Words): string[] {
  if (confirmed === undefined) return []
  const said = words.lexicon.impact
  const { items, lost, lowered, absent } = confirmed
  const counts = said.confirmedCounts({ items, lost: lost.length, lowered: lowered.length, absent })
  const listed = [...lost, ...lowered]
  return [`### ${said.confirmed}`, counts, ...(listed.length === 0 ? [] : [itemsTable(listed, words)])]
}

function itemsPart(changes: readonly Change[], words: Words): string {
  const said = words.lexicon.impact
  return `<details><summary>${said.changed({ count: changes.length })}</summary>\n\n${itemsTable(changes, words)}\n\n</details>`
}

function itemsTable(changes: readonly Change[], words: Words): string {
  const said = words.lexicon.impact
  const told = (tier: Tier | 'none'): string => (tier === 'none' ? words.noFinding : words.tier[tier])
  const rows = changes
    .slice(0, MOST)
    .map(({ key, kind, act, from, to, participants, causes }) => [
      key,
      said.kind[kind],
      told(from),
      told(to),
      words.act[act],
      participants.join(', '),
      causes.join(', '),
    ])
  const rest = changes.length - rows.length
  const whole = table([[said.key, said.change, said.from, said.to, said.act, said.participant, said.term], ...rows])
  return rest === 0 ? whole : `${whole}\n\n${said.more({ count: rest })}`
}

/** For programs: keys in English, and stable. */
export function impactRecord({ read, before, after, changes, confirmed, breaches, failures }: Impact): object {
  const growth = growthOf({ before: before.flagged, after: after.flagged })
  const counts = Object.fromEntries(CHANGES.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]))
  const by = (of: (change: Change) => readonly string[]): object => Object.fromEntries(countsBy(changes, of))
  return {
    read,
    before: sideRecord(before),
    after: sideRecord(after),
    growth_percent: Number.isFinite(growth) ? Math.round(growth * 100) / 100 : null,
    counts,
    by_participant: by(({ participants }) => participants),
    by_act: by(({ act }) => [act]),
    by_term: by(({ causes }) => causes),
    confirmed:
      confirmed === undefined
        ? null
        : {
            items: confirmed.items,
            lost: confirmed.lost.map(({ key }) => key),
            lowered: confirmed.lowered.map(({ key }) => key),
            absent: confirmed.absent,
          },
    gate: breaches.length > 0 ? 'failed' : failures.length > 0 ? 'incomplete' : 'passed',
    breaches,
    changes,
  }
}

const sideRecord = ({ shown: lexicon, flagged, tiers, suppressed }: Side): object => ({ lexicon, flagged, ...tiers, suppressed })
