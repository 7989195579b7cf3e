import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { findingsIn, type PageData, type PageFinding, packed } from '../../src/review/page/data.ts'
import { Decisions } from '../../src/review/page/decisions.ts'
import { pieces, unmarked } from '../../src/review/page/evidence.ts'
import { Session } from '../../src/review/page/session.ts'
import { decisionSheet } from '../../src/review/page/sheet.ts'
import { COLOURS } from '../../src/review/page-style.ts'
import { saring } from '../cli/running.ts'
import { convert, isOfficeThere, READ } from '../office.ts'
import { temporaryFolder } from '../temporary.ts'
import { manyFindings, pageOf } from './many-findings.ts'
import { importing } from './sheets.ts'

let dossier = ''
let html = ''
let data: PageData
let findings: readonly PageFinding[] = []
beforeAll(async () => {
  dossier = await manyFindings(28, '--show-identity')
  html = readFileSync(await pageOf(dossier), 'utf8')
  data = dataIn(html)
  findings = findingsIn(data)
}, 60_000)

const dataIn = (page: string): PageData => JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(page)?.[1] ?? '')

describe('the file', () => {
  test('runs and styles itself only: both by their hashes, and nothing of a post is markup', () => {
    const [script = '', style = ''] = [/<script>([\s\S]*)<\/script>\n<\/body>/, /<style>([\s\S]*?)<\/style>/].map(
      (part) => part.exec(html)?.[1],
    )
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'")
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    )
    expect(html.match(/<[a-z!/][^>]*>/gi)?.filter((tag) => /^<.?(?:\w*script|img|b |!--)/i.test(tag))).toEqual([
      '<noscript>',
      '</noscript>',
      '<script type="application/json" id="data">',
      '</script>',
      '<script>',
      '</script>',
    ])
    expect(html).not.toMatch(/[\u2028\u2029]|\b(?:src|href)="?http/)
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|^import |^export |fetch\(|XMLHttp/m)
    expect(findings.map(({ text }) => unmarked(text, '')).join(' ')).toContain('</script><script>document.title="x"</script>')
  })

  test('hides whose it is unless asked, whatever the sheet shows', async () => {
    expect(findings[0]).toMatchObject({ name: 'Budi S. 4.', nip: expect.stringMatching(/^\*{8} \*{6} \* \d{3}$/) })
    expect(html).not.toMatch(/Budi Santoso|wargalain|19850101/)
    const open = readFileSync(await pageOf(dossier, { showIdentity: true }), 'utf8')
    expect(open).toMatch(/Budi Santoso[\s\S]*wargalain|wargalain[\s\S]*Budi Santoso/)
  })

  test('is the same for the same dossier, in both languages at once', async () => {
    expect(readFileSync(await pageOf(dossier), 'utf8')).toBe(html)
    expect(data.words.en.decision.map(({ word }) => word)).toEqual(['relevant', 'not relevant', 'unsure', 'outside mandate'])
    expect(dataIn(readFileSync(await pageOf(dossier, { locale: 'en' }), 'utf8')).locale).toBe('en')
  })

  test('is not written over another, and a dossier is needed', async () => {
    const output = join(temporaryFolder(), 'telaah.html')
    expect(await saring(['review', 'page', dossier, '-o', output])).toMatchObject({ code: 0, stdout: expect.stringContaining('28 temuan') })
    expect(await saring(['review', 'page', dossier, '-o', output])).toMatchObject({ code: 3, stdout: '' })
    expect(await saring(['review', 'page', temporaryFolder(), '-o', output, '--overwrite'])).toMatchObject({ code: 2 })
    expect(readFileSync(output, 'utf8')).toBe(html)
  })
})

describe('the sheet of decisions', () => {
  const entry = { decision: 'tidak', reason: '=1+1; "ya"', note: '', reviewer: '', at: '2024-11-05T09:30:00+07:00' }
  const sheetOf = (decided: number, change: (text: string) => string = (text) => text): string =>
    change(
      decisionSheet(
        findings,
        (key) => (findings.findIndex((finding) => finding.key === key) < decided ? entry : { ...entry, decision: '', reason: '', at: '' }),
        data.words.id,
        'siti',
      ),
    )

  test('is taken by an import, which tells what is open', async () => {
    const taken = await importing([sheetOf(5)], dossier)
    expect([taken.refused, taken.deleted, taken.undecided, taken.unsigned]).toEqual([[], [], 23, 0])
    expect(taken.decided).toEqual(
      findings
        .slice(0, 5)
        .map(({ key }) => `${key} | tidak | =1+1; "ya" | siti | 2024-11-05T09:30:00+07:00 | `)
        .sort(),
    )
  })

  test('holds neither texts nor names', () => {
    expect(sheetOf(28)).not.toMatch(/coblos|Budi|pegawai/)
  })

  test('says nothing without the dossier, and of another evidence', async () => {
    await expect(importing([sheetOf(5)])).rejects.toMatchObject({ exitCode: 4, problem: { code: 'review-remote' } })
    const swapped = sheetOf(2, (text) =>
      text.replaceAll(findings[0]?.check ?? '', 'x').replaceAll(findings[1]?.check ?? '', findings[0]?.check ?? ''),
    )
    expect((await importing([swapped], dossier)).refused.map(({ why }) => why.code).sort()).toEqual(['changed', 'no-check'])
    const other = await manyFindings(4)
    expect((await importing([sheetOf(1)], other)).refused.map(({ why }) => why.code)).toContain('changed')
  })

  test.skipIf(!isOfficeThere)('comes back from LibreOffice', async () => {
    const place = temporaryFolder()
    writeFileSync(join(place, 'keputusan.csv'), sheetOf(5))
    convert(join(place, 'keputusan.csv'), 'xlsx', [`--infilter=${READ}`], place)
    expect((await importing([readFileSync(join(place, 'keputusan.xlsx'))], dossier)).decided).toEqual(
      (await importing([sheetOf(5)], dossier)).decided,
    )
  })

  test('is held against the workbook where somebody has worked in the CSV since', async () => {
    const folder = await manyFindings(28, '--show-identity')
    writeFileSync(join(folder, 'flagged.csv'), 'x')
    const taken = await importing([sheetOf(5)], folder)
    expect([taken.refused, taken.taken.length]).toEqual([[], 5])
  })

  test('comes back from a spreadsheet that saved it as its own', async () => {
    const saved = sheetOf(5, (text) => text.replace('\uFEFF', '').replaceAll(';"', '\t"'))
    expect((await importing([saved], dossier)).decided).toEqual((await importing([sheetOf(5)], dossier)).decided)
  })
})

test.each([
  ['ayo «coblos» «Norsan»', 'call: coblos | name: Norsan', ['ayo ', '*coblos', ' ', '*Norsan']],
  ['katanya «begini» lalu «coblos»', 'call: coblos', ['katanya «begini» lalu ', '*coblos']],
  ['«coblos nomor 2»', 'call: coblos | number: nomor 2', ['*coblos nomor 2']],
  ['««coblos»»', 'call: coblos', ['«', '*coblos', '»']],
  ['oleh «@s*****» saja', 'name: siti', ['oleh ', '*@s*****', ' saja']],
  ['tanpa « apa pun', 'call: x', ['tanpa « apa pun']],
])('%s: what was found is evidence, marks of the writer stay', (marked, hits, expected) => {
  expect(pieces(marked, hits).map(({ text, isEvidence }) => (isEvidence ? `*${text}` : text))).toEqual(expected)
})

test('cells are packed and come back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.constantFrom('a', 'b', '')), { maxLength: 8 }), (cells) => {
      const all = cells.map(([text, act]) => ({ ...(findings[0] as PageFinding), text, act }))
      expect(findingsIn({ ...data, ...packed(all) })).toEqual(all)
    }),
  )
})

test('decisions outlive the page; every step can be taken back', () => {
  const kept = new Map<string, string>()
  const keeper = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
  const keys = ['a', 'b', 'c']
  const step = fc.tuple(fc.subarray(keys, { minLength: 1 }), fc.constantFrom('relevan', 'tidak', ''))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      kept.clear()
      const decisions = new Decisions('d', keys, keeper)
      const seen = steps.map(([some, decision]) => {
        const before = keys.map((key) => decisions.of(key))
        decisions.change(some, { decision })
        return before
      })
      const again = new Decisions('d', keys, keeper)
      expect(keys.map((key) => again.of(key))).toEqual(keys.map((key) => decisions.of(key)))
      expect(new Decisions('other', keys, keeper).count()).toBe(0)
      for (const before of seen.reverse()) {
        decisions.undo()
        expect(keys.map((key) => decisions.of(key))).toEqual(before)
      }
      expect([decisions.undo(), kept.size]).toEqual([undefined, 0])
    }),
  )
  const full = new Decisions('d', keys, {
    ...keeper,
    setItem: () => {
      throw new Error('full')
    },
  })
  full.change(['a'], { decision: 'ragu' })
  expect([full.isKept, full.of('a').decision]).toEqual([false, 'ragu'])
})

describe('a sitting', () => {
  const signed = { reviewer: 'siti', at: '2024-11-05T09:30:00+07:00' }
  /** Five findings: a and d have one text, b and e another; c was decided before, by somebody else. */
  const sitting = (): Session => {
    const groups: Readonly<Record<string, string>> = { a: 't1', b: 't2', c: '', d: 't1', e: 't2' }
    const some = Object.entries(groups).map(([key, group]) => ({
      ...(findings[0] as PageFinding),
      key,
      same_text: group,
      logged: key === 'c' ? 'tidak' : '',
    }))
    return new Session(some, new Decisions('d', Object.keys(groups), undefined))
  }
  const decided = ({ findings: all, decisions }: Session): string => all.map(({ key }) => decisions.of(key).decision || '-').join(' ')

  test('goes from one open finding to the next, round the end, and stops where none is left', () => {
    const session = sitting()
    for (const decision of ['relevan', 'tidak']) session.decide(decision, signed)
    expect(session.current?.key).toBe('c')
    session.goTo(99)
    session.decide('ragu', signed)
    expect([session.current?.key, decided(session)]).toEqual(['c', 'relevan tidak - - ragu'])
    for (const decision of ['tidak', 'relevan']) session.decide(decision, signed)
    expect([session.goToOpen(), decided(session)]).toEqual([false, 'relevan tidak tidak relevan ragu'])
  })

  test('decides copies by the finding that is open, or by the one just decided; what was decided stays; all in one step', () => {
    const session = sitting()
    expect(session.decideCopies(signed)).toBeUndefined()
    session.decide('relevan', signed)
    expect([session.decideCopies(signed), decided(session)]).toEqual([{ decision: 'relevan', count: 1 }, 'relevan - - relevan -'])
    expect([session.undo(), decided(session), session.current?.key]).toEqual([1, 'relevan - - - -', 'd'])
    session.decide('tidak', signed)
    session.goTo(0)
    expect([session.decideCopies(signed), decided(session)]).toEqual([{ decision: 'relevan', count: 0 }, 'relevan - - tidak -'])
    expect(session.decisions.of('d')).toMatchObject(signed)
  })

  test('shows what is asked for, and keeps its place', () => {
    const session = sitting()
    session.goTo(3)
    session.decide('relevan', signed)
    session.show({ state: 'open' })
    expect([session.shown, session.current?.key]).toEqual([[0, 1, 2, 4], 'e'])
    session.show({ state: 'new' })
    expect(session.shown).toEqual([0, 1, 4])
    session.show({ state: 'relevan' })
    expect([session.shown, session.current?.key]).toEqual([[3], 'd'])
    session.show({ state: '', search: 'tidak ada yang begini' })
    expect([session.shown, session.current, session.goToOpen()]).toEqual([[], undefined, false])
    session.decide('relevan', signed)
    expect(decided(session)).toBe('- - - relevan -')
  })
})

test('texts can be read on their ground, light and dark', () => {
  const themes = COLOURS.split(/(?=:root)/).filter((part) => part.includes('--ground'))
  expect(themes).toHaveLength(3)
  for (const theme of themes) {
    const colour = Object.fromEntries(
      [...theme.matchAll(/--([a-z-]+): (#[0-9a-f]+)/g)].map(({ 1: name, 2: value }) => [name, luminance(value ?? '')]),
    ) as Record<string, number>
    const pairs = [
      'ink ground',
      'ink card',
      'ink chosen',
      'ink warn',
      'soft ground',
      'soft card',
      'soft chosen',
      'accent card',
      'on-accent accent',
      'mark-ink mark',
    ]
    for (const pair of [...pairs, ...['high', 'medium', 'low', 'done'].flatMap((ink) => [`${ink} card`, `${ink} chosen`])]) {
      const [a = 0, b = 0] = pair.split(' ').map((name) => colour[name])
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), pair).toBeGreaterThanOrEqual(4.5)
    }
  }
})

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const parts = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = parts
    .map((part) => Number.parseInt(part, 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('a page of a dossier in which somebody has changed both sheets is not made', async () => {
  const folder = await manyFindings(2)
  for (const name of ['flagged.csv', 'flagged.xlsx']) writeFileSync(join(folder, name), 'x')
  await expect(pageOf(folder)).rejects.toMatchObject({ exitCode: 4 })
})
