import type { Act, Participant, Reason, RuleBook, Tier } from '../model.ts'
import type { Mention } from './mentions.ts'
import { distinct } from './rules.ts'
import { type Fired, tierOf } from './weaken.ts'

/** What the target of an act is worth, and why. */
export interface TargetVerdict {
  /** The target is somebody's account, or its text speaks. */
  readonly kind: 'account' | 'text'
  readonly tier: Tier
  readonly reason: Reason
}

/** The account or page that an act went to. */
export interface TargetAccount {
  /** As the item names it. */
  readonly name: string
  /** Participants whose account or page it is. */
  readonly owners: readonly Mention[]
  /** Participants whose names only stand in its name. */
  readonly named: readonly Mention[]
}

/**
 * The table of targets: act × (a participant's account | what the target's text would be alone).
 *
 * @param said what the rules say of the target's text as if it were an own post; a name in the account's name counts as a mention there
 */
export function targetVerdict(act: Act, account: TargetAccount, said: readonly Fired[], { targets }: RuleBook): TargetVerdict | undefined {
  const rule = targets[act]
  if (rule === undefined) return undefined
  const textTier = tierOf(said)
  const participantsOf = (mentions: readonly Mention[]): Participant[] => distinct(mentions.map(({ participant }) => participant))
  if (account.owners.length > 0) {
    const tier = textTier === 'high' ? rule.accountWithHighText : rule.account
    const isOwn = account.owners.some(({ hit }) => hit.entry.type === 'alias' && hit.entry.kind === 'handle')
    const participants = participantsOf(account.owners)
    return {
      kind: 'account',
      tier,
      reason: { rule: isOwn ? 'target-account' : 'target-named', tier, evidence: [account.name], participants },
    }
  }
  const tier = rule.text[textTier ?? 'low']
  if (tier === undefined) return undefined
  if (textTier !== undefined) {
    const participants = distinct(said.flatMap((reason) => reason.participants))
    return { kind: 'text', tier, reason: { rule: 'target-text', tier, evidence: [], participants } }
  }
  if (account.named.length === 0) return undefined
  return {
    kind: 'text',
    tier,
    reason: { rule: 'target-named', tier, evidence: [account.name], participants: participantsOf(account.named) },
  }
}
