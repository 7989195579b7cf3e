/** How far two reviewers agree beyond chance. */
export interface Kappa {
  readonly value: number
  /** 95 %, not beyond −1 and 1. */
  readonly low: number
  readonly high: number
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964

/**
 * Cohen's kappa, with the standard error for large samples of J. L. Fleiss, J. Cohen and B. S. Everitt, "Large sample standard errors of
 * kappa and weighted kappa", Psychological Bulletin 72 (1969) 323–327; also Fleiss, Levin, Paik, "Statistical Methods for Rates and
 * Proportions" (3rd ed. 2003), formulas 18.12 to 18.15.
 *
 * @param table how many items the first put into the category of the row and the second into that of the column
 * @returns nothing where both put every item into one category: then nobody can tell agreement from chance
 */
export function kappaOf(table: readonly (readonly number[])[]): Kappa | undefined {
  const n = sum(table.map(sum))
  const share = table.map((row) => row.map((count) => count / n))
  const rows = share.map(sum)
  const columns = rows.map((_, index) => sum(share.map((row) => row[index] ?? 0)))
  const at = (values: readonly number[], index: number): number => values[index] ?? 0
  const observed = sum(share.map((row, index) => at(row, index)))
  const expected = sum(rows.map((value, index) => value * at(columns, index)))
  if (n === 0 || expected > 1 - 1e-12) return undefined
  const value = (observed - expected) / (1 - expected)
  const agreeing = sum(share.map((row, index) => at(row, index) * (1 - (at(rows, index) + at(columns, index)) * (1 - value)) ** 2))
  const apart = sum(share.map((row, i) => sum(row.map((cell, j) => (i === j ? 0 : cell * (at(columns, i) + at(rows, j)) ** 2)))))
  const variance = agreeing + (1 - value) ** 2 * apart - (value - expected * (1 - value)) ** 2
  const error = Math.sqrt(Math.max(0, variance) / n) / (1 - expected)
  return { value, low: Math.max(-1, value - Z * error), high: Math.min(1, value + Z * error) }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
