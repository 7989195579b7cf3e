import type { Finding, Lexicon, Participant, Reason } from '../model.ts'
import type { Words } from '../words/index.ts'

interface Speaker {
  readonly lexicon: Pick<Lexicon, 'ruleBook'>
  readonly words: Words
  readonly locale: 'id' | 'en'
}

/** Why an item is listed, as whole sentences, the heaviest first; what held its tier down comes last. */
export function reasonsOf(finding: Finding, speaker: Speaker): string[] {
  const { words } = speaker
  const sentences = finding.reasons.map((reason) => sentenceOf(reason, finding, speaker))
  const weakenings = weakeningsOf(finding, speaker)
  if (weakenings.length > 0) sentences.push(words.weakened({ reasons: weakenings }))
  if (finding.open.length > 0) sentences.push(words.open({ texts: finding.open.map(quote) }))
  if (finding.item.time?.isOfTarget === true) sentences.push(words.timeOfTarget)
  if (finding.item.targetFrom !== undefined) sentences.push(words.targetFrom[finding.item.targetFrom])
  return [...sentences, ...finding.caps.map((cap) => words.cap[cap])]
}

/** What lowered the tier, each with the words that did. */
export function weakeningsOf(finding: Finding, { lexicon, locale }: Speaker): string[] {
  return finding.weakenedBy.map(({ kind, evidence }) => {
    const rule = lexicon.ruleBook.weakening.find((rule) => rule.id === kind)
    return fill(rule?.reason[locale] ?? kind, { evidence: quote(evidence) })
  })
}

function sentenceOf(reason: Reason, finding: Finding, { lexicon, words, locale }: Speaker): string {
  const { rules, targetReasons } = lexicon.ruleBook
  const targets: Readonly<Record<string, string>> = {
    'target-account': targetReasons.account[locale],
    'target-named': targetReasons.named[locale],
    'target-text': targetReasons.text[locale],
  }
  const template = targets[reason.rule] ?? rules.find((rule) => rule.id === reason.rule)?.reason[locale]
  if (template === undefined) throw new Error(`no sentence for the rule ${reason.rule}`)
  return fill(template, {
    act: words.didTo[finding.item.act],
    evidence: reason.evidence.map(quote).join(', '),
    participants: enumerate(
      reason.participants.map((participant) => participantName(participant, words)),
      words.and,
    ),
  })
}

/** `Ria Norsan–Krisantus Kurniawan (nomor 2, Gubernur Kalimantan Barat)` */
export function participantName(participant: Participant, words: Words): string {
  const names = [participant.name, participant.runningMate].filter((name) => name !== '').join('–')
  const office = participant.contest.split('-')[0] ?? ''
  const contest = [
    (words.contest as Readonly<Record<string, string>>)[office] ?? office,
    titleCase(participant.region.replace(/^KOTA /, '')),
  ]
  return `${names} (${words.number} ${participant.number}, ${contest.filter((part) => part !== '').join(' ')})`
}

type NamedCategory = Readonly<Record<'id' | 'category' | 'certainty', string>>

/** `SKB22-D-8: kegiatan … (belum pasti)` */
export function categoryName({ id, category, certainty }: NamedCategory, words: Words): string {
  return `${id}: ${category}${certainty === 'unverified' ? ` (${words.uncertain})` : ''}`
}

const quote = (text: string): string => `“${text.replace(/\s+/g, ' ')}”`
const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(?<!\p{L})(?:dki(?!\p{L})|\p{L})/gu, (letters) => letters.toUpperCase())
const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

function enumerate(names: readonly string[], and: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
