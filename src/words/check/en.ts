import type { check as id } from './id.ts'

export const check: typeof id = {
  summary: 'check what lexicons hold: tables, entries, and how entries stand to each other',
  description:
    'Checks packs and names everything that is wrong at once, each with a stable code, file:line:column, and what to do:\ntables that Excel has changed, duplicate entries, participants that do not exist, usual names taken for rare ones, windows out of order, and more.\nExit code: 0 no problem of level error, 1 problems, 2 a folder cannot be used. docs/lexicon-problems.md explains every code.',
  folders: 'lexicon folders, or packs (default: all that are shipped)',
  fix: 'mend what is safe and write it: commas, UTF-8, ISO dates, spaces, empty rows, rows that say the same twice',
  asOf: 'the day that counts as today, for the last days in suppress.csv',
  fixed: (p) => `Mended: ${p.file}`,
  examples: [
    ['saring lexicon check', 'all shipped packs'],
    ['saring lexicon check packs/ --fix', 'packs of your own; a table saved by Excel gets its canonical form back'],
    ['saring lexicon check packs/ --format sarif --fail-on warning > saring.sarif', 'for code scanning in CI'],
  ],
}
