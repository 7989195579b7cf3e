import { describe, expect, test } from 'vitest'
import { namedIn, tierOf, weigh } from '../judging.ts'

const CAMPAIGN = '2024-10-20'
const inSintang = { time: CAMPAIGN, region: 'Kab. Sintang' }

describe('the table of targets', () => {
  const ACCOUNT = 'Relawan Midji-Didi'
  const HIGH = 'Ayo coblos Norsan-Krisantus'
  const MEDIUM = 'Norsan-Krisantus memang hebat'
  const LOW = 'Norsan-Krisantus tiba di Sintang'
  test.each([
    ['share', ACCOUNT, '', 'medium'],
    ['share', ACCOUNT, LOW, 'medium'],
    ['share', ACCOUNT, HIGH, 'high'],
    ['share', '', HIGH, 'medium'],
    ['share', '', MEDIUM, 'medium'],
    ['share', '', LOW, 'low'],
    ['share', 'Budi', '', 'not-assessable'],
    ['comment', ACCOUNT, '', 'medium'],
    ['comment', ACCOUNT, HIGH, 'medium'],
    ['comment', '', HIGH, 'low'],
    ['comment', '', MEDIUM, 'low'],
    ['comment', '', LOW, 'low'],
    ['comment', 'Budi', '', 'not-assessable'],
    ['like', ACCOUNT, '', 'medium'],
    ['like', ACCOUNT, HIGH, 'medium'],
    ['like', '', HIGH, 'low'],
    ['like', '', MEDIUM, 'low'],
    ['like', '', LOW, 'low'],
    ['like', 'Budi', '', 'not-assessable'],
    ['follow', ACCOUNT, '', 'low'],
    ['follow', ACCOUNT, HIGH, 'low'],
    ['follow', '', HIGH, 'clean'],
    ['follow', 'Resep Masakan', '', 'not-assessable'],
  ])('%s, account “%s”, text “%s” → %s', (act, author, text, expected) => {
    expect(tierOf(weigh({ ...inSintang, act, target_author: author, target_text: text }))).toBe(expected)
  })

  test('own words judge first: a call on a candidate’s account is tied to its owner', () => {
    expect(tierOf(weigh({ ...inSintang, act: 'comment', text: 'Gaspol pak, kita menangkan!', target_author: ACCOUNT }))).toBe('high')
    expect(tierOf(weigh({ ...inSintang, act: 'comment', text: 'Izin lewat, ini jadwal posyandu', target_author: ACCOUNT }))).toBe('medium')
  })

  test('an account whose name carries a participant is not said to be theirs', () => {
    const rules = (author: string): unknown =>
      weigh({ ...inSintang, act: 'like', target_author: author }).finding?.reasons.map(({ rule, evidence }) => [rule, ...evidence])
    expect(rules('Anti Midji')).toEqual([['target-named', 'Anti Midji']])
    expect(weigh({ act: 'like', platform: 'x', time: '2024-01-15', target_author: '@ganjarpranowo' }).finding?.reasons[0]?.rule).toBe(
      'target-account',
    )
  })

  test('the owner of a liked post shows in its link', () => {
    const like = { act: 'like', platform: 'x', time: '2024-01-15' }
    expect(namedIn(weigh({ ...like, target_url: 'https://x.com/ganjarpranowo/status/1744' }))).toEqual(['pemilu-2024-presiden-3'])
    expect(tierOf(weigh({ ...like, target_url: 'https://x.com/i/web/status/1744' }))).toBe('not-assessable')
  })
})

describe('region and number', () => {
  const CALL = 'Coblos nomor 2 ya'
  test.each([
    ['Kab. Sintang', ['pilkada-2024-bupati-sintang-2', 'pilkada-2024-gubernur-kalimantan-barat-2']],
    ['Kota Pontianak', ['pilkada-2024-gubernur-kalimantan-barat-2', 'pilkada-2024-walikota-pontianak-2']],
    ['Provinsi Kalimantan Barat', ['pilkada-2024-gubernur-kalimantan-barat-2']],
    ['Kab. Tuban', ['pilkada-2024-bupati-tuban-2', 'pilkada-2024-gubernur-jawa-timur-2']],
    ['Kab. Antah Berantah', []],
    ['', []],
  ])('%s: number 2 means those on the ballot there', (region, expected) => {
    expect(namedIn(weigh({ text: CALL, time: CAMPAIGN, region }))).toEqual(expected)
  })

  test.each([
    ['a pair named in full counts elsewhere too', 'Dukung Norsan-Krisantus', 'Kab. Tuban', ['pilkada-2024-gubernur-kalimantan-barat-2']],
    ['a full name without any region', 'Selamat berjuang Heri Jambri', '', ['pilkada-2024-bupati-sintang-2']],
    ['a label of another region does not', 'HERO menang di pilkada', 'Kab. Landak', []],
    ['nor a weak name', 'Pak Heri menang di pilkada', 'Kab. Tuban', []],
    ['whom the text names, the number means', 'Norsan nomor 2, coblos', 'Kab. Sintang', ['pilkada-2024-gubernur-kalimantan-barat-2']],
    ['a count is no number', 'Coblos satu kali saja, coblos 2 lembar', 'Kab. Sintang', []],
    ['numbers are not drawn before nomination', 'Coblos nomor 2 ya', 'Kab. Sintang', [], '2024-08-01'],
  ])('%s', (_, text, region, expected, time = CAMPAIGN) => expect(namedIn(weigh({ text, time: String(time), region }))).toEqual(expected))
})

describe('stages', () => {
  const CALL = 'Ayo coblos Norsan-Krisantus'
  test.each([
    ['2023-05-01', 'clean', undefined],
    ['2024-08-01', 'high', 'pre-nomination'],
    ['2024-09-22', 'high', 'campaign'],
    ['2024-11-25', 'high', 'quiet'],
    ['2024-11-27', 'high', 'quiet'],
    ['2024-12-10', 'high', 'after'],
    ['2026-01-10', 'clean', undefined],
    ['', 'medium', 'unknown'],
  ])('%s', (time, tier, stage) => {
    const judgement = weigh({ text: CALL, time, region: 'Kab. Sintang' })
    expect(tierOf(judgement)).toBe(tier)
    expect(judgement.finding?.stage).toBe(stage)
  })

  test('outside every window a full name is a mention, and nothing more', () => {
    const judgement = weigh({ text: 'Ayo coblos Ria Norsan', time: '2026-01-10', region: 'Kab. Sintang' })
    expect(tierOf(judgement)).toBe('low')
    expect(judgement.finding?.caps).toEqual(['outside-windows'])
  })

  test('before nomination kode etik, from then on disiplin, without a time both', () => {
    const ids = (time: string): string[] =>
      weigh({ text: CALL, time, region: 'Kab. Sintang' }).finding?.categories.map(({ id }) => id) ?? []
    expect(ids('2024-08-01')).toEqual(['SKB22-KE-2', 'PP42-11-c', 'UU20-netralitas'])
    expect(ids('2024-10-20')).toEqual(['SKB22-D-2', 'SKB22-D-8', 'PP94-5-n-6', 'UU20-netralitas'])
    expect(ids('')).toEqual(['SKB22-KE-2', 'SKB22-D-2', 'SKB22-D-8', 'PP94-5-n-6', 'PP42-11-c', 'UU20-netralitas'])
  })

  test('rules for civil servants name no honorer', () => {
    const { finding } = weigh({ text: CALL, ...inSintang, status: 'honorer' })
    expect(finding?.categories.map(({ id }) => id)).toEqual(['SE01-netralitas'])
  })
})

describe('weakening lowers by one tier, is named, and hides nothing', () => {
  test.each([
    ['a call', 'Coblos Norsan-Krisantus', 'high', []],
    ['negation', 'Jangan coblos Norsan-Krisantus', 'medium', ['negation']],
    ['“jangan lupa” is none', 'Jangan lupa coblos Norsan-Krisantus', 'high', []],
    ['reported speech', 'Menurut warga, coblos Norsan-Krisantus saja', 'medium', ['reported']],
    ['praise in a report', 'Norsan hebat, kata pengamat', 'low', ['reported']],
    ['official act', 'Norsan meresmikan jembatan yang luar biasa', 'low', ['official-act']],
    ['neutral talk beside praise', 'Norsan hebat. Kita tetap jaga netralitas ASN', 'low', ['neutral']],
    ['a prohibition of posters', 'Dilarang memasang baliho Norsan di kantor', 'low', ['negation']],
    ['a neighbour’s word is not one’s own', 'Ayo coblos Norsan, kata tetangga saya', 'medium', ['reported']],
    ['a bare mention stays', 'Norsan lewat, kata tetangga', 'low', []],
  ])('%s', (_, text, tier, kinds) => {
    const judgement = weigh({ text, ...inSintang })
    expect(tierOf(judgement)).toBe(tier)
    expect(judgement.finding?.weakenedBy.map(({ kind }) => kind)).toEqual(kinds)
  })
})

test('a call and its number share a word and are no hashtag', () => {
  const rules = weigh({ text: 'Ayo coblos nomor 2', ...inSintang }).finding?.reasons.map(({ rule }) => rule)
  expect(rules).toEqual(['call'])
})

test('the parts of a score add up to it', () => {
  const finding = weigh({ text: 'Ayo coblos Norsan-Krisantus, menurut warga hebat', ...inSintang }).finding
  const sum = finding?.parts.reduce((total, { points }) => total + points, 0) ?? 0
  expect(finding?.score).toBe(Math.min(100, Math.max(1, sum)))
  expect(finding?.parts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['participant', 'term', 'weakening']))
})

test('only unverified entries: a mention at most', () => {
  const judgement = weigh({ text: 'Ayo coblos kotak kosong', time: CAMPAIGN, region: 'Kab. Bengkayang' })
  expect([tierOf(judgement), judgement.finding?.caps]).toEqual(['low', ['unverified']])
})
