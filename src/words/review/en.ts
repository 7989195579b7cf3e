import type { review as indonesian } from './id.ts'

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
}
