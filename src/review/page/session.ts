import { chosen, copiesIn, type Filter, Search } from './chosen.ts'
import type { PageFinding } from './data.ts'
import type { Decisions, Entry } from './decisions.ts'

/** Who decides, and when. */
export type Signed = Pick<Entry, 'reviewer' | 'at'>

/** One sitting: which findings are shown, which one is open, and what is done with it. */
export class Session {
  readonly findings: readonly PageFinding[]
  readonly decisions: Decisions
  readonly #copies: ReadonlyMap<string, readonly PageFinding[]>
  readonly #numbers: ReadonlyMap<string, number>
  readonly #search = new Search()
  #filter: Filter = { search: '', state: '', tier: '' }
  #shown: readonly number[]
  #place = 0
  #decidedLast: PageFinding | undefined

  constructor(findings: readonly PageFinding[], decisions: Decisions) {
    this.findings = findings
    this.decisions = decisions
    this.#copies = copiesIn(findings)
    this.#numbers = new Map(findings.map(({ key }, index) => [key, index]))
    this.#shown = chosen(findings, this.#filter, decisions, this.#search)
  }

  get filter(): Filter {
    return this.#filter
  }

  /** Numbers of the findings in the list. */
  get shown(): readonly number[] {
    return this.#shown
  }

  /** Which of them is open. */
  get place(): number {
    return this.#place
  }

  get current(): PageFinding | undefined {
    return this.findings[this.#shown[this.#place] ?? -1]
  }

  isOpen(finding: PageFinding | undefined): boolean {
    return finding !== undefined && this.decisions.of(finding.key).decision === ''
  }

  /** All findings with its text, itself among them; none where it is the only one. */
  copiesOf(finding: PageFinding | undefined): readonly PageFinding[] {
    return this.#copies.get(finding?.same_text ?? '') ?? []
  }

  /** Chooses what is shown. What is decided from then on stays in the list until it is chosen again. */
  show(change: Partial<Filter>): void {
    const before = this.#shown[this.#place]
    this.#filter = { ...this.#filter, ...change }
    this.#shown = chosen(this.findings, this.#filter, this.decisions, this.#search)
    this.goTo(this.#shown.indexOf(before ?? -1))
  }

  goTo(place: number): void {
    this.#place = Math.min(Math.max(place, 0), Math.max(this.#shown.length - 1, 0))
  }

  /** Opens the next finding that is not decided: behind the current one, else from the start. @returns whether there is one */
  goToOpen(): boolean {
    const places = this.#shown.map((_, step) => (this.#place + 1 + step) % this.#shown.length)
    const next = places.find((place) => this.isOpen(this.findings[this.#shown[place] ?? -1]))
    if (next !== undefined) this.goTo(next)
    return next !== undefined
  }

  /** Decides the current finding and goes on; an empty decision takes it back and stays. */
  decide(decision: string, signed: Signed): void {
    const finding = this.current
    if (finding === undefined) return
    this.decisions.change([finding.key], decision === '' ? { decision, reviewer: '', at: '' } : { decision, ...signed })
    this.#decidedLast = finding
    if (decision !== '') this.goToOpen()
  }

  /**
   * Decides the open copies of the current finding as it was decided, or, where it is open itself, those of the one decided last.
   *
   * @returns the decision and how many copies it now holds for, or nothing where none of both is decided
   */
  decideCopies(signed: Signed): { readonly decision: string; readonly count: number } | undefined {
    const finding = this.isOpen(this.current) ? this.#decidedLast : this.current
    const { decision, reason } = this.decisions.of(finding?.key ?? '')
    if (decision === '') return undefined
    const others = this.copiesOf(finding).filter((copy) => this.isOpen(copy))
    if (others.length > 0)
      this.decisions.change(
        others.map(({ key }) => key),
        { decision, reason, ...signed },
      )
    if (!this.isOpen(this.current)) this.goToOpen()
    return { decision, count: others.length }
  }

  /** @returns how many findings are as they were before, or nothing where there was no step to take back */
  undo(): number | undefined {
    const undone = this.decisions.undo()
    const place = this.#shown.indexOf(this.#numbers.get(undone?.[0] ?? '') ?? -1)
    if (place !== -1) this.goTo(place)
    return undone?.length
  }
}
