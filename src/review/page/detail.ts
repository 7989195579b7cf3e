import type { PageWords } from '../../words/review/page/id.ts'
import type { PageFinding } from './data.ts'
import { element, filled, link } from './elements.ts'
import { pieces } from './evidence.ts'

const DAY = 86_400_000

/** All that a reviewer judges a finding by. */
export function detailOf(finding: PageFinding, words: PageWords, copies: number): readonly Node[] {
  const { text, target_text: target, target_author: author, hits } = finding
  return [
    element(
      'header',
      { class: 'head' },
      tierChip(finding, words),
      element('h2', { id: 'finding' }, [words.act[finding.act] ?? finding.act, finding.time.slice(0, 16).replace('T', ' ')].join(' · ')),
      ...(copies > 1 ? [element('span', { class: 'chip' }, filled(words.copies, { count: copies }))] : []),
      ...(finding.logged === '' ? [] : [element('span', { class: 'chip' }, filled(words.logged, { decision: finding.logged }))]),
    ),
    ...(text === '' ? [] : [quote(words.text, text, hits, 'own')]),
    ...(author === '' ? [] : [element('p', { class: 'author' }, `${words.target_author}: `, ...marked(author, hits))]),
    ...(target === '' ? [] : [quote(words.target_text, target, hits, 'target')]),
    element('h3', {}, words.reasons),
    element('p', { class: 'reasons' }, finding.reasons),
    ...(finding.weakened_by === '' ? [] : [element('p', { class: 'weakened' }, `${words.weakened_by}: ${finding.weakened_by}`)]),
    element('h3', {}, words.context),
    element('dl', {}, ...contextOf(finding, words)),
  ]
}

export function tierChip({ tier, score }: PageFinding, words: PageWords): HTMLElement {
  return element('span', { class: `chip tier ${tier}` }, `${words.tier[tier] ?? tier} ${score}`)
}

function quote(title: string, text: string, hits: string, kind: 'own' | 'target'): HTMLElement {
  return element('figure', { class: kind }, element('figcaption', {}, title), element('blockquote', { dir: 'auto' }, ...marked(text, hits)))
}

const marked = (text: string, hits: string): (Node | string)[] =>
  pieces(text, hits).map((piece) => (piece.isEvidence ? element('mark', {}, piece.text) : piece.text))

function contextOf(finding: PageFinding, words: PageWords): HTMLElement[] {
  const person = [finding.name, finding.nip, finding.status].filter((part) => part !== '').join(' · ')
  const facts: readonly (readonly [string, string | Node])[] = [
    [words.participants, finding.participants],
    [words.stage, words.stages[finding.stage] ?? finding.stage],
    [words.elections, finding.elections],
    [words.categories, finding.categories],
    [words.legal_basis, finding.legal_basis],
    [words.deadline, deadlineOf(finding, words)],
    [words.recipient, finding.recipient],
    [words.person, person],
    [words.unit, [finding.unit, finding.region].filter((part) => part !== '').join(' · ')],
    [words.account, [finding.account, finding.platform].filter((part) => part !== '').join(' · ')],
    [words.url, finding.url === '' ? '' : link(finding.url)],
    [words.target_url, finding.target_url === '' ? '' : link(finding.target_url)],
    [words.key, finding.key],
  ]
  return facts.flatMap(([name, value]) => (value === '' ? [] : [element('dt', {}, name), element('dd', {}, ...linesOf(value))]))
}

/** What a cell lists, one under the other. */
const linesOf = (value: string | Node): readonly Node[] =>
  typeof value === 'string' ? value.split(' | ').map((line) => element('div', {}, line)) : [value]

/** The days left are those of today, and not of the day on which the page was made. */
function deadlineOf({ deadline }: PageFinding, words: PageWords): string {
  if (deadline === '') return ''
  const left = Math.ceil((Date.parse(deadline) - Date.now()) / DAY)
  return `${deadline} (${left < 0 ? filled(words.passed, { days: -left }) : filled(words.left, { days: left })})`
}
