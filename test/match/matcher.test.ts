import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hit } from '../../src/model.ts'
import { fold } from '../../src/text/fold.ts'
import { matcher, shipped } from '../judging.ts'

/** What was met, as `entry=text by operation`. */
const met = (text: string): string[] => matcher.find(text, 'text').hits.map((hit) => `${hit.entry.written}=${hit.text} ${hit.operation}`)

describe('names', () => {
  test.each([
    ['a full name', 'Ria Norsan hadir', 'Ria Norsan=Ria Norsan exact'],
    ['capitals and full-width letters', 'ＲＩＡ norsan', 'Ria Norsan=ＲＩＡ norsan exact'],
    ['a pair with hyphen or without', 'norsan krisantus', 'Norsan-Krisantus=norsan krisantus exact'],
    ['a joined pair', 'norsankrisantus', 'Norsan-Krisantus=norsankrisantus joined'],
    ['a joined pair as a hashtag', '#norsankrisantus', 'Norsan-Krisantus=#norsankrisantus hashtag'],
    ['a hashtag by its capitals', '#AyoPilihNorsanKrisantus', 'Norsan-Krisantus=NorsanKrisantus hashtag'],
    ['a name over a hashtag and a word', '#Ria Norsan', 'Ria Norsan=#Ria Norsan hashtag'],
    ['a handle as a mention', 'cek @ganjarpranowo', 'ganjarpranowo=@ganjarpranowo exact'],
    ['a name inside a handle', '@Relawan_Norsan', 'Norsan=Norsan handle'],
  ])('%s', (_, text, expected) => expect(met(text)).toContain(expected))

  test.each([
    ['leet', 'G4nj4r', 'Ganjar=G4nj4r leet'],
    ['leet in the first letter', '4nies', 'Anies=4nies leet'],
    ['leet with signs', 'Pr@b0wo', 'Prabowo=Pr@b0wo leet'],
    ['letters written on and on', 'Prabowooooo', 'Prabowo=Prabowooooo run'],
    ['a doubled last letter', 'Norsann', 'Norsan=Norsann run'],
    ['a clitic', 'Prabowonya siapa', 'Prabowo=Prabowonya clitic'],
    ['followers', 'para Ahokers', 'Ahok=Ahokers clitic'],
    ['letters apart', 'p r a b o w o', 'Prabowo=p r a b o w o spaced'],
    ['letters apart among others', 'x p r a b o w o', 'Prabowo=p r a b o w o spaced'],
    ['dots between letters', 'P.r.a.b.o.w.o', 'Prabowo=P.r.a.b.o.w.o spaced'],
    ['a mask', 'Pr*bowo', 'Prabowo=Pr*bowo mask'],
    ['glued in a hashtag', '#tetapahokdjarot', 'Ahok-Djarot=ahokdjarot segmented'],
    ['at the end of a hashtag', '#santridukungganjar', 'Ganjar=ganjar segmented'],
    ['a short name where all is known', '#ahymenang', 'AHY=ahy segmented'],
    ['capitals before small letters', '#AHYforAll', 'AHY=AHY hashtag'],
    ['leet in a hashtag', '#BersamaG4njar', 'Ganjar=G4njar leet'],
    ['dark squares', '🅶🅰🅽🅹🅰🆁', 'Ganjar=🅶🅰🅽🅹🅰🆁 exact'],
    ['dark circles', '🅖🅐🅝🅙🅐🅡', 'Ganjar=🅖🅐🅝🅙🅐🅡 exact'],
    ['light squares', '🄶🄰🄽🄹🄰🅁', 'Ganjar=🄶🄰🄽🄹🄰🅁 exact'],
    ['Cyrillic look-alikes', 'Рrаbоwо', 'Prabowo=Рrаbоwо exact'],
    ['a soft hyphen', 'Prabo\u00ADwo', 'Prabowo=Prabo\u00ADwo exact'],
  ])('%s', (_, text, expected) => expect(met(text)).toContain(expected))

  test.each([
    ['a name inside a word', 'norsanisasi'],
    ['a short name inside a stranger’s handle', '@ganjarwati'],
    ['a short name in an everyday hashtag', '#bahyangan'],
    ['a doubled word is no leet', 'g2anjar mudah2an sama2'],
    ['a run of single letters that says nothing', 'a b c d e f'],
    ['a mask with too little shown', 'pr***wo'],
    ['stems are never names', 'ganjaran yang setimpal'],
    ['a letter more', 'Norsana'],
  ])('%s is left alone', (_, text) => expect(matcher.find(text, 'text').hits.filter(({ entry }) => entry.type === 'alias')).toEqual([]))
})

describe('terms', () => {
  test.each([
    ['a stemmed word', 'kami mendukungnya', 'dukung=mendukungnya stem'],
    ['its root', 'coblos', 'coblos=coblos exact'],
    ['a number behind its lead', 'nomor urut 02', 'nomor urut 02=nomor urut 02 number'],
    ['a number in words', 'salam dua', 'salam dua=salam dua number'],
    ['a spoken form', 'nyobloske wae', 'coblos=nyobloske stem'],
    ['another', 'ngedukung bapak', 'dukung=ngedukung stem'],
    ['a Javanese ending', 'coblosno', 'coblosno=coblosno exact'],
    ['a digit for a letter', 'ayo m3nang', 'menang=m3nang leet'],
    ['a digit in a root that is stemmed', 'c0blos', 'coblos=c0blos leet'],
    ['its letters apart', 'C O B L O S', 'coblos=C O B L O S spaced'],
    ['and its digit as a number', 'ayo m3nang', 'm3nang=m3nang number'],
    ['an emoji with skin tone', '✌🏽', '✌=✌🏽 exact'],
  ])('%s', (_, text, expected) => expect(met(text)).toContain(expected))

  test.each([
    ['menangis is no victory', 'semalam menangis', 'menangis=menangis exact'],
    ['a day of a month is no leet', '8agus'],
    ['an everyday phrase hides its label', 'NKRI harga mati', 'nkri harga mati=NKRI harga mati exact'],
    ['the right to vote is no call', 'hak pilih', 'hak pilih=hak pilih exact'],
  ])('%s', (_, text, ...expected) => expect(met(text)).toEqual(expected))
})

/** What an entry stands for: of several that stand for the same, the longest at a place is told. */
const meaningOf = ({ entry }: Hit): string =>
  entry.type === 'term' ? entry.signal : entry.type === 'alias' ? entry.participant.id : `${entry.lead.signal} ${entry.value}`

/** Read alone, what a hit stands on must mean the same: a span is no more and no less than its evidence. */
function meansTheSameAlone(hit: Hit): boolean {
  // General words in a handle, and those of a hashtag without capitals, are read only beside a name.
  if (hit.text.startsWith('@') && hit.entry.type === 'term') return true
  if (hit.operation === 'segmented') return fold(hit.text).startsWith((hit.forms[0] as string).replace('~', ''))
  return [hit.text, `#${hit.text}`]
    .flatMap((alone) => matcher.find(alone, 'text').hits)
    .some((found) => meaningOf(found) === meaningOf(hit))
}

describe('spans', () => {
  const aliases = fc.constantFrom(...shipped.aliases.map(({ written }) => written))
  const terms = fc.constantFrom(...shipped.terms.map(({ written }) => written))
  const noise = fc.string({ unit: 'binary', maxLength: 12 })
  const disguise = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => `#${text.replace(/[^\p{L}\p{N}]/gu, '')}`,
    (text: string) => [...text].join('\u200B'),
    (text: string) => text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0xff41 + letter.charCodeAt(0) - 97)),
    (text: string) => `@${text.replace(/[^\w.]/g, '')}`,
    (text: string) => [...text].join(' '),
    (text: string) => [...text].join('.'),
    (text: string) => text.replace('a', '4').replace('e', '3'),
    (text: string) => text.replace(/([aiueo])/, '$1$1$1'),
    (text: string) => `${text}nya`,
    (text: string) => `#ayo${text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()}`,
  )
  const piece = fc.oneof(
    noise,
    fc.tuple(fc.oneof(aliases, terms), disguise).map(([text, change]) => change(text)),
  )
  const post = fc.array(fc.tuple(piece, fc.constantFrom(' ', '', '\n', '. ', ' 2 ', '🤟🏿'))).map((pieces) => pieces.flat().join(''))

  test('sliced out of the original, every hit means the same', () => {
    let hits = 0
    fc.assert(
      fc.property(post, (text) => {
        for (const hit of matcher.find(text, 'text').hits) {
          hits++
          expect(text.slice(hit.span.start, hit.span.end)).toBe(hit.text)
          expect(meansTheSameAlone(hit), `${JSON.stringify(hit.text)} as ${hit.forms.join(' ')}`).toBe(true)
        }
      }),
      { numRuns: 1_500, seed: 2024 },
    )
    expect(hits).toBeGreaterThan(1_000)
  })
})
