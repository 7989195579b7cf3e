import { type suppress as id, several } from './id.ts'

export const suppress: typeof id = {
  notice: {
    'suppressions-expired': (p) =>
      `${p.places.length} decisions in suppress.csv have expired and hide nothing any more: renew them with a reason, or delete them (${several(p)}).`,
    'suppressions-unused': (p) =>
      `${p.places.length} decisions in suppress.csv hid nothing in this scan: see whether they are still needed (${several(p)}).`,
  },
  column: {
    suppressed_by: 'suppressed_by',
    suppress_scope: 'suppress_scope',
    suppress_reason: 'suppress_reason',
    suppress_owner: 'suppress_owner',
    suppress_until: 'suppress_until',
    suppress_place: 'stated_at',
  },
  columnHelp: {
    suppressed_by: 'key of the item, or the term without which there is no finding',
    suppress_scope: 'elections, participants, regions or acts that it covers; empty means all',
    suppress_reason: 'why, as suppress.csv says',
    suppress_owner: 'who decided',
    suppress_until: 'the last day on which the decision holds',
    suppress_place: 'file and line of suppress.csv',
  },
  expectation: {
    'key-or-term': 'fill in one of the two only: key or term',
    key: 'copy the whole key of the item from a sheet; its last character guards against slips',
    scope: 'write ids of elections or participants, regions or acts (post, comment, share, like, follow), joined by |, or leave it empty',
  },
}
