import { accountInLink, isAccountPart } from '../text/account.ts'
import { addressOf } from '../text/address.ts'
import { ByteTable } from '../text/byte-table.ts'
import { type Print, printOf, printOfBytes, printOn } from '../text/print.ts'
import { isDigit, textOf } from './row.ts'

/** What links of one build say: `https://x.com/…/status/…` lead to the post of the last part, by the account of the first. */
interface Build {
  /** The address before its last part, `x:`; nothing where that is not all that tells addresses apart. */
  readonly site: string | undefined
  readonly print: Print
  /** Whether the first part is the account that a link names, or none of its parts is; nothing where that is not sure. */
  readonly account: 'first part' | 'none' | undefined
}

const SLASH = 0x2f
const REMEMBERED = 1 << 12
const LONGEST = 400
const [NUMBER, WORD, ACCOUNT] = [1, 2, 3]
const SECURE = Buffer.from('https://')

/** Where in a link the account stands that it names, if it names one. */
interface AccountPart {
  start: number
  end: number
}

/**
 * Understands links by how they are built, and learns each build once, by trying it out: a table has as many links as rows, and few
 * builds. What `addressOf` and `accountInLink` say of a link is what is said here, or nothing is.
 */
export class Links {
  readonly #builds = new ByteTable<Build>(REMEMBERED)
  readonly #key = Buffer.alloc(LONGEST + 8)
  /** Of the link in hand. */
  #host = 0
  #second = 0
  #last = 0

  /** @returns the fingerprint of the address that a link leads to, as `addressOf` tells it, or 0 where it has none */
  print(bytes: Buffer, start: number, end: number, platform: string): number {
    const build = this.#buildOf(bytes, start, end)
    if (build?.site !== undefined) return printOfBytes(build.print, bytes, this.#last, end)
    const written = addressOf(textOf(bytes, start, end), platform)
    return written === '' ? 0 : printOf(written)
  }

  /** @returns the address that a link leads to, as `addressOf` tells it */
  address(bytes: Buffer, start: number, end: number, platform: string): string {
    const site = this.#buildOf(bytes, start, end)?.site
    return site === undefined ? addressOf(textOf(bytes, start, end), platform) : site + textOf(bytes, this.#last, end)
  }

  /** @returns where the account stands that a link names: `end` is 0 where it names none; nothing where that is not sure */
  account(bytes: Buffer, start: number, end: number): AccountPart | undefined {
    const account = this.#buildOf(bytes, start, end)?.account
    if (account === undefined) return undefined
    this.#part.start = this.#host
    this.#part.end = account === 'none' ? 0 : this.#second - 1
    return this.#part
  }

  readonly #part: AccountPart = { start: 0, end: 0 }

  /** Only links of two parts and more behind the host have a build: `https://x.com/budi/status/17`. */
  #buildOf(bytes: Buffer, start: number, end: number): Build | undefined {
    if (end - start > LONGEST || !this.#divide(bytes, start, end)) return undefined
    const key = this.#key
    let size = 0
    for (let at = start; at < this.#host; at++) key[size++] = bytes[at] as number
    const isFree = isAccountPart(bytes, this.#host, this.#second - 1)
    if (isFree) key[size++] = ACCOUNT
    else for (let at = this.#host; at < this.#second; at++) key[size++] = bytes[at] as number
    for (let at = this.#second; at < this.#last; at++) key[size++] = bytes[at] as number
    const isNumber = areDigits(bytes, this.#last, end)
    key[size++] = isNumber ? NUMBER : WORD
    key[size++] = (end - this.#last) & 0xff
    key[size++] = (end - this.#last) >> 8
    return this.#builds.find(key, 0, size) ?? this.#builds.add(this.#learn(bytes, start, end, isFree))
  }

  /** @returns whether there are a first part and a last one, of plain signs, and no query */
  #divide(bytes: Buffer, start: number, end: number): boolean {
    for (let at = 0; at < SECURE.length; at++) if (bytes[start + at] !== SECURE[at]) return false
    let host = 0
    let second = 0
    let last = 0
    for (let at = start + SECURE.length; at < end; at++) {
      const byte = bytes[at] as number
      if (byte === SLASH) {
        last = at + 1
        if (host === 0) host = last
        else if (second === 0) second = last
      } else if (PLAIN_SIGNS[byte] === 0) return false
    }
    this.#host = host
    this.#second = second
    this.#last = last
    return second > host + 1 && last < end && areWordSigns(bytes, last, end)
  }

  #learn(bytes: Buffer, start: number, end: number, isFree: boolean): Build {
    const [host, second, last] = [this.#host, this.#second, this.#last]
    const head = textOf(bytes, start, host)
    const [first, middle, part] = [textOf(bytes, host, second - 1), textOf(bytes, second - 1, last), textOf(bytes, last, end)]
    const trials = (isFree ? [first, 'contoh.akun_1', 'satu'] : [first]).flatMap((first) =>
      [part, otherThan(part)].map((part) => ({ url: head + first + middle + part, first, part })),
    )
    const sites = new Set(trials.map(({ url, part }) => addressOf(url, '').slice(0, -part.length)))
    const [site = ''] = sites
    const leadsToPart = sites.size === 1 && site.endsWith(':') && trials.every(({ url, part }) => addressOf(url, '') === site + part)
    const accounts = trials.map(({ url }) => accountInLink(url))
    const isFirst =
      isFree &&
      accounts.every((found, index) => found?.start === head.length && found.end === head.length + (trials[index]?.first.length ?? 0))
    return {
      site: leadsToPart ? site : undefined,
      print: printOn(site),
      account: isFirst ? 'first part' : accounts.every((found) => found === undefined) ? 'none' : undefined,
    }
  }
}

/** A part of the same make: digits for digits, letters for letters. */
const otherThan = (part: string): string =>
  part.replace(/./g, (sign) => (isDigit(sign.charCodeAt(0)) ? String((Number(sign) + 1) % 10) : sign === 'q' ? 'z' : 'q'))

function areDigits(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(bytes[at] as number)) return false
  return true
}

function areWordSigns(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (WORD_SIGNS[bytes[at] as number] === 0) return false
  return true
}

/** What stands for itself: in a host or a part of a path; and in a last part. */
const PLAIN_SIGNS = signs(/[\w.@-]/)
const WORD_SIGNS = signs(/[\w-]/)

function signs(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x100 }, (_, byte) => (byte < 0x80 && pattern.test(String.fromCharCode(byte)) ? 1 : 0))
}
