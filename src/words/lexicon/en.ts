import type { lexicon as id } from './id.ts'

export const lexicon: typeof id = {
  summary: 'for lexicon keepers: draft, check and compare election packs',
  description: 'Commands for those who keep lexicons: drafting aliases, checking contents, and comparing how each participant is treated.',
  aliases: {
    summary: 'draft aliases from printed names',
    description:
      'Drafts how people write participants from their printed names: without titles, parts of names, names of pairs, other spellings.\n' +
      'Strong or weak is decided by one rule for everybody, and the column why says why. What comes out is a proposal for a person to check.',
    source: 'a pack or a folder in it (pilkada-2024/kalimantan-barat), or a participants.csv',
    contest: 'this contest only, such as bupati-sintang',
    write: 'write to aliases.csv beside participants.csv; rows that people wrote stay',
    dropped: 'print to stderr what is not proposed, too, and why',
    lexicons: 'lexicon folders to weigh against; repeatable',
    roster: 'staff roster: a name that staff bear too becomes weak',
    examples: [
      ['saring lexicon aliases pilkada-2024/bali', 'a proposal for one province, as CSV'],
      ['saring lexicon aliases ours/our-pack/participants.csv --lexicons shipped --lexicons ours --write', 'write to a pack of your own'],
    ],
    written: (p) =>
      `${p.path}: ${p.participants} participants, ${p.strong} strong, ${p.weak} weak; ${p.kept} rows that people wrote stay, ${p.dropped} not proposed`,
    notProposed: (p) => `${p.participant}: "${p.alias}" is not proposed: ${p.why}`,
    reason: {
      'full-name': () => 'full name as printed',
      'rare-name': () => 'a rare part of the name',
      'rare-word': () => 'full name as printed, one rare word',
      'rare-label': () => 'a label that is no everyday word',
      'rare-together': () => 'names that seldom meet',
      'rare-pair': () => 'both call names together',
      misspelt: (p) => `another spelling of ${p.of}`,
      letters: (p) => `only ${p.count} letters`,
      everyday: (p) => `an everyday word, in ${p.count} ordinary posts`,
      root: () => 'a root of Indonesian',
      'form-of-root': (p) => `formed from ${p.root}`,
      style: () => 'a title or very usual first name',
      place: () => 'the name of a region',
      term: () => 'a word of the list of terms',
      'usual-name': () => 'a usual name',
      judged: () => 'judged weak in this pack or another',
      'known-name': () => 'a known person or street',
      ordinary: () => 'made of everyday words',
      'empty-box': () => 'the empty box; an everyday phrase too',
      bearers: (p) => `a name that ${p.count} candidates bear`,
      staff: (p) => `borne by ${p.count} people of the roster`,
      namesakes: (p) => `usual names, about ${p.count} people of a kabupaten bear them`,
      'usual-pair': () => 'two usual names; counts where written as a pair',
      shared: (p) => `${p.with} is written so too`,
      rival: (p) => `a rival, ${p.with}, is written so too`,
      taken: (p) => `already stands for ${p.with}`,
      'found-anyway': (p) => `found by ${p.by} anyway`,
    },
  },
}
