import { hash } from 'node:crypto'
import type { Item } from '../model.ts'
import { type Print, printOn } from '../text/print.ts'

/** Digits and letters of the check system; a spreadsheet takes no key for a number, since keys begin with `s`. */
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const LENGTH = 13

/** What makes two records one activity. */
export interface KeyParts {
  readonly platform: string
  readonly account: string
  readonly act: string
  readonly id: string
  /** Milliseconds since 1970, or nothing. A number is put into words only where the key rests on it. */
  readonly time: number | ''
  readonly text: string
  readonly target: string
}

/**
 * The key of an item: the same in every run, whatever the file, its order or the lexicon. With an id it rests on platform,
 * account, act and id; without one on platform, account, act, time, own text and target.
 *
 * @returns `s`, 13 characters of a 64-bit hash, one check character
 */
export function keyOf({ platform, account, act, id, time, text, target }: KeyParts): string {
  const parts = id === '' ? [platform, account, act, '', time, text, target] : [platform, account, act, id]
  const bits = BigInt(`0x${hash('sha256', parts.join(SEPARATOR)).slice(0, 16)}`)
  const body = `s${bits.toString(36).padStart(LENGTH, '0')}`
  return body + checkCharacter(body)
}

export const SEPARATOR = '\u0000'

/** The 64 bits of a key, or of what stands for it within a run, as two numbers of 32. */
export interface KeyBits {
  readonly upper: number
  readonly lower: number
}

/** @returns the bits of a key of `keyOf` */
export function bitsOf(key: string): KeyBits {
  let upper = 0
  let lower = 0
  for (let at = 1; at <= LENGTH; at++) {
    lower = lower * 36 + ALPHABET.indexOf(key[at] as string)
    upper = (upper * 36 + Math.floor(lower / WORD)) % WORD
    lower %= WORD
  }
  return { upper, lower }
}

const WORD = 2 ** 32

/** What makes an item with an id one activity, but for the id. */
type Activity = Pick<Item, 'platform' | 'account' | 'nip' | 'name' | 'act'>

/**
 * What tells items apart while a run lasts: where an item has an id a fingerprint of what its key rests on, which is had for a twelfth
 * of the work; else its key. Ids are given by platforms, so nobody writes two posts to have one fingerprint.
 */
export function identityOf(item: Activity & Pick<Item, 'id' | 'key'>): KeyBits {
  if (item.id === '' || isDamagedId(item.id)) return bitsOf(item.key)
  const { upper, lower } = printOn(`${item.act}${SEPARATOR}${item.id}`, holderPrint(item))
  return { upper: upper >>> 0, lower: lower >>> 0 }
}

/** The beginning of such a fingerprint; act and id follow, with a separator between them. */
export const holderPrint = ({ platform, account, nip, name }: Omit<Activity, 'act'>): Print =>
  printOn([platform, account || nip || name, ''].join(SEPARATOR))

/** @returns whether a spreadsheet or a data frame has made a rounded number of an id */
export const isDamagedId = (id: string): boolean => (id.includes('E') || id.includes('e')) && /^\d[.,]?\d*e\+?\d+$/i.test(id.trim())

/** @returns whether the check character fits: false for every key with one wrong character, and for nearly all with two neighbours swapped */
export function isKey(key: string): boolean {
  return /^s[0-9a-z]{14}$/.test(key) && checkCharacter(key.slice(0, -1)) === key.at(-1)
}

/** ISO/IEC 7064, MOD 37-36. */
function checkCharacter(body: string): string {
  let check = 36
  for (const character of body) {
    check = (check + ALPHABET.indexOf(character)) % 36 || 36
    check = (check * 2) % 37
  }
  return ALPHABET[(37 - check) % 36] as string
}
