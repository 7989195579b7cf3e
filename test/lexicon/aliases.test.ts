import { describe, expect, test } from 'vitest'
import { draftAliases } from '../../src/lexicon/aliases/draft.ts'
import { evidenceFrom } from '../../src/lexicon/aliases/evidence.ts'
import { readName } from '../../src/lexicon/aliases/printed-name.ts'
import { mergedRows, rowsOf } from '../../src/lexicon/aliases/rows.ts'
import { misspelt } from '../../src/lexicon/aliases/spelling.ts'
import { strengthOf, usualness } from '../../src/lexicon/aliases/strength.ts'
import { readWordLists } from '../../src/lexicon/aliases/tables.ts'
import { type Named, waysOf } from '../../src/lexicon/aliases/ways.ts'
import type { AliasKind } from '../../src/model.ts'
import { soundOf } from '../../src/text/sound.ts'
import { shipped } from '../judging.ts'

describe('a printed name is taken apart', () => {
  test.each([
    ['H. SUTARMIDJI, S.H., M.Hum.', 'Sutarmidji', []],
    ['Irjen Pol (Purn) Dr. Drs. H. DIDI HARYONO, S.H., M.H.', 'Didi Haryono', []],
    ['Irjen. Pol. (Purn.) Drs. KARANG REKAAN', 'Karang Rekaan', []],
    ['Dr. (H.C) Ir. TRI REKAWATI, M.T.', 'Tri Rekawati', []],
    ['H. RANO KARANGAN, S.IP. (SI REKA)', 'Rano Karangan', ['Si Reka']],
    ['Dr. H. HENDRAR REKAAN ALIAS HENDI, S.E., M.M.', 'Hendrar Rekaan', ['Hendi']],
    ['H. ALIAS REKAAN, S.I.P.', 'Alias Rekaan', []],
    ['Tgk. H. M. FADHIL REKA, Lc., M.Ag.', 'M. Fadhil Reka', []],
    ['K.H. SAMSUL REKA, S.Pd.', 'Samsul Reka', []],
    ['Drs. H.RUSLAN, M.Pd.', 'Ruslan', []],
    ['Dr.ROBBY REKAYA, S.KM., M.Kes.', 'Robby Rekaya', []],
    ['MUSLEM.D, S.E', 'Muslem D', []],
    ['TOTOK. SH, S.Sos.', 'Totok', []],
    ["H. RUDY MAS'UD, S.E., M.E.", "Rudy Mas'ud", []],
    ['H. ASEP AL-REKAI', 'Asep Al-Rekai', []],
    ['HABIB ISMAIL BIN REKA, M.E.', 'Habib Ismail bin Reka', []],
    ['dr. KARANGAN, SpOG (K)', 'Karangan', []],
    ['REKA AS, S.Ag., M.Si', 'Reka As', []],
    ['H. GUNAWAN HS, SH., M.Hum', 'Gunawan HS', []],
    ['MOCH. REKA, S.Sos., M.A.P.', 'Moch. Reka', []],
    ['DONNY REKA, S.H. DT BIJO REKA', 'Donny Reka', ['Bijo Reka']],
    ['Dr. H PANGERAN REKA, M.M. HABIB REKA', 'Pangeran Reka', ['Habib Reka']],
    ['Capt. REKA, M.Mar', 'Reka', []],
    ['Sutarmidji', 'Sutarmidji', []],
  ])('%s', (printed, name, bynames) => {
    expect(readName(printed)).toMatchObject({ name, bynames })
  })

  test('what is clean stays as it is', () => {
    for (const { name } of shipped.participants.filter(({ kind }) => kind === 'pair')) expect(readName(name).name).toBe(name)
  })
})

test.each([
  ['Maryadi', 'Mariadi'],
  ['Achmad', 'Ahmad'],
  ['Mochamad', 'Muhammad'],
  ['Soekarno', 'Sukarno'],
  ['Djuhardi', 'Juhardi'],
  ['Rizky', 'Riski'],
  ['Syafruddin', 'Safrudin'],
])('%s sounds like %s', (one, other) => expect(soundOf(one)).toBe(soundOf(other)))

test.each([
  ['sutarmidji', ['sutarmiji', 'sutarmidjy']],
  ['khofifah', ['hofifah', 'kofifah', 'khopifah', 'khofipah']],
  ['mariadi', ['maryadi', 'mariyadi', 'mariady']],
  ['rahmadin', ['ramadin', 'rachmadin']],
  ['thamrin', ['tamrin']],
  ['sylviara', ['sylfiara', 'sylvyara', 'sylviyara', 'silviara']],
  ['soekarno', ['sukarno']],
  ['fauzan', ['fausan']],
  ['norsan', []],
  ['midji', []],
])('%s is misspelt %j', (word, spellings) => expect(misspelt(word)).toEqual(spellings))

const named = (id: string, contest: string, region: string, name: string, runningMate: string, election = 'pilkada-2024'): Named => ({
  id,
  election,
  contest,
  region,
  kind: 'pair',
  name,
  runningMate,
})
const ways = new Map(
  shipped.participants.map((one) => [{ ...one, election: one.election.id } as Named, waysOf({ ...one, election: one.election.id })]),
)
const lists = await readWordLists(['shipped'])
const evidenceWith = (more: readonly Named[], staff: readonly string[] = []) =>
  evidenceFrom({
    ...lists,
    terms: shipped.terms,
    regions: shipped.regions,
    elections: shipped.elections,
    entered: [],
    participants: new Map([...ways, ...more.map((one) => [one, waysOf(one)] as const)]),
    staff,
  })
const evidence = evidenceWith([])

describe('a word that many use is never strong', () => {
  const somebody = named('uji-1', 'bupati-uji', 'SINTANG', 'Uji', 'Coba')
  test.each([
    ...['MUDA', 'RIA', 'JULI', 'AMIN', 'JADI', 'HERO', 'HEBAT', 'NKRI', 'PAN', 'PBB', 'PKS', 'PSI', 'BARON', 'SAJA', 'NURANI', 'HARMONIS'],
    ...['RIDO', 'PASTI', 'MC', 'ISO', 'Maju', 'Menang', 'Sukses', 'Berkah', 'Amanah', 'Bersatu', 'Sejahtera', 'Menyala', 'Resik'],
    ...[
      'Agus',
      'Budi',
      'Siti',
      'Andi',
      'Muhammad',
      'Habib',
      'Didi',
      'Haryono',
      'Kurniawan',
      'Usman',
      'Farhan',
      'Yohanes',
      'Susana',
      'Nasution',
    ],
    ...['Landak', 'Sintang', 'Bandung', 'Surya', 'Perkasa', 'Mulyadi', 'Bahasan', 'Kevin', 'Malin', 'Sinyor', 'Ganjaran'],
  ])('%s', (written) => {
    for (const kind of ['name', 'label', 'nickname'] satisfies AliasKind[])
      expect(strengthOf({ written, kind, made: 'byname' }, somebody, evidence).strength).toBe('weak')
    expect(strengthOf({ written, kind: 'short-name', made: 'part' }, somebody, evidence).strength).not.toBe('strong')
  })

  test.each(['Mau', 'Dia', 'Hari', 'Tapi', 'Selamat'])('%s is no call name at all', (written) => {
    expect(strengthOf({ written, kind: 'short-name', made: 'part' }, somebody, evidence).strength).toBe('dropped')
  })

  test.each(['Sutarmidji', 'Norsan', 'Krisantus', 'Jakius', 'Kamtono', 'Khofifah', 'Pongrekun'])('%s is nobody else’s', (word) => {
    expect(usualness(word.toLowerCase(), evidence)).toBeUndefined()
  })

  test.each([
    ['PAN', { code: 'letters', count: 3 }],
    ['Hebat', { code: 'everyday' }],
    ['Baron', { code: 'root' }],
    ['Bahasan', { code: 'form-of-root', root: 'bahas' }],
    ['Habib', { code: 'style' }],
    ['Sintang', { code: 'place' }],
    ['Kevin', { code: 'usual-name' }],
  ])('%s for the reason %j', (word, reason) => expect(usualness(word.toLowerCase(), evidence)).toMatchObject(reason))
})

describe('whoever is met on the same ballot is told apart', () => {
  const one = named('uji-1', 'bupati-uji', 'SINTANG', 'Zubrankas Wolkimar', 'Plestonia')
  const rival = named('uji-2', 'bupati-uji', 'SINTANG', 'Zubrankas Frendolin', 'Grimbalda')
  const governor = named('uji-3', 'gubernur-uji', 'KALIMANTAN BARAT', 'Wolkimar', 'Drambesta')
  const far = named('uji-4', 'bupati-jauh', 'KOTA BANDUNG', 'Plestonia', 'Krembantu')
  const met = evidenceWith([one, rival, governor, far])
  const drafts = draftAliases(new Map([[one, waysOf(one)]]), met)
  const decided = (written: string) => drafts.find(({ way }) => way.written === written)?.decision

  test.each([
    ['Zubrankas', 'dropped', 'rival'],
    ['Wolkimar', 'weak', 'shared'],
    ['Plestonia', 'weak', 'bearers'],
    ['Zubrankas Wolkimar', 'strong', 'full-name'],
    ['Zubrankas-Plestonia', 'strong', 'rare-pair'],
  ])('%s: %s, %s', (written, strength, code) => expect(decided(written)).toMatchObject({ strength, reason: { code } }))

  test('a name that a colleague bears needs context', () => {
    const alone = named('uji-5', 'bupati-uji', 'SINTANG', 'Zubrankas', 'Plestonia')
    const [draft] = draftAliases(new Map([[alone, waysOf(alone)]]), evidenceWith([alone], ['Ani Zubrankas']))
    expect(draft?.decision).toEqual({ strength: 'weak', reason: { code: 'staff', count: 1 } })
  })
})

test('what people wrote stays, and drafting twice changes nothing', () => {
  const one = named('uji-1', 'bupati-uji', 'SINTANG', 'H. ZUBRANKAS WOLKIMAR, S.E. (SI BRANK)', 'PLESTONIA')
  const drafted = rowsOf(draftAliases(new Map([[one, waysOf(one)]]), evidenceWith([one])))
  expect(drafted.map(({ alias, kind, strength }) => `${kind} ${alias} ${strength}`)).toEqual([
    'name Zubrankas Wolkimar strong',
    'name Plestonia strong',
    'pair Zubrankas-Plestonia strong',
    'short-name Zubrankas strong',
    'short-name Wolkimar strong',
    'nickname Si Brank strong',
    'short-name Plestonya strong',
    'short-name Plestoniya strong',
    'short-name Subrankas strong',
  ])
  const entered = draftAliases(new Map([[one, waysOf(one)]]), evidenceWith([one]), [{ participant: 'uji-1', alias: 'Wolzimar' }])
  expect(rowsOf(entered).map(({ alias }) => alias)).toEqual([...drafted.map(({ alias }) => alias), 'Wolsimar'])
  const own = { ...(drafted[3] as (typeof drafted)[number]), strength: 'weak', why: 'dinilai penyusun', source: 'karangan' }
  const once = mergedRows([own], drafted, ['uji-1'])
  expect(once[0]).toBe(own)
  expect(once).toHaveLength(drafted.length)
  expect(mergedRows(once, drafted, ['uji-1'])).toHaveLength(once.length)
})
