/** Bounds of a share, 0 to 1. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/**
 * Exact bounds of a share by C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26 (1934) 404–413: the shares under which so many hits or more, or so many or fewer, would still be likely.
 *
 * @param hits among `tries`
 * @param risk of each bound to be wrong: 0.05 for a one-sided bound of 95 %, 0.025 for both sides together
 */
export function clopperPearson(hits: number, tries: number, risk: number): Bounds {
  const low = hits === 0 ? 0 : shareWhere((share) => 1 - atMost(hits - 1, tries, share) < risk)
  const high = hits === tries ? 1 : shareWhere((share) => atMost(hits, tries, share) > risk)
  return { low, high }
}

/** @returns the share up to which something holds, by halving until no number lies between */
function shareWhere(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The chance of so many hits or fewer. Logarithms carry it where numbers are too small. */
function atMost(hits: number, tries: number, share: number): number {
  const odds = Math.log(share) - Math.log1p(-share)
  let term = tries * Math.log1p(-share)
  let most = term
  const terms = [term]
  for (let hit = 0; hit < hits; hit++) {
    term += Math.log((tries - hit) / (hit + 1)) + odds
    most = Math.max(most, term)
    terms.push(term)
  }
  return Math.min(1, Math.exp(most) * terms.reduce((total, value) => total + Math.exp(value - most), 0))
}
