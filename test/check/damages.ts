import { rowText } from '../../src/report/cells.ts'
import { parseCsv } from '../../src/text/csv.ts'

/** A pack of which every table is short. */
const PACK = 'pilkada-2018-kalbar'
const SECOND = `${PACK}-gubernur-2`

/** One kind of damage to a shipped file, and the one problem that it makes. */
export interface Damage {
  readonly code: string
  /** How it comes about. */
  readonly how: string
  readonly file: string
  /** Of a file that is not there the text is empty; nothing stands for a file that goes away. */
  readonly damage: (text: string) => string | Buffer | undefined
  /** The column where it is told, on the first line that differs; or `line:column`, or `file:line:column`. */
  readonly at: string
  /** Whether `--fix` brings the shipped bytes back. */
  readonly isMended?: true
}

const swap =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    const damaged = text.replace(from, to)
    if (damaged === text) throw new Error(`nothing to damage: ${String(from)}`)
    return damaged
  }
const append = (row: string) => (text: string) => `${text}${row}\n`
/** As Excel under Indonesian settings writes a table. */
const semicolons = (text: string): string => (parseCsv(text, ',') ?? []).map((cells) => rowText(cells, 'excel-id')).join('')
const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1')

const in_ = (name: string): string =>
  /^(terms|rules|rule-examples|legal|instruments|regions|recipients|names|protected)\./.test(name) ? `general/${name}` : `${PACK}/${name}`
const d = (code: string, how: string, name: string, damage: Damage['damage'], at: string, isMended?: true): Damage => ({
  code,
  how,
  file: in_(name),
  damage,
  at,
  ...(isMended ? { isMended } : {}),
})

const ALIAS = (alias: string, kind = 'nickname', strength = 'strong', rest = ',,') =>
  append(`${SECOND},${alias},${kind},${strength},${rest},confirmed,sapaan,karangan`)
const TERM = (term: string, rest = 'praise,exact,id,20,pujian', source = 'karangan') => append(`${term},${rest},${source}`)

const suppress = (row: string) => () => `key,term,scope,reason,owner,until\n${row}\n`

export const DAMAGES: readonly Damage[] = [
  d('encoding', 'Excel: Unicode text in UTF-16', 'offices.csv', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), '1', true),
  d('encoding', 'Excel: CSV in Windows-1252', 'offices.csv', (text) => windows1252(text.replace('Suryadman', 'Suryadmán')), '1:1'),
  d(
    'bytes-broken',
    'two encodings in one file',
    'offices.csv',
    (text) =>
      Buffer.from(text.replace('Karolin', 'Károlin').replace('Gidot', 'Gid\u0000t')).map((byte) => (byte === 0 ? 0xe9 : byte)) as Buffer,
    '1:1',
  ),
  d('byte-order-mark', 'Excel: CSV UTF-8', 'aliases.csv', (text) => `\uFEFF${text}`, '1', true),
  d('line-ends', 'an old Macintosh', 'participants.csv', (text) => text.replaceAll('\n', '\r'), '1', true),
  d('delimiter', 'Excel: list separator of Indonesian settings', 'participants.csv', semicolons, '1', true),
  d('delimiter', 'tabs', 'aliases.csv', (text) => text.replace(/"[^"]*"|,/g, (piece) => (piece === ',' ? '\t' : piece)), '1', true),
  d(
    'conflict-marker',
    'a merge left half done',
    'aliases.csv',
    (text) => text.replace(/^(.*,Harun,.*)$/m, '<<<<<<< HEAD\n$1\n=======\nsome,thing,else\n>>>>>>> theirs'),
    '1',
  ),
  d(
    'conflict-marker',
    'its first mark is gone, the others stand',
    'aliases.csv',
    (text) => text.replace(/^(.*,Harun,.*)$/m, '$1\n=======\nsome,thing,else\n>>>>>>> theirs'),
    '1',
  ),
  d('conflict-marker', 'one mark is left', 'aliases.csv', (text) => text.replace(/^(.*,Harun,.*)$/m, '$1\n======='), '1'),
  d('conflict-marker', 'it ends nowhere', 'aliases.csv', (text) => text.replace(/^(.*,Harun,.*)$/m, '<<<<<<< HEAD\n$1\n======='), '1'),
  d('separator-line', 'a word to Excel before the header', 'aliases.csv', (text) => `sep=;\n${semicolons(text)}`, '1', true),
  d('separator-line', 'the same for commas', 'offices.csv', (text) => `sep=,\n${text}`, '1', true),
  d('quotes-broken', 'a quote that nobody closes', 'offices.csv', swap('"Karolin', '"Karolin" "'), '1'),
  d('cell-count', 'a comma too many', 'aliases.csv', swap(',Harun,', ',Harun,,'), '1'),
  d('columns-missing', 'a header misspelt', 'offices.csv', swap('office,', 'jabatan,'), '1'),
  d(
    'unknown-column',
    'a column of notes',
    'offices.csv',
    (text) => text.replaceAll('\n', ',\n').replace('source,', 'source,catatan'),
    '35',
  ),
  d(
    'column-twice',
    'a column pasted twice',
    'offices.csv',
    (text) => text.replaceAll('\n', ',x\n').replace('source,x', 'source,source'),
    '35',
  ),
  d('empty-columns', 'Excel: formatted cells behind the table', 'participants.csv', (text) => text.replaceAll('\n', ',,\n'), '66', true),
  d('empty-rows', 'Excel: formatted cells below the table', 'participants.csv', (text) => `${text},,,,,,,,\n,,,,,,,,\n`, '1', true),
  d('formula-cell', 'Excel: a number kept as text', 'participants.csv', swap('BARAT,2,', 'BARAT,="2",'), '75', true),
  d('local-date', 'Excel: a date of Indonesian settings', 'offices.csv', swap('2017-05-22', '22/05/2017'), '46', true),
  d('decimal-number', 'Excel: a number of Indonesian settings', 'participants.csv', swap('BARAT,2,', 'BARAT,"2,0",'), '75', true),
  d('white-space', 'a space behind a name', 'aliases.csv', swap(',Harun,', ',Harun ,'), '32', true),
  d('invisible-character', 'pasted from a web page', 'aliases.csv', swap(',Harun,', ',Har\u200Bun,'), '32', true),
  d('mojibake', 'UTF-8 opened as Windows-1252', 'offices.csv', swap('dari ingatan', 'dari â€˜ingatanâ€™'), '68'),
  d('too-long', 'an article pasted into a cell', 'aliases.csv', ALIAS('Bu K'.padEnd(10_000, 'arolin ').trim()), '32'),
  d('file-missing', 'a table that was not committed', 'participants.csv', () => undefined, `${PACK}/offices.csv:1:1`),
  d('file-missing', 'a pack without examples', 'examples.csv', () => undefined, `${PACK}/participants.csv:1:1`),
  d('election-missing', 'a pack without its election', 'election.yaml', () => undefined, `${PACK}/participants.csv:2:1`),
  d('yaml-broken', 'a bracket that nobody closes', 'election.yaml', swap('campaign:   [{', 'campaign:   [[{'), '9:3'),
  d('unknown-key', 'a key misspelt', 'election.yaml', (text) => `${text}catatan: []\n`, '1'),
  d('election-id', 'a pack copied from another', 'election.yaml', swap(`id: ${PACK}`, 'id: pilkada-2018-kalbar-2'), '1'),
  d('bad-value', 'a strength that is none', 'aliases.csv', swap(',Harun,short-name,weak', ',Harun,short-name,lemah'), '49'),
  d(
    'why-missing',
    'no reason',
    'aliases.csv',
    swap('Harun,short-name,weak,,,,confirmed,nama umum', 'Harun,short-name,weak,,,,confirmed,'),
    '67',
  ),
  d('source-missing', 'no source', 'offices.csv', swap(/"Karolin.*"/, ''), '68'),
  d('duplicate-entry', 'a row copied', 'aliases.csv', (text) => `${text}${text.split('\n')[9]}\n`, '1', true),
  d('duplicate-entry', 'a name once more in capitals', 'aliases.csv', ALIAS('KAROLIN', 'short-name'), '1'),
  d('number-taken', 'two of one number', 'participants.csv', swap('BARAT,3,', 'BARAT,2,'), '75'),
  d('number-missing', 'a rival left out', 'participants.csv', swap('BARAT,3,', 'BARAT,4,'), '2:75'),
  d('unknown-participant', 'an id misspelt', 'aliases.csv', swap(`${SECOND},Natasa`, `${PACK}-gubernur-9,Natasa`), '1'),
  d(
    'unknown-region',
    'a region misspelt',
    'participants.csv',
    swap('2,gubernur-kalimantan-barat,KALIMANTAN BARAT', '2,gubernur-kalimantan-barat,KALBAR'),
    '58',
  ),
  d(
    'unknown-contest',
    'a contest nobody knows',
    'participants.csv',
    (text) => text.replaceAll('gubernur-kalimantan-barat', 'ketua-rt'),
    '32',
  ),
  d('unknown-rule', 'a rule renamed', 'rules.yaml', swap('unless: [slogan]', 'unless: [semboyan]'), '14'),
  d('unknown-rule', 'a sentence for a rule that is gone', 'rule-examples.csv', swap('slogan-tag,', 'slogan-tagar,'), '1'),
  d('unknown-instrument', 'a decree renamed', 'legal.csv', swap('SKB22-KE-1,SKB-2022', 'SKB22-KE-1,SKB-2023'), '12'),
  d(
    'beyond-instrument',
    'a citation before its time',
    'legal.csv',
    swap('pre-nomination,,,,"memasang', 'pre-nomination,2020-01-01,,,"memasang'),
    '93',
  ),
  d('recipients-overlap', 'two recipients on one day', 'recipients.csv', append('2025-01-01,,Bawaslu,karangan'), '1'),
  d('dates-reversed', 'an office that ends before it begins', 'offices.csv', swap('2017-05-22,2022-05-22', '2022-05-22,2017-05-22'), '46'),
  d(
    'windows-order',
    'a quiet period before the campaign',
    'election.yaml',
    swap('2018-06-24, to: 2018-06-26', '2018-02-13, to: 2018-02-14'),
    '3',
  ),
  d(
    'windows-order',
    'a vote outside all attention',
    'election.yaml',
    swap('2018-06-27, to: 2018-06-27', '2018-08-27, to: 2018-08-27'),
    '3',
  ),
  d(
    'expired-entry',
    'a nickname of another election',
    'aliases.csv',
    ALIAS('Kartini Landak', 'nickname', 'strong', ',2023-01-01,2024-12-31'),
    '64',
  ),
  d('shared-alias', 'the name of a rival', 'aliases.csv', ALIAS('Boyman', 'nickname'), '32'),
  d('shadowed-entry', 'a form that its root finds', 'terms.csv', TERM('mendukungkan', 'support,exact,id,25,dukungan'), '1'),
  d('shadowed-entry', 'an everyday phrase as praise', 'terms.csv', TERM('NKRI harga mati'), '1'),
  d('unreachable-entry', 'nothing but a sign', 'terms.csv', TERM('…!'), '1'),
  d('unreachable-entry', 'two sentences', 'terms.csv', TERM('pasti menang! gas'), '1'),
  d('weak-word-strong', 'a usual name that stands alone', 'aliases.csv', swap('Harun,short-name,weak', 'Harun,short-name,strong'), '49'),
  d('weak-word-strong', 'an everyday word that stands alone', 'aliases.csv', swap('Ria,short-name,weak', 'Ria,short-name,strong'), '47'),
  d('not-a-root', 'a form given as root', 'terms.csv', TERM('menyemangati', 'support,stem,id,25,dukungan'), '1'),
  d('stem-collision', 'a root that another word stems to', 'terms.csv', TERM('tani', 'support,stem,id,25,dukungan'), '1'),
  d('stem-collision', 'a root that is somebody', 'terms.csv', TERM('midji', 'support,stem,id,25,dukungan'), '1'),
  d('protected-trait', 'a faith as praise', 'terms.csv', TERM('pemimpin muslim'), '1'),
  d('protected-trait', 'a people as a label', 'aliases.csv', ALIAS('Putri Dayak Landak', 'label'), '32'),
  d('judging-words', 'a reason that judges', 'rules.yaml', swap("id: 'Memuat slogan", "id: 'Terbukti memuat slogan"), '7'),
  d(
    'judging-words',
    'a why that judges',
    'aliases.csv',
    swap('Harun,short-name,weak,,,,confirmed,nama umum', 'Harun,short-name,weak,,,,confirmed,pelanggar netralitas'),
    '67',
  ),
  d(
    'uneven-inventory',
    'a favourite',
    'aliases.csv',
    (text) =>
      text +
      [...Array(40).keys()]
        .map(
          (at) =>
            `${SECOND},Karolin Ke${'abcdefghij'[at % 10]}${'klmno'[Math.floor(at / 10)]}tu,nickname,weak,,,,confirmed,sapaan,karangan\n`,
        )
        .join(''),
    `${PACK}/participants.csv:2:1`,
  ),
  d(
    'alias-owed',
    'a pair without its names',
    'aliases.csv',
    (text) => text.replace(/^.*-3,(?:Sutarmidji|Ria Norsan),name.*\n/gm, ''),
    `${PACK}/participants.csv:4:1`,
  ),
  d(
    'example-missing',
    'nobody thought of a rival',
    'examples.csv',
    (text) => text.replace(/^.*gubernur-3.*\n/gm, ''),
    `${PACK}/participants.csv:4:1`,
  ),
  d('silence-missing', 'nothing must stay silent', 'examples.csv', (text) => text.replace(/^.*,,,[^,\n]*\n/gm, ''), '1:1'),
  d('example-contradicts', 'a tier, and nobody', 'examples.csv', swap(/(Saya mendukung Milton.*medium,)[^,]*/, '$1'), '103'),
  d('mate-missing', 'a pair of one', 'participants.csv', swap('Suryadman Gidot', ''), '105'),
  d('unknown-platform', 'a platform that is none', 'aliases.csv', ALIAS('karolinhebat', 'handle', 'strong', 'friendster,,'), '59'),
  d('unknown-language', 'a language by its name', 'terms.csv', TERM('mantap betul ini', 'praise,exact,Indonesia,20,pujian'), '31'),
  d('unknown-file', 'a copy under another name', 'aliases-lama.csv', () => 'participant,alias\n', '1'),
  d('unknown-file', 'saved as a workbook beside the table', 'aliases.xlsx', () => Buffer.from('504b0304ff', 'hex'), '1'),
  d('unknown-file', 'a name in capitals', 'Aliases.CSV', () => 'participant;alias\n', '1'),
  d(
    'suppression-expired',
    'a decision of last year',
    'suppress.csv',
    suppress(',kalbar hebat,,ungkapan umum,Penelaah Uji,2025-12-31'),
    '2:43',
  ),
  d(
    'suppression-unused',
    'a term that nobody seeks',
    'suppress.csv',
    suppress(',kalbar hebat sekali,,ungkapan umum,Penelaah Uji,2027-12-31'),
    '2:2',
  ),
  d('suppression-malformed', 'neither key nor term', 'suppress.csv', suppress(',,,ungkapan umum,Penelaah Uji,2027-12-31'), '2:1'),
  d(
    'suppression-malformed',
    'a key with a slip in it',
    'suppress.csv',
    suppress('s0123456789abcd,,,ungkapan umum,Penelaah Uji,2027-12-31'),
    '2:1',
  ),
]
