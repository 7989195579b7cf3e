// obscenity, the usual filter of bad words, with the plain terms instead of its own.
import { readFileSync } from 'node:fs'
import { obscenityOf } from './matchers.mjs'
import { textsOf } from './texts.mjs'

const [table, most, termsFile] = process.argv.slice(2)
const matches = obscenityOf(readFileSync(termsFile, 'utf8').trim().split('\n'))
let found = 0
for await (const text of textsOf(table, Number(most))) if (matches(text)) found++
process.stdout.write(`${found}\n`)
