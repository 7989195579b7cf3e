import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Units of bytecode that calls inside one function may be replaced by, all in all; left alone V8 takes 920. */
const INLINED = 300

/**
 * Has functions compiled with less of what they call inside them. Compiling takes a fifth of a scan of a million rows, in threads beside it:
 * so much is compiled again and again, as its types turn out to be more. With this it takes less, and what is compiled was not seen
 * to be slower: 40 → 35 s of CPU for that table in runs in turn, on Node 20; at other hours of a busy machine the gain was smaller.
 */
export function compileSmall(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`)
}

/** Bytes. Twice as much takes a twelfth less time and 10 MB more memory: measured over exports of 200 MB, which are to stay below 200 MiB. */
const ENOUGH = 8_000_000
/** The same for tables, which are read with less in memory at a time. */
const ENOUGH_FOR_TABLES = 16_000_000
let enough = ENOUGH
const LOOK_EVERY = 20

/**
 * Keeps the room for young objects from growing further once it is large enough. Records live for a moment only; left alone V8 doubles
 * that room up to three times 16 MB, which is held for nothing. Takes effect within a moment, and keeps no process alive.
 */
export function keepYoungSpaceSmall(): void {
  const looking = setInterval(() => {
    const room = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0
    if (room < enough) return
    setFlagsFromString('--semi-space-growth-factor=1')
    clearInterval(looking)
  }, LOOK_EVERY)
  looking.unref()
}

/** Allows more of it, to whoever is about to read tables. */
export function letYoungSpaceGrow(): void {
  enough = ENOUGH_FOR_TABLES
}

/** Percent. Of exports of 200 MB 25 MB less are held than with 30, and nearly 50 less than with 60, for no time that could be measured. */
const GROWTH = 10

/**
 * Lets the heap grow by a tenth of what lives in it before it is collected, where V8 waits for four times as much. To be called when reading
 * begins: while the lexicon is loaded most of what is made stays, and collecting it again and again takes a tenth of the time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`) // read at each collection, so it may be set while the program runs
}

/** @param expect is told how much there is to be read, when reading begins; and again before a second reading */
export function keepingHeapSmall(expect: (bytes: number) => void): (bytes: number) => void {
  let isSecond = false
  return (bytes) => {
    if (isSecond) collect()
    isSecond = true
    keepHeapSmall()
    expect(bytes)
  }
}

/**
 * Gives back what was let go. After the first reading that is what told records apart, 20 MB for a million of them, and V8 would wait with it
 * until its own objects have grown, which they do no more.
 */
function collect(): void {
  setFlagsFromString('--expose-gc') // contexts that are made from now on know the function
  runInNewContext('gc')()
}
