import { grouped } from '../../grouped.ts'
import type { Case } from '../../problem.ts'
import type { ToldProblem, ToldReport } from './told.ts'

/**
 * JUnit XML as Jenkins, GitLab and the like read it: a suite a file, a test a case. Errors fail a test; warnings and notes stand in its output.
 * Source: the schema of Jenkins' xUnit plug-in, `junit-10.xsd`, of which only attributes that every reader knows are used.
 */
export function junitFormat({ command, cases, problems }: ToldReport): string {
  const byCase = grouped(problems, ({ file, name }) => keyOf(name ?? file, file))
  const known = new Set(cases.map(({ name, file }) => keyOf(name, file)))
  // What belongs to no case gets one, so that nothing is lost.
  const extra = problems.map(({ file, name = file }) => ({ name, file })).filter(({ name, file }) => !known.has(keyOf(name, file)))
  const unique = [...new Map([...cases, ...extra].map((one) => [keyOf(one.name, one.file), one])).values()]
  const isFailed = (some: readonly ToldProblem[]): boolean => some.some(({ severity }) => severity === 'error')
  const foundOf = ({ name, file }: Case): readonly ToldProblem[] => byCase.get(keyOf(name, file)) ?? []
  const suites = [...grouped(unique, ({ file }) => file)].map(([file, own]) => {
    const failures = own.filter((one) => isFailed(foundOf(one))).length
    const tests = own.map((one) => testCase(one, foundOf(one)))
    return element('testsuite', { name: file, tests: own.length, failures, errors: 0, skipped: 0 }, tests)
  })
  const all = element(
    'testsuites',
    { name: `saring ${command}`, tests: unique.length, failures: unique.filter((one) => isFailed(foundOf(one))).length },
    suites,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`
}

const keyOf = (name: string, file: string): string => `${file}\n${name}`

function testCase({ name, file }: Case, problems: readonly ToldProblem[]): string {
  const said = (problem: ToldProblem): string =>
    `${file}:${problem.line}:${problem.column}: ${problem.text} ${problem.remedy} (${problem.code})`
  const failures = problems.filter(({ severity }) => severity === 'error')
  const rest = problems.filter(({ severity }) => severity !== 'error')
  return element('testcase', { classname: file, name }, [
    ...failures.map((problem) => element('failure', { type: problem.code, message: problem.text }, [xml(said(problem))])),
    ...(rest.length === 0 ? [] : [element('system-out', {}, [xml(rest.map(said).join('\n'))])]),
  ])
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[]): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xml(String(value))}"`)].join(' ')
  return content.length === 0 ? `<${head}/>` : `<${head}>\n${content.join('\n')}\n</${name}>`
}

/** Signs of markup, and what XML 1.0 cannot hold at all: control characters, half a surrogate pair, U+FFFE and U+FFFF. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\n\r\t]/g, (sign) => (sign === '\n' ? '\n' : `&#${sign.charCodeAt(0)};`))
