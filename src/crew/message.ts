import type { PackedGlimpses } from '../glance/glimpses.ts'
import type { Act, Item, Person, Region } from '../model.ts'
import type { RosterFacts } from '../people/roster.ts'
import type { Field } from '../sources/canonical.ts'
import type { Layout } from '../sources/layout.ts'
import type { Owner } from '../sources/platforms/platform.ts'
import type { ScanOptions } from '../trip.ts'
import type { Fate, Question } from '../weigher.ts'

/** Questions laid out one value after the other: objects would tell every thread the names of their fields again and again. */
export type Packed = readonly (string | number | boolean | undefined)[]

/** A table, as a thread has to know it before it looks at its rows. */
export interface TableFacts extends Omit<Layout, 'fixed'> {
  readonly fixed: Readonly<Record<Field, string>>
  readonly delimiter: string
  /** Of the export that it stands in. */
  readonly owner: Owner | undefined
}

/** What a thread is made with. */
export interface Outfit {
  readonly options: ScanOptions
  readonly roster: RosterFacts | undefined
}

/** What a thread is asked, and answers. */
export type Call =
  | { readonly kind: 'weigh'; readonly number: number; readonly questions: Packed }
  /** Tells of a table. Answers nothing. */
  | { readonly kind: 'table'; readonly table: number; readonly facts: TableFacts }
  | { readonly kind: 'look'; readonly number: number; readonly table: number; readonly rows: Uint8Array }
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'glimpses'; readonly number: number; readonly glimpses: PackedGlimpses }
  /** Places among the questions: of those whose target nobody knows, and the other fates that are not clean. */
  | {
      readonly kind: 'fates'
      readonly number: number
      readonly count: number
      readonly open: readonly number[]
      readonly outside: readonly number[]
      readonly told: readonly (readonly [number, Fate])[]
    }

const ITEM = ['key', 'id', 'platform', 'account', 'act', 'url', 'text', 'targetText', 'targetAuthor', 'targetUrl', 'nip', 'name'] as const
const TIME = ['instant', 'iso', 'date', 'isOfTarget'] as const
const PLACE = ['file', 'record', 'line'] as const
const PERSON = ['nip', 'name', 'unit', 'region', 'status'] as const
const REGION = ['name', 'kind', 'province'] as const

/** Values of one question, in the order of the lists above. */
const VALUES = ITEM.length + 1 + TIME.length + PLACE.length + PERSON.length + REGION.length + 1

/** Without the record as read, and what only tells whose an item is: neither weighs anything. */
export function pack(questions: readonly Question[]): Packed {
  const values: (string | number | boolean | undefined)[] = []
  for (const { item, person, region, knownAt } of questions) {
    for (const field of ITEM) values.push(item[field])
    values.push(item.targetFrom)
    for (const field of TIME) values.push(item.time?.[field])
    for (const field of PLACE) values.push(item.place[field])
    for (const field of PERSON) values.push(person[field])
    for (const field of REGION) values.push(region?.[field])
    values.push(knownAt)
  }
  return values
}

/** Written out field by field: this runs once for every item of a scan. */
export function unpack(values: Packed): Question[] {
  const questions: Question[] = []
  for (let at = 0; at < values.length; at += VALUES) {
    const text = (place: number): string => values[at + place] as string
    const iso = values[at + 14] as string | undefined
    const region = values[at + 25] as string | undefined
    const targetFrom = values[at + 12] as Item['targetFrom']
    const isOfTarget = values[at + 16] as boolean | undefined
    const time = iso === undefined ? undefined : { instant: values[at + 13] as number, iso, date: text(15) }
    const item: Item = {
      key: text(0),
      id: text(1),
      platform: text(2),
      account: text(3),
      act: text(4) as Act,
      time: time === undefined || isOfTarget === undefined ? time : { ...time, isOfTarget },
      url: text(5),
      text: text(6),
      targetText: text(7),
      targetAuthor: text(8),
      targetUrl: text(9),
      visibility: 'unknown',
      nip: text(10),
      name: text(11),
      unit: '',
      region: '',
      status: '',
      place: { file: text(17), record: values[at + 18] as number, line: values[at + 19] as number },
      record: '',
    }
    questions.push({
      item: targetFrom === undefined ? item : { ...item, targetFrom },
      person: { nip: text(20), name: text(21), unit: text(22), region: text(23), status: values[at + 24] as Person['status'] },
      region: region === undefined ? undefined : { name: region, kind: text(26) as Region['kind'], province: text(27) },
      knownAt: values[at + 28] as string | undefined,
    })
  }
  return questions
}
