import type { Act, AliasKind } from '../model.ts'

/** A sentence with a gap for a name, `{}`; `{#}` takes the name joined to one word, for a hashtag. */
export interface Sentence {
  readonly id: string
  readonly act: Act
  readonly text: string
  readonly author: string
  readonly targetText: string
  /** Ways of naming that people use there; none means every one. */
  readonly kinds: readonly AliasKind[]
}

/** Those that show most of what can go wrong, for a quick look at many contests. */
export const CORE: readonly string[] = ['call', 'support', 'hashtag', 'mention', 'share-account']

const NAMES: readonly AliasKind[] = ['name', 'pair', 'short-name', 'nickname']
const ACCOUNTS: readonly AliasKind[] = ['name', 'pair', 'handle']

/**
 * The sentences in which every participant of a contest takes the place of every other: one for each thing that the rules look for,
 * and for each that weakens. They speak of nothing but the name, so that whatever changes comes from the name.
 */
export const SENTENCES: readonly Sentence[] = [
  says('call', 'Ayo coblos {} di TPS besok pagi!'),
  says('call-aside', 'Jangan lupa ya saudara, kita menangkan {} di kampung kita'),
  says('support', 'Saya mendukung {} sepenuhnya'),
  says('praise', 'Bangga sekali dengan {}, jawabannya selalu tenang'),
  says('attack', 'Kecewa berat dengan {}, pembohong besar'),
  says('prayer', 'Semoga {} selalu diberi kesehatan, aamiin'),
  says('attendance', 'Kami hadir di kampanye untuk {} di lapangan desa'),
  says('cheer', 'Tetap {} sampai kapan pun'),
  says('hashtag', 'Sampai kapan pun #Tetap{#}', NAMES),
  says('mention', 'Rombongan {} lewat depan kantor pos'),
  says('denied', 'Jangan coblos {} hanya karena ikut-ikutan'),
  says('reported', 'Kata penyiar radio, ayo coblos {} besok pagi'),
  says('neutral', 'ASN wajib netral, tidak boleh mendukung {} di media sosial'),
  targets('share', { author: '{}', kinds: ACCOUNTS }),
  targets('like', { author: '{}', kinds: ACCOUNTS }),
  targets('follow', { author: '{}', kinds: ACCOUNTS }),
  targets('like', { author: 'warga', targetText: 'Ayo coblos {} di TPS besok pagi!' }),
  targets('share', { author: 'warga', targetText: 'Rombongan {} lewat depan kantor pos' }),
]

function says(id: string, text: string, kinds: readonly AliasKind[] = []): Sentence {
  return { id, act: 'post', text, author: '', targetText: '', kinds }
}

function targets(act: Act, target: Partial<Pick<Sentence, 'author' | 'targetText' | 'kinds'>>): Sentence {
  const id = `${act}-${target.targetText === undefined ? 'account' : 'text'}`
  return { id, act, text: '', author: '', targetText: '', kinds: [], ...target }
}
