import { wordsIn } from '../lexicon/aliases/ways.ts'
import type { Alias, Term } from '../model.ts'
import type { Problem } from '../problem.ts'
import { isRoot, mayStemTo, stem } from '../text/stem.ts'
import { listed, type Packs, placeOf } from './reading.ts'
import { problemAt } from './severity.ts'
import { traitIn, traitsOf } from './traits.ts'

/** Indonesian, the languages of its regions that packs have words of, English, and `mul` for what is said in several. */
const LANGUAGES: readonly string[] = [
  'id',
  'en',
  'mul',
  'jv',
  'su',
  'ms',
  'mad',
  'min',
  'bjn',
  'ban',
  'bug',
  'mak',
  'ace',
  'bbc',
  'btk',
  'nij',
  'day',
  'iba',
  'bew',
  'pmy',
  'sas',
]

/** Whether general terms mean what they say. */
export function termProblems(packs: Packs): Problem[] {
  const { terms } = packs.entries
  const stems = terms.filter(({ match }) => match === 'stem')
  const others = othersIn(packs)
  return [
    ...languages(packs),
    ...stems.flatMap((term) => stemProblem(term, others, packs)),
    ...covered(terms, stems, packs),
    ...traits(packs),
  ]
}

const languages = (packs: Packs): Problem[] =>
  packs.entries.terms
    .filter(({ language }) => !LANGUAGES.includes(language))
    .map((term) => problemAt(placeOf(packs, term, 'language'), { code: 'unknown-language', language: term.language, known: LANGUAGES }))

/** What a root may collide with. */
interface Others {
  readonly everyday: readonly string[]
  /** Strong aliases of one word, by that word. */
  readonly names: ReadonlyMap<string, string>
}

function othersIn(packs: Packs): Others {
  const strong = packs.entries.aliases.filter(({ strength, kind }) => strength === 'strong' && kind !== 'handle' && kind !== 'hashtag')
  const single = strong.map(({ written }) => [wordsIn(written), written] as const).filter(([words]) => words.length === 1)
  const everyday = listed<{ word: string }>(packs, 'everyday.csv').map(({ fields }) => fields.word)
  return { everyday, names: new Map(single.map(([[word = ''], written]) => [word, written])) }
}

/** A root whose forms the stemmer finds, and no others. */
function stemProblem(term: Term, { everyday, names }: Others, packs: Packs): Problem[] {
  const words = wordsIn(term.written)
  const root = words.map(stem).join(' ')
  if (root !== words.join(' ')) return [problemAt(placeOf(packs, term, 'term'), { code: 'not-a-root', term: term.written, root })]
  const [only = ''] = words
  if (words.length !== 1) return []
  const isForm = (word: string): boolean => mayStemTo(word, only) && stem(word) === only
  // `ganjar` and `ganjaran`, and Ganjar.
  const named = [...names].flatMap(([word, written]) => (isForm(word) ? [written] : []))
  const found = [...named, ...everyday.filter((word) => isForm(word) && isStranger(word, only))]
  return found.length === 0
    ? []
    : [problemAt(placeOf(packs, term, 'term'), { code: 'stem-collision', term: term.written, words: found.slice(0, 5) })]
}

/** A nasal prefix replaces the first letter of some roots: `men` + `tani` and `men` + `teman` both begin with `mene` or `mena`. */
const REPLACED: readonly (readonly [prefix: RegExp, firsts: readonly string[]])[] = [
  [/^[mp]en(?=[aeiou])/, ['t', 'n']],
  [/^[mp]em(?=[aeiou])/, ['p', 'm']],
  [/^[mp]eny(?=[aeiou])/, ['s', 'ny']],
  [/^[mp]eng(?=[aeiou])/, ['k', '', 'ng']],
]
const SUFFIX = /(?:kan|an|i|nya)$/

/** An everyday word that the stemmer takes for a form of a root though another root stands in it as well: `menemani` for `tani`, not `teman`. */
const isStranger = (word: string, root: string): boolean => !word.includes(root) && otherRoots(word).some((other) => other !== root)

const otherRoots = (word: string): string[] =>
  REPLACED.flatMap(([prefix, firsts]) => (prefix.test(word) ? firsts.map((first) => word.replace(prefix, first)) : []))
    .flatMap((form) => [form, form.replace(SUFFIX, '')])
    .filter((form) => form.length > 3 && isRoot(form))

/** An exact form that its root finds anyway, with the same signal and weight. Another weight is an exception that somebody meant. */
function covered(terms: readonly Term[], stems: readonly Term[], packs: Packs): Problem[] {
  const roots = new Map(stems.map((term) => [`${term.signal} ${term.weight} ${wordsIn(term.written).join(' ')}`, term]))
  const signals = new Set(stems.map(({ signal, weight }) => `${signal} ${weight}`))
  return terms.flatMap((term) => {
    if (term.match === 'stem' || !signals.has(`${term.signal} ${term.weight}`)) return []
    const by = roots.get(`${term.signal} ${term.weight} ${wordsIn(term.written).map(stem).join(' ')}`)
    if (by === undefined) return []
    const at = packs.places.get(by) ?? ''
    return [problemAt(placeOf(packs, term, 'term'), { code: 'shadowed-entry', written: term.written, by: by.written, at })]
  })
}

/** Kinds of aliases that are no names: what people call somebody. */
const CALLED: readonly Alias['kind'][] = ['label', 'slogan', 'nickname', 'hashtag']

/**
 * Words about religion, ethnicity and the like. What hides everyday phrases may name them, and an attack of that kind may be sought
 * as one; then its `why` says so, so that a reviewer knows that somebody has thought about it.
 */
function traits(packs: Packs): Problem[] {
  const words = traitsOf(packs)
  const isMeant = (entry: Alias | Term): boolean =>
    entry.type === 'term'
      ? entry.signal === 'ordinary' || (entry.signal === 'attack' && /\bSARA\b/.test(entry.why))
      : !CALLED.includes(entry.kind)
  return [...packs.entries.terms, ...packs.entries.aliases].flatMap((entry) => {
    const found = isMeant(entry) ? undefined : traitIn(entry.written, words)
    if (found === undefined) return []
    const at = placeOf(packs, entry, entry.type === 'term' ? 'term' : 'alias')
    return [problemAt(at, { code: 'protected-trait', written: entry.written, ...found })]
  })
}
