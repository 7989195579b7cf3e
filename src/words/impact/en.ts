import type { impact as id, impactProblem as idProblem } from './id.ts'

export const impactProblem: typeof idProblem = {
  'revision-missing': (p) =>
    `“${p.revision}” is no folder, and no revision of git here. Name a folder of lexicons, or a revision such as main, HEAD~1 or v1.2:lexicons; in CI, fetch the history (fetch-depth: 0).`,
  'revision-empty': (p) => `Revision “${p.revision}” holds no lexicon here. Name its folder, such as ${p.revision.split(':')[0]}:packs.`,
  'git-missing': (_) => 'git is not found. Install git, or name two folders.',
  'corpus-stream': (_) => 'Standard input can be read only once. Save the corpus as a file, and name that.',
  'decisions-needed': (_) => '“lost-confirmed” needs the decisions of reviewers. Add --decisions file.',
  'decision-unknown': (p) =>
    `${p.file}:${p.line}: decision “${p.value}” is not known; write relevan, tidak, ragu, or di luar mandat (relevant, not relevant, unsure, outside mandate).`,
  'decision-key': (p) => `${p.file}:${p.line}: key “${p.value}” is damaged; copy it again from the sheet.`,
  'decision-row': (p) => `${p.file}:${p.line}: every line must be a JSON object with key and decision.`,
}

const percent = (value: number): string => (Number.isFinite(value) ? `${Math.round(value * 10) / 10}%` : 'infinitely')

export const impact: typeof id = {
  summary: 'show what would change on a corpus',
  description:
    'Scans one corpus with two lexicons, and shows what is newly flagged, what is flagged no longer, and what changes its tier, by participant, act and\nterm. Keys and terms only, no texts. What is kept in git can be named by its revision.',
  old: 'the old lexicon: a folder, shipped, or a git revision such as main or v1.2:lexicons',
  new: 'the new lexicon, likewise',
  corpus: 'files or folders that scan can read',
  region: 'region where the corpus names none',
  asOf: 'day of reference for what expires in suppress.csv (default: today)',
  decisions: 'decisions of reviewers: a filled-in sheet (CSV/XLSX), or NDJSON with key and decision',
  failOn: 'limits that make the exit code 1: lost-confirmed, growth>10%, or both with a comma',
  format: 'form of the output',
  examples: [
    ['saring lexicon impact main lexicons/ --corpus corpus/', 'the changes in the work tree against the branch main'],
    ['saring lexicon impact main HEAD --corpus corpus/ --decisions decisions.csv --fail-on "lost-confirmed,growth>10%"', 'a gate for CI'],
    ['saring lexicon impact shipped packs/ --corpus corpus/ --format json', 'for other programs'],
  ],
  title: 'Impact of a change to the lexicon',
  sides: (p) => `From ${p.before} to ${p.after}, on ${p.read} records. Keys and terms only; no texts.`,
  lexicon: 'lexicon',
  flagged: 'flagged',
  suppressed: 'suppressed',
  none: 'Nothing changes.',
  kind: { new: 'newly flagged', lost: 'no longer flagged', raised: 'tier raised', lowered: 'tier lowered', renamed: 'other participants' },
  byParticipant: 'By participant',
  byAct: 'By act',
  byTerm: 'By changed term',
  otherCause: '(nothing that the finding names: words of a target, rules, windows, or suppress.csv)',
  participant: 'participant',
  act: 'act',
  term: 'term',
  key: 'key',
  change: 'change',
  from: 'before',
  to: 'after',
  changed: (p) => `Items that change (${p.count})`,
  more: (p) => `… and ${p.count} more; all of them with --format json.`,
  confirmed: 'Confirmed as relevant',
  confirmedCounts: (p) =>
    `${p.items} items are confirmed as relevant: ${p.lost} flagged no longer, ${p.lowered} with a lower tier, ${p.absent} flagged by neither.`,
  passed: 'Gate: passed.',
  breach: {
    'lost-confirmed': (p) => `Gate: ${p.lost} items confirmed as relevant are flagged no longer.`,
    growth: (p) => `Gate: what is flagged grows by ${percent(p.percent)}, the limit is ${percent(p.allowed)}.`,
  },
}
