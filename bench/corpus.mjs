import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Chance } from './chance.mjs'
import { COLUMNS, record, shippedWords } from './posts.mjs'

const LEXICONS = fileURLToPath(new URL('../lexicons', import.meta.url))
const BATCH = 1000
export const CACHE = join(tmpdir(), 'saring-bench')

/**
 * Builds a table of posts, unless it stands in the cache already. A smaller one is the beginning of a larger one of the same seed.
 * @param pack whose names it holds; those of all packs where none is said
 * @returns its path
 */
export async function corpus(rows, seed, pack) {
  const shipped = shippedWords(LEXICONS, pack)
  const path = join(CACHE, `${rows}-${seed}-${versionOf(shipped)}.csv`)
  if (existsSync(path)) return path
  mkdirSync(CACHE, { recursive: true })
  await write(`${path}.part`, rows, new Chance(seed), shipped)
  renameSync(`${path}.part`, path)
  return path
}

/** Removes all that the bench has built. */
export function clean() {
  rmSync(CACHE, { recursive: true, force: true })
}

/** Other words, or another way of making posts, are another corpus. */
function versionOf(shipped) {
  const hash = createHash('sha256').update(JSON.stringify(shipped))
  for (const file of ['chance.mjs', 'words.mjs', 'posts.mjs']) hash.update(readFileSync(new URL(file, import.meta.url)))
  return hash.digest('hex').slice(0, 8)
}

async function write(path, rows, chance, shipped) {
  const file = createWriteStream(path)
  file.write(`${COLUMNS.join(',')}\n`)
  for (let first = 0; first < rows; first += BATCH) {
    let text = ''
    for (let number = first; number < Math.min(rows, first + BATCH); number++)
      text += `${record(number, chance, shipped).map(cell).join(',')}\n`
    if (!file.write(text)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

const cell = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

// Run by itself it builds one table and says where: so that whoever measures stays small.
if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(await corpus(Number(process.argv[2]), Number(process.argv[3]), process.argv[4]))
