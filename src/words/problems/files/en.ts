import type { files as id } from './id.ts'

const FIX = 'Run saring lexicon check --fix, or save it again as CSV UTF-8 with commas.'
const list = (names: readonly string[]): string => names.join(', ')

export const files: typeof id = {
  encoding: (p) => [`The file is written in ${p.encoding}, not in UTF-8.`, FIX],
  'bytes-broken': () => [
    'There are bytes that are neither UTF-8 nor Windows-1252.',
    'Take the version before from the history, or type the broken letters again and save as UTF-8.',
  ],
  'byte-order-mark': () => ['The file begins with a byte order mark, as Excel writes it.', FIX],
  'line-ends': () => ['Lines end in CR alone, as in old spreadsheets.', FIX],
  delimiter: (p) => [`Cells are parted by “${p.found === '\t' ? 'tab' : p.found}”, not by commas.`, FIX],
  'separator-line': (p) => [`The first line, “sep=${p.found}”, is understood by Excel only.`, FIX],
  'conflict-marker': () => [
    'A merge was left half done: the marks of a conflict still stand here.',
    'Choose the right lines between <<<<<<< and >>>>>>>, and remove all marks.',
  ],
  'quotes-broken': () => ['The quotes are broken; this table cannot be read.', 'Close every quote, and double those inside a cell.'],
  'cell-count': (p) => [
    `${p.found} cells in this row, the header has ${p.expected}.`,
    'Quote the cell that holds a comma, or add the commas that are missing.',
  ],
  'columns-missing': (p) => [
    `The columns ${list(p.columns)} are missing${p.others.length === 0 ? '' : `; unknown are ${list(p.others)}`}.`,
    'Add them to the header, or mend their spelling.',
  ],
  'unknown-column': (p) => [`The column “${p.column}” is unknown and not read.`, 'Remove it, or mend the spelling of its header.'],
  'column-twice': (p) => [`The column “${p.column}” stands twice.`, 'Remove one of them.'],
  'empty-columns': (p) => [`${p.count} empty columns behind the table.`, FIX],
  'empty-rows': (p) => [`${p.count} rows of nothing but empty cells.`, FIX],
  'formula-cell': (p) => [`“${p.cell}” is a formula of Excel, not “${p.meant}”.`, FIX],
  'local-date': (p) => [
    `“${p.value}” is no ISO date; read day first it is ${p.iso}.`,
    `Write ${p.iso}, or run saring lexicon check --fix.`,
  ],
  'decimal-number': (p) => [`“${p.value}” is written as a fraction.`, `Write ${p.whole}, or run saring lexicon check --fix.`],
  'white-space': (p) => [`There are needless spaces in “${p.column}”.`, FIX],
  'invisible-character': (p) => [`There are invisible characters in “${p.column}”: ${list(p.found)}.`, FIX],
  mojibake: (p) => [`“${p.value}” is garbled; it should be “${p.meant}”.`, FIX],
  'too-long': (p) => [
    `“${p.column}” holds ${p.length} characters; at most ${p.most}.`,
    'Shorten it; perhaps a closing quote is missing, or an article was pasted into the cell.',
  ],
  'file-missing': (p) => [`${p.missing} is not in this folder.`, 'Add the file; it must lie beside this one.'],
  'unknown-file': (p) => [
    `${p.name} is not the name of a lexicon file, and is not read.`,
    p.meant === undefined
      ? 'Mend its name, or move it out of the lexicon folder.'
      : `Save what it holds as ${p.meant} (a table: CSV UTF-8), or move it out of the lexicon folder.`,
  ],
  'yaml-broken': () => ['This is no valid YAML.', 'Check the spaces at the beginning of lines, colons and brackets.'],
  'unknown-key': (p) => [`“${p.key}” is unknown here.`, 'Remove it, or mend its spelling.'],
}
