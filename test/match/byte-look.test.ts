import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LookAnswer } from '../../src/match/byte-look.ts'
import { CLITICS, FOLLOWERS, LONGEST_TAIL } from '../../src/match/forms.ts'
import { Matcher } from '../../src/match/matcher.ts'
import { WordFilter } from '../../src/match/word-filter.ts'
import type { Alias } from '../../src/model.ts'
import { post, written } from '../hard-texts.ts'
import { matcher, shipped } from '../judging.ts'

const look = matcher.byteLook((readings) => readings)
const everybody = { of: ({ names }: { readonly names: readonly never[] | readonly object[] }) => names as never }

/** How a cell of a table holds a text: each quote twice, or as it is where it has none. */
const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('"', '""'))

/** @returns what the look says of a text, which is what the text itself says unless it is left open */
function asText(text: string): LookAnswer {
  const bytes = bytesOf(text)
  const glance = look.look(bytes, 0, bytes.length, everybody)
  if (glance !== 'open') expect(glance, JSON.stringify(text)).toBe(matcher.mayName(text, () => true) ? 'somebody' : 'nobody')
  return glance
}

test('on its bytes no text names nobody that may name somebody as a text', () => {
  const told = { nobody: 0, somebody: 0, open: 0 }
  const everyday = fc
    .array(
      fc.constantFrom(
        'pagi',
        'ke-2',
        'Kantor,',
        'rapat!',
        '"kopi"',
        '🙏🏽',
        '❤️',
        'https://t.co/x',
        '#SeninPagi',
        '@warga.rekaan',
        '(ya)',
        'é',
        '12.30',
      ),
    )
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.oneof(post, written, everyday), (text) => {
      told[asText(text)]++
    }),
    { numRuns: 20_000, seed: 7 },
  )
  expect(told.nobody).toBeGreaterThan(2_000)
  expect(told.somebody).toBeGreaterThan(1_000)
  expect(told.open).toBeGreaterThan(1_000)
})

test('the same among emoji, of which some are a name or part of one', () => {
  const told = { nobody: 0, somebody: 0, open: 0 }
  const pictures = shipped.aliases.map(({ written }) => written).filter((written) => /\p{Extended_Pictographic}/u.test(written))
  const signs = fc.constantFrom(...pictures, ...'☝✌🤟🤘👍🙏ℹ™🅰🇮🇩', 'ya', '2', 'dua', '#', '@', '"', ' ', ' ')
  const behind = fc.constantFrom('', '', '\uFE0F', '🏽', '🏽\uFE0F', '\u20E3', '\u200D', '\u200D👍', '\uFE0F\u200D✌', '\u0301', '🏻🏿')
  fc.assert(
    fc.property(fc.array(fc.tuple(signs, behind), { maxLength: 6 }), (pieces) => {
      told[asText(pieces.flat().join(''))]++
    }),
    { numRuns: 20_000, seed: 11 },
  )
  for (const count of Object.values(told)) expect(count).toBeGreaterThan(100)
})

test('the same among words that are glued together', () => {
  const told = { nobody: 0, somebody: 0, open: 0 }
  const parts = fc.constantFrom(...'n or san pra bowo p r a b owo x y ke 2 12 30 rapat dan nor s4n gan jar ö'.split(' '))
  const glue = fc.constantFrom('.', '-', ' ', ' ', '', '*', '--', '...', '-.', ' - ', '·', '–', '@', '$', '!', ', ', '\n')
  fc.assert(
    fc.property(fc.array(fc.tuple(parts, glue), { minLength: 2, maxLength: 9 }), (pieces) => {
      told[asText(pieces.flat().join(''))]++
    }),
    { numRuns: 20_000, seed: 13 },
  )
  for (const count of Object.values(told)) expect(count).toBeGreaterThan(100)
})

test('what stands beside a text in its table has no say', () => {
  const cells = Buffer.from('Norsan,rapat pagi,Norsan')
  expect(look.look(cells, 7, 17, everybody)).toBe('nobody')
  expect(look.look(cells, 18, 24, everybody)).toBe('somebody')
})

test.each<[text: string, glance: 'nobody' | 'somebody' | 'open']>([
  ['rapat pagi di kantor', 'nobody'],
  ['', 'nobody'],
  ['selamat pagi 🙏🏽 semua 🇮🇩', 'nobody'],
  ['lihat https://t.co/norsan, ya', 'nobody'],
  ['kata “kutipan” … ya', 'nobody'],
  ['Norsan', 'somebody'],
  ['#PilihNorsan', 'somebody'],
  ['@norsan', 'somebody'],
  ['N0rsan', 'somebody'],
  ['Norsannn', 'somebody'],
  ['prab.owo', 'open'],
  ['prab.owo', 'open'],
  ['n o r s a n', 'open'],
  ['nor\u200Bsan', 'somebody'],
  ['nörsan', 'somebody'],
  ['ＮＯＲＳＡＮ', 'somebody'],
  ['kopi di kafé René’s, ２０２４', 'nobody'],
  ['#nörsan', 'open'],
  ['n ö r s a n', 'open'],
  ['rapat ke-2 pukul 12.30-14.00, hari Senin-Kamis', 'nobody'],
  ['rapat ke-2 n-orsan', 'open'],
  ['x y p-rabowo', 'open'],
  ["a h o k'…", 'open'],
  ["kafe'… rapat ya", 'nobody'],
  ['pr@bowo', 'open'],
  ['nomor urut 2', 'somebody'],
])('%s: %s', (text, glance) => {
  const bytes = bytesOf(text)
  expect(look.look(bytes, 0, bytes.length, everybody)).toBe(glance)
})

test('an emoji that is a letter to the lexicon may be the rest of a name', () => {
  const [model] = shipped.aliases
  const names = ['Titoxa I', 'TM Wawanda'].map((written) => ({ ...(model as Alias), written, strength: 'strong' as const }))
  const own = new Matcher(names).byteLook((readings) => readings)
  for (const text of ['Titoxaℹ', '™Wawanda', 'Titoxa ℹ️ ya'])
    expect(own.look(bytesOf(text), 0, bytesOf(text).length, everybody)).toBe('open')
})

test('the filter lets every form through, with a tail and with its last letter twice', () => {
  const forms = ['norsan', 'midji', 'ria', 'ganjar2024', "ma'ruf"]
  const filter = new WordFilter(forms)
  const mayName = (word: string): boolean => {
    const bytes = Buffer.from(word)
    const end = filter.scan(bytes, 0, bytes.length)
    return filter.mayName && end === bytes.length
  }
  for (const form of ['norsan', 'midji', 'ria'])
    for (const tail of ['', 'nya', 'lah', 'ku', 'er', 'ers', form.at(-1), `${form.at(-1)}nya`, `${form.at(-1)}ers`])
      expect(mayName(form + tail), form + tail).toBe(true)
  expect(mayName('GANJARpranowo')).toBe(true)
  const short = new WordFilter(['ab12']) // short letters before what is none open with any that follow
  for (const word of ['abzzz', 'abaaa', 'abmno']) {
    short.scan(Buffer.from(word), 0, word.length)
    expect(short.mayName, word).toBe(true)
  }
  short.scan(Buffer.from('aczyx'), 0, 5)
  expect(short.mayName).toBe(false)
  for (const tail of [...CLITICS, ...FOLLOWERS]) expect(tail.length).toBeLessThan(LONGEST_TAIL)
  const everyday = ['pagi', 'kantor', 'rapat', 'semangat', 'terima', 'kasih', 'selamat', 'bersama', 'warga', 'desa']
  expect(everyday.filter(mayName)).toEqual([])
})
