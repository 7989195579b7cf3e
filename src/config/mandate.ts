import type { Item, Mandate } from '../model.ts'
import { plainName } from '../text/fold.ts'
import { MANDATE_KEYS, mandateFile } from './schema.ts'
import { readYaml } from './yaml.ts'

/**
 * Reads a mandate file.
 *
 * @throws SaringError with every mistake found, each with `file:line` and what to write
 */
export async function readMandate(file: string): Promise<Mandate> {
  const { value, sha256 } = await readYaml(file, MANDATE_KEYS, mandateFile)
  return { file, sha256, ...value }
}

/** Says what a mandate covers, and counts what it cannot say. */
export class Cover {
  readonly #mandate: Mandate
  readonly #units: ReadonlyMap<string, string>
  readonly #unmet: Set<string>
  /** Items judged though they name no time, or no unit where the mandate names some: what an export leaves out is no proof. */
  readonly uncertain = { time: 0, unit: 0 }

  constructor(mandate: Mandate) {
    this.#mandate = mandate
    this.#units = new Map(mandate.units.map((unit) => [plainName(unit), unit]))
    this.#unmet = new Set(this.#units.keys())
  }

  /** @returns whether the item may be judged: its day, act and the unit of its person lie in the mandate, as far as they are known */
  covers({ act, time }: Item, unit: string): boolean {
    const { acts, period } = this.#mandate
    const home = plainName(unit)
    this.#unmet.delete(home)
    if (acts.length > 0 && !acts.includes(act)) return false
    if (time !== undefined && (time.date < period.from || time.date > period.to)) return false
    if (this.#units.size > 0 && home !== '' && !this.#units.has(home)) return false
    if (time === undefined) this.uncertain.time++
    if (this.#units.size > 0 && home === '') this.uncertain.unit++
    return true
  }

  /** Units of the mandate that no item met: perhaps the roster spells them otherwise. */
  get unmetUnits(): string[] {
    return [...this.#unmet].map((unit) => this.#units.get(unit) ?? unit)
  }
}
