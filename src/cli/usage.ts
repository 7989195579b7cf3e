import type { CommanderError } from 'commander'
import type { Words } from '../words/index.ts'

/** Says in the reader's language what commander says in English: which argument is meant, and what was perhaps wanted. */
export function usageMistake(error: CommanderError, words: Words): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const meant = /Did you mean (?:one of )?(.*)\?/.exec(error.message)?.[1] ?? ''
  const choices = /Allowed choices are (.*)\./.exec(error.message)?.[1] ?? ''
  const said = words.usage[error.code as keyof Words['usage']]
  if (said === undefined) return error.message.replace(/^error: /, '')
  return [said({ named, choices }), meant === '' ? '' : words.didYouMean({ meant }), words.seeHelp].filter((part) => part !== '').join(' ')
}
