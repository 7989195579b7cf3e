import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { LexiconProblem } from '../words/index.ts'

/**
 * Reads a lexicon file in YAML and checks it; what is wrong goes to `problems` with its place.
 *
 * @param shown how the file is called in messages
 * @returns nothing where it cannot be used
 */
export function yamlIn<Value>(text: string, shown: string, schema: z.ZodType<Value>, problems: LexiconProblem[]): Value | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors[0]
  if (broken !== undefined) {
    problems.push({ code: 'yaml-broken', place: `${shown}:${broken.linePos?.[0].line ?? 1}` })
    return undefined
  }
  const checked = schema.safeParse(document.toJS())
  if (checked.success) return checked.data
  for (const issue of checked.error.issues) {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    for (const path of paths) {
      const range = (document.getIn(path, true) as { range?: readonly [number, ...number[]] } | undefined)?.range
      const place = `${shown}:${range === undefined ? 1 : lines.linePos(range[0]).line}`
      if (issue.code === 'unrecognized_keys') problems.push({ code: 'unknown-key', place, key: path.join('.') })
      else problems.push({ code: 'bad-value', place, column: path.join('.'), value: scalar(document.getIn(path)), expected: issue.message })
    }
  }
  return undefined
}

const scalar = (value: unknown): string => (typeof value === 'object' || value === undefined ? '' : String(value))
