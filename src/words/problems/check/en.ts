import type { check as id } from './id.ts'

export const check: typeof id = {
  'unknown-participant': (p) => [`Participant “${p.id}” does not exist.`, 'Write an id of participants.csv, or add the participant there.'],
}
