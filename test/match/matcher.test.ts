import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANY_NUMBER, numberValue, plainForm, stemForm } from '../../src/match/readings.ts'
import type { Hit } from '../../src/model.ts'
import { fold } from '../../src/text/fold.ts'
import { tokenise } from '../../src/text/tokens.ts'
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
    ['a name inside a word', 'norsanisasi'],
    ['stems are never names', 'ganjaran yang pantas'],
    ['a letter more', 'Norsann'],
  ])('%s is left alone', (_, text) => expect(matcher.find(text, 'text').hits.filter(({ entry }) => entry.type === 'alias')).toEqual([]))
})

describe('terms', () => {
  test.each([
    ['a stemmed word', 'kami mendukungnya', 'dukung=mendukungnya stem'],
    ['its root', 'coblos', 'coblos=coblos exact'],
    ['a number behind its lead', 'nomor urut 02', 'nomor urut 02=nomor urut 02 number'],
    ['a number in words', 'salam dua', 'salam dua=salam dua number'],
    ['an emoji with skin tone', '✌🏽', '✌=✌🏽 exact'],
  ])('%s', (_, text, expected) => expect(met(text)).toContain(expected))

  test.each([
    ['menangis is no victory', 'dia menangis'],
    ['an everyday phrase hides its label', 'NKRI harga mati'],
    ['the right to vote is no call', 'hak pilih', 'hak pilih=hak pilih exact'],
  ])('%s', (_, text, ...expected) => expect(met(text)).toEqual(expected))
})

/** What a hit's stretch of the original folds to, token by token, must be what the lexicon holds. */
function readsAs(hit: Hit): boolean {
  const joined = fold(hit.text.replace(/^[#＃@＠]/, '').replace(/[._]/g, ''))
  if (hit.forms.length === 1) {
    const [form = ''] = hit.forms
    if (form.startsWith('@')) return `@${fold(hit.text.replace(/^[@＠]/, ''))}` === form
    if (form.startsWith('~')) return stemForm(joined) === form
    return joined === form || plainForm('emoji', hit.text) === form
  }
  const rest = hit.forms.map((form) => (form === ANY_NUMBER ? '' : form)).join('')
  const number = hit.forms.includes(ANY_NUMBER)
    ? numberValue(
        tokenise(hit.text)
          .map((t) => hit.text.slice(t.start, t.end))
          .at(-1) ?? '',
      )
    : undefined
  const folded = fold(hit.text).replace(/[^\p{L}\p{N}]+/gu, '')
  return hit.forms.includes(ANY_NUMBER)
    ? folded.startsWith(rest) && (number !== undefined || /\d|satu|dua|tiga|empat|lima|enam/.test(folded))
    : folded === rest.replace(/[^\p{L}\p{N}]+/gu, '')
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
  )
  const piece = fc.oneof(
    noise,
    fc.tuple(fc.oneof(aliases, terms), disguise).map(([text, change]) => change(text)),
  )
  const post = fc.array(fc.tuple(piece, fc.constantFrom(' ', '', '\n', '. ', ' 2 ', '🤟🏿'))).map((pieces) => pieces.flat().join(''))

  test('sliced out of the original, every hit folds to the form that matched', () => {
    let hits = 0
    fc.assert(
      fc.property(post, (text) => {
        for (const hit of matcher.find(text, 'text').hits) {
          hits++
          expect(text.slice(hit.span.start, hit.span.end)).toBe(hit.text)
          expect(readsAs(hit), `${JSON.stringify(hit.text)} as ${hit.forms.join(' ')}`).toBe(true)
        }
      }),
      { numRuns: 1_500 },
    )
    expect(hits).toBeGreaterThan(1_000)
  })
})
