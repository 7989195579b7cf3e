import type { review as indonesian, reviewProblem as indonesianProblem } from './id.ts'
import { page } from './page/en.ts'
import { report } from './report/en.ts'

/** `0.0099` is `0.99%`. */
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`
const decimal = (value: number): string => value.toFixed(2)

/** What `saring review …`, `saring sample` and `saring estimate` say, and what stands in the sheets that reviewers fill in. */
export const review: typeof indonesian = {
  summary: 'for reviewers: take in decisions from sheets, share sheets out, and compare',
  description:
    'Commands for reviewers: taking in the decisions of sheets that were filled in, sharing a sheet out to two reviewers, and measuring their agreement.',
  decision: { relevan: 'relevant', tidak: 'not relevant', ragu: 'unsure', 'di luar mandat': 'outside mandate' },
  decisionHelp: {
    relevan: 'somebody in charge should follow it up; no judgement of the person',
    tidak: 'does not touch neutrality: a false alarm',
    ragu: 'needs a second reviewer, or to know more',
    'di luar mandat': 'this person, time or act is no matter of the mandate',
  },
  known: (p) =>
    `${p.count} findings stand in ${p.dossier} already and are not shown again${p.isListed ? '; with their decisions in known.csv' : ''}.`,
  guide: {
    sheet: 'Findings',
    name: 'Guide',
    title: 'How to review',
    steps: [
      'Read text, target_text and reasons. Evidence is in bold between «marks».',
      'Choose a decision from the list in the column decision; fill in decision_reason, reviewer and reviewed_at.',
      'The sheet may be sorted, filtered, coloured, and saved as XLSX or any CSV. Fill in the yellow columns only.',
      'Do not delete rows or columns or change other cells: rows whose evidence was changed are not taken.',
      'Done: saring review import sheet.xlsx --dossier results/',
    ],
    decisions: 'What the decisions mean',
    columns: 'What stands in each column',
    refusal: 'Choose one of the list.',
    cut: 'The sheet of Excel is full: further findings stand in flagged.csv only.',
  },
  page,
  report,
  import: {
    summary: 'take in the decisions of sheets that were filled in',
    description:
      'Reads sheets that reviewers have filled in, in whatever form they were saved: CSV with ; , or tab, UTF-8, UTF-16, Windows-1252, XLSX;\norder and filters may have changed. Rows are matched by key and checked by evidence_check. Rows with changed evidence, keys that are doubled\nor gone, and rounded numbers are listed and not taken (exit code 4). Decisions are put behind decisions.ndjson, each line bound to the one\nbefore it.',
    sheets: 'sheets that were filled in (CSV/XLSX)',
    dossier: 'folder of the scan: each row is held against the sheet as delivered, and missing rows are seen',
    decisions: 'log of decisions (default: decisions.ndjson in the folder of --dossier, or in the working folder)',
    reviewer: 'the reviewer of rows that name none',
    partial: 'the sheets hold a part of the rows; missing ones are no problem',
    timezone: 'time zone for reviewed_at without one',
    format: 'form of the output',
    examples: [
      ['saring review import results/flagged.xlsx --dossier results/', 'a sheet that was filled in where it lies'],
      ['saring review import siti.csv budi.xlsx --dossier results/', 'several sheets at once'],
      ['saring review import part.csv --dossier results/ --partial --reviewer siti', ''],
    ],
    taken: (p) => `${p.count} decisions put behind ${p.path}.`,
    known: (p) => `${p.count} were logged before.`,
    undecided: (p) => `${p.count} rows are not decided yet.`,
    unsigned: (p) => `${p.count} decisions name no reviewer; fill in the column reviewer, or use --reviewer.`,
    refused: (p) => `${p.count} rows not taken:`,
    deleted: (p) => `${p.count} rows of the dossier stand in no sheet (--partial if that is meant):`,
    unheld: 'Without --dossier nobody can see that rows were deleted.',
    more: (p) => `… and ${p.count} more; --format json shows all.`,
  },
  split: {
    summary: 'give the same findings to several reviewers',
    description:
      'Writes a sheet for each reviewer: the same items, each in an order of its own, without tier, score, name, unit and participant,\nso that each judges alone. Compare what comes back by saring review agree.',
    sheets: 'sheets of a scan (flagged.csv or flagged.xlsx)',
    output: 'folder for the sheets',
    reviewers: 'names of the reviewers, with commas between; they name the files',
    seed: 'seed of the shuffle; the same seed gives the same sheets',
    size: 'so many items only, drawn by the seed',
    format: 'form of the sheets',
    examples: [
      ['saring review split results/flagged.xlsx -o review/ --reviewers siti,budi', ''],
      ['saring review split results/flagged.csv -o review/ --reviewers siti,budi --size 200 --seed 2024', ''],
    ],
    written: (p) => `${p.items} items, written: ${p.files.join(', ')}`,
  },
  agree: {
    summary: 'measure how far two reviewers agree',
    description:
      'Compares what two reviewers decided of the same items: the share that is the same and Cohen’s kappa, each with an interval of 95%.\nWith --output, what they disagree on goes to a sheet of its own for whoever settles it.',
    sheet: 'a sheet that was filled in',
    output: 'sheet of the disagreements (.xlsx or .csv)',
    examples: [['saring review agree review/siti.xlsx review/budi.xlsx -o review/apart.xlsx', '']],
    pairs: (p) => `Decided by both: ${p.pairs} items${p.alone === 0 ? '' : `; by one reviewer only: ${p.alone}`}.`,
    same: (p) => `The same: ${p.same} items, ${percent(p.share)} (95%: ${percent(p.low)} to ${percent(p.high)}).`,
    kappa: (p) =>
      `Cohen's kappa: ${decimal(p.value)} (95%: ${decimal(p.low)} to ${decimal(p.high)}). 1 means always the same, 0 no more than chance.`,
    noKappa: "Cohen's kappa cannot be had: all decisions fall on one choice, or nothing was decided by both.",
    few: (p) => `Only ${p.pairs} items: below ${p.fewest} the intervals are not to be relied on.`,
    table: 'Rows: the first reviewer; columns: the second.',
    written: (p) => `${p.count} items that differ were written to ${p.path}.`,
  },
  sample: {
    summary: 'draw a random sample of what was not flagged',
    description:
      'Scans as saring scan does, then draws a sample of the items that became no finding: in proportion by platform and act, and at least so\nmany items of each account besides, shuffled, with nothing about the person. Fill in the sheet, then run saring estimate.\nAccounts named in texts are not masked, since without them nobody could judge an item.',
    output: 'folder for the sheet and its plan (sample.json)',
    size: 'how many items; 300 without a miss mean that at most 0.99% were missed',
    perAccount: 'at least so many items of each account; those added for it do not count; 0 for no minimum',
    seed: 'seed of the draw; the same seed gives the same sample',
    examples: [
      ['saring sample exports/ --roster staff.csv -o sample/', ''],
      ['saring sample exports/ --roster staff.csv -o sample/ --size 500 --per-account 2 --seed 2024', ''],
    ],
    drawn: (p) =>
      `${p.items} of ${p.population} items that were not flagged${p.more === 0 ? '' : `, and ${p.more} more so that each account is there`}: ${p.file}`,
    notAssessable: (p) => `${p.count} items without text and with an unknown target are not among them: nobody can judge them.`,
    next: (p) => `Fill in the sheet, then: saring estimate ${p.folder} --decisions results/decisions.ndjson`,
  },
  estimate: {
    summary: 'estimate what was missed from a sample that was judged',
    description:
      'Computes from the decisions on a sample how much was missed at most (exact binomial bounds, Clopper–Pearson, 95%) and, with\n--decisions, what share of the relevant items was found. Unsure ones count as missed in the upper bound.',
    folder: 'folder that saring sample has written',
    sheet: 'the sheet of the sample as filled in, if it is not the one of the folder (repeatable)',
    decisions: 'log of decisions on findings (decisions.ndjson)',
    examples: [['saring estimate sample/ --decisions results/decisions.ndjson', '']],
    atMost: (p) => `${p.missed} of ${p.decided}: at most ${percent(p.atMost)} (95%), about ${p.items} items.`,
    population: (p) => `The sample was drawn from ${p.population} items that were not flagged.`,
    share: (p) => `Both sides: ${percent(p.low)} to ${percent(p.high)} (95%), about ${p.lowItems} to ${p.highItems} items.`,
    unsure: (p) => `${p.count} unsure: counted as missed in the upper bound.`,
    beside: (p) => `Outside the estimate: ${p.missed} of ${p.decided} items added for accounts are relevant.`,
    recall: (p) =>
      `Relevant and found: ${percent(p.value)} (95%: ${percent(p.low)} to ${percent(p.high)}); ${p.relevant} relevant of ${p.reviewed} findings that were decided.`,
    open: (p) => `${p.count} findings are not decided yet: relevant ones among them do not count yet, so the true figure may be higher.`,
    weakness: {
      'nothing-decided': 'Nothing is decided yet: there is nothing to estimate.',
      'too-few': 'The sample is too small: even without a single miss, more than 5% would be possible. Draw a larger one.',
      undecided: 'Not all of the sample is decided: these figures are not final, and hold only if nobody chose which to leave.',
      'too-wide': 'The sample is too small for the share found: its interval is wider than 30 points. Draw a larger one.',
    },
    undecided: (p) => `${p.count} items of the sample are not decided yet.`,
    needed: (p) => `As a guide: ${p.one} items without a miss hold the bound below 1%, ${p.half} below 0.5%.`,
  },
  refusal: {
    'no-key': () => 'the key is empty; copy the row from the sheet as delivered',
    'bad-key': (p) => `key ${p.key} is misspelt: its check character does not fit; copy the row from the sheet as delivered`,
    doubled: (p) => `${p.key} stands on lines ${p.lines.join(', ')}; delete what is not the original`,
    'unknown-key': (p) =>
      `${p.key} does not stand in the sheet as delivered; name the folder it came from with --dossier (the sheet of a sample is for saring estimate)`,
    'not-sampled': (p) =>
      `${p.key} is not in this sample; name the sheet of this sample, and take sheets of findings in with saring review import`,
    rounded: (p) => `${p.key}: ${p.column} was rounded by a spreadsheet; copy that cell from the sheet as delivered`,
    changed: (p) =>
      `${p.key}: evidence was changed${p.columns.length === 0 ? '' : ` in ${p.columns.join(', ')}`}; copy the row from the sheet as delivered`,
    'no-check': (p) => `${p.key}: evidence_check is empty or damaged; copy it from the sheet as delivered`,
    'unknown-decision': (p) => `${p.key}: decision "${p.value}" is not known; choose relevant, not relevant, unsure, or outside mandate`,
    contradicts: (p) =>
      `${p.key}: the sheets have different decisions (${p.decisions.join(', ')}) by the same reviewer or by nobody; fill in the column reviewer, or delete one`,
    'bad-time': (p) => `${p.key}: reviewed_at "${p.value}" is no time; write it like 12/09/2024 19.30, or leave it empty`,
  },
  chain: {
    option: 'log of decisions, if it is not decisions.ndjson in the folder',
    sound: (p) => `decisions: ${p.count} lines, chain whole, last hash ${p.head}`,
    broken: (p) => `decisions: the chain of ${p.file} breaks at line ${p.line}`,
    onlyBroken: 'Apart from the log of decisions, everything checked agrees with the manifest. Take a whole copy of the log.',
  },
}

export const reviewProblem: typeof indonesianProblem = {
  'input-ods': (p) => `${p.file}: a file of LibreOffice (.ods) is not read. Open it there and save it as .xlsx or CSV UTF-8.`,
  'sample-missing': (p) =>
    `${p.path}: there is no sample.json with its sheet here. Name the folder that saring sample -o folder/ has written.`,
  'review-reviewers': (p) => `--reviewers: "${p.value}" must name at least two different people, with a comma between.`,
  'review-same-file': (p) =>
    `--reviewers: ${p.reviewers.join(', ')}: two of these would name the same file. Let them differ in letters, not only in case, spaces or signs.`,
  'review-empty': (p) => `${p.files.join(', ')}: no row of findings in it.`,
  'decisions-missing': (p) =>
    `${p.path}: there is no log of decisions. Check its name and place; saring review import writes it from sheets that were filled in. If nothing has been decided, leave --decisions away.`,
  'decisions-broken': (p) =>
    `${p.path}:${p.line}: this line does not follow from the one before it; the log of decisions was changed or cut off. Take a whole copy.`,
  'dossier-edited': (p) =>
    `${p.path}: flagged.csv and flagged.xlsx were both changed, so there is no sheet as delivered to compare with. Scan again to another folder and name that.`,
  'review-no-sheet': (p) =>
    `${p.file}: there are no columns key and decision here. Name a review sheet that was filled in, such as results/flagged.xlsx; its headers must stay as they are.`,
  'review-no-check': (p) =>
    `${p.file}: the column evidence_check (cek_bukti) is missing, so evidence cannot be checked. Put it back, or name the --dossier.`,
  'review-remote': (p) =>
    `${p.file}: decisions of a review page hold no evidence, so they are taken by saring review import --dossier results/ only.`,
  'review-doubled-columns': (p) =>
    `${p.file}: there is more than one column ${p.columns.join(', ')}, so nobody can tell which counts. Keep one, or give the other another header.`,
  'review-columns': (p) =>
    `${p.file}: columns ${p.columns.join(', ')} are missing. Put them back from the sheet as delivered; columns may be hidden, not deleted.`,
}
