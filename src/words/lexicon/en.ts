import type { lexicon as id } from './id.ts'

const percent = (share: number): string => `${Math.round(share * 100)}%`

export const lexicon: typeof id = {
  summary: 'for lexicon keepers: draft, check and compare election packs',
  description: 'Commands for those who keep lexicons: drafting aliases, checking contents, and comparing how each participant is treated.',
  new: {
    summary: 'draft a pack from a table of your own candidates',
    description:
      'Drafts a whole pack from one table: legislative candidates of the region, pairs, registered accounts. The table is CSV or XLSX with\ncolumns name, number, party, district, region, nickname, account (also instagram, facebook, tiktok, x, youtube), running_mate, contest, source.\nThe pack is tried out beside the shipped ones before it is written.',
    folder: 'folder of the pack; its name becomes the id of the election',
    table: 'table of candidates (CSV/XLSX)',
    election: 'an election with the same windows, such as pemilu-2024',
    vote: 'or the day of the vote, such as 2029-02-14; the windows are counted from it',
    name: 'name of the election, for showing',
    region: 'region of candidates whose row names none',
    overwrite: 'draft again in a folder that holds a pack',
    examples: [
      ['saring lexicon new packs/caleg-landak --table caleg.xlsx --election pemilu-2024 --region "Kab. Landak"', ''],
      ['saring scan exports/ --lexicons shipped --lexicons packs/caleg-landak', 'uses it with the shipped ones'],
    ],
    written: (p) => `Written: ${p.path}`,
    drafted: (p) => `${p.candidates} candidates in ${p.contests} contests, ${p.aliases} aliases, ${p.examples} examples that hold.`,
    astray: (p) =>
      `“${p.said}” should be ${p.expected} and is ${p.tier}${p.named === '' ? '' : ` (${p.named})`}: another name is written alike. This example is left out.`,
    next: (p) => `Use it: saring scan … --lexicons shipped --lexicons ${p.folder}`,
  },
  parity: {
    summary: 'measure whether every participant is treated alike',
    description:
      'Measures each contest: the aliases of each participant by kind and strength; name swaps, where the same sentence with a rival’s name\nmust get the same tier and points; and, with --corpus, how often each participant is found.\nExit code 1 where a contest is uneven.',
    packs: 'folders of packs, or ids of elections (default: all that are shipped)',
    corpus: 'files or folders that scan can read, for rates of findings',
    region: 'region where the corpus names none',
    quick: 'only the core sentences, without the examples of the packs: quick for hundreds of contests',
    format: 'form of the output',
    noGate: 'measure only; the exit code stays 0',
    examples: [
      ['saring lexicon parity', 'all shipped packs'],
      ['saring lexicon parity packs/caleg-landak', 'a pack of your own, with the shipped ones'],
      ['saring lexicon parity pemilu-2024 --corpus exports/ --format markdown', 'with rates of findings, to be attached'],
    ],
    title: 'Parity of participants',
    contest: 'contest',
    participant: 'participant',
    strong: 'strong',
    weak: 'weak',
    stock: 'Number of aliases: strong+weak.',
    gap: (p) =>
      `${p.kind}: missing for ${p.lacking}${p.having === '' ? '' : `; present for ${p.having}`}${p.isOwed ? ' — must be there' : ''}`,
    lopsided: (p) => `aliases are lopsided: ${p.most} has ${p.mostCount}, ${p.least} only ${p.leastCount}`,
    swaps: (p) =>
      `Name swaps: ${p.tried} sentences, ${p.same} the same, ${p.stated} apart with a reason, ${p.unstated} apart without an acceptable one.`,
    tried: 'sentences',
    same: 'same',
    stated: 'with a reason',
    unstated: 'without one',
    apart: (p) => `${p.kind} ${p.names}: ${p.why}`,
    example: (p) => `“${p.said}” ${p.is.tier} ${p.is.points}; with ${p.rival} ${p.expected.tier} ${p.expected.points}`,
    why: {
      weak: () => 'weak, where the rival’s is strong',
      dismissed: (p) => `does not count: ${p.told}`,
      unread: () => 'is not met in that sentence',
      unverified: () => 'is not verified, so low at most',
      weakening: { office: 'an office held', namesake: 'a namesake', headline: 'the form of a headline' },
      weakened: (p) => `weakened by ${p.by} (${p.evidence})`,
      'names-others': (p) => `names ${p.participants.join(', ')} too`,
      'own-words': (p) => `holds words with a weight of their own: ${[...new Set(p.words)].map((word) => `“${word}”`).join(', ')}`,
      rules: (p) => `other rules fire: ${p.rules.join(', ')}`,
      points: () => 'the points differ',
    },
    none: 'no indication',
    rates: (p) => `Findings in the corpus (${p.read} records):`,
    rate: (p) =>
      p.found === 0
        ? 'not found'
        : `${p.found} findings, medium or high ${percent(p.raised)} (95% interval: ${percent(p.from)}–${percent(p.to)})`,
    ratesNote: 'Rates of a corpus are only told: people write differently about each participant.',
    found: 'findings',
    raised: 'medium or high',
    interval: '95% interval',
    gate: 'gate',
    pass: 'even',
    fail: 'uneven',
    passed: (p) => `Even: ${p.contests} contests, no difference without a reason.`,
    failed: (p) => `Uneven: ${p.failed} of ${p.contests} contests. Make the aliases even, or state the reason in the pack.`,
  },
}
