import { type Fields, listIn, objectIn, secondsIn, textIn } from './json-values.ts'
import type { OwnerFacts } from './platform.ts'

/**
 * Labels in exports of Instagram and Threads: in the language of the account, so that they only help. What stands where, and what is
 * a link, a time or a handle, decides. Languages: those seen in public exports, and Indonesian by the words of the app.
 */
const LABELS = {
  text: /^(?:text|teks|texto|texte|tekst|testo)$/,
  caption: /^(?:caption|keterangan|takarir|title|judul|bijschrift|titel|titre|título|pie de foto|légende|bildunterschrift)$/,
  comment: /^(?:comment|komentar|opmerking|reactie|comentario|comentário|commentaire|kommentar|komentarz|commento|评论|留言)$/,
  owner:
    /^(?:(?:media )?(?:owner|author)|pemilik(?: (?:media|konten))?|penulis|(?:media-?)?eigenaar|propietario(?: del contenido(?: multimedia)?)?|proprietário da mídia|propriétaire(?: du contenu)?|medieninhaber|inhaber|właściciel(?: multimediów)?)$/,
  username:
    /^(?:user ?name|nama pengguna|gebruikersnaam|nombre de usuario|nome de usuário|nome utente|nom d['’]utilisateur|benutzername|nazwa użytkownika|用户名)$/,
  name: /^(?:(?:full |display )?name|nama(?: lengkap)?|naam|nombre|nome|nom)$/,
  hashtags: /^(?:hashtags?|tagar)$/,
  link: /^(?:url|link|tautan)$/,
  time: /^(?:time|waktu|tijd|hora|heure|zeit|ora|czas|date|tanggal|(?:expiry|creation) time|waktu (?:kedaluwarsa|pembuatan))$/,
  media: /^(?:media|konten)$/,
} as const
export type LabelKind = keyof typeof LABELS

/** @returns what a label stands for, or nothing where nobody knows it */
export function kindOf(label: string): LabelKind | undefined {
  const plain = label.trim().toLowerCase()
  return (Object.keys(LABELS) as LabelKind[]).find((kind) => LABELS[kind].test(plain))
}

/** A value with its label. */
export interface Labelled {
  readonly label: string
  readonly value: string
  /** Where it leads, if it is a link. */
  readonly href: string
  /** Seconds since 1970, if it is a time. */
  readonly time: string
}

/** Values, and groups of more: the hashtags of a medium, its owner, the medium that was reposted. */
export interface LabelTree {
  readonly values: readonly Labelled[]
  readonly groups: readonly { readonly title: string; readonly members: readonly LabelTree[] }[]
}

/** Reads `label_values`, as of the end of 2025: `{label, value, href?}`, `{label, timestamp_value}`, `{title, dict: [{dict: […]}]}`. */
export function treeIn(list: unknown): LabelTree {
  const entries = listIn(list).map(objectIn)
  const isGroup = (entry: object): boolean => 'dict' in entry
  return {
    values: entries.filter((entry) => !isGroup(entry)).map(labelledIn),
    groups: entries.filter(isGroup).map(({ title, label, dict }) => ({ title: textIn(title) || textIn(label), members: membersIn(dict) })),
  }
}

/** Members are lists of their own; where they are values, they make one member. */
function membersIn(dict: unknown): LabelTree[] {
  const members = listIn(dict).map(objectIn)
  return members.some((member) => 'dict' in member) ? members.map((member) => treeIn(member['dict'])) : [treeIn(dict)]
}

const labelledIn = ({ label, value, href, timestamp_value: time }: Fields): Labelled => ({
  label: textIn(label),
  value: textIn(value),
  href: textIn(href) || (isLink(textIn(value)) && !WORDS.has(kindOf(textIn(label))) ? textIn(value) : ''),
  time: secondsIn(time),
})

/** Somebody's words, and words they remain where they are a link. */
const WORDS: ReadonlySet<LabelKind | undefined> = new Set(['text', 'comment', 'caption'])

/** Reads `string_map_data`, an object of labels: `{"Komentar": {"value": …}, "Waktu": {"timestamp": …}}`. */
export const mapIn = (map: unknown): Labelled[] =>
  Object.entries(objectIn(map)).map(([label, held]) => {
    const { value, href, timestamp } = objectIn(held)
    const link = [textIn(href), textIn(value)].find((text) => POST.test(text)) ?? ''
    return { label, value: textIn(value), href: kindOf(label) === 'link' ? link : '', time: secondsIn(timestamp) }
  })

/** Every label of a tree. */
export const labelsIn = ({ values, groups }: LabelTree): string[] => [
  ...values.map(({ label }) => label),
  ...groups.flatMap(({ title, members }) => [title, ...members.flatMap(labelsIn)]),
]

/** A link to something that was posted. */
export const POST = /^https?:\/\/[^/]+\/(?:[\w.@]+\/)?(?:p|reels?|tv|post)\/[\w-]+/
export const isLink = (text: string): boolean => /^https?:\/\/\S+$/.test(text)
/** As Instagram writes its names. */
export const isHandle = (text: string): boolean => /^[a-z0-9._]{1,30}$/.test(text)
/** Words or a name: neither a link nor a time, nor nothing. */
export const isPlain = ({ value, href, time }: Labelled): boolean => value.trim() !== '' && href === '' && time === ''

/** @returns the first value with a label of a kind */
export const entryOf = <Entry extends Pick<Labelled, 'label'>>(entries: readonly Entry[], kind: LabelKind): Entry | undefined =>
  entries.find(({ label }) => kindOf(label) === kind)

/** Where no label is known, the first value that is a handle: e-mail, telephone and yes or no, which come before, are none. */
export function profileIn(entries: readonly Pick<Labelled, 'label' | 'value'>[]): OwnerFacts | undefined {
  const handle = entryOf(entries, 'username') ?? entries.find(({ value }) => isHandle(value) && /[a-z]/.test(value))
  return handle === undefined ? undefined : { account: handle.value, name: entryOf(entries, 'name')?.value ?? '' }
}
