import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SHIPPED } from '../../src/lexicon/packs.ts'
import { contestsOf } from '../../src/parity/contests.ts'
import { wilson } from '../../src/parity/rates.ts'
import { type Parity, parity } from '../../src/parity.ts'
import { saring } from '../cli/running.ts'
import { shipped } from '../judging.ts'
import { temporaryFolder } from '../temporary.ts'

/** Where there are more contests than this, the core of the sentences must do. */
const MANY = 100
const world = { stdin: process.stdin, signal: new AbortController().signal, now: () => new Date('2024-12-01T00:00:00Z') }
const measure = (packs: readonly string[], quick = false, corpus: readonly string[] = []): Promise<Parity> =>
  parity({ packs, corpus, region: undefined, locale: 'id', quick }, world)

/** What breaks the gate, in short. */
const breachesIn = ({ contests }: Parity): string[] =>
  contests.flatMap(({ contest, breaches }) =>
    breaches.map((breach) => {
      switch (breach.code) {
        case 'kind-owed':
          return `${contest.name}: ${breach.gap.kind} of ${breach.gap.lacking.map(({ number }) => number)}`
        case 'lopsided':
          return `${contest.name}: ${breach.lopsided.mostCount} against ${breach.lopsided.leastCount}`
        case 'unstated':
          return `${contest.name}: ${breach.difference.cause.written} ${breach.difference.why.code}`
        default:
          return breach satisfies never
      }
    }),
  )

test.each(shipped.elections.map(({ id }) => id))(
  '%s: names of one kind score the same, or the reason is one that a lexicon may have',
  async (id) => {
    const measured = await measure([id], contestsOf(shipped, [id]).length > MANY)
    expect(measured.contests.length).toBeGreaterThan(0)
    expect([...new Set(breachesIn(measured))]).toEqual([])
  },
  120_000,
)

/** The shipped pack of Kalimantan Barat with a row of its aliases changed. */
function skewed(change: (aliases: string) => string): string {
  const folder = join(temporaryFolder(), 'lexicons')
  cpSync(join(SHIPPED, 'general'), join(folder, 'general'), { recursive: true })
  cpSync(join(SHIPPED, 'pilkada-2024', 'kalimantan-barat'), join(folder, 'pilkada-2024', 'kalimantan-barat'), { recursive: true })
  cpSync(join(SHIPPED, 'pilkada-2024', 'election.yaml'), join(folder, 'pilkada-2024', 'election.yaml'))
  const file = join(folder, 'pilkada-2024', 'kalimantan-barat', 'aliases.csv')
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(file, after)
  return folder
}
const drop = (start: string, cell: string) => (aliases: string) =>
  aliases
    .split('\n')
    .filter((line) => !(line.startsWith(start) && line.includes(cell)))
    .join('\n')
const more = (rows: readonly string[]) => (aliases: string) => `${aliases.trimEnd()}\n${rows.join('\n')}\n`
const alias = (number: number, written: string, rest: string): string =>
  `pilkada-2024-gubernur-kalimantan-barat-${number},${written},${rest},confirmed,rekaan,rekaan`

describe('a skewed lexicon fails', () => {
  test.each<[string, (aliases: string) => string, RegExp]>([
    ['a pair that only one of them lost', drop('pilkada-2024-gubernur-kalimantan-barat-1,', ',pair,'), /pair of 1/],
    ['a full name made weak', (aliases) => aliases.replace('Ria Norsan,name,strong', 'Ria Norsan,name,weak'), /Ria Norsan weak/],
    [
      'a heap of nicknames for one',
      more(
        Array.from({ length: 40 }, (_, index) =>
          alias(2, `Bang Karang${'abcdefgh'[index % 8]}${'aeiou'[index % 5]}`, 'nickname,strong,,,'),
        ),
      ),
      /\d\d against \d+/,
    ],
    ['a name that is a rival’s too', more([alias(2, 'Didi Haryono', 'name,strong,,,')]), /Didi Haryono names-others/],
  ])('%s', async (_, change, told) => {
    expect(breachesIn(await measure([skewed(change)], true)).join('\n')).toMatch(told)
  })

  test('and the command says who, why, with which sentence, and ends with 1', async () => {
    const folder = skewed((aliases) => aliases.replace('Norsan-Krisantus,pair,strong', 'Norsan-Krisantus,pair,weak'))
    const { code, stdout } = await saring(['lexicon', 'parity', folder, '--quick'])
    expect(code).toBe(1)
    expect(stdout).toContain('✗ pasangan “Norsan-Krisantus” (2): lemah, sedangkan sebutan pesaingnya kuat')
    expect(stdout).toContain('“Ayo coblos Norsan-Krisantus di TPS besok pagi!” tinggi 70; dengan Midji-Didi tinggi 80')
    expect(stdout).toMatch(/Tidak setara: 1 dari 15 kontes/)
    expect((await saring(['lexicon', 'parity', folder, '--quick', '--no-gate'])).code).toBe(0)
  })
})

describe('what is fact is told and passes', () => {
  test('an office held weakens, a word that nobody confirmed stays low, and both are listed', async () => {
    const { contests } = await measure(['pilkada-2017-dki', 'pemilu-2019'])
    const whys = new Set(contests.flatMap(({ differences }) => differences.map(({ why }) => (why.code === 'weakened' ? why.by : why.code))))
    expect([...whys]).toEqual(expect.arrayContaining(['office', 'unverified', 'weak', 'own-words']))
    expect(contests.flatMap(({ breaches }) => breaches)).toEqual([])
  })
})

test('the order of the rows changes nothing', async () => {
  const turned = skewed((aliases) => {
    const [header, ...rows] = aliases.trimEnd().split('\n')
    return [header, ...rows.reverse(), ''].join('\n')
  })
  const counts = ({ contests }: Parity) =>
    new Map(contests.map(({ contest, tried, differences }) => [contest.name, [tried, differences.length]]))
  const all = counts(await measure(['pilkada-2024'], true))
  for (const [contest, count] of counts(await measure([turned], true))) expect(count, contest).toEqual(all.get(contest))
})

describe('rates of a corpus', () => {
  test('count what is found of each participant, also nothing', async () => {
    const file = join(temporaryFolder(), 'korpus.csv')
    const rows = ['Ayo coblos Midji-Didi!', 'Midji-Didi lewat tadi', 'Norsan-Krisantus lewat tadi', 'Harga cabai naik']
    writeFileSync(file, `text,time,region\n${rows.map((text) => `"${text}",2024-10-10,Kalbar`).join('\n')}\n`)
    const { contests, read } = await measure(['pilkada-2024'], true, [file])
    expect(read).toBe(4)
    expect(contests.find(({ contest }) => contest.name === 'gubernur-kalimantan-barat')?.rates).toMatchObject([
      { tiers: { high: 1, medium: 0, low: 1 }, found: 2, raised: 0.5 },
      { tiers: { high: 0, medium: 0, low: 1 }, found: 1, raised: 0 },
      { found: 0, raised: 0, interval: [0, 1] },
    ])
  })

  test('an interval holds its share, lies between 0 and 1, and narrows with more of the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (all, some) => {
        const hits = Math.min(all, some)
        const [from, to] = wilson(hits, all)
        const [narrowFrom, narrowTo] = wilson(hits * 4, all * 4)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(1)
        expect(from).toBeLessThanOrEqual(hits / all)
        expect(to).toBeGreaterThanOrEqual(hits / all)
        expect(narrowTo - narrowFrom).toBeLessThan(to - from)
      }),
    )
    expect(wilson(10, 10).map((end) => end.toFixed(2))).toEqual(['0.72', '1.00'])
  })
})

describe('the command', () => {
  test('speaks JSON for programs', async () => {
    const { code, stdout } = await saring(['lexicon', 'parity', 'pilkada-2017-dki', '--quick', '--format', 'json'])
    expect(code).toBe(0)
    const { gate, contests } = JSON.parse(stdout)
    expect(gate).toBe('passed')
    expect(contests[0]).toMatchObject({
      election: 'pilkada-2017-dki',
      contest: 'gubernur-dki-jakarta',
      participants: [{ number: 1, kinds: { name: { strong: 4, weak: 0 } } }, { number: 2 }, { number: 3 }],
      swaps: { unstated: 0 },
    })
  })

  test('and Markdown for a pull request, in English too', async () => {
    const { stdout } = await saring(['lexicon', 'parity', 'pilkada-2017-dki', '--quick', '--format', 'markdown', '--locale', 'en'])
    expect(stdout).toContain('| pilkada-2017-dki · gubernur-dki-jakarta | 3 |')
    expect(stdout).toContain('Even: 1 contests, no difference without a reason.')
  })

  test.each([
    [['tidak-ada'], 3, /Pemilihan "tidak-ada" tidak ada/],
    [['pemilu-2024', '--corpus', 'tidak-ada.csv'], 2, /tidak-ada\.csv/],
  ])('%j ends with %i', async (args, code, told) => {
    const ran = await saring(['lexicon', 'parity', ...args, '--quick'])
    expect(ran.code).toBe(code)
    expect(ran.stderr).toMatch(told)
  })
})
