import type { test as id } from './id.ts'

const MEND = 'Mend the entry or the rule; where the example is wrong, mend this row, or fill in its column todo if it cannot hold yet.'

export const test: typeof id = {
  'example-missed': (p) => [`Should be ${p.expected}, but there is no finding. ${p.why}`, MEND],
  'example-flagged': (p) => [`There should be no finding, but it is ${p.tier} (${p.participants}). ${p.why}`, MEND],
  'example-tier': (p) => [`Should be ${p.expected}, but it is ${p.tier} (${p.participants}). ${p.why}`, MEND],
  'example-participants': (p) => [`Should name ${p.expected || 'nobody'}, but it names ${p.found}. ${p.why}`, MEND],
  'todo-holds': (p) => [
    `This example is noted as not holding yet (${p.todo}), but it holds now.`,
    'Empty its column todo, so that it stays so.',
  ],
  'todo-open': (p) => [`Does not hold yet, as is known: ${p.todo}.`, 'Fails nothing.'],
  'alias-unmet': (p) => [
    `“${p.alias}” (${p.participant}) is written as strong, but “${p.said}” is not found. ${p.why}`,
    'Make it weak, or mend its spelling and its dates.',
  ],
  'alias-names-others': (p) => [
    `“${p.alias}” (${p.participant}) is written as strong, but “${p.said}” names ${p.found}. ${p.why}`,
    'Make it weak, or delete the same alias of the other participant.',
  ],
  'alias-in-words': (p) => [
    `“${p.alias}” (${p.participant}) is also met inside other words: “${p.said}”.`,
    'Write a longer form, or make it weak.',
  ],
  'rule-unmet': (p) => [
    `Rule “${p.rule}” does not work on “${p.said}”: should be ${p.expected}, is ${p.found}; at work: ${p.met || 'none'}. ${p.why}`,
    'Mend the rule in rules.yaml, its words in terms.csv, or this sentence.',
  ],
  'rule-nameless': (p) => [
    `Rule “${p.rule}”: “${p.said}” names nobody, but it is ${p.found}. ${p.why}`,
    'Delete the general word that looks like an alias.',
  ],
  'rule-untried': (p) => [`Rule “${p.rule}” works in no example.`, 'Add a sentence to general/rule-examples.csv.'],
}
