import { readFile } from 'node:fs/promises'

/** The parts of the script, each behind those it uses. The build has compiled them for browsers. */
const PARTS = [
  'text/guard',
  ...['data', 'evidence', 'decisions', 'sheet', 'chosen', 'session', 'elements', 'list', 'detail', 'shell', 'keys', 'settings', 'app'].map(
    (name) => `review/page/${name}`,
  ),
]
const BUILT = new URL('../../dist/', import.meta.url)

/** @returns the script of the review page in one piece: the modules of `page/`, without what ties them together */
export async function pageScript(): Promise<string> {
  const parts = await Promise.all(PARTS.map((part) => readFile(new URL(`${part}.js`, BUILT), 'utf8')))
  const joined = parts
    .map((part) => part.replace(/^import [^;]*?;?$/gm, '').replace(/^export (?=const|function|async|class)/gm, ''))
    .join('\n')
  return `'use strict';\n(() => {\n${joined}\n})();`
}
