import type { Head } from '../head.ts'
import { linesOf } from '../text-lines.ts'
import type { Piece, Section, Told } from './platform.ts'
import { activitiesIn, type Kind, ownerIn, plainKey, type Row, rowOf } from './tiktok-items.ts'

/** TikTok's folder of texts: blocks of `Key: value`, told apart by the key that comes first in the file. Values may have many lines. */

/** Keys in the languages seen, Indonesian by the words of the app, to what the JSON calls them; only these end a value of many lines. */
const KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    date: 'date datum tanggal fecha data',
    link: 'link videolink tautan tautanvideo enlace lien koppeling',
    comment: 'comment komentar reactie opmerking comentario comentário commentaire kommentar',
    originalpostlink: 'originalpostlink tautanpostinganasli tautanpostingasli',
    username: 'username namapengguna gebruikersnaam nombredeusuario benutzername nomdutilisateur',
    displayname: 'displayname nickname namatampilan namapanggilan weergavenaam',
    method: 'method metode cara methode método',
    sharedcontent: 'sharedcontent kontenyangdibagikan gedeeldecontent gedeeldeinhoud',
    title: 'title judul titel',
    whocanview: 'whocanview whocanwatch siapayangdapatmelihat siapayangbisamelihat wiekanbekijken',
    alternatetext: 'alternatetext teksalternatif',
    addyourstext: 'addyourstext',
    photo: 'photo foto',
    sticker: 'sticker stiker',
    other:
      'video url likes like suka sound suara geluid location lokasi coverimage allowcomments allowstitches allowduets allowsharingtostory allowsharing contentdisclosure aigeneratedcontent aigc numberofcollections commenttype',
  }).flatMap(([name, keys]) => keys.split(' ').map((key) => [key, name === 'other' ? key : name] as const)),
)

/** Files whose blocks look alike by their names, in plain form: likes, reposts, bookmarks and what was watched are all a date and a link. */
const NAMES: Readonly<Record<Exclude<Kind, 'live'>, RegExp>> = {
  comment: /(?:^|\/)(?:comments?|komentar|reacties?|comentarios?|commentaires?|kommentare)\.txt$/,
  share: /(?:^|\/)(?:sharehistory|riwayat(?:ber)?bagi(?:kan)?|deelgeschiedenis)\.txt$/,
  repost: /(?:^|\/)(?:reposts?\w*|posting(?:an)?ulang|daftarrepost)\.txt$/,
  like: /(?:^|\/)(?:likelist|likes|likelijst|daftar(?:yang)?(?:di)?sukai?|suka)\.txt$/,
  follow: /(?:^|\/)(?:following(?:list)?|(?:daftar)?(?:mengikuti|diikuti)|volgend)\.txt$/,
  post: /(?:^|\/)(?:posts?|postingan|kiriman|unggahan|videos?|berichten)\.txt$/,
}
const KINDS = Object.keys(NAMES) as (keyof typeof NAMES)[]
/** What the second key of a block holds, where nobody knows its name. */
const SECOND: Readonly<Record<keyof typeof NAMES, string>> = {
  comment: 'comment',
  share: 'sharedcontent',
  repost: 'link',
  like: 'link',
  follow: 'username',
  post: 'link',
}

/** Keys whose values are never words: a line of words that begins like one of them goes on with the words. */
const WORDLESS = new Set(['link', 'originalpostlink', 'photo', 'sticker', 'video', 'url'])
const isKey = (key: string, value: string): boolean => KEYS.has(plainKey(key)) && (!WORDLESS.has(named(key)) || EMPTY.test(value.trim()))

const KEY_LINE = /^(?<key>\p{L}[\p{L}\p{M}\p{N} ()'’_-]{0,39}?)\s?[:：](?:\s(?<value>.*)|)$/u
const DATED = /^[^:\n]{1,30}\s?[:：]\s*\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/
/** Nothing, a link, or what TikTok writes for nothing: no words of a person. */
const EMPTY = /^(?:n\/a|https?:\/\/\S+|)$/i

export const TIKTOK_TEXTS: readonly Section[] = [
  ...KINDS.map(
    (kind): Section => ({
      name: `${kind}, text`,
      content: (head) => kindOf(head) === kind,
      split: blocksOf,
      era: () => 'txt',
      items: (element, told) => activitiesIn(rowIn(element as Block, kind, told), kind, told.unknown),
    }),
  ),
  {
    name: 'profile, text',
    content: ({ kind, text }) => kind === 'text' && KEYS.has(plainKey(KEY_LINE.exec(firstLine(text))?.groups?.['key'] ?? '')),
    paths: /(?:^|\/)profil\w*\.txt$/,
    needsPath: true,
    split: blocksOf,
    era: () => 'txt',
    owner: (element) => ownerIn(rowOf((element as Block).map(({ key, value }) => [named(key), value]))),
  },
]

/** Comments, shares and posts show in their keys, the others in their names. */
function kindOf({ kind, text, plain }: Head): keyof typeof NAMES | undefined {
  if (kind !== 'text' || !DATED.test(firstLine(text))) return undefined
  const [block = ''] = text.split(/\n\s*\n/)
  const keys = block.split('\n').map((line) => named(KEY_LINE.exec(line)?.groups?.['key'] ?? ''))
  if (keys.includes('comment')) return 'comment'
  if (keys.includes('method')) return 'share'
  if (keys.includes('whocanview')) return 'post'
  return KINDS.find((one) => NAMES[one].test(plain))
}

const firstLine = (text: string): string => /^.*/.exec(text.trimStart())?.[0] ?? ''
const named = (key: string): string => KEYS.get(plainKey(key)) ?? plainKey(key)

type Block = readonly { readonly key: string; readonly value: string }[]

function rowIn(block: Block, kind: keyof typeof NAMES, { unknown }: Told): Row {
  return rowOf(
    block.map(({ key, value }, index): [string, string] => {
      if (KEYS.has(plainKey(key))) return [named(key), value]
      if (index === 1) unknown(key)
      return [index === 0 ? 'date' : index === 1 ? SECOND[kind] : key, value]
    }),
  )
}

/** Cuts a text into its blocks. */
export async function* blocksOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Piece[]> {
  let first = ''
  let open: { line: number; lines: string[]; fields: { key: string; value: string }[] } | undefined
  let line = 0
  for await (const texts of linesOf(bytes)) {
    const pieces: Piece[] = []
    for (const { text } of texts) {
      line++
      const { key = '', value = '' } = KEY_LINE.exec(text.replace(/^\uFEFF/, ''))?.groups ?? {}
      if (key !== '' && (first === '' || key === first)) {
        if (open !== undefined) pieces.push(pieceOf(open))
        first = key
        open = { line, lines: [text], fields: [{ key, value }] }
      } else if (open !== undefined) {
        open.lines.push(text)
        const last = open.fields.at(-1)
        if (key !== '' && (open.fields.length === 1 || isKey(key, value))) open.fields.push({ key, value })
        else if (last !== undefined) last.value += `\n${text}`
      }
    }
    yield pieces
  }
  yield open === undefined ? [] : [pieceOf(open)]
}

function pieceOf({
  line,
  lines,
  fields,
}: {
  line: number
  lines: readonly string[]
  fields: readonly { key: string; value: string }[]
}): Piece {
  return { keys: '', raw: lines.join('\n').trim(), line, value: fields.map(withoutTail) satisfies Block }
}

/** Keys that nobody knows hang on the value before them, and are cut off where they hold no words. */
function withoutTail({ key, value }: { readonly key: string; readonly value: string }): { key: string; value: string } {
  const lines = value.trim().split('\n')
  const isTail = (text: string): boolean =>
    EMPTY.test(KEY_LINE.exec(text)?.groups?.['value']?.trim() ?? (KEY_LINE.test(text) ? '' : 'words'))
  while (lines.length > 1 && isTail(lines.at(-1) ?? '')) lines.pop()
  return { key, value: lines.join('\n').trim() }
}
