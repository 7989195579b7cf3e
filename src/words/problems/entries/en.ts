import { expectation } from '../../expectation/en.ts'
import type { Message } from '../../id.ts'
import { lexicon } from '../../lexicon/en.ts'
import type { entries as id } from './id.ts'

const list = (names: readonly string[]): string => names.join(', ')
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
const reasonOf = (reason: Message<(typeof lexicon)['aliases']['reason']>): string =>
  (lexicon.aliases.reason[reason.code] as (facts: unknown) => string)(reason)

export const entries: typeof id = {
  'bad-value': (p) => [`“${p.column}” holds “${p.value}”.`, sentence(expectation(p.expected))],
  'why-missing': () => ['This row does not say why.', 'Fill in why, so that others can dispute it.'],
  'source-missing': () => ['This row does not name its source.', 'Fill in source: from where this is known.'],
  'duplicate-entry': (p) => [
    `“${p.what}” stands in ${p.first} already.`,
    p.isSame ? 'Remove one of them; both rows are the same, so --fix removes the later.' : 'Compare the two rows, and remove one.',
  ],
  'number-taken': (p) => [
    `Ballot number ${p.number} of contest ${p.contest} is taken in ${p.first}.`,
    'Mend the number, or the name of the contest.',
  ],
  'number-missing': (p) => [
    `Contest ${p.contest} lacks the ballot numbers ${list(p.numbers.map(String))}.`,
    'Add whoever is missing, so that all rivals are treated alike, or mend the numbers.',
  ],
  'unknown-participant': (p) => [`Participant “${p.id}” does not exist.`, 'Write an id of participants.csv, or add the participant there.'],
  'unknown-region': (p) => [`Region “${p.region}” is not in regions.csv.`, 'Write it as the election commission spells it.'],
  'unknown-rule': (p) => [`Rule “${p.id}” does not exist.`, 'Mend the id in unless, groups or spares.'],
  'unknown-instrument': (p) => [`Instrument “${p.id}” is not in instruments.csv.`, 'Mend the id, or add the instrument.'],
  'beyond-instrument': (p) => [
    `“${p.column}” holds “${p.value}”, beyond ${p.instrument} (${p.allowed}).`,
    'Narrow it, or leave it empty to follow the instrument.',
  ],
  'election-missing': (p) => [`Election “${p.id}” has no election.yaml.`, 'Add the file to the folder of the pack.'],
  'election-id': (p) => [`The id of this election is “${p.id}”, its folder ${p.folder}.`, 'Make the id the name of the folder.'],
  'dates-reversed': (p) => [`In “${p.column}” the last day lies before the first.`, 'Swap or mend the dates.'],
  'windows-order': (p) => [
    `The window ${p.window} (${p.day}) is out of order with ${p.other} (${p.otherDay}).`,
    'The order is nomination, campaign, quiet, vote, result; campaign to vote lie inside attention.',
  ],
  'expired-entry': (p) => [
    `“${p.written}” is valid ${p.from || '…'} – ${p.to || '…'}, outside the attention windows of its election; it never counts.`,
    'Mend the dates, or remove the row.',
  ],
  'shared-alias': (p) => [
    `“${p.written}” is strong, and an alias of ${p.with} (${p.at}) as well, in the same region at the same time.`,
    'Make both weak, or write it with a further name that tells them apart.',
  ],
  'shadowed-entry': (p) => [
    `“${p.written}” is covered by “${p.by}” (${p.at}) and adds nothing.`,
    'Remove this row, or give it another weight or signal.',
  ],
  'unreachable-entry': (p) => [
    `“${p.written}” is not found in its own text: after folding and cutting into sentences nothing is left to meet.`,
    'Write it as people write it within one sentence: letters, digits or emoji, with no end of a sentence inside.',
  ],
  'weak-word-strong': (p) => [
    `“${p.written}” is marked strong, though: ${reasonOf(p.reason)}.`,
    'Make it weak, or write it together with another name.',
  ],
  'not-a-root': (p) => [
    `“${p.term}” is matched by stem and is no root; its other forms will not be found.`,
    `Write the root, “${p.root}”, or make match exact.`,
  ],
  'stem-collision': (p) => [
    `Other words have the same stem as “${p.term}”: ${list(p.words)}.`,
    'Make match exact, and write each form that is meant in a row of its own.',
  ],
  'protected-trait': (p) => [
    `“${p.written}” names ${p.trait} (“${p.word}”). Religion, ethnicity and other protected traits are no sign of partisanship.`,
    'Remove the row. Where the word is an attack of that kind on a participant, use the signal attack and name SARA in why.',
  ],
  'judging-words': (p) => [
    `“${p.column}” judges: “${p.word}”.`,
    'Write what was found, not what it proves: an indication, to be reviewed.',
  ],
  'uneven-inventory': (p) => [
    `Aliases in contest ${p.contest} are uneven: ${p.most} has ${p.mostCount}, this participant only ${p.leastCount}.`,
    'Add aliases for this participant, or drop some of the rival’s.',
  ],
  'alias-owed': (p) => [
    `${p.who} has no alias of the kind ${p.kind}.`,
    'Add it to aliases.csv; saring lexicon aliases drafts it from the printed name.',
  ],
  'example-missing': (p) => [
    `No example must find ${p.id}.`,
    'Add a row to examples.csv: a sentence, its tier, and the id of this participant.',
  ],
  'silence-missing': () => [
    'There is no example that must stay without a finding.',
    'Add a sentence with an empty tier, such as news of the KPU or a pledge of neutrality.',
  ],
  'example-contradicts': (p) =>
    p.isSilent
      ? ['This example must stay without a finding, and names participants.', 'Leave participants empty, or fill in tier.']
      : ['This example has a tier, and names nobody.', 'Fill in participants with ids, or leave tier empty.'],
  'recipients-overlap': (p) => [`Its time overlaps with ${p.first}.`, 'Every day may have one recipient only.'],
  'unknown-contest': (p) => [
    `Contest “${p.contest}” does not begin with an office or council that is known.`,
    'Begin it with presiden, partai, gubernur, bupati, walikota, dpr, dpd or dprd.',
  ],
  'mate-missing': (p) =>
    p.kind === 'pair'
      ? ['This pair has no running mate.', 'Fill in running_mate, or mend kind.']
      : [`A participant of the kind ${p.kind} has a running mate.`, 'Leave running_mate empty, or make kind pair.'],
  'unknown-platform': (p) => [`Platform “${p.platform}” is unknown.`, `Write one of ${list(p.known)}, or leave it empty.`],
  'unknown-language': (p) => [`Language “${p.language}” is unknown.`, `Write an ISO 639 code: ${list(p.known)}.`],
  'suppression-malformed': (p) => [`“${p.column}” holds “${p.value}”.`, sentence(expectation(p.expected))],
  'suppression-expired': (p) => [`The decision to hide “${p.what}” held until ${p.until}.`, 'Extend it with a reason, or remove the row.'],
  'suppression-unused': (p) => [
    `No entry of the lexicon is “${p.what}”; this row hides nothing.`,
    'Remove the row, or write the term as the lexicon does.',
  ],
}
