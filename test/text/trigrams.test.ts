import fc from 'fast-check'
import { francAll } from 'franc'
import { expect, test } from 'vitest'
import { Trigrams } from '../../src/text/trigrams.ts'

const ONLY = ['ind', 'zlm', 'jav', 'sun', 'min', 'mad', 'ace', 'ban', 'bug', 'eng']
const trigrams = new Trigrams(ONLY)
const asFranc = (text: string): void => {
  expect(trigrams.guesses(text), text).toEqual(francAll(text, { only: ONLY, minLength: 1 }))
}

test.each([
  'Selamat pagi, hari ini kita rapat di kantor dan sore nanti senam bersama',
  'Esuk-esuk wis padha tangi, banjur mangkat menyang sawah karo kanca-kanca',
  'Wilujeng énjing, dinten ieu urang ngumpul di balé désa sareng wargi',
  'Good morning everyone, the meeting starts at nine and lunch is on us',
  'Ambo pai ka pasa manjapuik lado jo sayua, baliak hari lah patang',
  'السلام عليكم ورحمة الله وبركاته، صباح الخير يا أصدقاء',
  'ꦱꦸꦒꦼꦁꦲꦺꦚ꧀ꦗꦁ',
  'Доброе утро всем на собрании',
  'おはようございます、今日は会議です',
  'ἀγαθὴ ἡμέρα',
  'rapat الله rapat 会议 rapat',
  'é',
  'İstanbul İİİ',
  'kafé crème à la carte, 2024–2029 … “ya” 🙏🏽 🇮🇩 ❤️',
  'ＰＡＧＩ pagi',
  '12.30',
  '🙏🏽',
  '\uD83C',
  'a\uDDE6b',
  ' ',
  '',
  'aaaaaaaaaaaaaaaaaaaa',
  'constructor __proto__ toString',
  'selamat pagi '.repeat(300),
])('%s: as franc guesses', asFranc)

test('any text: as franc guesses', () => {
  const words = fc.constantFrom(
    ...'saya kami di ke yang dan makan sapa lan ora the of and nu teu jeung ö ñ İ ℅ الله ꦱ да 会 1 2024 @ - … 🏽 🇮🇩'.split(' '),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 30 }).map((those) => those.join(' ')),
        fc.string({ unit: 'binary' }),
        fc.string(),
      ),
      asFranc,
    ),
    { numRuns: 5_000, seed: 3 },
  )
})
