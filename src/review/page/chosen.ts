import type { PageFinding } from './data.ts'
import type { Decisions } from './decisions.ts'

/** Which findings the list shows. */
export interface Filter {
  readonly search: string
  /** `''` all, `open` undecided here, `new` undecided here and in the log when the page was made, else a decision. */
  readonly state: string
  /** `''` all. */
  readonly tier: string
}

const SEARCHED = ['text', 'target_text', 'target_author', 'reasons', 'participants', 'account', 'name', 'unit', 'key'] as const

/** Searches findings; the letters of each are laid out when they are first searched for. */
export class Search {
  readonly #letters = new Map<PageFinding, string>()

  /** Whether all words of the search stand in the finding, whatever their case and the marks around evidence. */
  matches(finding: PageFinding, search: string): boolean {
    const letters = this.#letters.get(finding) ?? plain(SEARCHED.map((field) => finding[field]).join('\n'))
    this.#letters.set(finding, letters)
    return plain(search)
      .split(/\s+/)
      .every((word) => letters.includes(word))
  }
}

const plain = (text: string): string => text.toLowerCase().replace(/[«»]/g, '')

/** @returns numbers of the findings that the filter lets through, in their order */
export function chosen(
  findings: readonly PageFinding[],
  { search, state, tier }: Filter,
  decisions: Decisions,
  searching: Search,
): number[] {
  const isOf = (finding: PageFinding): boolean => {
    const { decision } = decisions.of(finding.key)
    const isOpen = decision === '' && (state !== 'new' || finding.logged === '')
    const isState = state === '' || (state === 'open' || state === 'new' ? isOpen : decision === state)
    return isState && (tier === '' || finding.tier === tier) && (search.trim() === '' || searching.matches(finding, search.trim()))
  }
  return findings.flatMap((finding, index) => (isOf(finding) ? [index] : []))
}

/** Findings with the same text by the group they share; those that have no other are not in it. */
export function copiesIn(findings: readonly PageFinding[]): Map<string, PageFinding[]> {
  const groups = new Map<string, PageFinding[]>()
  for (const finding of findings.filter(({ same_text: group }) => group !== '')) {
    const group = groups.get(finding.same_text)
    if (group === undefined) groups.set(finding.same_text, [finding])
    else group.push(finding)
  }
  return new Map([...groups].filter(([, group]) => group.length > 1))
}
