import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const LEXICONS = fileURLToPath(new URL('../lexicons', import.meta.url))
/** What every tool means the same by: words of two letters or more, small, one space between them. */
const PLAIN = /^[a-z]{2,}(?: [a-z]{2,})*$/

/** @returns the words of the shipped packs that need no reading, in small letters: terms and names, each once, sorted */
export function plainTerms() {
  const files = readdirSync(LEXICONS, { recursive: true, encoding: 'utf8' }).sort()
  const column = (table, name) =>
    files
      .filter((file) => basename(file) === table)
      .flatMap((file) => parse(readFileSync(join(LEXICONS, file)), { columns: true, bom: true }).map((row) => row[name].toLowerCase()))
  return [...new Set([...column('terms.csv', 'term'), ...column('aliases.csv', 'alias')])].filter((term) => PLAIN.test(term)).sort()
}

/** One expression for all of them, as whole words in any case. */
export const expressionOf = (terms) => new RegExp(`\\b(?:${terms.join('|')})\\b`, 'i')
