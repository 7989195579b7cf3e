import type { Alias, Election, Region, Term } from '../../model.ts'
import { soundOf } from '../../text/sound.ts'
import { isRoot, stem } from '../../text/stem.ts'
import { readName } from './printed-name.ts'
import { formOf, type Named, type Way, wordsIn } from './ways.ts'

/** Somebody else who is written the same and may be met beside a participant. */
export interface Other {
  /** Their id. */
  readonly with: string
  /** In the same contest, or in another one on the same ballot. */
  readonly near: 'contest' | 'ballot'
  /** Somebody has entered it as an alias of theirs that stands alone. */
  readonly strong: boolean
}

/** What strength is decided by. Counts of everyday words and lists of names; no text, and nobody's name but that of participants. */
export interface Evidence {
  /** In how many everyday posts a word stands; 0 for a word that is not listed. */
  everyday(word: string): number
  isRoot(word: string): boolean
  rootOf(word: string): string
  isPlace(form: string): boolean
  isTerm(form: string): boolean
  isUsualName(form: string): boolean
  /** Whether somebody who keeps a lexicon found a word too weak to stand alone, in whatever contest. */
  isJudgedWeak(word: string): boolean
  /** How many people among all participants bear a name, however it is spelt. */
  bearers(word: string): number
  readonly people: number
  /** How many people of the roster bear a name. */
  staff(form: string): number
  /** Who else is written so, where and when a participant stands. */
  otherOf(written: string, participant: Named): Other | undefined
}

type Dated = Pick<Election, 'id' | 'windows'>

/** What evidence is gathered from. */
export interface Sources {
  readonly everyday: ReadonlyMap<string, number>
  readonly names: readonly string[]
  readonly terms: readonly Term[]
  readonly regions: readonly Region[]
  /** Everybody who stands in any election, and how they may be written. */
  readonly participants: ReadonlyMap<Named, readonly Way[]>
  readonly elections: readonly Dated[]
  /** Aliases that somebody has entered; drafted ones come from `participants`. */
  readonly entered: readonly Alias[]
  /** Names of a roster. */
  readonly staff: readonly string[]
}

/** Gathers evidence once; the questions are look-ups. */
export function evidenceFrom(sources: Sources): Evidence {
  const { everyday, regions, participants } = sources
  const terms = new Set(sources.terms.map(({ written }) => formOf(written)))
  const places = new Set(regions.flatMap(({ name }) => [formOf(name), ...wordsIn(name)]))
  const usual = new Set(sources.names.flatMap((name) => (/\s/.test(name) ? [formOf(name)] : [soundOf(name)])))
  const people = peopleByElection([...participants.keys()])
  const bearers = mostOf(people.map((names) => countedBy(names, (name) => readName(name).words.flatMap(wordsIn).map(soundOf))))
  const judged = new Set(
    sources.entered
      .filter(({ strength, written }) => strength === 'weak' && wordsIn(written).length === 1)
      .map(({ written }) => soundOf(written)),
  )
  const staff = countedBy(sources.staff, (name) => [formOf(name), ...wordsIn(name), ...neighbours(wordsIn(name))])
  return {
    everyday: (word) => everyday.get(word) ?? 0,
    isRoot: remembered(isRoot),
    rootOf: remembered(stem),
    isPlace: (form) => places.has(form),
    isTerm: (form) => terms.has(form),
    isUsualName: (form) => usual.has(/\s/.test(form) ? form : soundOf(form)),
    isJudgedWeak: (word) => judged.has(soundOf(word)),
    bearers: (word) => bearers.get(soundOf(word)) ?? 0,
    people: Math.max(1, ...people.map(({ length }) => length)),
    staff: (form) => staff.get(form) ?? 0,
    otherOf: othersIn(sources),
  }
}

/** The stemmer is slow, and names repeat. */
function remembered<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>()
  return (word) => {
    const known = answers.get(word)
    if (known !== undefined) return known
    const answer = ask(word)
    answers.set(word, answer)
    return answer
  }
}

/** Election by election: who stands again is still one person. */
function peopleByElection(participants: readonly Named[]): string[][] {
  const elections = new Map<string, string[]>()
  for (const { election, name, runningMate } of participants) {
    const names = elections.get(election) ?? []
    names.push(...[name, runningMate].filter((one) => one !== ''))
    elections.set(election, names)
  }
  return [...elections.values()]
}

/** Of several counts of the same thing the highest. */
function mostOf(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>()
  for (const count of counts) for (const [form, times] of count) most.set(form, Math.max(times, most.get(form) ?? 0))
  return most
}

/** For each form in how many of the names it stands. */
function countedBy(names: readonly string[], formsOf: (name: string) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) for (const form of new Set(formsOf(name))) counts.set(form, (counts.get(form) ?? 0) + 1)
  return counts
}

const neighbours = (words: readonly string[]): string[] => words.slice(1).map((word, index) => `${words[index]} ${word}`)

/** Somebody who is written in a certain way. */
interface Bearer {
  readonly who: Named
  readonly isStrong: boolean
}

function othersIn({ participants, elections, entered, regions }: Sources): (form: string, participant: Named) => Other | undefined {
  const provinces = new Map(regions.map(({ name, province }) => [name, province]))
  const together = new Map(elections.map((one) => [one.id, new Set(elections.filter((other) => overlap(one, other)).map(({ id }) => id))]))
  const bearers = new Map<string, Bearer[]>()
  const add = (written: string, bearer: Bearer): void => {
    const known = bearers.get(joined(written))
    if (known === undefined) bearers.set(joined(written), [bearer])
    else known.push(bearer)
  }
  for (const [who, ways] of participants) for (const { written } of ways) add(written, { who, isStrong: false })
  for (const { written, participant, strength } of entered)
    add(written, { who: { ...participant, election: participant.election.id }, isStrong: strength === 'strong' })

  const nearness = ({ who, isStrong }: Bearer, participant: Named): Other | undefined => {
    const isThen = who.election === participant.election || together.get(participant.election)?.has(who.election) !== false
    if (who.id === participant.id || !isThen || !isOneBallot(who.region, participant.region, provinces)) return undefined
    const isRival = who.election === participant.election && who.contest === participant.contest
    return { with: who.id, near: isRival ? 'contest' : 'ballot', strong: isStrong }
  }
  return (written, participant) => {
    const others = (bearers.get(joined(written)) ?? [])
      .map((bearer) => nearness(bearer, participant))
      .filter((other) => other !== undefined)
    return others.find(({ strong }) => strong) ?? others.find(({ near }) => near === 'contest') ?? others[0]
  }
}

/** `Agus-Salim`, `Agus Salim` and `Agussalim` are read alike. */
const joined = (written: string): string => wordsIn(written).join('')

const overlap = ({ windows: { attention: a } }: Dated, { windows: { attention: b } }: Dated): boolean =>
  a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to))

/** A national contest is on every ballot, a governor's on those of all kabupaten. */
const isOneBallot = (a: string, b: string, provinces: ReadonlyMap<string, string>): boolean =>
  a === '' || b === '' || a === b || provinces.get(a) === b || provinces.get(b) === a
