import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, test } from 'vitest'
import { DECISIONS, type Decision, TIERS } from '../../src/model.ts'
import { bar, columns, interval } from '../../src/review/charts.ts'
import { type DossierFinding, readFindings } from '../../src/review/findings.ts'
import { appendDecisions, readLog } from '../../src/review/log.ts'
import { markup } from '../../src/review/markup.ts'
import { makeReport } from '../../src/review/report.ts'
import { byAct, bySignal, byStage, byUnit, type Group, progressOf, termsWorthALook } from '../../src/review/report-counts.ts'
import { weeksOf } from '../../src/review/weeks.ts'
import { saring } from '../cli/running.ts'
import { temporaryFolder } from '../temporary.ts'
import { HOSTILE, manyFindings } from './many-findings.ts'
import { dossierOf } from './sheets.ts'

let dossier = ''
let findings: readonly DossierFinding[] = []
beforeAll(async () => {
  dossier = await dossierOf('--as-of', '2024-11-20')
  await decide(dossier, (index) => DECISIONS[index % 5])
  findings = (await readFindings(dossier)).findings
}, 60_000)

/** Logs decisions of a dossier; where there is none, the finding stays open. */
async function decide(folder: string, decisionOf: (index: number, finding: DossierFinding) => Decision | undefined): Promise<void> {
  const log = join(folder, 'decisions.ndjson')
  const decided = (await readFindings(folder)).findings.flatMap((finding, index) => {
    const decision = decisionOf(index, finding)
    const sheet = { file: 'lembar.csv', line: index + 2, sha256: '' }
    return decision === undefined
      ? []
      : [{ key: finding.cells.key, decision, reason: '', reviewer: 'siti', decided_at: '2024-11-21T08:00:00+07:00', note: '', sheet }]
  })
  await appendDecisions(log, await readLog(log), decided)
}

async function reportOf(folder: string, locale: 'id' | 'en' = 'id'): Promise<string> {
  const output = join(temporaryFolder(), 'laporan.html')
  await makeReport({ dossier: folder, decisions: undefined, output, locale, overwrite: false })
  return readFileSync(output, 'utf8')
}

const total = (groups: readonly Group[]): number =>
  groups.flatMap(({ tiers }) => TIERS.map((tier) => tiers[tier])).reduce((sum, count) => sum + count, 0)
/** Findings that are made of another one. */
const like = (cells: Partial<DossierFinding['cells']>, more: Partial<DossierFinding> = {}): DossierFinding => {
  const [finding] = findings as [DossierFinding]
  return { ...finding, ...more, cells: { ...finding.cells, ...cells } }
}

describe('counts', () => {
  test('every finding stands once in its unit, stage, act and week, and once in the progress of its tier', () => {
    expect(findings.length).toBeGreaterThan(40)
    const { groups, undated } = weeksOf(findings)
    expect([byUnit, byStage, byAct].map((by) => total(by(findings)))).toEqual([findings.length, findings.length, findings.length])
    expect(total(groups) + undated).toBe(findings.length)
    const progress = progressOf(findings)
    expect(
      progress.map(({ tier, decisions, open }) => [tier, open + DECISIONS.reduce((sum, decision) => sum + decisions[decision], 0)]),
    ).toEqual(TIERS.map((tier) => [tier, findings.filter((finding) => finding.tier === tier).length]))
    expect(total(bySignal(findings))).toBeGreaterThanOrEqual(findings.length)
  })

  test('units stand by name, whatever their counts; stages and acts in their own order', () => {
    const units = byUnit(findings).map(({ name }) => name)
    expect(units).toEqual([...units].sort())
    expect(byUnit(findings.toReversed())).toEqual(byUnit(findings))
    expect(byAct(findings).map(({ name }) => name)).toEqual(['post', 'comment', 'share', 'like', 'follow'])
    expect(byStage([like({}, { stage: 'quiet' }), like({}, { stage: 'pre-nomination' })]).map(({ name }) => name)).toEqual([
      'pre-nomination',
      'quiet',
    ])
  })

  test.each([
    [['2024-10-20T10:00:00+07:00', '2024-11-04'], 'week', ['2024-10-14', '2024-10-21', '2024-10-28', '2024-11-04']],
    [['2024-12-31', '2025-01-01'], 'week', ['2024-12-30']],
    [['2021-11-30', '2024-02-01'], 'month', expect.arrayContaining(['2021-11', '2021-12', '2022-01', '2024-02'])],
    [['', 'entah'], 'week', []],
  ] as const)('%j are counted by %s', (times, step, names) => {
    const weeks = weeksOf(times.map((time) => like({ time })))
    expect([weeks.step, weeks.groups.map(({ name }) => name)]).toEqual([step, names])
    expect(total(weeks.groups) + weeks.undated).toBe(2)
  })

  test('precision is told from five decisions on, with the interval of Wilson', () => {
    const decided = (decision: Decision | undefined): DossierFinding =>
      like({}, { tier: 'high', logged: decision === undefined ? undefined : ({ decision } as never) })
    const some = [...Array(8).fill('relevan'), 'tidak', 'tidak', 'ragu', undefined].map(decided)
    const [high] = progressOf(some)
    expect(high).toMatchObject({ open: 1, precision: { decided: 10, share: 0.8 } })
    expect(high?.precision?.interval.map((bound) => Number(bound.toFixed(3)))).toEqual([0.49, 0.943]) // by hand: (0.8 + 0.19208 ± 0.314) / 1.38416
    expect(progressOf(some.slice(4, 8))[0]?.precision).toBeUndefined()
  })

  test('terms worth a look: often wrong first, then too rarely decided; what proves itself and what is rare stays away', () => {
    const of = (hits: string, decision: Decision | undefined, count: number): DossierFinding[] =>
      Array.from({ length: count }, () => like({ hits }, { logged: decision === undefined ? undefined : ({ decision } as never) }))
    const terms = termsWorthALook([
      ...[
        ...of('ajakan: Coblos | nama: Norsan', 'relevan', 9),
        ...of('dukungan: mantap', 'tidak', 6),
        ...of('dukungan: Mantap', 'relevan', 1),
      ],
      ...[...of('doa: amanah', undefined, 7), ...of('lambang: ✌', undefined, 4)],
    ])
    expect(terms.map(({ kind, text, items, alone, advice }) => [kind, text, items, alone, advice])).toEqual([
      ['dukungan', 'mantap', 7, 7, 'tune'],
      ['doa', 'amanah', 7, 7, 'undecided'],
    ])
  })
})

describe('charts', () => {
  test('parts lie end to end and fill what they should', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }), fc.nat(1000), (parts, more) => {
        const sum = parts.reduce((all, part) => all + part, 0)
        const most = sum + more
        const drawn = [...bar(parts, ['a'], most).text.matchAll(/x="([\d.]+)" y="0" width="([\d.]+)"/g)].map(
          ([, x, width]) => [Number(x), Number(width)] as const,
        )
        let at = 0
        for (const [index, [x, width]] of drawn.entries()) {
          expect(x).toBeCloseTo(at, 1)
          expect(width).toBeCloseTo(((parts[index] ?? 0) / Math.max(most, 1)) * 100, 1)
          at += ((parts[index] ?? 0) / Math.max(most, 1)) * 100
        }
        expect(at).toBeLessThanOrEqual(100.01)
      }),
    )
  })

  test('an interval lies where its share is, and columns are as high as their counts', () => {
    expect(interval(0.5, [0, 1]).text).toMatch(/x1="6.00" x2="194.00" y1="10" y2="10"\/><circle cx="100.00"/)
    const { text } = columns(
      ['a', 'b'],
      [
        [1, 1],
        [4, 0],
      ],
      ['high', 'low'],
      'Judul <x>',
    )
    const heights = [...text.matchAll(/height="([\d.]+)"\/>/g)].map(([, height]) => Number(height))
    expect(heights).toEqual([47, 47, 188, 0])
    expect(text).toContain('role="img" aria-label="Judul &#60;x&#62;"')
  })
})

describe('the report', () => {
  test('is whole markup, styled by itself only, in either language, and the same each time', async () => {
    for (const locale of ['id', 'en'] as const) {
      const html = await reportOf(dossier, locale)
      expect(await reportOf(dossier, locale)).toBe(html)
      expect(html).toContain(`<html lang="${locale}">`)
      expect(html).toContain(`<dd>${locale === 'id' ? 'tidak disebutkan' : 'not stated'}</dd>`)
      expect(html).not.toMatch(/<script|undefined|NaN|\[object|\b(?:src|href)=|style="/)
      expect(parseDocument(html).children.length).toBeGreaterThan(1)
      expect(html.match(/<(section|table|tr|td|th|svg|details)\b/g)?.length).toBe(
        html.match(/<\/(section|table|tr|td|th|svg|details)>/g)?.length,
      )
    }
  })

  test('names nobody, though the sheet does', async () => {
    const html = await reportOf(dossier)
    for (const { cells } of findings)
      for (const told of [cells.name, cells.nip, cells.key, cells.url, cells.text.slice(0, 30)].filter((cell) => cell.length > 6))
        expect(html).not.toContain(told)
    expect(html).toContain('Dinas Kesehatan')
  })

  test('is not led astray by what stands in a sheet', async () => {
    const folder = await manyFindings(14, '--show-identity')
    await decide(folder, () => 'relevan')
    const html = await reportOf(folder)
    for (const text of HOSTILE) expect(html).not.toContain(text)
    expect(html).toContain('100% (78% sampai 100%) dari 14')
    expect(markup`<td title="${'"><img>'}">${HOSTILE[0] ?? ''}${[markup`<b>${'&'}</b>`]}</td>`.text).toBe(
      '<td title="&#34;&#62;&#60;img&#62;">&#60;/script&#62;&#60;script&#62;document.title=&#34;x&#34;&#60;/script&#62;<b>&#38;</b></td>',
    )
  })

  test('of nothing found, and on the command line', async () => {
    const empty = await dossierOf('--region', 'Kota Pontianak', '--limit', '1', '--baseline', dossier)
    const html = await reportOf(empty)
    expect(html).toContain('<dt>Aktivitas</dt><dd>tidak ada</dd>')
    expect(html.match(/<h2>[^<]+/g)).toEqual(['<h2>Kemajuan telaah', '<h2>Ketepatan menurut tingkat'])
    const output = join(temporaryFolder(), 'laporan.html')
    const run = (...more: string[]) => saring(['review', 'report', dossier, '-o', output, ...more])
    expect(await run()).toMatchObject({ code: 0, stdout: `Laporan atas ${findings.length} temuan ditulis: ${output}\n`, stderr: '' })
    expect(await run()).toMatchObject({ code: 3, stdout: '' })
    const log = join(temporaryFolder(), 'd.ndjson')
    appendFileSync(log, '{"key":"x"}\n')
    expect(await run('--overwrite', '--decisions', log)).toMatchObject({ code: 4 })
    const misspelt = { dossier, decisions: `${log}.lain`, output, locale: 'id', overwrite: true } as const
    await expect(makeReport(misspelt)).rejects.toMatchObject({ exitCode: 2, problem: { code: 'decisions-missing' } })
    expect((await saring(['review', 'report', '--help'])).stdout).toContain('saring review report hasil/ -o laporan.html')
  }, 60_000)
})
