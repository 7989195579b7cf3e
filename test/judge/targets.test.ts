import { describe, expect, test } from 'vitest'
import type { Act, Alias } from '../../src/model.ts'
import { judgeWith, shipped, tierOf, weigh } from '../judging.ts'

/** Account and page are invented; so is whose they are. */
const owner = shipped.participants.find(({ id }) => id === 'pemilu-2024-presiden-3')
if (owner === undefined) throw new Error('the pack of 2024 has no pair 3')
const named = (written: string): Alias => ({
  ...{ type: 'alias', written, participant: owner, kind: 'handle', strength: 'strong', platform: '' },
  ...{ validFrom: '', validTo: '2024-02-10', certainty: 'confirmed', why: '', source: 'rekaan' },
})
const judge = judgeWith([named('guyub.rekaan'), named('Kita Guyub Rekaan')])

const DAYS = { 'pre-nomination': '2023-09-20', campaign: '2024-01-15', outside: '2022-03-01', none: '' }
type Day = keyof typeof DAYS
const TARGETS = {
  'a handle of the lexicon': { target_author: '@ganjarpranowo' },
  'a handle of the lexicon, high text': { target_author: '@ganjarpranowo', target_text: 'Ayo coblos Ganjar Pranowo' },
  'a link to it': { target_url: 'https://x.com/ganjarpranowo/status/1744' },
  'a campaign account': { target_author: 'Guyub.Rekaan' },
  'a campaign account, high text': { target_author: 'Guyub.Rekaan', target_text: 'Ayo coblos Ganjar Pranowo' },
  'a campaign page, by its whole name': { target_author: 'Kita  Guyub Rekaan' },
  'a campaign group, in which somebody else posted': { target_author: 'Kita Guyub Rekaan › Warga Rekaan' },
  'a participant, in some group': { target_author: 'Warga Rekaan › Ganjar Pranowo' },
  'a page that contains that name': { target_author: 'Kita Guyub Rekaan Sintang' },
  'a page that carries a name': { target_author: 'Relawan Ganjar Pranowo' },
  'a high text': { target_text: 'Ayo coblos Ganjar Pranowo' },
  'a medium text': { target_text: 'Ganjar Pranowo memang hebat' },
  'a low text': { target_text: 'Ganjar Pranowo tiba di Sintang' },
  'somebody else': { target_author: 'Resep Dapur Mamak' },
  'a link to nobody knows whom': { target_url: 'https://x.com/i/web/status/1744' },
}
type Target = keyof typeof TARGETS
const ACTS = ['share', 'comment', 'like', 'follow'] as const satisfies Act[]

/** DESIGN: share, comment, like, follow, inside a window; `–` is not assessable, `.` clean. */
const INSIDE: Readonly<Record<Target, string>> = {
  'a handle of the lexicon': 'medium medium medium low',
  'a handle of the lexicon, high text': 'high medium medium low',
  'a link to it': 'medium medium medium low',
  'a campaign account': 'medium medium medium low',
  'a campaign account, high text': 'high medium medium low',
  'a campaign page, by its whole name': 'medium medium medium low',
  'a campaign group, in which somebody else posted': 'medium medium medium low',
  'a participant, in some group': 'medium medium medium low',
  'a page that contains that name': '– – – –',
  'a page that carries a name': 'medium medium medium low',
  'a high text': 'medium low low .',
  'a medium text': 'medium low low .',
  'a low text': 'low low low .',
  'somebody else': '– – – –',
  'a link to nobody knows whom': '– – – –',
}
/** Outside every window only full names count, as this handle of the lexicon is one, and nothing rises above low; accounts are nobody's then. */
const OUTSIDE: Readonly<Record<Target, string>> = {
  ...INSIDE,
  'a handle of the lexicon': 'low low low low',
  'a handle of the lexicon, high text': 'low low low low',
  'a link to it': 'low low low low',
  'a campaign account': '– – – –',
  'a campaign account, high text': 'low low low .',
  'a campaign page, by its whole name': '– – – –',
  'a campaign group, in which somebody else posted': '– – – –',
  'a participant, in some group': 'low low low low',
  'a page that carries a name': 'low low low low',
  'a high text': 'low low low .',
  'a medium text': 'low low low .',
}
const capped = (row: string): string => row.replace('high', 'medium')
const expectedOn = (day: Day, target: Target): string =>
  day === 'outside' ? OUTSIDE[target] : day === 'none' ? capped(INSIDE[target]) : INSIDE[target]
const cells = (Object.keys(DAYS) as Day[]).flatMap((day) =>
  (Object.keys(TARGETS) as Target[]).map((target) => [day, target, expectedOn(day, target)] as const),
)
const WRITTEN: Readonly<Record<string, string>> = { 'not-assessable': '–', clean: '.' }

describe('act × target × day: share, comment, like, follow', () => {
  test.each(cells)('%s, %s → %s', (day, target, expected) => {
    const told = ACTS.map((act) => tierOf(weigh({ act, platform: 'x', time: DAYS[day], ...TARGETS[target] }, judge)))
    expect(told.map((tier) => WRITTEN[tier] ?? tier).join(' ')).toBe(expected)
  })
})

describe('own words come first', () => {
  const on = (target: Target, text: string): string =>
    tierOf(weigh({ act: 'comment', platform: 'x', time: DAYS.campaign, ...TARGETS[target], text }, judge))
  test.each<[Target, string, string]>([
    ['a campaign account', 'Gaspol, kita menangkan!', 'high'],
    ['a campaign account', 'Izin lewat, ini jadwal posyandu', 'medium'],
    ['a low text', 'Ayo coblos Ganjar Pranowo', 'high'],
    ['a low text', 'Izin lewat, ini jadwal posyandu', 'low'],
    ['a link to nobody knows whom', 'Ganjar Pranowo tiba di Sintang', 'low'],
    ['a link to nobody knows whom', 'Izin lewat, ini jadwal posyandu', 'clean'],
  ])('%s, “%s” → %s', (target, text, expected) => expect(on(target, text)).toBe(expected))
})

test('a handle counts where no platform is told, and not on another', () => {
  const like = { act: 'like', target_author: 'guyub.rekaan', time: DAYS.campaign }
  const onInstagram = judgeWith([{ ...named('guyub.rekaan'), platform: 'instagram' }])
  const tiers = ['instagram', '', 'facebook'].map((platform) => tierOf(weigh({ ...like, platform }, onInstagram)))
  expect(tiers).toEqual(['medium', 'medium', 'not-assessable'])
})

test('a campaign account is its owner’s, and not after its last day', () => {
  const like = { act: 'like', platform: 'x', target_author: 'guyub.rekaan' }
  expect(weigh({ ...like, time: '2024-02-10' }, judge).finding?.reasons[0]).toMatchObject({ rule: 'target-account', participants: [owner] })
  expect(tierOf(weigh({ ...like, time: '2024-02-11' }, judge))).toBe('not-assessable')
})
