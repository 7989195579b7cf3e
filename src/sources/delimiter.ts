import type { ColumnMap } from '../model.ts'
import { delimiterOf, parseCsv } from '../text/csv.ts'
import { explained, mappingOf } from './mapping.ts'

/** A header stands among so many lines. */
const HEAD_LINES = 40
const DELIMITERS = [',', ';', '\t', '|']

/** The delimiter under which some early line becomes the fullest header. */
export function bestDelimiter(head: string, map: ColumnMap | undefined): string {
  const [best, value] = bestHeader(head, map)
  return value > 0 ? best : delimiterOf(head.split('\n', HEAD_LINES).find((line) => line.trim() !== '') ?? '')
}

/** @returns with which delimiter an early line is the fullest header, and how many known columns it then has */
export function bestHeader(head: string, map: ColumnMap | undefined): readonly [delimiter: string, columns: number] {
  const lines = head.split('\n', HEAD_LINES).filter((line) => line.trim() !== '')
  const worth = (delimiter: string): number =>
    Math.max(0, ...lines.map((line, index) => explained(mappingOf(parseCsv(line.trim(), delimiter, true)?.[0] ?? [], index === 0, map))))
  return DELIMITERS.map((delimiter) => [delimiter, worth(delimiter)] as const).reduce((a, b) => (b[1] > a[1] ? b : a))
}
