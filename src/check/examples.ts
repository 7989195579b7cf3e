import { basename, dirname } from 'node:path'
import type { Problem } from '../problem.ts'
import { listed, type Packs, placeOf } from './reading.ts'
import { problemAt } from './severity.ts'

/**
 * Whether entries are shown at work. That a name in a call is found, and what the kinds of aliases and the forms of rules do, follows
 * from patterns, which `saring lexicon test` tries for every entry. What no pattern can tell is whether somebody has thought of a
 * participant at all, and of what must stay silent: so each participant is asked for one example, and each table for a silent one.
 */
export function exampleProblems(packs: Packs): Problem[] {
  const { examples, participants } = packs.entries
  const contradicting = examples
    .filter(({ tier, participants }) => (tier === 'none') !== (participants.length === 0))
    .map(({ place, tier }) => problemAt(placeOf(packs, place, 'participants'), { code: 'example-contradicts', isSilent: tier === 'none' }))
  const shown = new Set(examples.flatMap(({ participants }) => participants))
  const tables = packs.sheets.filter(({ source }) => basename(source.file.name) === 'examples.csv')
  const spoilt = new Set([
    ...tables
      .filter(({ isBroken, header }) => isBroken || !header.includes('participants'))
      .map(({ source }) => dirname(source.file.shown)),
    ...packs.problems.filter(({ place }) => /examples\.csv:\d+$/.test(place)).map(({ place }) => dirname(place)),
  ])
  const whole = new Set(tables.map(({ source }) => dirname(source.file.shown)).filter((folder) => !spoilt.has(folder)))
  const folderOf = (place: string): string => dirname(place)
  return [
    ...contradicting,
    ...rulesOfNobody(packs),
    ...participants
      .filter((who) => !shown.has(who.id) && whole.has(folderOf(packs.places.get(who) ?? '')))
      .map((who) => problemAt(placeOf(packs, who, 'id'), { code: 'example-missing', id: who.id })),
    ...tables
      .filter(({ source }) => whole.has(dirname(source.file.shown)))
      .filter(({ source }) => !examples.some(({ place, tier }) => tier === 'none' && place.startsWith(`${source.file.shown}:`)))
      .map(({ place }) => problemAt(place(1), { code: 'silence-missing' })),
  ]
}

/** Sentences for a rule that there is not would never be tried. */
function rulesOfNobody(packs: Packs): Problem[] {
  const { ruleBook } = packs
  if (ruleBook === undefined) return []
  const ids = new Set([...ruleBook.rules, ...ruleBook.weakening].map(({ id }) => id))
  return listed<{ rule: string }>(packs, 'rule-examples.csv')
    .filter(({ fields }) => !ids.has(fields.rule))
    .map(({ fields, place }) => problemAt(placeOf(packs, place, 'rule'), { code: 'unknown-rule', id: fields.rule }))
}
