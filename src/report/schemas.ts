import {
  ACTS,
  type Counterfactual,
  type DateRange,
  DECISIONS,
  type LoggedDecision,
  type Mandate,
  OPERATIONS,
  OUTCOMES,
  type ScorePart,
  STAGES,
  TIERS,
} from '../model.ts'
import { PROFILES } from './cells.ts'
import type { WrittenFile } from './files.ts'
import type { FileCount, LedgerRecord } from './ledger.ts'
import type { Manifest, ManifestOptions, ManifestRoster, ManifestSameText, ManifestTable, ManifestTargets, ReadFile } from './manifest.ts'
import type { CategoryRecord, FindingRecord, HitRecord } from './record.ts'
import {
  byName,
  byNameOf,
  count,
  day,
  either,
  integer,
  type JsonSchema,
  list,
  moment,
  object,
  oneOf,
  open,
  orNull,
  pair,
  sha256,
  text,
  truth,
} from './shape.ts'
import type { TierWork, Workload } from './workload.ts'

/** What the machine-readable outputs look like. Each shape is bound to the type that is written, key by key. */

const hit = object<HitRecord>({
  kind: text,
  term: text,
  participant: orNull(text),
  span: pair(count),
  field: oneOf('text', 'target_text', 'target_author', 'target_url'),
  op: oneOf(...OPERATIONS),
  text,
})

const category = object<CategoryRecord>({
  id: text,
  instrument: text,
  item: text,
  category: text,
  sanction_range: text,
  certainty: oneOf('confirmed', 'unverified'),
})

const scorePart = object<ScorePart>({
  kind: oneOf('participant', 'term', 'account', 'target-text', 'weakening'),
  what: text,
  points: integer,
})

const counterfactual = object<Counterfactual>({ text, tier: oneOf(...TIERS, 'none') })

const share = { schema: { type: 'number', minimum: 0, maximum: 1 } }
const score = { schema: { type: 'integer', minimum: 0, maximum: 100 } }

const finding = object<FindingRecord>({
  key: text,
  id: text,
  tier: oneOf(...TIERS),
  score,
  act: oneOf(...ACTS),
  platform: text,
  account: text,
  time: moment,
  url: text,
  text,
  target_author: text,
  target_text: text,
  target_url: text,
  nip: text,
  name: text,
  unit: text,
  region: text,
  status: oneOf('PNS', 'CPNS', 'PPPK', 'honorer', 'other', ''),
  elections: list(text),
  participants: list(text),
  participant_names: list(text),
  hits: list(hit),
  signals: list(text),
  categories: list(category),
  stage: oneOf(...STAGES),
  language: text,
  language_margin: share,
  reasons: list(text),
  rules: list(text),
  weakened_by: list(text),
  arithmetic: list(scorePart),
  without: list(counterfactual),
  same_text: text,
  same_text_count: count,
  lexicons: byName(sha256),
  known_at: day,
  deadline: day,
  days_left: integer,
  recipient: text,
  source: object<FindingRecord['source']>({ file: text, record: count, line: count, sha256 }),
})

const outcomes = byNameOf(OUTCOMES, count)

const ledger = object<LedgerRecord>({
  read: count,
  outcomes,
  files: list(object<FileCount>({ file: text, read: count, outcomes })),
})

const options = object<ManifestOptions>(
  {
    paths: list(text),
    account: text,
    owners: text,
    trustCaller: truth,
    roster: text,
    accounts: list(text),
    catalogue: list(text),
    mandate: text,
    map: text,
    settings: text,
    baseline: text,
    elections: list(text),
    lexicons: list(text),
    region: text,
    timezone: text,
    tier: oneOf(...TIERS),
    limit: count,
    order: oneOf('rank', 'input'),
    allAccounts: truth,
    includePrivate: truth,
    locale: oneOf('id', 'en'),
    showIdentity: truth,
    profile: oneOf(...PROFILES),
    overwrite: truth,
    asOf: day,
    recipient: text,
    rate: count,
  },
  ['account', 'owners', 'roster', 'mandate', 'map', 'settings', 'baseline', 'region', 'limit', 'recipient'],
)

const mandate = object<Mandate>({
  file: text,
  sha256,
  purpose: text,
  order: text,
  authority: text,
  period: object<DateRange>({ from: day, to: day }),
  units: list(text),
  acts: list(oneOf(...ACTS)),
})

const table = object<ManifestTable>({ file: text, rows: count, sha256 })

const tierWork = object<TierWork>({ items: count, texts: orNull(count) })
const workload = object<Workload>({
  items_per_hour: count,
  tiers: object<Workload['tiers']>({ high: tierWork, medium: tierWork, low: tierWork }),
})

const manifest = object<Manifest>({
  tool: oneOf('saring'),
  version: text,
  notice: text,
  mandate: either(mandate, text),
  options: open(options),
  inputs: list(object<ReadFile>({ file: text, bytes: count, sha256, read: count, whole: truth })),
  roster: orNull(object<ManifestRoster>({ file: text, people: count, sha256 })),
  accounts: list(table),
  catalogue: list(table),
  targets: object<ManifestTargets>({ account: count, run: count, catalogue: count, open: count, outside: count }),
  same_text: orNull(object<ManifestSameText>({ groups: count, items: count })),
  workload,
  lexicon_folders: list(text),
  lexicons: byName(sha256),
  ledger: object<Manifest['ledger']>({ read: count, outcomes }),
  outputs: list(object<WrittenFile>({ file: text, bytes: count, sha256 })),
  run: object<Manifest['run']>({
    started: moment,
    finished: moment,
    node: text,
    shards: list(object<WrittenFile>({ file: text, bytes: count, sha256 })),
  }),
})

const decision = object<LoggedDecision>({
  key: text,
  decision: oneOf(...DECISIONS),
  reason: text,
  reviewer: text,
  decided_at: moment,
  note: text,
  sheet: object<LoggedDecision['sheet']>({ file: text, line: count, sha256 }),
  previous: sha256,
  hash: sha256,
})

const SHAPES = { finding, ledger, manifest, decision }
export type SchemaName = keyof typeof SHAPES

/** @returns the JSON Schema of one finding of NDJSON, of `ledger.json`, of `manifest.json`, or of one line of `decisions.ndjson` */
export function schemaOf(name: SchemaName): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: `saring ${name}`, ...SHAPES[name].schema }
}
