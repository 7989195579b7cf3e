import type { Act, Reason, RuleBook, Tier } from '../model.ts'
import type { Mention } from './mentions.ts'
import { distinct, type Fired, tierOf } from './rules.ts'

/** What the target of an act is worth, and why. */
export interface TargetVerdict {
  /** The target is somebody's account, or its text speaks. */
  readonly kind: 'account' | 'text'
  readonly tier: Tier
  readonly reason: Reason
}

/**
 * The table of targets: act × (a participant's account | what the target's text would be alone).
 *
 * @param accountName the account or page as the item names it
 * @param owners participants whose account or page the target is
 * @param said what the rules say of the target's text as if it were an own post
 */
export function targetVerdict(
  act: Act,
  accountName: string,
  owners: readonly Mention[],
  said: readonly Fired[],
  { targets }: RuleBook,
): TargetVerdict | undefined {
  const rule = targets[act]
  if (rule === undefined) return undefined
  const textTier = tierOf(said)
  if (owners.length > 0) {
    const tier = textTier === 'high' ? rule.accountWithHighText : rule.account
    const isOwn = owners.some(({ hit }) => hit.entry.type === 'alias' && hit.entry.kind === 'handle')
    const participants = distinct(owners.map((owner) => owner.participant))
    return {
      kind: 'account',
      tier,
      reason: { rule: isOwn ? 'target-account' : 'target-named', tier, evidence: [accountName], participants },
    }
  }
  const tier = textTier && rule.text[textTier]
  return (
    tier && {
      kind: 'text',
      tier,
      reason: { rule: 'target-text', tier, evidence: [], participants: distinct(said.flatMap((reason) => reason.participants)) },
    }
  )
}
