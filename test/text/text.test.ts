import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountInLink, accountOf, platformOf } from '../../src/text/account.ts'
import { colloquialRoots } from '../../src/text/colloquial.ts'
import { fold } from '../../src/text/fold.ts'
import { splitsByCase } from '../../src/text/hashtag.ts'
import { mayStemTo, stem } from '../../src/text/stem.ts'
import { tokenise } from '../../src/text/tokens.ts'

describe('fold', () => {
  test.each([
    ['capitals', 'PRABOWO', 'prabowo'],
    ['full-width letters', 'Ｐｒａｂｏｗｏ', 'prabowo'],
    ['mathematical letters', '𝗴𝗮𝗻𝗷𝗮𝗿', 'ganjar'],
    ['circled letters', 'Ⓖⓐⓝⓙⓐⓡ', 'ganjar'],
    ['Cyrillic look-alikes', 'Аniеs', 'anies'],
    ['Greek look-alikes', 'ΑΝΙΕΣ'.slice(0, 3), 'ani'],
    ['accents', 'Mándár', 'mandar'],
    ['zero-width space', 'gan\u200Bjar', 'ganjar'],
    ['soft hyphen', 'gan\u00ADjar', 'ganjar'],
    ['apostrophe', "Ma'ruf", 'maruf'],
    ['typographic apostrophe', 'Rifa’i', 'rifai'],
    ['small capitals', 'ɢᴀɴᴊᴀʀ', 'ganjar'],
    ['combining strike-through', 'g\u0336a\u0336njar', 'ganjar'],
    ['Turkish dotted I', 'İman', 'iman'],
  ])('%s', (_, written, expected) => expect(fold(written)).toBe(expected))

  test('folding a folded form changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('tokenise', () => {
  const cut = (text: string): string[] => tokenise(text).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`)
  test.each([
    ['words and a number', 'Coblos nomor 2!', ['word:Coblos', 'word:nomor', 'number:2']],
    ['a number with a leading zero', '02 gas', ['number:02', 'word:gas']],
    ['reduplication is a word', 'mudah2an sama2', ['word:mudah2an', 'word:sama2']],
    ['hyphen parts names', 'Norsan-Krisantus', ['word:Norsan', 'word:Krisantus']],
    ['apostrophe inside a name', "Ma'ruf 'Amin'", ["word:Ma'ruf", 'word:Amin']],
    ['hashtag and mention', '#AyoPilih @ganjar_pranowo.', ['hashtag:#AyoPilih', 'mention:@ganjar_pranowo']],
    ['an e-mail address is one thing', 'ke budi.s@dinas.contoh.id.', ['word:ke', 'url:budi.s@dinas.contoh.id']],
    ['a sign inside a word is no address', 'budi@contoh', ['word:budi', 'word:contoh']],
    ['url with its closing bracket', '(https://x.com/a/1) ya', ['url:https://x.com/a/1', 'word:ya']],
    ['emoji between words', '🤣presiden🤣 x', ['emoji:🤣', 'word:presiden', 'emoji:🤣', 'word:x']],
    ['skin tone belongs to its emoji', '✌🏽gas', ['emoji:✌🏽', 'word:gas']],
    ['family emoji is one', '👨‍👩‍👧!', ['emoji:👨‍👩‍👧']],
    ['flag', '🇮🇩', ['emoji:🇮🇩']],
    ['mathematical letters', '𝗴𝗮𝗻𝘁𝗶 presiden', ['word:𝗴𝗮𝗻𝘁𝗶', 'word:presiden']],
    ['zero-width joiner inside a word', 'gan\u200Djar', ['word:gan\u200Djar']],
    ['keycap digit stays a number', '2️⃣', ['number:2️⃣']],
    ['lone marks are nothing', '# @ #! @@', []],
  ])('%s', (_, text, expected) => expect(cut(text)).toEqual(expected))

  test('sentences are counted', () => {
    expect(new Set(tokenise('Dr. H. Karolin no. 2 kab. Landak').map(({ sentence }) => sentence)).size).toBe(1)
    const text = 'Satu dua. Tiga! Empat\nlima no.6'
    expect(tokenise(text).map(({ sentence }) => sentence)).toEqual([0, 0, 1, 2, 3, 3, 3])
  })

  test('tokens stand in order, apart, inside the text, for any Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let before = 0
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = end
        }
      }),
    )
  })
})

test.each([
  ['AMINAjaDulu', ['AMIN·Aja·Dulu', 'AMINA·ja·Dulu']],
  ['AHYforAll', ['AH·Yfor·All', 'AHY·for·All']],
  ['01IndonesiaMaju', ['01·Indonesia·Maju']],
  ['norsankrisantus', ['norsankrisantus']],
  ['Norsan_Krisantus', ['Norsan·Krisantus']],
  ['SatSet3', ['Sat·Set·3']],
  ['M3nangBareng', ['M·3·nang·Bareng', 'M3nang·Bareng']],
  ['midjididi.official', ['midjididi·official']],
])('%s is split by case', (body, expected) => {
  expect(splitsByCase(body).map((split) => split.map(({ start, end }) => body.slice(start, end)).join('·'))).toEqual(expected)
})

describe('stem', () => {
  test.each([
    ['mencoblos', 'coblos'],
    ['dicoblos', 'coblos'],
    ['pendukung', 'dukung'],
    ['dukungannya', 'dukung'],
  ])('%s → %s', (word, root) => {
    expect(stem(word)).toBe(root)
    expect(mayStemTo(word, root)).toBe(true)
  })
  test.each([
    ['memilih', 'pilih'],
    ['menyapu', 'sapu'],
    ['gerigi', 'gigi'],
    ['mengganti', 'ganti'],
  ])('%s may stem to %s: a nasal or an infix changes no more than the first letter', (word, root) =>
    expect(mayStemTo(word, root)).toBe(true),
  )
})

test.each([
  ['@Budi.S', 'budi.s', ''],
  ['Budi.S', 'budi.s', ''],
  ['https://www.facebook.com/Budi.S/', 'budi.s', 'facebook'],
  ['https://www.facebook.com/profile.php?id=1000123', '1000123', 'facebook'],
  ['instagram.com/sri_h?hl=id', 'sri_h', 'instagram'],
  ['https://twitter.com/Sri', 'sri', 'x'],
  ['Budi Santoso', 'budi santoso', ''],
  ['https://www.facebook.com/people/Budi-S/100012/', '100012', 'facebook'],
  ['https://id-id.facebook.com/budi.s', 'budi.s', 'facebook'],
  ['https://www.youtube.com/channel/UC12', 'uc12', 'youtube'],
  ['https://www.tiktok.com/@budi', 'budi', 'tiktok'],
  ['https://www.instagram.com/_u/sri_h', 'sri_h', 'instagram'],
  ['https://www.facebook.com/groups/12345/', '', 'facebook'],
])('account %s', (written, account, platform) => expect(accountOf(written)).toEqual({ account, platform }))

test.each([
  ['Twitter', 'x'],
  ['IG', 'instagram'],
  ['Facebook ', 'facebook'],
  ['mastodon', 'mastodon'],
])('platform %s', (written, expected) => expect(platformOf(written)).toBe(expected))

test.each([
  ['https://x.com/ganjarpranowo/status/1', 'ganjarpranowo'],
  ['https://www.tiktok.com/@budi/video/7', '@budi'],
  ['https://www.instagram.com/p/Cabc/', undefined],
  ['https://x.com/i/web/status/1', undefined],
  ['https://contoh.id/budi', undefined],
])('the account in %s', (url, expected) => {
  const span = accountInLink(url)
  expect(span && url.slice(span.start, span.end)).toBe(expected)
})

test('spoken forms are made of 10,000 roots in one go, and a root is no form', () => {
  const roots = [...Array(10_000).keys()].map((at) => `c${at.toString(36)}`)
  const table = colloquialRoots([...roots, 'coblos', 'nyoblos'])
  expect(table.get('nyoblosin')).toBe('nyoblos')
  expect(table.get('dicoblosin')).toBe('coblos')
  expect(table.has('nyoblos')).toBe(false)
})
