import type { RuleBook, ScorePart, Weakening } from '../model.ts'
import type { Mention } from './mentions.ts'
import type { TargetVerdict } from './target.ts'
import type { Fired } from './weaken.ts'

/**
 * The arithmetic of a score: it orders items within a tier and comes only from what stands in the item.
 * A participant counts once, by the clearest mention; a term counts once, however often it stands there; each weakening takes off.
 *
 * @returns one line a part; their sum, held between 1 and 100, is the score
 */
export function scoreOf(
  mentions: readonly Mention[],
  fired: readonly Fired[],
  target: TargetVerdict | undefined,
  weakenedBy: readonly Weakening[],
  points: RuleBook['points'],
): ScorePart[] {
  const parts: ScorePart[] = []
  const clearest = mentions.find((mention) => mention.strong) ?? mentions[0]
  if (clearest !== undefined)
    parts.push({ kind: 'participant', what: clearest.hit.text, points: clearest.strong ? points.strong : points.weak })
  const counted = new Set<string>()
  for (const hit of fired.flatMap((reason) => reason.hits)) {
    if (hit.entry.type !== 'term' || counted.has(hit.entry.written)) continue
    counted.add(hit.entry.written)
    parts.push({ kind: 'term', what: hit.text, points: hit.entry.weight })
  }
  if (target?.kind === 'account') parts.push({ kind: 'account', what: target.reason.evidence.join(', '), points: points.account })
  if (target?.kind === 'text') parts.push({ kind: 'target-text', what: '', points: points.targetText })
  for (const weakening of weakenedBy) parts.push({ kind: 'weakening', what: weakening.evidence, points: -points.weakening })
  return parts
}
