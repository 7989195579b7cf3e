// One regular expression of all plain terms over every text that csv-parse reads.
import { readFileSync } from 'node:fs'
import { expressionOf } from '../terms.mjs'
import { textsOf } from './texts.mjs'

const [table, most, termsFile] = process.argv.slice(2)
const expression = expressionOf(readFileSync(termsFile, 'utf8').trim().split('\n'))
let found = 0
for await (const text of textsOf(table, Number(most))) if (expression.test(text)) found++
process.stdout.write(`${found}\n`)
