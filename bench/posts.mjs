import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { invented, word } from './words.mjs'

export const COLUMNS = 'id,platform,account,act,time,url,text,target_text,target_author,target_url,region'.split(',')

/** Where in a link the id of a post stands. */
const FOLDERS = { facebook: 'posts', instagram: 'p', x: 'status', tiktok: 'video', threads: 'post' }
/** Ids of posts that are no row of the table, so that none has to be looked up in it. */
const ELSEWHERE = 1e9
const PLATFORMS = { facebook: 0.4, instagram: 0.25, x: 0.15, tiktok: 0.15, threads: 0.05 }
const ACTS = { post: 0.66, comment: 0.17, share: 0.05, like: 0.1, follow: 0.02 }
const REGIONS = ['Kab. Sintang', 'Kota Pontianak', 'Kabupaten Landak', 'Kubu Raya', 'Kalimantan Barat', '']
/** As many accounts as a kabupaten has employees. */
const ACCOUNTS = 4000
const POLITICAL = 0.03
const NON_ASCII = 0.33
const BROKEN_LINES = 0.2
const EMOJI = ['😂', '🙏', '❤️', '👍🏽', '🔥', '😭', '✨', '🇮🇩', '☕', '🎉']
const LEET = { a: '4', e: '3', i: '1', o: '0', s: '5' }

/**
 * What a post of politics is made of: names and calls of the shipped packs, read when the bench runs.
 *
 * @param pack the names of this one alone
 */
export function shippedWords(folder, pack) {
  const isAsked = (file) => pack === undefined || [pack, 'general'].includes(file.split(/[/\\]/)[0])
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isAsked).sort()
  const rows = (name) =>
    files.filter((file) => basename(file) === name).flatMap((file) => parse(readFileSync(join(folder, file)), { columns: true }))
  const written = (kinds) => rows('aliases.csv').flatMap(({ alias, kind }) => (kinds.includes(kind) ? [alias] : []))
  const terms = (signals) => rows('terms.csv').flatMap(({ term, signal }) => (signals.includes(signal) ? [term] : []))
  return {
    names: written(['name', 'pair']),
    handles: written(['handle']).map((handle) => handle.replace(/^@/, '')),
    calls: terms(['call']),
    stance: terms(['support', 'attack', 'prayer']),
  }
}

/** @returns the cells of a record of `COLUMNS`, the same for the same chance */
export function record(number, chance, shipped) {
  const platform = chance.oneOf(PLATFORMS)
  const act = chance.oneOf(ACTS)
  const owner = account(chance.below(ACCOUNTS))
  const isPolitical = chance.falls(POLITICAL)
  const says = act === 'post' || act === 'comment' || (act === 'share' && chance.falls(0.3))
  const target = act === 'post' ? ['', '', ''] : targetOf(act, platform, isPolitical && !says, chance, shipped)
  const text = says ? textOf(isPolitical, chance, shipped) : ''
  const id = String(10_000_000 + number)
  const url = act === 'post' || act === 'comment' ? linkTo(platform, owner, id) : ''
  return [id, platform, owner, act, timeOf(chance), url, text, ...target, chance.pick(REGIONS)]
}

const account = (number) => `${invented(number * 7 + 1)}.${invented(number * 3)}${number % 90}`
const linkTo = (platform, owner, id) => `https://${platform}.com/${owner}/${FOLDERS[platform]}/${id}`
const two = (value) => String(value).padStart(2, '0')
const timeOf = (chance) =>
  `2024-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}T${two(chance.below(24))}:${two(chance.below(60))}:${two(chance.below(60))}+07:00`

/** Text, author and link of what was liked, shared or answered; of a like mostly the author alone is known. */
function targetOf(act, platform, isPolitical, chance, shipped) {
  const author = isPolitical ? chance.pick(shipped.handles) : account(ACCOUNTS + chance.below(50_000))
  const hasText = act === 'share' || (act === 'comment' && chance.falls(0.3))
  const url = act === 'follow' ? `https://${platform}.com/${author}` : linkTo(platform, author, ELSEWHERE + chance.below(1e9))
  return [hasText ? textOf(isPolitical, chance, shipped) : '', author, url]
}

function textOf(isPolitical, chance, shipped) {
  const words = Array.from({ length: chance.between(3, 26) }, () => word(chance))
  words[0] = capitalised(words[0])
  if (chance.falls(0.05)) words.push(`#${words.slice(0, 2).map(capitalised).join('')}`)
  if (chance.falls(0.05)) words.push(`@${account(chance.below(50_000))}`)
  if (chance.falls(0.02)) words.push(`https://t.co/${invented(chance.below(1e9))}`)
  if (isPolitical) words.splice(chance.below(words.length), 0, politics(chance, shipped))
  if (chance.falls(NON_ASCII)) words.push(...beyondAscii(chance, words))
  const text = words.map((text) => (chance.falls(0.06) ? `${text}${chance.pick([',', '.', '!', '?'])}` : text)).join(' ')
  return chance.falls(BROKEN_LINES) ? text.replace(/ (?=\S*$)/, '\n') : text
}

/** A name with a call or a stance, written as people write who shout, decorate or hide. */
function politics(chance, { names, calls, stance, handles }) {
  const name = chance.pick(names)
  const said = chance.falls(0.5) ? chance.pick(calls) : chance.pick(stance)
  switch (chance.below(9)) {
    case 0:
      return `#${capitalised(said)}${name.replace(/[^\p{L}\p{N}]/gu, '')}`
    case 1:
      return `${said} ${name.replace(/[aeios]/g, (letter) => LEET[letter])}`
    case 2:
      return `${said.replace(/[aiueo](?=[^aiueo]*$)/, (vowel) => vowel.repeat(chance.between(3, 8)))} ${name}`
    case 3:
      return `${said} ${fullWidth(name)}`
    case 4:
      return `${chance.pick(['men', 'di', 'ber'])}${said} ${name}nya`
    case 5:
      return `${said} @${chance.pick(handles)}`
    case 6:
      return `nomor ${chance.between(1, 4)} ${name.toUpperCase()}`
    case 7:
      return name
    default:
      return `${said} ${name}`
  }
}

function beyondAscii(chance, words) {
  if (chance.falls(0.8)) return Array.from({ length: chance.between(1, 3) }, () => chance.pick(EMOJI))
  return [chance.pick(words).replace('e', 'é'), '“kata”', 'lagi…']
}

const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1)
const fullWidth = (text) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
