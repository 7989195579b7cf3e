import type { Alias, Participant } from '../model.ts'
import { fold } from '../text/fold.ts'

/** Who stands in several elections: participants that share a full name. Inside one election those are two people. */
export class Persons {
  readonly #names = new Map<Participant, Set<string>>()

  add({ kind, strength, written, participant }: Alias): void {
    if (kind !== 'name' || strength !== 'strong' || participant.kind === 'empty-box') return
    const names = this.#names.get(participant) ?? new Set()
    this.#names.set(participant, names.add(fold(written)))
  }

  /** Whether somebody of the one is also of the other, in another election. */
  areOne(one: Participant, other: Participant): boolean {
    if (one.election === other.election) return false
    const names = this.#names.get(one)
    return names !== undefined && [...(this.#names.get(other) ?? [])].some((name) => names.has(name))
  }
}
