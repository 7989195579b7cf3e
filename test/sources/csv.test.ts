import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Read } from '../../src/sources/canonical.ts'
import { readCsv } from '../../src/sources/csv.ts'
import { toUtf8 } from '../../src/sources/decode.ts'
import { readNdjson } from '../../src/sources/ndjson.ts'

const OPTIONS = { file: 'posts', zone: 'Asia/Jakarta', map: undefined }

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(batches: AsyncGenerator<Iterable<Read>>): Promise<Read[]> {
  const reads: Read[] = []
  for await (const batch of batches) reads.push(...batch)
  return reads
}

const table = (text: string | Buffer, size = 1 << 20): Promise<Read[]> => all(readCsv(inPieces(Buffer.from(text as string), size), OPTIONS))
const ndjson = (text: string, size = 1 << 20): Promise<Read[]> => all(readNdjson(inPieces(Buffer.from(text), size), OPTIONS))
const told = (reads: readonly Read[]): string[] =>
  reads.map((read) =>
    read.kind === 'item'
      ? `${read.item.place.record}@${read.item.place.line} ${read.item.id}: ${read.item.text}`
      : read.kind === 'rejected'
        ? `${read.place.record}@${read.place.line} ${read.why.code}`
        : read.kind === 'notice'
          ? read.notice.code
          : read.kind,
  )

describe('a table', () => {
  test.each([
    ['commas', 'id,text\n1,satu\n2,"dua, tiga"\n', ['1@2 1: satu', '2@3 2: dua, tiga']],
    ['semicolons and a byte order mark', '\uFEFFid;text\n1;"satu; dua"\n', ['1@2 1: satu; dua']],
    ['tabs', 'id\ttext\n1\tsatu, dua\n', ['1@2 1: satu, dua']],
    ['CRLF and line breaks inside cells', 'id,text\r\n1,"satu\r\ndua"\r\n2,tiga\r\n', ['1@2 1: satu\r\ndua', '2@4 2: tiga']],
    ['no newline at the end', 'id,text\n1,satu', ['1@2 1: satu']],
    ['blank lines are no records', '\n\nid,text\n\n1,satu\n\n\n2,dua\n', ['1@5 1: satu', '2@8 2: dua']],
    ['header case and spaces', ' ID , Text \n1,satu\n', ['1@2 1: satu']],
    ['doubled quotes', 'id,text\n1,"kata ""dia"" begitu"\n', ['1@2 1: kata "dia" begitu']],
    [
      'a quote inside an unquoted cell is read relaxed',
      'id,text\n1,layar 5" baru\n2,dua\n',
      ['1@2 1: layar 5" baru', '2@3 2: dua', 'read-relaxed'],
    ],
    [
      'an inner quote not doubled is read relaxed',
      'id,text\n1,"kata "dia" begitu"\n2,dua\n',
      ['1@2 1: kata "dia" begitu', '2@3 2: dua', 'read-relaxed'],
    ],
    [
      'an unclosed quote costs its own line only',
      'id,text\n1,satu\n2,"dua\n3,tiga\n4,"empat"\n5,lima\n',
      ['1@2 1: satu', '2@3 broken-quotes', '3@4 3: tiga', '4@5 4: empat', '5@6 5: lima'],
    ],
    ['an unclosed quote on the last line', 'id,text\n1,satu\n2,"dua', ['1@2 1: satu', '2@3 broken-quotes']],
    ['too few and too many cells', 'id,text,url\n1,satu\n2,dua,x,y\n3,tiga,z\n', ['1@2 cell-count', '2@3 cell-count', '3@4 3: tiga']],
    ['nothing to read', 'id,text,target_author\n1,,\n2,,Budi\n', ['1@2 nothing-to-read', '2@3 2: ']],
    ['an impossible time', 'id,text,time\n1,a,31/02/2024\n2,b,\n', ['1@2 impossible-time', '2@3 2: b']],
    ['an unknown act', 'id,text,act\n1,a,menari\n2,b,Retweet\n', ['1@2 unknown-act', '2@3 2: b']],
    ['an act that is a word of the language of this program', 'id,text,act\n1,a,constructor\n', ['1@2 unknown-act']],
    ['unknown columns are named', 'id,text,foo\n1,a,b\n', ['extra-columns', '1@2 1: a']],
  ])('%s', async (_, text, expected) => expect(told(await table(text))).toEqual(expected))

  test.each([
    [
      'title rows, repeated header, sum and signature',
      'REKAP MEDSOS,,\nINSPEKTORAT,,\n,,\nNo,Nama Pegawai,Isi\n1,Budi,satu\nNo,Nama Pegawai,Isi\n2,Sri,dua\nJumlah,2,\n,"Sintang, 12 September 2024",\nMengetahui,,\n',
      ['satu', 'dua', 'rows-aside'],
    ],
    [
      'a row that names a person or an act is a record, whatever its first word',
      'Jabatan,NIP,Akun,Jenis,Tanggal,Isi\nKepala Bidang,198001012005011001,@budi,Suka,12/10/2024,\nSumber,,@sri,,,halo\nJumlah,,,,,2\n',
      ['nothing-to-read', 'halo', 'rows-aside'],
    ],
    [
      'rows above the header that look like records are told of',
      'budi,halo,12/10/2024\nakun,text,tanggal\nsri,hai,13/10/2024\n',
      ['above-header', 'hai'],
    ],
    [
      'a signature in the column of texts',
      'Akun,Isi,Tanggal\n@budi,halo,12/10/2024\n,"Sintang, 12 Oktober 2024",\n,Mengetahui,\n,Drs. Budi,\n',
      ['halo', 'rows-aside'],
    ],
    ['headers for texts', 'akun,Isi Posting\nbudi,halo\n', ['halo']],
    ['sep= line', 'sep=;\r\nid;text\r\n1;"satu; dua"\r\n', ['satu; dua']],
    ['an ambiguous delimiter goes by the header', 'Nama;Tautan;Isi\nBudi, S.Pd.;x.com/a;satu, dua, tiga\n', ['satu, dua, tiga']],
    [
      'two columns that mean the same',
      'Nama,Isi,Caption,Tanggal\nBudi,satu,dua,2024-01-01\nBudi,tiga,tiga,2024-01-01\n',
      ['doubled-columns', 'satu\ndua', 'tiga'],
    ],
    ['time in its own column', 'Nama,Tanggal,Jam,Isi\nBudi,12/09/2024,19.30 WITA,satu\n', ['satu']],
    [
      'acts in Indonesian',
      'Nama,Jenis,Isi\nBudi,Bagikan (repost),satu\nBudi,Menyukai,dua\nBudi,menari,tiga\n',
      ['satu', 'dua', 'unknown-act'],
    ],
    [
      'retweets are the words of others',
      'created_at,id_str,full_text,username,tweet_url\nThu Dec 07 08:50:26 +0000 2023,1,RT @tokoh: halo semua,budi,https://x.com/budi/status/1\n',
      ['→ tokoh: halo semua'],
    ],
    ['a Meta Content Library table', 'id,text,mcl_url\n1,halo,https://x\n', ['terms-of-use', 'halo']],
  ])('clerks and tools: %s', async (_, text, expected) => {
    const shown = (read: Read): string =>
      read.kind === 'item'
        ? read.item.text || `→ ${read.item.targetAuthor}: ${read.item.targetText}`
        : read.kind === 'rejected'
          ? read.why.code
          : read.kind === 'notice'
            ? read.notice.code
            : read.kind
    expect((await table(text)).filter((read) => read.kind !== 'notice' || read.notice.code !== 'extra-columns').map(shown)).toEqual(
      expected,
    )
  })

  test('bytes that are no UTF-8 are Windows-1252, record by record; damaged UTF-8 costs its own record; a real replacement character is fine', async () => {
    const text = Buffer.concat([
      Buffer.from('id,text\n1,satu\n2,caf'),
      Buffer.from([0xe9, 0x93]),
      Buffer.from('\n3,\uFFFD\n4,"empat\n4b"\n5,é'),
      Buffer.from([0xff]),
      Buffer.from('\n'),
    ])
    expect(told(await table(text))).toEqual([
      '1@2 1: satu',
      '2@3 2: café“',
      '3@4 3: \uFFFD',
      '4@5 4: empat\n4b',
      '5@7 invalid-utf8',
      'read-as-1252',
    ])
  })

  test.each([
    ['unknown columns', 'foo,bar\n1,2\n', 'unknown-columns'],
    ['a header with broken quotes', 'id,"text\n', 'unknown-columns'],
  ])('%s: not a table for us', async (_, text, code) => {
    await expect(table(text)).rejects.toMatchObject({ problem: { code }, exitCode: 2 })
  })

  test('however the bytes arrive, the records are the same, and none is lost', async () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('a"b', '"', 'x\ny', 'x\r\ny', ',', '🤟', ';', "'", ''))
    const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`)
    const row = fc.tuple(fc.oneof(quoted, quoted, cell), quoted).map((cells) => cells.join(','))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.integer({ min: 1, max: 40 }), async (rows, size) => {
        const text = `id,text\n${rows.join('\n')}\n`
        const whole = await table(text)
        expect(await table(text, size)).toEqual(whole)
        const records = whole.flatMap((read) =>
          read.kind === 'item' ? [read.item.place.record] : read.kind === 'rejected' ? [read.place.record] : [],
        )
        expect(records).toEqual(records.map((_, index) => index + 1))
      }),
      { numRuns: 300 },
    )
  })

  test('an unclosed quote in a long file costs one line', async () => {
    const rows = Array.from({ length: 3_000 }, (_, id) => `${id},baris ${id}`)
    rows[700] = '700,"tanpa tutup'
    const reads = await table(`id,text\n${rows.join('\n')}\n`, 1_000)
    expect(reads.filter((read) => read.kind === 'rejected').map((read) => read.place.line)).toEqual([702])
    expect(reads.filter((read) => read.kind === 'item')).toHaveLength(2_999)
  })

  test.each([
    ['UTF-16 with a mark', Buffer.from('\uFEFFid\ttext\n1\tsatu é\n', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('id\ttext\r\n1\tsatu é\r\n', 'utf16le')],
    ['big-endian UTF-16', Buffer.from('\uFEFFid\ttext\n1\tsatu é\n', 'utf16le').swap16()],
    ['CR as line end', Buffer.from('id,text\r1,satu é\r')],
  ])('%s', async (_, bytes) => {
    for (const size of [3, 1 << 20]) {
      const reads = await all(readCsv(toUtf8(inPieces(bytes, size)), OPTIONS))
      expect(told(reads)).toEqual(['1@2 1: satu é'])
    }
  })

  test('a line without end is passed over, and the next one read', async () => {
    const reads = await table(`id,text\n1,${'x'.repeat(9_000_000)}\n2,dua\n`, 1 << 16)
    expect(told(reads)).toEqual(['1@2 too-long', '2@3 2: dua'])
  })

  test('every well-formed table comes back cell for cell', async () => {
    const cells = fc.tuple(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1 }), async (rows) => {
        const text = `id,text\r\n${rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`
        const reads = await table(text, 7)
        expect(reads.map((read) => (read.kind === 'item' ? [read.item.id, read.item.text] : read))).toEqual(
          rows.map(([id, text]) => [id.trim() === '' ? '' : id, text]),
        )
      }),
    )
  })
})

describe('NDJSON', () => {
  test.each([
    ['objects', '{"id":"1","text":"satu"}\n{"id":"2","text":"dua"}', ['1@1 1: satu', '2@2 2: dua']],
    [
      'broken lines are rejected and the rest goes on',
      '{"id":"1"\n[1]\n3\n{"id":"4","text":"x"}\n',
      ['1@1 broken-json', '2@2 not-an-object', '3@3 not-an-object', '4@4 4: x'],
    ],
    ['an id as a number keeps its digits', '{"id":1844553120000000513,"text":"x"}\n', ['1@1 1844553120000000513: x']],
    ['a text that is none', '{"id":"1","text":{"a":"x"}}\n', ['1@1 not-text']],
    ['keys in any case', '{"Id":"1","Text":"x"}\n', ['1@1 1: x']],
    ['blank lines', '\n{"id":"1","text":"x"}\n\n', ['1@2 1: x']],
    ['line separators inside a text', '{"id":"1","text":"a\u2028b"}\n', ['1@1 1: a\u2028b']],
    ['unknown keys are named', '{"id":"1","text":"x","foo":1}\n', ['1@1 1: x', 'extra-columns']],
  ])('%s', async (_, text, expected) => {
    expect(told(await ndjson(text))).toEqual(expected)
    expect(told(await ndjson(text, 3))).toEqual(expected)
  })
})
