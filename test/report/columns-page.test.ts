import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Item, Participant, Person, Suppression } from '../../src/model.ts'
import { COLUMNS } from '../../src/report/columns.ts'
import { Dossier } from '../../src/report/dossier.ts'
import type { FindingRecord } from '../../src/report/record.ts'
import { type ColumnName, FLAGGED, SHEETS } from '../../src/report/sheets.ts'
import { blindColumns, writeBlindSheet } from '../../src/review/blind.ts'
import { wordsOf } from '../../src/words/index.ts'
import { temporaryFolder } from '../temporary.ts'

/** Everybody here is invented, as are the pack and its participant: the page must not change when a lexicon does. */
const ITEM: Item = {
  key: 's3k9x0qy7b2md',
  id: '1750861234567890123',
  platform: 'x',
  account: 'budi.contoh',
  act: 'comment',
  time: { instant: 0, iso: '2024-11-01T19:30:00+07:00', date: '2024-11-01' },
  url: 'https://x.com/budi.contoh/status/1750861234567890123',
  text: 'Ayo coblos Karangan-Rekaan',
  targetText: 'Hadir di kampanye Karangan-Rekaan',
  targetAuthor: 'Relawan Karangan',
  targetUrl: 'https://x.com/relawan/status/1',
  visibility: 'public',
  nip: '',
  name: '',
  unit: '',
  region: '',
  status: '',
  place: { file: 'ekspor/x-2024.csv', record: 12, line: 13 },
  record: [],
}
const PERSON: Person = {
  nip: '198501012010012001',
  name: 'Budi Contoh, S.Pd.',
  unit: 'Dinas Contoh',
  region: 'SINTANG',
  status: 'PNS',
}
const hit = (kind: string, field: string, text: string, start: number): FindingRecord['hits'][number] => {
  return {
    kind,
    term: text.toLowerCase(),
    participant: kind === 'pair' ? 'contoh-1' : null,
    span: [start, start + text.length],
    field,
    op: 'exact',
    text,
  }
}
const RECORD: FindingRecord = {
  ...{ key: ITEM.key, id: ITEM.id, tier: 'high', score: 80, act: 'comment', platform: 'x', account: ITEM.account },
  ...{ time: '2024-11-01T19:30:00+07:00', url: ITEM.url, text: ITEM.text },
  ...{ target_author: ITEM.targetAuthor, target_text: ITEM.targetText, target_url: ITEM.targetUrl },
  ...{ nip: '******** ****** * 001', name: 'Budi C.', unit: PERSON.unit, region: PERSON.region, status: 'PNS' },
  elections: ['pilkada-contoh'],
  participants: ['contoh-1'],
  participant_names: ['Karangan–Rekaan (nomor 1, Bupati Contoh)'],
  hits: [
    hit('call', 'text', 'coblos', 4),
    hit('pair', 'text', 'Karangan-Rekaan', 11),
    hit('campaign', 'target_text', 'kampanye', 9),
    hit('pair', 'target_text', 'Karangan-Rekaan', 18),
    hit('name', 'target_author', 'Karangan', 8),
  ],
  signals: ['call', 'campaign'],
  categories: [
    {
      ...{ id: 'CONTOH-1', instrument: 'SKB Contoh', item: 'Lampiran I no. 1', category: 'kampanye di media sosial' },
      ...{ sanction_range: 'sanksi moral', certainty: 'confirmed' },
    },
  ],
  stage: 'campaign',
  language: 'ind',
  language_margin: 0.124,
  reasons: ['Ajakan memilih di dekat nama peserta: “coblos”.'],
  rules: ['call'],
  weakened_by: ['ucapan orang lain: “katanya”'],
  arithmetic: [
    { kind: 'participant', what: 'Karangan-Rekaan', points: 20 },
    { kind: 'term', what: 'coblos', points: 60 },
  ],
  without: [{ text: 'coblos', tier: 'low' }],
  ...{ same_text: 't0m4v7c1q9x2zk', same_text_count: 5 },
  lexicons: { general: 'a1'.repeat(32), 'pilkada-contoh': 'b2'.repeat(32) },
  ...{ known_at: '2024-12-01', deadline: '2024-12-08', days_left: 7, recipient: 'BKN' },
  source: { file: ITEM.place.file, record: 12, line: 13, sha256: 'c3'.repeat(32) },
}

const PARTICIPANT = { name: 'Karangan', runningMate: 'Rekaan', number: 1, contest: 'bupati-contoh', region: 'CONTOH' } as Participant
const SUPPRESSION: Suppression = {
  ...{ kind: 'term', what: 'Karangan', scope: { elections: [], participants: [], regions: ['SINTANG'], acts: [] }, written: ['SINTANG'] },
  ...{ reason: 'nama warung di pasar', owner: 'Tim Kurasi', until: '2024-12-31', place: 'paket/suppress.csv:2' },
}

/** The first row of every sheet of a dossier, as Excel would open it. */
async function examples(): Promise<Map<string, Record<string, string>>> {
  const folder = join(temporaryFolder(), 'hasil/')
  const options = { words: wordsOf('id'), profile: 'excel-id', showIdentity: false, asOf: '2024-12-01', nearest: () => 'budi.s' } as const
  const dossier = await Dossier.create(folder, options, false)
  dossier.weighed(ITEM, PERSON, RECORD, true)
  dossier.found({ ...RECORD, hits: RECORD.hits.slice(1, 2) })
  await dossier.flagged(RECORD)
  const days = { first: '2024-10-05', last: '2024-11-01' }
  await dossier.notAssessable({
    ...{ url: ITEM.targetUrl, author: ITEM.targetAuthor, count: 12, acts: ['like', 'share'], ...days },
    ...{ platforms: ['x'], example: ITEM.key },
  })
  await dossier.sameText({
    ...{ id: RECORD.same_text, items: 5, accounts: 4, tiers: { high: 4, medium: 1, low: 0 }, ...days },
    ...{ participants: RECORD.participant_names, text: RECORD.text, example: ITEM.key },
  })
  await dossier.duplicate(ITEM, true)
  await dossier.suppressed(ITEM, { tier: 'low', participants: [PARTICIPANT], hiding: [SUPPRESSION] })
  await dossier.rejected(ITEM.place, { code: 'impossible-time', value: '32/13/2024' }, '["1","x","32/13/2024"]')
  dossier.unmatched(ITEM)
  await dossier.finish({ read: 0, outcomes: {}, files: [] }, () => ({}))
  const rows = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, name)), { delimiter: ';', bom: true, columns: true, record_delimiter: '\r\n' })
  const { text, target_author, target_text, act, time, platform, key } = RECORD
  const row = {
    ...{ text, target_author, target_text, act, time, platform, key },
    both_decisions: 'siti: relevan | budi: ragu (sindiran?)',
  }
  const sheet = { words: wordsOf('id'), format: 'csv', overwrite: false, more: ['both_decisions'] } as const
  await writeBlindSheet(join(folder, BLIND), [row], sheet)
  return new Map([FLAGGED, ...Object.keys(SHEETS), BLIND].map((name) => [name, rows(name)[0] ?? {}]))
}

/** What `review split` and `sample` write, and with one column more `review agree`. */
const BLIND = 'review split, review agree, sample'

const inTable = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
const shortened = (text: string): string => (/^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text)

test('docs/columns.md says what every column of every sheet holds', async () => {
  const [id, en, cells] = [wordsOf('id'), wordsOf('en'), await examples()]
  const sheets: readonly (readonly [string, readonly ColumnName[]])[] = [
    [FLAGGED, COLUMNS.map(({ name }) => name)],
    ...Object.entries(SHEETS),
    [BLIND, blindColumns(['both_decisions'])],
  ]
  const tables = sheets.map(([name, columns]) => {
    const rows = columns.map((column) => {
      const example = cells.get(name)?.[id.column[column]] ?? 'no cell'
      const shown = example === '' ? '' : `\`${inTable(shortened(example))}\``
      return `| \`${id.column[column]}\` | \`${en.column[column]}\` | ${id.columnHelp[column]} | ${en.columnHelp[column]} | ${shown} |`
    })
    return `## ${name}\n\n| kolom | column | isi | what it holds | contoh / example |\n|---|---|---|---|---|\n${rows.join('\n')}\n`
  })
  const head = `# Kolom setiap lembar · The columns of every sheet

Judul kolom mengikuti \`--locale\`; urutannya selalu sama. Contoh memakai profil \`excel-id\`; semua orang di dalamnya rekaan.
Headers follow \`--locale\`; their order never changes. Examples are in the profile \`excel-id\`; everybody in them is invented.

Halaman ini dibuat oleh \`test/report/columns-page.test.ts\` dari tabel kolom dan katalog kata; jangan disunting dengan tangan.
This page is made by that test from the tables of columns and the catalogues; do not edit it by hand (\`npx vitest run -u\` writes it again).
`
  await expect(`${head}\n${tables.join('\n')}`).toMatchFileSnapshot(join('..', '..', 'docs', 'columns.md'))
})

test('every column has its line of help in both languages, and no line is left over', () => {
  for (const { column, columnHelp } of [wordsOf('id'), wordsOf('en')])
    expect(Object.keys(columnHelp).sort()).toEqual(Object.keys(column).sort())
  const used = new Set<string>([...COLUMNS.map(({ name }) => name), ...Object.values(SHEETS).flat(), ...blindColumns(['both_decisions'])])
  expect(Object.keys(wordsOf('id').column).filter((name) => !used.has(name))).toEqual([])
})
