import { Command } from 'commander'
import type { Setup } from './program.ts'
import { agreeCommand } from './review-agree.ts'
import { importCommand } from './review-import.ts'
import { pageCommand } from './review-page.ts'
import { reportCommand } from './review-report.ts'
import { splitCommand } from './review-split.ts'

/** Each in a file of its own, `cli/review-<name>.ts`. */
const COMMANDS: readonly ((setup: Setup) => Command)[] = [pageCommand, importCommand, splitCommand, agreeCommand, reportCommand]

/** `saring review …`: the commands of those who review findings. */
export function reviewCommand(setup: Setup): Command {
  const { review } = setup.words
  const group = new Command('review').summary(review.summary).description(review.description)
  for (const command of COMMANDS) group.addCommand(setup.speaking(command(setup)))
  return group
}
