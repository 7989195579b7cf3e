import type { ChalkInstance } from 'chalk'
import { type Explanation, whyNotLines } from '../explain.ts'
import type { FieldReading } from '../judge/judge.ts'
import { stageOf } from '../judge/setting.ts'
import type { Hit, Locale } from '../model.ts'
import { categoryName, participantName, reasonsOf } from '../report/sentences.ts'
import { visible, type Words } from '../words/index.ts'

interface Told {
  readonly words: Words
  readonly locale: Locale
  readonly paint: ChalkInstance
}

/** Every step of a judgement for a person: setting, tokens with their readings, hits, mentions, rules tried, arithmetic, result. */
export function explanationText(explanation: Explanation, told: Told): string {
  const { words, paint } = told
  const said = words.explain
  const { fields, trials, finding, outcome } = explanation.judgement
  const lines = [paint.bold(said.setting), ...indent(settingLines(explanation, words))]
  for (const field of fields)
    lines.push('', paint.bold(visible(`${said.text} (${field.field}): ${field.text}`)), ...indent(fieldLines(field, explanation, told)))
  if (trials.length > 0) {
    lines.push('', paint.bold(said.rules))
    for (const trial of trials) {
      const evidence = trial.evidence.length > 0 ? ` (${trial.evidence.map((hit) => hit.text).join(', ')})` : ''
      const line = visible(
        `  ${words.summary.rule(trial.rule.id)} → ${words.tier[trial.rule.tier]}: ${said.rule[trial.outcome]}${evidence}`,
      )
      lines.push(trial.outcome === 'fired' ? paint.green(line) : paint.dim(line))
    }
  }
  lines.push('')
  if (finding === undefined) {
    lines.push(paint.bold(`${said.result}: ${outcome === 'not-assessable' ? said.notAssessable : said.clean}`))
    lines.push(...indent(whyNotLines(explanation.judgement, words)))
    return `${lines.join('\n')}\n`
  }
  lines.push(
    paint.bold(said.arithmetic),
    ...finding.parts.map(({ kind, what, points }) =>
      visible(
        `  ${String(points).padStart(4)}  ${kind === 'account' ? words.account : kind === 'target-text' ? words.targetTextPart : ''} ${what}`,
      ),
    ),
    `  ${String(finding.score).padStart(4)}  =`,
  )
  if (finding.without.length > 0)
    lines.push(
      '',
      paint.bold(said.withoutTitle),
      ...indent(
        finding.without.map(({ text, tier }) => said.without({ text, tier: tier === 'none' ? words.noFinding : words.tier[tier] })),
      ),
    )
  lines.push('', paint.bold(`${said.result}: ${words.tier[finding.tier]}, ${finding.score}`))
  lines.push(...indent(reasonsOf(finding, { lexicon: explanation.lexicon, ...told })))
  if (finding.categories.length > 0)
    lines.push(
      '',
      said.categories,
      ...finding.categories.map((category) => `  ${categoryName(category, words)} — ${category.instrument}, ${category.item}`),
    )
  return `${lines.join('\n')}\n`
}

function settingLines({ judgement, region }: Explanation, words: Words): string[] {
  const { time, mode, elections } = judgement.setting
  const held =
    mode === 'outside'
      ? [words.cap['outside-windows']]
      : [...elections].map((election) => `${election.id}: ${words.stage[stageOf(election, time?.date)]}`)
  return [time?.iso ?? words.stage.unknown, region?.name ?? words.explain.noRegion, ...held]
}

function fieldLines(field: FieldReading, { matcher }: Explanation, { words }: Told): string[] {
  const said = words.explain
  const tokens = field.tokens.map((token) => {
    const readings = matcher.readings(field.text, token).map((edge) => `${edge.operation} ${edge.form.replace('\u0000', '')}`)
    return `${field.text.slice(token.start, token.end)} [${[said.token[token.kind], ...readings].join('; ')}]`
  })
  const lines = [`${said.tokens}: ${tokens.join('  ')}`]
  lines.push(field.hits.length === 0 ? said.noHits : `${said.hits}:`, ...field.hits.map((hit) => `  ${hitLine(hit, words)}`))
  if (field.mentions.length > 0) lines.push(`${said.mentions}:`)
  for (const { participant, hit, strong } of field.mentions)
    lines.push(`  ${participantName(participant, words)} ← ${hit.text} (${strong ? said.strong : said.weak})`)
  if (field.dismissed.length > 0) lines.push(`${said.dismissed}:`)
  for (const { hit, participant, why } of field.dismissed)
    lines.push(`  ${hit.text}${participant === undefined ? '' : ` (${participantName(participant, words)})`}: ${said.why[why]}`)
  return lines
}

function hitLine({ entry, text, span, operation }: Hit, words: Words): string {
  const kind =
    entry.type === 'term'
      ? `${entry.signal} ${entry.weight}`
      : entry.type === 'alias'
        ? words.aliasKind[entry.kind]
        : words.aliasKind.number
  return `${text} [${span.start},${span.end}) ${operation} → ${entry.written} (${kind})`
}

/** The same for machines; keys are English and stable. */
export function explanationRecord({ judgement, region, lexicon }: Explanation, told: Told): object {
  const { finding, fields, trials, setting, outcome } = judgement
  const hit = ({ entry, text, span, operation, field }: Hit): object => ({
    kind: entry.type === 'term' ? entry.signal : entry.type,
    term: entry.written,
    text,
    span: [span.start, span.end],
    op: operation,
    field,
  })
  return {
    outcome,
    tier: finding?.tier ?? null,
    score: finding?.score ?? null,
    date: setting.time?.date ?? null,
    region: region?.name ?? null,
    mode: setting.mode,
    elections: [...setting.elections].map((election) => ({ id: election.id, stage: stageOf(election, setting.time?.date) })),
    hits: fields.flatMap((field) => field.hits.map(hit)),
    mentions: fields.flatMap((field) =>
      field.mentions.map(({ participant, hit, strong }) => ({ participant: participant.id, text: hit.text, strong })),
    ),
    dismissed: fields.flatMap((field) =>
      field.dismissed.map(({ participant, hit, why }) => ({ participant: participant?.id ?? null, text: hit.text, why })),
    ),
    rules: trials.map(({ rule, outcome, evidence }) => ({
      rule: rule.id,
      tier: rule.tier,
      outcome,
      evidence: evidence.map(({ text }) => text),
    })),
    why_not: whyNotLines(judgement, told.words),
    arithmetic: finding?.parts ?? [],
    without: finding?.without ?? [],
    reasons: finding === undefined ? [] : reasonsOf(finding, { lexicon, ...told }),
    weakened_by: finding?.weakenedBy ?? [],
    categories: finding?.categories ?? [],
  }
}

/** What stands in a text must not steer the terminal that shows it. */
const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${visible(line)}`)
