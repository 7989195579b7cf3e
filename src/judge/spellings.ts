import { grouped } from '../grouped.ts'
import type { Alias, Participant } from '../model.ts'
import { soundOf } from '../text/sound.ts'

/**
 * Tells which weak names are other spellings of one that stands alone: `Anis` of `Anies`, `Jarot` of `Djarot`. Others bear them too,
 * yet who writes one of them in praise, in blame or in a call likely means the participant.
 */
export class Spellings {
  readonly #names: ReadonlyMap<Participant, readonly Alias[]>
  readonly #known = new Map<Alias, boolean>()

  constructor(aliases: readonly Alias[]) {
    this.#names = grouped(aliases.filter(standsAlone), ({ participant }) => participant)
  }

  has(alias: Alias): boolean {
    const known = this.#known.get(alias)
    if (known !== undefined) return known
    const sound = soundOf(alias.written)
    const names = isOneName(alias) ? (this.#names.get(alias.participant) ?? []) : []
    const found = names.some(({ written }) => soundOf(written) === sound)
    this.#known.set(alias, found)
    return found
  }
}

const isOneName = ({ kind, written }: Alias): boolean => (kind === 'short-name' || kind === 'name') && /^\p{L}+$/u.test(written)
const standsAlone = (alias: Alias): boolean => alias.strength === 'strong' && isOneName(alias)
