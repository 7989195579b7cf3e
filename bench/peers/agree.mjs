// Whether tools that look for plain terms find them in the same lines. A post is brought down to letters and single spaces first: there
// a whole word means the same to all of them. Prints, as JSON, the lines that each has looked at, matched, and matched otherwise.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expressionOf } from '../terms.mjs'
import { includesOf, obscenityOf, saringOf } from './matchers.mjs'
import { textsOf } from './texts.mjs'

const [table, most, termsFile, linesFile, mostForObscenity] = process.argv.slice(2)
const terms = readFileSync(termsFile, 'utf8').trim().split('\n')
const lines = []
for await (const text of textsOf(table, Number(most))) lines.push(text.replace(/[^A-Za-z]+/g, ' ').trim())
writeFileSync(linesFile, `${lines.join('\n')}\n`)

const matchedBy = (matches, looked = lines) => new Set(looked.flatMap((line, number) => (matches(line) ? [number] : [])))
const expression = expressionOf(terms)
const expected = matchedBy((line) => expression.test(line))
const told = (name, matched, looked = lines.length) => {
  const wanted = [...expected].filter((number) => number < looked)
  const otherwise = [...matched].filter((number) => !expected.has(number)).length + wanted.filter((number) => !matched.has(number)).length
  return { name, lines: looked, matched: matched.size, otherwise }
}

/** @returns the lines that ripgrep matches; nothing where it is not installed */
function matchedByRipgrep() {
  const args = ['--no-config', '--line-number', '--no-filename', '-F', '-w', '-i', '-f', termsFile, linesFile]
  const { status, stdout } = spawnSync('rg', args, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  return status === 0 ? new Set(stdout.match(/^\d+(?=:)/gm).map((number) => Number(number) - 1)) : undefined
}

const few = lines.slice(0, Number(mostForObscenity))
const byRipgrep = matchedByRipgrep()
process.stdout.write(
  JSON.stringify([
    told('one RegExp', expected),
    told('saring, as written', matchedBy(saringOf(terms))),
    told('includes, padded', matchedBy(includesOf(terms))),
    told('obscenity', matchedBy(obscenityOf(terms), few), few.length),
    ...(byRipgrep === undefined ? [] : [told('rg -F -w -i -f', byRipgrep)]),
  ]),
)
