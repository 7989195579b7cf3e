import { expect, test } from 'vitest'
import { wordsOf } from '../src/words/index.ts'
import { shipped } from './judging.ts'

test('every contest has its numbers from 1 on, and every participant the same kinds of names as its rivals', () => {
  const contests = new Map<string, typeof shipped.participants>()
  for (const participant of shipped.participants) {
    const contest = `${participant.election.id} ${participant.contest}`
    contests.set(contest, [...(contests.get(contest) ?? []), participant])
  }
  for (const [contest, participants] of contests) {
    expect(
      participants.map(({ number }) => number).sort((a, b) => a - b),
      contest,
    ).toEqual(participants.map((_, index) => index + 1))
    const pairs = participants.filter(({ kind }) => kind === 'pair')
    // Two names are written in one order only where each is a single word.
    for (const [kind, least] of [
      ['name', 2],
      ['pair', 1],
    ] as const) {
      const counts = pairs.map((pair) =>
        Math.min(least, shipped.aliases.filter((alias) => alias.participant === pair && alias.kind === kind).length),
      )
      expect(new Set(counts).size, `${contest}: ${kind}`).toBeLessThanOrEqual(1)
    }
  }
})

test('no word about people judges: sentences of the rules say what was found, never what it proves', () => {
  const { rules, weakening, targetReasons } = shipped.ruleBook
  const sentences = [...rules, ...weakening]
    .flatMap(({ reason }) => [reason.id, reason.en])
    .concat(Object.values(targetReasons).flatMap(({ id, en }) => [id, en]))
  const catalogues = (['id', 'en'] as const).flatMap((locale) =>
    JSON.stringify(wordsOf(locale), (_, value) => (typeof value === 'function' ? String(value) : value)),
  )
  for (const sentence of [...sentences, ...catalogues]) expect(sentence).not.toMatch(/melanggar|terbukti|bersalah|violat|guilty|proven/i)
})
