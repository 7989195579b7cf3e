import type { FirstLook } from './judge/first-look.ts'
import { Judge, type Verdict } from './judge/judge.ts'
import { Suppressor } from './judge/suppress.ts'
import { isExpired } from './lexicon/suppressions.ts'
import { Matcher } from './match/matcher.ts'
import { type Item, type Lexicon, type Participant, type Person, type Region, type Suppression, TIERS, type Tier } from './model.ts'
import { recipientOn } from './report/deadline.ts'
import { type FindingRecord, type RecordMaker, recordOf } from './report/record.ts'
import { type TextNote, TextNotes } from './report/text-note.ts'
import type { ScanOptions } from './trip.ts'
import { wordsOf } from './words/index.ts'

/** An item that is to be weighed, with all that its weight hangs on besides the lexicon. */
export interface Question {
  readonly item: Item
  readonly person: Person
  readonly region: Region | undefined
  /** The day on which an earlier scan has found it, if one has. */
  readonly knownAt: string | undefined
}

/** What became of an item, in a form that another thread or another run can take over. */
export type Fate =
  | { readonly outcome: 'clean' }
  /** `isOpen`: an election's attention window is open on its day, or it has none. */
  | { readonly outcome: 'not-assessable'; readonly isOpen: boolean }
  | {
      readonly outcome: 'suppressed'
      readonly tier: Tier
      readonly participants: readonly Participant[]
      readonly hiding: readonly Suppression[]
    }
  | {
      readonly outcome: 'flagged'
      readonly tier: Tier
      readonly elections: readonly string[]
      readonly rules: readonly string[]
      /** What tells whether others say the same; nothing where findings are shown as they come, which cannot wait for others. */
      readonly note: TextNote | undefined
      /** Nothing where nobody will see it. The hash of the record as read is not known here. */
      readonly record: FindingRecord | undefined
    }

/** What of the options decides a fate. */
export type WeighOptions = Pick<ScanOptions, 'locale' | 'showIdentity' | 'asOf' | 'recipient' | 'tier' | 'order'> & {
  /** Whether findings below the tier that was asked for are written out too. */
  readonly keepsAll: boolean
}

/** @returns what of the options of a scan decides a fate */
export const weighOptionsOf = (options: ScanOptions): WeighOptions => ({ ...options, keepsAll: options.dossier !== undefined })

const CLEAN: Fate = { outcome: 'clean' }

/** Weighs items one by one. A fate hangs on its question alone, so that any thread may be asked, in any order. */
export class Weigher {
  readonly #options: WeighOptions
  readonly #judge: Judge
  readonly #suppressor: Suppressor
  readonly #notes: TextNotes
  readonly #maker: RecordMaker

  constructor(lexicon: Lexicon, options: WeighOptions) {
    this.#options = options
    this.#judge = new Judge(lexicon, new Matcher([...lexicon.aliases, ...lexicon.terms]))
    this.#suppressor = new Suppressor(lexicon.suppressions.filter((suppression) => !isExpired(suppression, options.asOf)))
    this.#notes = new TextNotes(lexicon.terms)
    const recipient = options.recipient ?? recipientOn(lexicon.recipients, options.asOf)
    this.#maker = { ...options, lexicon, words: wordsOf(options.locale), recipient }
  }

  /** The first look of a fate, for whoever has no question yet. */
  firstLook(): FirstLook {
    return this.#judge.firstLook()
  }

  fateOf(question: Question): Fate {
    const { item, person, region } = question
    const verdict = this.#judge.judge(item, person, region)
    switch (verdict.outcome) {
      case 'clean':
        return CLEAN
      case 'not-assessable':
        return { outcome: 'not-assessable', isOpen: this.#judge.settingOf(item, region).mode !== 'outside' }
      case 'flagged':
        return this.#flagged(question, verdict)
      default:
        return verdict.outcome satisfies never
    }
  }

  #flagged({ item, person, region, knownAt }: Question, { finding }: Verdict): Fate {
    if (finding === undefined) return CLEAN
    const { tier, elections, participants, reasons } = finding
    const hiding = this.#suppressor.hiding(finding, (isLeftOut) => this.#judge.weighWithout(item, person, region, isLeftOut))
    if (hiding.length > 0) return { outcome: 'suppressed', tier, participants, hiding }
    const isShown = TIERS.indexOf(tier) <= TIERS.indexOf(this.#options.tier)
    return {
      outcome: 'flagged',
      tier,
      elections: elections.map(({ id }) => id),
      rules: reasons.map(({ rule }) => rule),
      note: this.#options.order === 'rank' ? this.#notes.of(finding) : undefined,
      record: isShown || this.#options.keepsAll ? recordOf(finding, this.#maker, knownAt) : undefined,
    }
  }
}
