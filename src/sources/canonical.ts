import type { Item, Place, Unassessed } from '../model.ts'
import { accountOf, placeIn, platformOf } from '../text/account.ts'
import type { Notice, Rejection } from '../words/index.ts'
import { actOf } from './acts.ts'
import { isDamagedId, keyOf } from './key.ts'
import type { Passed } from './layout.ts'
import { parseMoment } from './time.ts'

/** The field names of an export table, as in the manual. */
export const FIELDS = [
  'id',
  'platform',
  'account',
  'act',
  'time',
  'url',
  'text',
  'target_text',
  'target_author',
  'target_url',
  'visibility',
  'nip',
  'name',
  'unit',
  'region',
  'status',
] as const
export type Field = (typeof FIELDS)[number]

/** What a source hands on: an item, or a record that it could not use and why. Nothing is dropped in silence. */
export type Read =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'rejected'; readonly place: Place; readonly why: Rejection; readonly raw: string }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | Passed
  | Unassessed
  /** A record that another share of the run takes. */
  | { readonly kind: 'elsewhere' }

/** Any other word for an audience means a limited one. */
export const PUBLIC = /^(?:public|publik|umum|everyone|semua orang|semua)$/i

/**
 * Makes an item of the fields of a record.
 *
 * @param value a field's text, empty where absent
 * @param record the record as read, kept for its hash
 * @param zone time zone for times that name none
 * @param needsContent whether a record without text and target is none; in the export of a platform a bare like still is one
 */
export function toItem(
  value: (field: Field) => string,
  place: Place,
  record: string | readonly string[],
  zone: string,
  needsContent = true,
): Read {
  const reject = (why: Rejection): Read => ({
    kind: 'rejected',
    place,
    why,
    raw: typeof record === 'string' ? record : JSON.stringify(record),
  })
  const act = actOf(value('act'))
  const url = value('url').trim()
  const linked = value('target_url').trim()
  // In a table what somebody liked, shared or followed has no link of its own: the one link there leads to the target.
  const linksToTarget = needsContent && linked === '' && (act === 'like' || act === 'share' || act === 'follow')
  const targetUrl = (linksToTarget ? url : linked).replace(/^-+$/, '')
  const text = value('text')
  const targetText = value('target_text')
  const targetAuthor = value('target_author').trim()
  const isEmpty = isBlank(text) && isBlank(targetText) && targetAuthor === '' && targetUrl === ''
  if (needsContent && isEmpty) return reject({ code: 'nothing-to-read' })
  if (act === undefined) return reject({ code: 'unknown-act', value: clip(value('act')) })
  const written = value('time').trim()
  const time = written === '' ? undefined : parseMoment(written, zone)
  if (time === undefined && written !== '') return reject({ code: 'impossible-time', value: clip(value('time')) })

  const { account, platform: inLink } = accountOf(value('account'))
  const platform = platformOf(value('platform')) || inLink
  const id = value('id')
  // An id that a spreadsheet has made a number of (1.75E+18) stands for many.
  const sureId = isDamagedId(id) ? '' : id
  const nip = value('nip').trim()
  const name = value('name').trim()
  const visibility = value('visibility').trim()
  const item: Item = {
    key: keyOf({
      platform,
      // Without an account the person tells items apart: two clerks' rows with the same words are two.
      account: account || nip || name,
      act,
      id: sureId,
      time: time?.instant ?? '',
      text,
      target: sureId === '' ? `${targetText}\u0000${placeIn(targetAuthor)}\u0000${targetUrl}` : '',
    }),
    id,
    platform,
    account,
    act,
    time,
    url,
    text,
    targetText,
    targetAuthor,
    targetUrl,
    visibility: visibility === '' ? 'unknown' : PUBLIC.test(visibility) ? 'public' : 'private',
    nip,
    name,
    unit: value('unit').trim(),
    region: value('region').trim(),
    status: value('status').trim(),
    place,
    record,
  }
  return { kind: 'item', item }
}

const isBlank = (text: string): boolean => text === '' || text.trim() === ''

/** A message shows what is wrong, never a whole post. */
export const clip = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
