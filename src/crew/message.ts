import type { Act, Item, Person, Region } from '../model.ts'
import type { Fate, Question } from '../weigher.ts'

/** Questions laid out one value after the other: objects would tell every thread the names of their fields again and again. */
export type Packed = readonly (string | number | boolean | undefined)[]

/** What a thread is asked, and answers. */
export interface Call {
  readonly number: number
  readonly questions: Packed
}
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }
  /** `fates`: those that are not clean, with their places among the questions. */
  | { readonly kind: 'fates'; readonly number: number; readonly count: number; readonly fates: readonly (readonly [number, Fate])[] }

const ITEM = ['key', 'id', 'platform', 'account', 'act', 'url', 'text', 'targetText', 'targetAuthor', 'targetUrl', 'nip', 'name'] as const
const TIME = ['instant', 'iso', 'date', 'isOfTarget'] as const
const PLACE = ['file', 'record', 'line'] as const
const PERSON = ['nip', 'name', 'unit', 'region', 'status'] as const
const REGION = ['name', 'kind', 'province'] as const

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

export function unpack(values: Packed): Question[] {
  const questions: Question[] = []
  let at = 0
  const text = (): string => values[at++] as string
  const next = <Value>(): Value => values[at++] as Value
  while (at < values.length) {
    const own = { key: text(), id: text(), platform: text(), account: text(), act: next<Act>(), url: text(), text: text() }
    const target = { targetText: text(), targetAuthor: text(), targetUrl: text() }
    const names = { nip: text(), name: text() }
    const targetFrom = next<Item['targetFrom']>()
    const [instant, iso, date, isOfTarget] = [next<number>(), next<string | undefined>(), text(), next<boolean | undefined>()]
    const place = { file: text(), record: next<number>(), line: next<number>() }
    const person = { nip: text(), name: text(), unit: text(), region: text(), status: next<Person['status']>() }
    const [name, kind, province] = [next<string | undefined>(), next<Region['kind']>(), text()]
    const time = iso === undefined ? undefined : { instant, iso, date, ...(isOfTarget === undefined ? {} : { isOfTarget }) }
    const rest = { visibility: 'unknown', unit: '', region: '', status: '', record: '' } as const
    questions.push({
      item: { ...own, ...target, ...names, ...(targetFrom === undefined ? {} : { targetFrom }), time, place, ...rest },
      person,
      region: name === undefined ? undefined : { name, kind, province },
      knownAt: next<string | undefined>(),
    })
  }
  return questions
}
