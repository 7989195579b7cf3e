import { hash } from 'node:crypto'

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
  const bits = BigInt(`0x${hash('sha256', parts.join('\u0000')).slice(0, 16)}`)
  const body = `s${bits.toString(36).padStart(LENGTH, '0')}`
  return body + checkCharacter(body)
}

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
