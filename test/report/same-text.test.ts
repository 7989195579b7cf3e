import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model.ts'
import { SameTexts } from '../../src/report/same-text.ts'
import { TextNotes } from '../../src/report/text-note.ts'
import { minutesFor, totalWork, workloadOf } from '../../src/report/workload.ts'
import { saring } from '../cli/running.ts'
import { shipped, weigh } from '../judging.ts'
import { temporaryFolder } from '../temporary.ts'

const TEXT = 'Mari kita dukung Norsan-Krisantus demi jembatan baru dan jalan mulus di kampung kita'
const NEAR = `Bismillah ${TEXT} semua`
const OTHER = 'Coblos Norsan-Krisantus, warga Sintang menunggu puskesmas yang buka setiap hari'

/** A finding of the shipped lexicon, by what somebody of Sintang wrote or shared. */
function found(text: string, account = 'a', more: Parameters<typeof weigh>[0] = {}): Finding {
  const { finding } = weigh({ act: 'post', region: 'Kab. Sintang', time: '2024-10-10', account, text, ...more })
  if (finding === undefined) throw new Error(`no finding: ${text}`)
  return finding
}
const notes = new TextNotes(shipped.terms)
function noted(texts: SameTexts, finding: Finding): string {
  const note = notes.of(finding)
  texts.note(note)
  return note.name
}
/** For each finding its group and how many stand in it. */
function settled(findings: readonly Finding[]): { readonly told: string[]; readonly texts: SameTexts } {
  const texts = new SameTexts()
  const names = findings.map((finding) => noted(texts, finding))
  texts.settle()
  return { texts, told: names.map((name) => `${texts.groupOf(name)?.id ?? '-'} ${texts.groupOf(name)?.items ?? 1}`) }
}
const areOne = (one: Finding, other: Finding): boolean => settled([one, other]).told.every((told) => told.endsWith(' 2'))

describe('findings have the same text', () => {
  test.each([
    ['word for word', found(TEXT), found(TEXT, 'b')],
    ['nearly', found(TEXT), found(NEAR, 'b')],
    ['shared without own words', found(TEXT), found('', 'b', { act: 'share', target_text: TEXT })],
    ['short and equal', found('Norsan menang'), found('NORSAN menaaang!!', 'b')],
    ['wherever they live', found(TEXT), found(NEAR, 'b', { region: 'Kab. Landak' })],
  ])('%s', (_, one, other) => expect(areOne(one, other)).toBe(true))

  test.each([
    ['another is named', found(TEXT), found(TEXT.replace('Norsan-Krisantus', 'Midji-Didi'))],
    ['another number', found(`${TEXT} nomor 2`), found(`${TEXT} nomor 3`)],
    ['the opposite', found(TEXT), found(`Jangan ${TEXT}`)],
    ['short and not equal', found('Norsan menang'), found('Norsan menang dong')],
    ['another text', found(TEXT), found(OTHER)],
    ['liked and not shared', found(TEXT), found('', 'b', { act: 'like', target_text: TEXT })],
  ])('but not: %s', (_, one, other) => expect(areOne(one, other)).toBe(false))

  test('the order of findings changes neither groups nor ids', () => {
    const findings = [TEXT, TEXT, NEAR, OTHER, `${OTHER} pagi`, 'Norsan menang', 'norsan menang!', 'Norsan keren'].map((text, at) =>
      found(text, `akun${at}`),
    )
    const { told } = settled(findings)
    expect(told.map((text) => text.at(-1))).toEqual(['3', '3', '3', '2', '2', '2', '2', '1'])
    const orders = fc.shuffledSubarray([...findings.keys()], { minLength: findings.length, maxLength: findings.length })
    fc.assert(
      fc.property(orders, (order) => {
        expect(settled(order.map((at) => findings[at] as Finding)).told).toEqual(order.map((at) => told[at]))
      }),
    )
  })

  test('a group knows its accounts, tiers and days; the id is a name that no spreadsheet takes for a number', () => {
    const texts = new SameTexts()
    const names = [
      found(TEXT, 'a'),
      found(TEXT, 'a', { time: '2024-11-02' }),
      found('', 'b', { act: 'share', target_text: NEAR, time: '2024-10-01' }),
    ].map((finding) => noted(texts, finding))
    texts.settle()
    expect(texts.groupOf(names[0] as string)).toMatchObject({
      id: expect.stringMatching(/^t[0-9a-z]{13}$/),
      ...{ items: 3, accounts: 2, tiers: { high: 2, medium: 1, low: 0 }, first: '2024-10-01', last: '2024-11-02' },
    })
    expect(texts.counts).toEqual({ groups: 1, items: 3 })
    expect(texts.decisions).toEqual({ high: 1, medium: 0, low: 0 })
  })
})

describe('what a review takes', () => {
  test.each([
    [0, 60, 0],
    [1, 60, 1],
    [1, 90, 1],
    [90, 60, 90],
    [7, 25, 17],
  ])('%i at %i an hour is %i minutes', (count, rate, minutes) => expect(minutesFor(count, rate)).toBe(minutes))

  test('the tiers add up, where texts were compared and where not', () => {
    const items = { high: 5, medium: 3, low: 2 }
    expect(totalWork(workloadOf(60, items, { high: 4, medium: 1, low: 2 }))).toEqual({ items: 10, texts: 7 })
    expect(totalWork(workloadOf(60, items, undefined))).toEqual({ items: 10, texts: null })
  })
})

describe('a scan', () => {
  const rows = [TEXT, OTHER, TEXT, NEAR, TEXT].map((text, at) => `${at},akun${at},2024-10-1${at},Kab. Sintang,"${text}"`)
  const table = (order: readonly string[]): string => {
    const place = temporaryFolder()
    writeFileSync(join(place, 'posts.csv'), ['id,account,time,region,text', ...order, ''].join('\n'))
    return place
  }
  const scanned = async (place: string, ...more: string[]) =>
    saring(['scan', join(place, 'posts.csv'), '--no-config', '--format', 'ndjson', ...more])
  const findings = (stdout: string): Record<string, unknown>[] =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

  test('tells the same groups whatever the order of the records and the tier that is shown', async () => {
    const told = async (order: readonly string[], ...more: string[]): Promise<unknown[]> =>
      findings((await scanned(table(order), ...more)).stdout)
        .map(({ id, same_text, same_text_count }) => [id, same_text, same_text_count])
        .sort()
    const first = await told(rows)
    expect(first.map((row) => (row as unknown[])[2])).toEqual([4, 1, 4, 4, 4])
    expect(await told([...rows].reverse())).toEqual(first)
    expect(await told(rows, '--tier', 'high')).toEqual(first)
    expect((await told(rows, '--limit', '1'))[0]).toEqual(expect.arrayContaining([4]))
  })

  test('that shows findings as they come compares none, and says so', async () => {
    const { stdout, stderr } = await scanned(table(rows), '--order', 'input')
    for (const finding of findings(stdout)) expect(finding).toMatchObject({ same_text: '', same_text_count: 0 })
    expect(stderr).toMatch(/Beban telaah pada 60 temuan per jam \(--rate\):\n {8}5 {2}tinggi: 5 menit\n/)
  })

  test('says what a review takes at the rate that is given, by option or settings', async () => {
    const place = table(rows)
    expect((await scanned(place, '--rate', '4')).stderr).toContain('5  tinggi: 1 jam 15 menit → 2 keputusan, 30 menit')
    writeFileSync(join(place, 'saring.yaml'), 'laju_telaah: 1\n')
    const { stderr } = await saring(['scan', join(place, 'posts.csv'), '--config', join(place, 'saring.yaml'), '--locale', 'en'])
    expect(stderr).toContain('5  high: 5 hours → 2 decisions, 2 hours')
  })

  test('lists the groups in the dossier, and counts them in the manifest', async () => {
    const place = table(rows)
    await saring(['scan', join(place, 'posts.csv'), '--no-config', '--output', join(place, 'hasil/'), '--profile', 'plain'])
    const [head, row, ...rest] = readFileSync(join(place, 'hasil/same-text.csv'), 'utf8').trimEnd().split(/\r?\n/)
    expect(head).toMatch(/^kelompok_teks_sama,jumlah_teks_sama,jumlah_akun,/)
    expect(row).toMatch(/^t[0-9a-z]{13},4,4,4,0,0,2024-10-10,2024-10-14,/)
    expect(rest).toEqual([])
    expect(JSON.parse(readFileSync(join(place, 'hasil/manifest.json'), 'utf8'))).toMatchObject({
      same_text: { groups: 1, items: 4 },
      workload: { items_per_hour: 60, tiers: { high: { items: 5, texts: 2 }, medium: { items: 0, texts: 0 } } },
    })
  })
})
