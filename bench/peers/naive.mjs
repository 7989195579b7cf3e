// The script that one writes first: csv-parse, every word of every post through natural's stemmer, every term looked for in the
// text and its stems so that a row can say what was found, and franc asked for the language of every post.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { franc } from 'franc'
import { textsOf } from './texts.mjs'

const [table, most, termsFile] = process.argv.slice(2)
const terms = readFileSync(termsFile, 'utf8').trim().split('\n')
// By its own path: the package by its name reads `.env` and would take five times as long to load.
const stemmer = createRequire(import.meta.url)('natural/lib/natural/stemmers/indonesian/stemmer_id.js')

const found = []
for await (const text of textsOf(table, Number(most))) {
  const words = text.toLowerCase().split(/[^a-z]+/)
  const padded = ` ${words.join(' ')} ${words.map((word) => stemmer.stem(word)).join(' ')} `
  const reasons = terms.filter((term) => padded.includes(` ${term} `))
  const language = franc(text)
  if (reasons.length > 0) found.push({ language, reasons })
}
process.stdout.write(`${found.length}\n`)
