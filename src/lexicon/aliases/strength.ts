import type { AliasReason as Reason } from '../../words/index.ts'
import type { Evidence } from './evidence.ts'
import { STYLES } from './titles.ts'
import { type Named, type Way, wordsIn } from './ways.ts'

/** `strong` stands alone in its window and region, `weak` needs context, `dropped` is not proposed. */
export type Decision = { readonly strength: 'strong' | 'weak' | 'dropped'; readonly reason: Reason }

/** So few letters are met everywhere: PAN, PBB, PKS, Heri. */
const MOST_SHORT = 4
/** In so many everyday posts a word is too usual to be called a name by itself. */
const EVERYWHERE = 100
/** A kabupaten of usual size. */
const POPULATION = 300_000
/** What a word of everyday language, or a name from the list of usual ones, is taken to be borne by at least. */
const ORDINARY_BEARERS = 15
const USUAL_BEARERS = 8

/** What tells that a word is usual as a name. */
const OF_NAMES: readonly Reason['code'][] = ['usual-name', 'judged', 'bearers']

const strong = (reason: Reason): Decision => ({ strength: 'strong', reason })
const weak = (reason: Reason): Decision => ({ strength: 'weak', reason })
const dropped = (reason: Reason): Decision => ({ strength: 'dropped', reason })

/**
 * Decides how far a way of writing somebody can be relied on. By rule alone, so that all are weighed alike:
 * whether somebody else on the same ballot is written so, and how usual its words are.
 *
 *     Sutarmidji   strong: a name that nobody else bears
 *     Muda         weak: an everyday word
 *     Didi         weak: four letters
 */
export function strengthOf(way: Way, participant: Named, evidence: Evidence): Decision {
  if (way.made === 'empty-box') return weak({ code: 'empty-box' })
  const clash = clashOf(way, participant, evidence)
  if (clash !== undefined) return clash
  const words = wordsIn(way.written)
  const [only = ''] = words
  if (words.length === 1) return ofWord(way, only, evidence)
  switch (way.made) {
    case 'full-name':
      return ofFullName(words, evidence)
    case 'parts':
      return foundAnyway(words, evidence) ?? ofPhrase(words, evidence)
    case 'pair':
      return ofPair(words, evidence)
    case 'other-pair':
      return foundAnyway(words, evidence) ?? ofPair(words, evidence)
    default:
      return ofPhrase(words, evidence)
  }
}

/** What is written like a rival cannot tell the two apart; what is written like somebody else on the ballot needs context. */
function clashOf(way: Way, participant: Named, evidence: Evidence): Decision | undefined {
  const rival = evidence.otherOf(way.written, participant)
  if (rival === undefined) return undefined
  const isPrinted = way.made === 'full-name'
  if (rival.strong && !isPrinted) return dropped({ code: 'taken', with: rival.with })
  if (rival.near === 'contest' && !isPrinted) return dropped({ code: 'rival', with: rival.with })
  return weak({ code: 'shared', with: rival.with })
}

function ofWord({ kind, made, of = '' }: Way, word: string, evidence: Evidence): Decision {
  const usual = usualness(word, evidence)
  const count = evidence.everyday(word)
  // `Mau`, `Dia`, `Hari` as parts of names: whoever looked for them would stop at every other post.
  if (kind === 'short-name' && count >= EVERYWHERE) return dropped({ code: 'everyday', count })
  // A misspelling that is a word is nobody's; one that is another's name needs context, as that name does.
  if (usual !== undefined) return made === 'spelling' && !OF_NAMES.includes(usual.code) ? dropped(usual) : weak(usual)
  if (made === 'spelling') return strong({ code: 'misspelt', of })
  if (kind === 'label' || kind === 'slogan' || kind === 'hashtag') return strong({ code: 'rare-label' })
  return strong({ code: made === 'full-name' ? 'rare-word' : 'rare-name' })
}

/**
 * Why a single word is nobody's alone; nothing where it is rare.
 *
 * The tests go from what it is written like to what it means: few letters, a title, an everyday word with its count, a root of the
 * language or a form of one, a place, a word of the lexicon, a usual name, what a person judged weak elsewhere, a name that several participants bear, a colleague's name.
 */
export function usualness(word: string, evidence: Evidence): Reason | undefined {
  if (word.length <= MOST_SHORT) return { code: 'letters', count: word.length }
  if (STYLES.has(word)) return { code: 'style' }
  const count = evidence.everyday(word)
  if (count > 0) return { code: 'everyday', count }
  if (evidence.isRoot(word)) return { code: 'root' }
  const root = evidence.rootOf(word)
  if (root !== word) return { code: 'form-of-root', root }
  if (evidence.isPlace(word)) return { code: 'place' }
  if (evidence.isTerm(word)) return { code: 'term' }
  if (evidence.isUsualName(word)) return { code: 'usual-name' }
  if (evidence.isJudgedWeak(word)) return { code: 'judged' }
  const bearers = evidence.bearers(word)
  if (bearers > 1) return { code: 'bearers', count: bearers }
  const staff = evidence.staff(word)
  return staff > 0 ? { code: 'staff', count: staff } : undefined
}

function ofFullName(words: readonly string[], evidence: Evidence): Decision {
  const form = words.join(' ')
  const [first = '', second = ''] = words
  if (evidence.isUsualName(form)) return weak({ code: 'known-name' })
  const staff = evidence.staff(form)
  if (staff > 0) return weak({ code: 'staff', count: staff })
  // `M. Yamin`: an initial and a name are no more than the name.
  if (words.length === 2 && first.length < MOST_SHORT && (first.length === 1 || STYLES.has(first))) {
    const usual = usualness(second, evidence)
    if (usual !== undefined) return weak(usual)
  }
  return words.every((word) => isOrdinary(word, evidence)) ? weak({ code: 'ordinary' }) : strong({ code: 'full-name' })
}

/** An everyday word that is no name: `Muda` and `Ria`, not `Agus`. */
const isOrdinary = (word: string, evidence: Evidence): boolean =>
  (evidence.everyday(word) > 0 || evidence.isRoot(word)) && !evidence.isUsualName(word) && evidence.bearers(word) <= 1

const rareIn = (words: readonly string[], evidence: Evidence): string | undefined =>
  words.find((word) => usualness(word, evidence) === undefined)

/** A word that stands alone is found in every phrase that it is part of. */
function foundAnyway(words: readonly string[], evidence: Evidence): Decision | undefined {
  const by = rareIn(words, evidence)
  return by === undefined ? undefined : dropped({ code: 'found-anyway', by })
}

function ofPhrase(words: readonly string[], evidence: Evidence): Decision {
  const staff = evidence.staff(words.join(' '))
  if (staff > 0) return weak({ code: 'staff', count: staff })
  const count = rareIn(words, evidence) === undefined ? namesakes(words, evidence) : 0
  return count > 0 ? weak({ code: 'namesakes', count }) : strong({ code: 'rare-together' })
}

/** `Agus-Salim` may be a pair and may be Mr Salim; where it is written with a sign between the names, it is the pair. */
function ofPair(words: readonly string[], evidence: Evidence): Decision {
  return rareIn(words, evidence) === undefined && namesakes(words, evidence) > 0
    ? weak({ code: 'usual-pair' })
    : strong({ code: 'rare-pair' })
}

/** How many people of one kabupaten would bear these names together, if names met by chance. */
function namesakes(words: readonly string[], evidence: Evidence): number {
  const shares = words.map((word) => bearersAtLeast(word, evidence) / evidence.people)
  return Math.round(POPULATION * shares.reduce((product, share) => product * share, 1))
}

function bearersAtLeast(word: string, evidence: Evidence): number {
  const least =
    word.length < MOST_SHORT || evidence.everyday(word) > 0 || evidence.isRoot(word)
      ? ORDINARY_BEARERS
      : evidence.isUsualName(word)
        ? USUAL_BEARERS
        : 1
  return Math.max(least, evidence.bearers(word))
}
