import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { impactMarkdown, impactRecord } from '../../src/cli/lexicon-impact-text.ts'
import { growthOf, limitsIn } from '../../src/impact/gate.ts'
import { type Impact, type ImpactOptions, impact } from '../../src/impact.ts'
import { checkout } from '../../src/revision.ts'
import { wordsOf } from '../../src/words/index.ts'
import { saring } from '../cli/running.ts'
import { ALIASES, GENERAL, ownPack, ownPosts, SUPPRESS_HEAD } from '../own-pack.ts'
import { temporaryFolder } from '../temporary.ts'

const WORLD = { stdin: Readable.from([]), signal: new AbortController().signal, now: () => new Date('2024-12-01T00:00:00Z') }
const SECRET = 'rahasia pribadi'
const POSTS = ownPosts([
  `a,warga.satu,2024-11-05,SINTANG,Ayo coblos Bang Dokar ${SECRET}`,
  'b,warga.dua,2024-11-05,SINTANG,Ayo coblos Dodi Karangan',
  'c,warga.tiga,2024-11-05,SINTANG,Ayo coblos Mak Wati',
  'd,warga.empat,2024-11-05,SINTANG,Rombongan Joni Ilusif lewat',
])

/** A folder of packs that needs nothing else: the shipped general words, and the invented pack. */
function lexicon(changes: Readonly<Record<string, string>> = {}): string {
  const folder = ownPack(changes)
  for (const name of readdirSync(GENERAL))
    if (!existsSync(join(folder, 'general', name))) {
      mkdirSync(join(folder, 'general'), { recursive: true })
      cpSync(join(GENERAL, name), join(folder, 'general', name))
    }
  return folder
}

const BEFORE = lexicon()
const held = (old: string, now: string, rest: Partial<ImpactOptions> = {}): Promise<Impact> =>
  impact({ old, new: now, paths: [POSTS], region: undefined, locale: 'id', decisions: undefined, limits: [], ...rest }, WORLD)
const told = ({ changes }: Impact): string[] =>
  changes.map(({ kind, from, to, participants, causes }) => `${kind} ${from}→${to} ${participants} [${causes}]`).sort()
const aliases = (change: (table: string) => string): string => lexicon({ 'pilkada-uji/aliases.csv': change(ALIASES) })

describe('what a change does to a corpus', () => {
  test.each([
    ['nothing', (table: string) => table, []],
    [
      'an alias more',
      (table: string) => `${table}uji-2,Mak Wati,nickname,strong,,,,confirmed,panggilan,karangan\n`,
      ['new none→high uji-2 [Mak Wati]'],
    ],
    ['an alias less', (table: string) => table.replace(/.*Bang Dokar.*\n/, ''), ['lost high→none uji-1 [Bang Dokar]']],
    [
      'an alias of somebody else',
      (table: string) => table.replace('uji-1,Bang Dokar', 'uji-2,Bang Dokar'),
      ['renamed high→high uji-1,uji-2 [Bang Dokar]'],
    ],
    [
      'one that nobody has confirmed',
      (table: string) => table.replace('Dodi Karangan,name,strong,,,,confirmed', 'Dodi Karangan,name,strong,,,,unverified'),
      ['lowered high→low uji-1 [Dodi Karangan]'],
    ],
    ['another reason given', (table: string) => table.replaceAll('panggilan', 'panggilan di pasar'), []],
  ])('%s', async (_, change, expected) => {
    expect(told(await held(BEFORE, aliases(change)))).toEqual(expected)
  })

  test('a rule or a decision to hide has no term for a cause', async () => {
    const hidden = `${SUPPRESS_HEAD},Bang Dokar,,bukan orangnya,Tim,2024-12-31\n`
    const measured = await held(BEFORE, lexicon({ 'pilkada-uji/suppress.csv': hidden }))
    expect(told(measured)).toEqual(['lost high→none uji-1 []'])
    expect(measured.after.suppressed).toBe(1)
  })

  test('a reordering of the tables changes nothing', async () => {
    const reversed = (path: string): string => {
      const [head, ...rows] = readFileSync(path, 'utf8')
        .trimEnd()
        .split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      return `${[head, ...rows.reverse()].join('\n')}\n`
    }
    const again = lexicon()
    for (const name of ['general/terms.csv', 'general/regions.csv', 'pilkada-uji/aliases.csv', 'pilkada-uji/participants.csv'])
      writeFileSync(join(again, name), reversed(join(again, name)))
    const measured = await held(BEFORE, again)
    expect(measured.changes).toEqual([])
    expect(measured.before.flagged).toBe(3)
  })
})

describe('what reviewers have confirmed', () => {
  const less = aliases((table) => table.replace(/.*Bang Dokar.*\n/, ''))
  const sheet = (name: string, text: string): string => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, text)
    return path
  }
  const BANG_DOKAR = async (): Promise<string> => (await held(BEFORE, less)).changes[0]?.key as string

  test.each([
    [
      'a sheet that came back from Excel',
      'putusan.csv',
      (key: string) => `\uFEFFkeputusan;kunci\r\nRelevan;${key}\r\n;${key.slice(0, 0)}\r\n`,
    ],
    ['NDJSON', 'putusan.ndjson', (key: string) => `{"key":"${key}","decision":"relevan","reviewer":"A"}\n\n`],
    ['the later of two', 'putusan.csv', (key: string) => `key,decision\n${key},tidak\n${key},relevant\n`],
  ])('an item that is lost is told, and fails the gate: %s', async (_, name, text) => {
    const decisions = sheet(name, text(await BANG_DOKAR()))
    const measured = await held(BEFORE, less, { decisions, limits: limitsIn('lost-confirmed,growth>10%') })
    expect(measured.confirmed).toMatchObject({ items: 1, lost: [{ kind: 'lost' }], lowered: [], absent: 0 })
    expect(measured.breaches).toEqual([{ code: 'lost-confirmed', lost: 1 }])
  })

  test.each(['tidak', 'ragu', 'di luar mandat', 'outside_mandate'])('one decided “%s” may be lost', async (decision) => {
    const decisions = sheet('putusan.csv', `key,decision\n${await BANG_DOKAR()},${decision}\n`)
    const measured = await held(BEFORE, less, { decisions, limits: limitsIn('lost-confirmed') })
    expect([measured.confirmed?.lost, measured.breaches]).toEqual([[], []])
  })

  test.each([
    ['an unknown decision', 'putusan.csv', 'key,decision\ns0,mungkin\n', 'decision-unknown'],
    ['a damaged key', 'putusan.csv', 'key,decision\ns000000000000zz,relevan\n', 'decision-key'],
    ['a line that is no object', 'putusan.ndjson', 'key\n', 'decision-row'],
    ['no such columns', 'putusan.csv', 'a,b\n1,2\n', 'table-columns'],
  ])('bad input: %s', async (_, name, text, code) => {
    await expect(held(BEFORE, less, { decisions: sheet(name, text) })).rejects.toMatchObject({ exitCode: 2, problem: { code } })
  })
})

describe('the gate', () => {
  test.each([
    [100, 110, 10],
    [100, 90, -10],
    [0, 0, 0],
    [0, 1, Number.POSITIVE_INFINITY],
  ])('from %i to %i is a growth of %d per cent', (before, after, growth) => {
    expect(growthOf({ before, after })).toBeCloseTo(growth)
  })

  test.each(['growth', 'growth>x', 'lost', ''])('a limit that nobody knows: “%s”', (written) => {
    expect(() => limitsIn(written)).toThrow(expect.objectContaining({ exitCode: 3 }))
  })

  test('growth beyond the limit breaks it, and no confirmed item can be lost where nobody has decided', async () => {
    const more = aliases((table) => `${table}uji-2,Mak Wati,nickname,strong,,,,confirmed,panggilan,karangan\n`)
    expect((await held(BEFORE, more, { limits: limitsIn('growth>10%') })).breaches).toMatchObject([{ code: 'growth', allowed: 10 }])
    expect((await held(BEFORE, more, { limits: limitsIn('growth>40%') })).breaches).toEqual([])
    await expect(held(BEFORE, more, { limits: limitsIn('lost-confirmed') })).rejects.toMatchObject({
      problem: { code: 'decisions-needed' },
    })
  })
})

describe('what is told', () => {
  test('keys and terms, never what somebody wrote', async () => {
    const measured = await held(
      BEFORE,
      aliases((table) => table.replace(/.*Bang Dokar.*\n/, '')),
    )
    const [markdown, json] = [impactMarkdown(measured, wordsOf('en'), false), JSON.stringify(impactRecord(measured))]
    for (const text of [markdown, json]) {
      expect(text).toContain(measured.changes[0]?.key)
      for (const secret of [SECRET, 'coblos', 'warga.satu']) expect(text).not.toContain(secret)
    }
    expect(markdown).toContain('| uji-1 | 1 |')
    expect(JSON.parse(json)).toMatchObject({ read: 4, counts: { lost: 1, new: 0 }, by_term: { 'Bang Dokar': { lost: 1 } }, gate: 'passed' })
  })
})

describe('revisions of git', () => {
  const home = process.cwd()
  afterEach(() => process.chdir(home))
  const repository = (): string => {
    const folder = temporaryFolder()
    const git = (...args: string[]): void => {
      execFileSync('git', ['-c', 'user.name=Uji', '-c', 'user.email=uji@contoh.id', '-c', 'commit.gpgsign=false', ...args], {
        cwd: folder,
        stdio: 'ignore',
      })
    }
    git('init', '-b', 'utama')
    cpSync(BEFORE, join(folder, 'lexicons'), { recursive: true })
    git('add', '.')
    git('commit', '-m', 'awal')
    writeFileSync(join(folder, 'lexicons/pilkada-uji/aliases.csv'), ALIASES.replace(/.*Bang Dokar.*\n/, ''))
    git('commit', '-am', 'tanpa panggilan')
    git('rm', '-rq', 'lexicons/general')
    git('commit', '-m', 'tanpa paket umum')
    return folder
  }

  test('two revisions, and a folder against a revision; nothing stays behind', async () => {
    process.chdir(repository())
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('saring-revisi-'))
    const before = left()
    expect(told(await held('utama~2', 'utama~1'))).toEqual(['lost high→none uji-1 [Bang Dokar]'])
    expect(told(await held('utama~1:lexicons', BEFORE))).toEqual(['new none→high uji-1 [Bang Dokar]'])
    expect(left().filter((name) => !before.includes(name))).toEqual([])
    expect(execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' })).toBe('')
  })

  test('a revision alone means the folder that it is held against', async () => {
    const folder = repository()
    cpSync(join(folder, 'lexicons'), join(folder, 'paket'), { recursive: true })
    execFileSync('git', ['-C', folder, 'add', '.'])
    execFileSync('git', ['-C', folder, '-c', 'user.name=Uji', '-c', 'user.email=uji@contoh.id', 'commit', '-qm', 'dua'])
    process.chdir(folder)
    const [own, usual] = [await checkout('utama', 'paket'), await checkout('utama', BEFORE)]
    expect([basename(own.folder), basename(usual.folder)]).toEqual(['paket', 'lexicons'])
    for (const { close } of [own, usual]) await close()
  })

  test('a pack by itself keeps its name', async () => {
    process.chdir(repository())
    const one = await checkout('utama:lexicons/pilkada-uji')
    expect(basename(one.folder)).toBe('pilkada-uji')
    expect(readdirSync(one.folder)).toContain('election.yaml')
    await one.close()
    expect(existsSync(one.folder)).toBe(false)
  })

  test.each([
    ['a revision that does not exist', 'tidak-ada', 'revision-missing'],
    ['one that looks like an option', '--output=x', 'revision-missing'],
    ['a folder that it lacks', 'utama:paket', 'revision-empty'],
  ])('%s', async (_, named, code) => {
    process.chdir(repository())
    await expect(checkout(named)).rejects.toMatchObject({ exitCode: 2, problem: { code } })
  })

  test('outside a repository', async () => {
    process.chdir(temporaryFolder())
    await expect(checkout('main')).rejects.toMatchObject({ exitCode: 2, problem: { code: 'revision-missing', revision: 'main' } })
  })
})

test.each([
  ['done', [], 0],
  ['a gate that breaks', ['--fail-on', 'growth>1%'], 1],
  ['a limit that nobody knows', ['--fail-on', 'growth'], 3],
  ['decisions that are not there', ['--decisions', 'tidak-ada.csv'], 2],
])('exit codes: %s', async (_, options, code) => {
  const bare = aliases((table) => table.replace(/.*Bang Dokar.*\n/, ''))
  const ran = await saring(['lexicon', 'impact', bare, BEFORE, '--corpus', POSTS, ...options])
  expect(ran.code).toBe(code)
  expect(ran.stdout === '').toBe(code > 1)
})

test('the corpus must be named', async () => {
  const ran = await saring(['lexicon', 'impact', BEFORE, BEFORE])
  expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining('Opsi --corpus <paths...> belum diisi.')])
})

test.each([
  ['a corpus that is not there', ['tidak-ada.csv'], { exitCode: 2, problem: { code: 'input-missing' } }],
  ['standard input, which is gone after the first scan', ['-'], { exitCode: 3, problem: { code: 'corpus-stream' } }],
])('%s', async (_, paths, expected) => {
  await expect(held(BEFORE, BEFORE, { paths })).rejects.toMatchObject(expected)
})
