import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Chance } from './chance.mjs'
import { measure } from './measure.mjs'
import { record, shippedWords } from './posts.mjs'

/** Memory, in MiB, that reading a large export may take, of whatever size. */
const MOST_MEMORY = 200
const FIRST = Date.UTC(2024, 0, 1)
const MONTHS = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ')

/** Exports with one large file, each made of the posts of the bench. */
const EXPORTS = {
  'tweets.js': {
    path: 'twitter/data/tweets.js',
    head: 'window.YTD.tweets.part0 = [\n',
    between: ',\n',
    tail: '\n]',
    element: tweet,
  },
  'Facebook HTML': {
    path: 'facebook/your_facebook_activity/posts/your_posts_1.html',
    head: '<html><head><meta charset="utf-8"></head><body><div role="main">',
    between: '',
    tail: '</div></body></html>',
    element: box,
  },
}

function tweet(number, { text, target }) {
  const id = String(1_742_000_000_000_000_000n + BigInt(number) * 4_000_000_000n)
  const [day, date, month, year, time] = new Date(FIRST + number * 60_000).toUTCString().replace(',', '').split(' ')
  const created_at = `${day} ${month} ${date} ${time} +0000 ${year}`
  const answers = target === '' ? {} : { in_reply_to_status_id_str: String(BigInt(id) - 7n), in_reply_to_screen_name: target }
  const entities = { hashtags: [], symbols: [], user_mentions: [], urls: [] }
  return JSON.stringify(
    { tweet: { id, id_str: id, created_at, full_text: text, lang: 'in', entities, favorite_count: '0', ...answers } },
    null,
    2,
  )
}

function box(number, { text, url }) {
  const at = new Date(FIRST + number * 60_000)
  const shown = `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()} ${String(at.getUTCHours()).padStart(2, '0')}.${String(at.getUTCMinutes()).padStart(2, '0')}`
  const body = text === '' ? `<a href="${url}">${url}</a>` : text.replace(/[&<]/g, '').replaceAll('\n', '<br>')
  const title = `Pegawai Rekaan ${text === '' ? 'membagikan tautan' : 'memperbarui statusnya'}.`
  return `<section class="_a6-g"><h2 class="_a6-h">${title}</h2><div class="_a6-p"><div class="_2pin"><div>${body}</div></div></div><footer class="_a6-o"><div class="_a72d">${shown}</div></footer></section>`
}

/** @returns the folder of the export, whose one file has so many bytes */
async function written(folder, { path, head, between, tail, element }, bytes) {
  const [chance, shipped] = [new Chance(1), shippedWords(fileURLToPath(new URL('../lexicons', import.meta.url)))]
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  const file = createWriteStream(join(folder, path))
  file.write(head)
  for (let number = 0; file.bytesWritten + file.writableLength < bytes; number++) {
    const [, , , act, , , text, , author, url] = record(number, chance, shipped)
    const said = { text, target: act === 'comment' ? author.replace(/\W/g, '_') : '', url }
    if (!file.write(`${number === 0 ? '' : between}${element(number, said)}`)) await once(file, 'drain')
  }
  file.end(tail)
  await once(file, 'finish')
  return join(folder, path.split('/')[0])
}

const { values } = parseArgs({ options: { mb: { type: 'string', default: '200' }, gate: { type: 'boolean', default: false } } })
const folder = mkdtempSync(join(tmpdir(), 'saring-bench-'))
let isBroken = false
try {
  for (const [name, shape] of Object.entries(EXPORTS)) {
    const place = await written(folder, shape, Number(values.mb) * 1e6)
    for (const [command, ...more] of [['inspect'], ['scan', '--quiet', '--output', join(folder, 'hasil.csv'), '--overwrite']]) {
      const { peak, cpu } = measure('../bin/saring.js', [command, place, '--no-config', '--no-progress', ...more])
      isBroken ||= peak >= MOST_MEMORY
      console.log(
        `${peak < MOST_MEMORY ? 'holds ' : 'BROKEN'}  ${command} ${values.mb} MB ${name}: ${peak.toFixed(0)} MiB, less than ${MOST_MEMORY}; CPU ${cpu.toFixed(1)} s`,
      )
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (values.gate && isBroken) process.exitCode = 1
