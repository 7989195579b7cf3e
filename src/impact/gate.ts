import { SaringError } from '../error.ts'

/** What an impact must not do. */
export type Limit = { readonly code: 'lost-confirmed' } | { readonly code: 'growth'; readonly percent: number }

/** A limit that is broken, with what was found. */
export type Breach =
  | { readonly code: 'lost-confirmed'; readonly lost: number }
  | { readonly code: 'growth'; readonly percent: number; readonly allowed: number }

/**
 * `lost-confirmed,growth>10%`
 * @throws SaringError where it says anything else
 */
export function limitsIn(written: string): Limit[] {
  return written.split(',').map((part) => {
    const growth = /^growth>(\d+(?:\.\d+)?)%?$/.exec(part.trim())
    if (growth !== null) return { code: 'growth', percent: Number(growth[1]) }
    if (part.trim() === 'lost-confirmed') return { code: 'lost-confirmed' }
    throw new SaringError({ code: 'bad-choice', option: '--fail-on', value: part.trim(), choices: ['lost-confirmed', 'growth>10%'] }, 3)
  })
}

interface Measured {
  readonly before: number
  readonly after: number
  /** Confirmed items that are flagged no longer. */
  readonly lostConfirmed: number
}

/** How many per cent more are flagged: of nothing, anything is infinitely more. */
export const growthOf = ({ before, after }: Pick<Measured, 'before' | 'after'>): number =>
  before === after ? 0 : ((after - before) / before) * 100

export function breachesOf(limits: readonly Limit[], measured: Measured): Breach[] {
  return limits.flatMap((limit): Breach[] => {
    if (limit.code === 'lost-confirmed') return measured.lostConfirmed > 0 ? [{ code: 'lost-confirmed', lost: measured.lostConfirmed }] : []
    const percent = growthOf(measured)
    return percent > limit.percent ? [{ code: 'growth', percent, allowed: limit.percent }] : []
  })
}
