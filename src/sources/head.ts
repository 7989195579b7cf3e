import { deeplyRepaired } from '../text/mojibake.ts'
import { isObjectLine, toUtf8 } from './decode.ts'
import type { Entry } from './entries.ts'
import { ByteSource } from './files.ts'
import { JsonElements, parseElement } from './json-elements.ts'

/** So much of a file is looked at to know what it is; more only where not even its first element ends here. */
const ENOUGH = 64 * 1024
const AT_MOST = 4 * 1024 * 1024

/** An element in the head of a JSON file, parsed and repaired, with the keys that led to it. */
export interface HeadElement {
  readonly keys: string
  readonly value: unknown
}

/** The beginning of a file: what its platform and section are known by. */
export interface Head {
  /** The path in its plain form, with the extension of what the file is. */
  readonly plain: string
  readonly kind: 'json' | 'html' | 'text' | 'binary'
  /** As text, without byte order mark. */
  readonly text: string
  /** Keys that lead to lists and to objects, joined by `/`: `comments_v2`, `Post/Posts/VideoList`, `window.YTD.tweets`. */
  readonly lists: readonly string[]
  readonly objects: readonly string[]
  /** Whole elements of those lists; a bare object is itself an element with no keys. */
  readonly elements: readonly HeadElement[]
  /** One object a line. */
  readonly isLines: boolean
}

/** Reads the head of a file and leaves the rest. @throws SaringError where it cannot be opened */
export async function headOf(entry: Entry): Promise<Head> {
  const pieces: Buffer[] = []
  let [size, enough] = [0, ENOUGH]
  for await (const piece of toUtf8(new ByteSource(entry.path, entry.bytes).bytes())) {
    pieces.push(piece)
    size += piece.length
    if (entry.path === '-' && isObjectLine(piece)) break
    if (size < enough) continue
    if (size >= AT_MOST || headIn(Buffer.concat(pieces), entry.plain).isTelling) break
    enough = size * 4
  }
  return headIn(Buffer.concat(pieces), entry.plain).head
}

function headIn(bytes: Buffer, plain: string): { readonly head: Head; readonly isTelling: boolean } {
  const text = bytes.toString('utf8').replace(/^[\s\uFEFF]+/, '')
  const looks = kindOf(text)
  // A list that was cut off and filled up with zeros is a list all the same.
  const kind = looks === 'text' && bytes.includes(0) ? 'binary' : looks
  const found = kind === 'json' ? jsonIn(Buffer.from(text)) : { lists: [], objects: [], elements: [], isLines: false }
  return { head: { plain: namedAs(plain, kind), kind, text, ...found }, isTelling: kind !== 'json' || found.elements.length > 0 }
}

/** People and programs rename files: `kiriman.json` that holds HTML is looked for among the pages. */
function namedAs(plain: string, kind: Head['kind']): string {
  if (kind === 'html') return plain.replace(/\.(?:json|js|txt|htm)$/, '.html')
  return kind === 'json' ? plain.replace(/\.(?:html?|txt)$/, '.json') : plain
}

function kindOf(text: string): Head['kind'] {
  if (/^(?:(?:var )?[\w.$]+\s*=\s*)?[[{]/.test(text)) return 'json'
  return /^<(?:!doctype|html|\?xml|meta|head|body|div)/i.test(text) ? 'html' : 'text'
}

function jsonIn(bytes: Buffer): Pick<Head, 'lists' | 'objects' | 'elements' | 'isLines'> {
  const lists: string[] = []
  const objects: string[] = []
  const inside = new JsonElements((keys, kind) => {
    ;(kind === 'list' ? lists : objects).push(keys)
    return kind === 'list' ? 'each' : undefined
  })
  const first = new JsonElements((_, kind) => (kind === 'list' ? undefined : 'whole'))
  const bare = first.write(bytes)
  const isLines = bare[0] !== undefined && !bare[0].text.includes('\n') && /^\s*\{/.test(bytes.toString('utf8').slice(bare[0].text.length))
  const whole = [...bare, ...inside.write(bytes)].filter(({ trouble }) => trouble === undefined)
  return { lists, objects, isLines, elements: whole.flatMap(({ keys, text }) => parsed(keys, text)) }
}

function parsed(keys: string, text: string): HeadElement[] {
  try {
    return [{ keys, value: deeplyRepaired(parseElement(text)) }]
  } catch {
    return []
  }
}
