import type { ToldReport } from './told.ts'

/** For programs. Keys are English and stable; sentences follow the locale. */
export function jsonFormat({ command, cases, problems, count }: ToldReport): string {
  const listed = problems.map(({ code, severity, file, line, column, text: message, remedy, name }) => ({
    code,
    severity,
    file,
    line,
    column,
    message,
    remedy,
    ...(name === undefined ? {} : { name }),
  }))
  const summary = { checked: cases.length, errors: count.error, warnings: count.warning, notes: count.note }
  return `${JSON.stringify({ command, summary, problems: listed }, null, 2)}\n`
}
