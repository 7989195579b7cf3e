import type { FindingRecord } from './record.ts'
import type { SameText } from './same-text.ts'
import { Sorted } from './sorted.ts'

/** A line of `same-text.csv`: a group, and the first of its findings that is shown. */
export interface SameTextRow extends SameText {
  readonly participants: readonly string[]
  readonly text: string
  /** Key of that finding. */
  readonly example: string
}

/** One line for each group that a finding shown belongs to, the largest group first. Takes findings in the order in which they are shown. */
export class SameTextRows {
  readonly #rows = new Sorted<SameTextRow>()
  readonly #met = new Set<SameText>()

  async add(group: SameText | undefined, { participant_names: participants, text, target_text, key }: FindingRecord): Promise<void> {
    if (group === undefined || this.#met.has(group)) return
    this.#met.add(group)
    const row = { ...group, participants, text: text.trim() === '' ? target_text : text, example: key }
    await this.#rows.add(`${String(1e12 - group.items)} ${group.id}`, row)
  }

  rows(): AsyncGenerator<SameTextRow> {
    return this.#rows.sorted()
  }

  /** Removes the temporary files; to be called in any case. */
  close(): Promise<void> {
    return this.#rows.close()
  }
}
