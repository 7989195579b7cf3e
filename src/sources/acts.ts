import { ACTS, type Act } from '../model.ts'

/** Words for acts in exports and in clerks' tables, folded. A quote is a share with own words, a reaction is a like. */
const WORDS: Readonly<Record<Act, string>> = {
  post: 'posting postingan unggah unggahan mengunggah status story stories reel reels foto video tulisan cuitan tweet twit konten membuat',
  comment: 'komentar komen berkomentar mengomentari balasan membalas reply comments tanggapan',
  share: 'bagikan membagikan berbagi shares repost retweet quote kutip mengutip meneruskan forward reshare',
  like: 'suka menyukai likes liked reaksi reaction jempol favorit favorite love',
  follow: 'ikuti mengikuti following bergabung gabung join grup subscribe berlangganan group_join page_like pages',
}

const BY_WORD: ReadonlyMap<string, Act> = new Map(
  ACTS.flatMap((act) => [[act, act] as const, ...WORDS[act].split(' ').map((word) => [word, act] as const)]),
)

/**
 * @param written as in the table: `Bagikan (repost)`, `like`; empty for a post
 * @returns the act, or nothing where no word of it is known
 */
export function actOf(written: string): Act | undefined {
  const known = BY_WORD.get(written)
  if (known !== undefined) return known
  const words = written.toLowerCase().match(/[\p{L}_]+/gu)
  if (words === null) return 'post'
  return words.map((word) => BY_WORD.get(word)).find((act) => act !== undefined)
}
