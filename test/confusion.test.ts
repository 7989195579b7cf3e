import { expect, test } from 'vitest'
import { namedIn, shipped, weigh } from './judging.ts'

const CONTEST_DAY: Readonly<Record<string, string>> = { 'pilkada-2024': '2024-11-05' }

/** Nobody is taken for somebody else: a text that holds one participant's strong alias names them and no other. */
test.each(Object.entries(CONTEST_DAY))('%s: a strong alias names its participant alone', (election, date) => {
  const strong = shipped.aliases.filter(
    ({ participant, strength, kind }) => participant.election.id === election && strength === 'strong' && kind !== 'handle',
  )
  const confused = strong.flatMap(({ written, kind, participant }) => {
    const text = kind === 'hashtag' ? `#${written}` : written
    const named = namedIn(weigh({ text, act: 'post', time: date, region: participant.region }))
    return named.length === 1 && named[0] === participant.id ? [] : [`${written} (${participant.id}) → ${named.join(', ')}`]
  })
  expect(confused).toEqual([])
})
