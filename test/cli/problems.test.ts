import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { PROBLEM_FORMATS, type ProblemFlags, type ProblemFormat, writeProblems } from '../../src/cli/problems/index.ts'
import type { Output } from '../../src/cli/world.ts'
import { inOrder, type Problem, type ProblemReport } from '../../src/problem.ts'
import { wordsOf } from '../../src/words/index.ts'
import { temporaryFolder } from '../temporary.ts'

const problem = (id: string, line: number, rest: Partial<Problem> = {}): Problem => ({
  file: 'ours/aliases.csv',
  line,
  column: 1,
  severity: 'error',
  message: { code: 'unknown-participant', id },
  ...rest,
})
const FILES = [
  { name: 'ours/aliases.csv', file: 'ours/aliases.csv' },
  { name: 'ours/participants.csv', file: 'ours/participants.csv' },
]
const report = (problems: readonly Problem[]): ProblemReport => ({ command: 'lexicon check', cases: FILES, problems })

async function written(
  told: ProblemReport,
  format: ProblemFormat,
  { env = {}, failOn = 'error' }: { env?: Record<string, string>; failOn?: ProblemFlags['failOn'] } = {},
) {
  const stdout = new PassThrough()
  const world = { stdout: stdout as Output, env } as unknown as Parameters<typeof writeProblems>[2]['world']
  const code = await writeProblems(told, { format, failOn, color: true }, { words: wordsOf('en'), world })
  return { code, text: String(stdout.read() ?? '') }
}

const ODD = 'x" <b>\u0007\uD800 50% ::error::, a|b\n::stop'

test('for people: by file, with place, code and remedy, and a line that counts', async () => {
  const { code, text } = await written(
    report([problem('uji-9', 12), problem('uji-8', 3, { severity: 'warning', name: 'contest 1' })]),
    'human',
  )
  expect(code).toBe(1)
  expect(text).toBe(
    [
      'ours/aliases.csv',
      '  12:1  error  Participant “uji-9” does not exist.  unknown-participant',
      '        Write an id of participants.csv, or add the participant there.',
      '   3:1  warning  Participant “uji-8” does not exist.  unknown-participant',
      '        “contest 1”',
      '        Write an id of participants.csv, or add the participant there.',
      '',
      '2 problems in 1 file: 1 error, 1 warning, 0 notes (2 checked).',
      '',
    ].join('\n'),
  )
})

test.each([
  ['error', 'error', 1],
  ['warning', 'error', 0],
  ['warning', 'warning', 1],
  ['note', 'warning', 0],
] as const)('a problem of level %s with --fail-on %s ends with %i', async (severity, failOn, expected) => {
  expect((await written(report([problem('x', 1, { severity })]), 'json', { failOn })).code).toBe(expected)
})

test('JUnit is well-formed whatever stands in a cell, with every case and the failures', async () => {
  // Two problems of one file are one failed test.
  const odd = [
    problem(ODD, 2),
    problem('z', 4),
    problem('x', 3, { severity: 'note', name: ODD }),
    problem('y', 1, { file: 'elsewhere.csv' }),
  ]
  const { text } = await written(report(odd), 'junit')
  const seen: Record<string, number> = {}
  const messages: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, { message }) => {
        seen[name] = (seen[name] ?? 0) + 1
        if (message !== undefined) messages.push(message)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  expect(seen).toEqual({ testsuites: 1, testsuite: 3, testcase: 4, failure: 3, 'system-out': 1 })
  expect(text).toContain('<testsuites name="saring lexicon check" tests="4" failures="2">')
  expect(messages[0]).toContain('x" <b>')
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}/u)
})

test('SARIF: each result points into its rule and to a file', async () => {
  const { text } = await written(report([problem('x', 2, { file: 'paket #1 kami/aliases.csv', column: 7 })]), 'sarif')
  const [run] = JSON.parse(text).runs
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['unknown-participant'])
  expect(run.results).toMatchObject([
    {
      ruleId: 'unknown-participant',
      ruleIndex: 0,
      level: 'error',
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'paket%20%231%20kami/aliases.csv' }, region: { startLine: 2, startColumn: 7 } } },
      ],
    },
  ])
})

test('GitHub: ten annotations a level and a total, nothing that a cell says reaches the runner, and a summary of the step', async () => {
  const many = [...Array(12).keys()].map((line) => problem(`x${line}`, line + 1))
  const summary = join(temporaryFolder(), 'summary.md')
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
  const { text } = await written(report([problem('w', 1, { severity: 'warning' }), ...many, problem(ODD, 20)]), 'auto', { env })
  const lines = text.trimEnd().split('\n')
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
  expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(1)
  expect(lines[0]).toBe(
    '::error file=ours/aliases.csv,line=1,col=1,title=unknown-participant::Participant “x0” does not exist. Write an id of participants.csv, or add the participant there.',
  )
  expect(lines).toContain('… and 3 more of level error; all of them stand in the log of this step.')
  expect(lines.filter((line) => line.includes('::') && !/^::(error|warning) /.test(line))).toEqual([])
  expect(lines.at(-1)).toContain('14 problems')
  expect(readFileSync(summary, 'utf8')).toContain('a\\|b')
})

test('every format tells a clean report too, and the same bytes twice', async () => {
  for (const format of PROBLEM_FORMATS) {
    const { code, text } = await written(report([]), format)
    expect([format, code, text.length > 0]).toEqual([format, 0, true])
    expect((await written(report([]), format)).text).toBe(text)
  }
})

test('the order of a report hangs on the problems alone', () => {
  const any = fc.record({
    file: fc.constantFrom('a.csv', 'b.csv'),
    line: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(any), (places) => {
      const problems = places.map((place) => problem('x', place.line, place))
      expect(inOrder([...problems].reverse())).toEqual(inOrder(problems))
    }),
  )
})
