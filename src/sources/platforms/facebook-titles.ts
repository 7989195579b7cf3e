/**
 * Names in Facebook's titles, sentences in the language of the account: `Siti Rekaan menyukai foto Halaman Rekaan.`,
 * `Siti Rekaan likes Halaman Rekaan's photo.` They are often the only place that names the target of an act.
 * Words known here only help; what remains is read by its shape, as a run of words with capitals.
 */

/** What belongs to the person who acts: there is no other to be named. */
const OWN = /\b(?:\p{L}+nya sendiri|(?:his|her|their|its|your) own|milik sendiri)\b/iu
const POSSESSIVE = /((?:[\p{Lu}\p{N}]\S*\s+)*[\p{Lu}\p{N}]\S*?)['’]s(?=\s)/u
/** Before a name: what was liked or shared, and whose. With a capital it is part of the name: `Halaman Rekaan`. */
const BEFORE_NAME =
  /\b(?:postingan|kiriman|unggahan|foto|video|komentar|tautan|status|album|siaran langsung|reel|acara|cerita|kenangan|halaman|grup|anggota|post|photo|comment|link|story|event|memory|page|group|member|by|from|of|oleh|dari|milik)\s+(?=[\p{Lu}@])/u
/** Behind a name: the place where it happened. */
const BEHIND_NAME = /\s+(?:di|pada|in|on|to|ke|kepada|bersama|with|dengan)\s+/iu
/** Who acts, where nobody tells the name: *you*, or the first words with capitals. */
const ACTOR = /^(?:(?:[Aa]nda|[Kk]amu|[Yy]ou)\s+|(?:[\p{Lu}\p{N}]\S*\s+)+(?=\p{Ll}))/u
const TALL = /^["“(@#]?[\p{Lu}\p{Extended_Pictographic}]/u
/** Small words and numbers inside names. */
const JOINER = /^(?:bin|binti|dan|and|&|of|the|de|van|al|untuk|for|\||-|–|\d+)$/iu

/**
 * @param title the sentence, or nothing
 * @param actor the name of the person who acts, empty where nobody tells
 * @returns who or what the act went to, or nothing where the sentence does not say
 */
export function targetIn(title: string, actor: string): string {
  const rest = withoutActor(title, actor)
  if (OWN.test(rest)) return ''
  const possessive = POSSESSIVE.exec(rest)?.[1]
  if (possessive !== undefined) return possessive.trim()
  const before = BEFORE_NAME.exec(rest)
  const named = before === null ? lastName(rest) : rest.slice(before.index + before[0].length)
  return named.split(BEHIND_NAME)[0]?.trim() ?? ''
}

/** @returns the group of `Siti Rekaan memposting di Grup Rekaan.`: the last name in the sentence */
export const groupIn = (title: string, actor: string): string => lastName(withoutActor(title, actor))

function withoutActor(title: string, actor: string): string {
  const sentence = title.trim().replace(/[.。]$/, '')
  if (actor !== '' && sentence.toLowerCase().startsWith(actor.toLowerCase())) return sentence.slice(actor.length)
  return sentence.replace(ACTOR, '')
}

/** Languages as in titles seen; where nothing hangs on a post, only its sentence tells of a share. */
const SHARE = /(?<!\p{L})(?:membagikan|berbagi|berkongsi|shared|compart|partag|geteilt|teilt|gedeeld|deelde|condivi|udostępni|chia sẻ)/iu

/** @returns whether a title says that something of another was passed on */
export const tellsOfShare = (title: string): boolean => SHARE.test(title.normalize('NFC'))

/** The last run of words with capitals, and of small words between them. */
function lastName(sentence: string): string {
  let last: string[] = []
  let isOpen = false
  for (const word of sentence.split(/\s+/)) {
    if (!isOpen && TALL.test(word)) last = []
    isOpen = TALL.test(word) || (isOpen && JOINER.test(word))
    if (isOpen) last.push(word)
  }
  while (JOINER.test(last.at(-1) ?? '') && !/\d/.test(last.at(-1) ?? '')) last.pop()
  return last.join(' ')
}
