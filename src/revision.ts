import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { SaringError } from './error.ts'

/** A lexicon on the disk. */
export interface Checkout {
  readonly folder: string
  /** As somebody named it. */
  readonly shown: string
  /** Removes what was written for it. */
  close(): Promise<void>
}

/** Where a repository holds its lexicons, unless somebody says so: `main:path/in/it`. */
const USUAL_FOLDERS = ['lexicons', '.']

/**
 * Opens a lexicon by name: `shipped`, a folder, or a revision of the git repository one stands in (`main`, `HEAD~1`, `v1.2:packs`).
 * Of a revision the tables are written to a temporary folder; neither the repository nor its work tree is touched, no filter runs, and
 * nothing is fetched.
 *
 * @param against what it is held against: a revision that names no folder means that folder there, or else the usual one
 * @throws SaringError where there is neither such a folder nor such a revision, or it holds no lexicon
 */
export async function checkout(named: string, against = ''): Promise<Checkout> {
  if (named === 'shipped' || (await isFolder(named))) return { folder: named, shown: named, close: async () => undefined }
  const { tree, path } = await treeOf(named, (await isFolder(against)) ? relative('', against) : undefined)
  const files = (await filesIn(tree)).filter(({ name }) => /\.(csv|yaml)$/.test(name) && !/(^|[/\\])\.\.?([/\\]|$)|\\/.test(name))
  if (files.length === 0) throw new SaringError({ code: 'revision-empty', revision: named })
  const place = await mkdtemp(join(tmpdir(), 'saring-revisi-'))
  const close = (): Promise<void> => rm(place, { recursive: true, force: true })
  // A pack by itself is called by the name of its folder.
  const folder = join(place, basename(resolve(path)))
  try {
    const blobs = contentsIn(await git(['cat-file', '--batch'], files.map(({ id }) => `${id}\n`).join('')))
    for (const [index, { name }] of files.entries()) {
      const file = join(folder, ...name.split('/'))
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, blobs[index] ?? '')
    }
    return { folder, shown: named, close }
  } catch (error) {
    await close()
    throw error
  }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() === true

/** @returns the id of the tree of a revision's lexicons, and where it stands */
async function treeOf(named: string, usual?: string): Promise<{ readonly tree: string; readonly path: string }> {
  if (named.startsWith('-') || named.trim() === '') throw new SaringError({ code: 'revision-missing', revision: named })
  const [, revision = named, path] = /^([^:]*):(.*)$/s.exec(named) ?? []
  await idOf(`${revision}^{commit}`, named)
  const folders = path === undefined ? [...(usual === undefined ? [] : [usual]), ...USUAL_FOLDERS] : [path]
  for (const folder of folders.map((name) => name.replaceAll('\\', '/'))) {
    // Folders are counted from where one stands, as everywhere on the command line.
    const place = folder === '.' ? './' : `./${folder.replace(/^\.\//, '')}`
    const found = await idOf(`${revision}:${place}`, named).catch(() => undefined)
    if (found !== undefined) return { tree: found, path: folder }
  }
  throw new SaringError({ code: 'revision-empty', revision: named })
}

const idOf = (expression: string, named: string): Promise<string> =>
  git(['rev-parse', '--verify', '--quiet', expression]).then(
    (out) => out.toString('utf8').trim(),
    (error) => {
      throw error instanceof SaringError ? error : new SaringError({ code: 'revision-missing', revision: named })
    },
  )

/** The ordinary files of a tree: links and other repositories are none. */
async function filesIn(tree: string): Promise<{ readonly id: string; readonly name: string }[]> {
  const listed = (await git(['ls-tree', '-r', '-z', '--full-tree', tree])).toString('utf8')
  return [...listed.matchAll(/100(?:644|755) blob ([0-9a-f]+)\t([^\0]+)\0/g)].map(([, id = '', name = '']) => ({ id, name }))
}

/** What `cat-file --batch` answers: a line with id, kind and size, then so many bytes and a line end, for each. */
function contentsIn(answer: Buffer): Buffer[] {
  const contents: Buffer[] = []
  for (let at = 0; at < answer.length; ) {
    const start = answer.indexOf(0x0a, at) + 1
    const end = start + Number(answer.toString('latin1', at, start).trim().split(' ')[2])
    contents.push(answer.subarray(start, end))
    at = end + 1
  }
  return contents
}

const LARGEST = 1 << 30

/** Runs git on what is there, and never over a wire. */
function git(args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: LARGEST, windowsHide: true } as const
    const child = execFile('git', ['-c', 'protocol.allow=never', ...args], options, (error, stdout) => {
      if (error === null) resolve(stdout)
      else reject(error.code === 'ENOENT' ? new SaringError({ code: 'git-missing' }) : error)
    })
    child.stdin?.on('error', () => undefined) // it may end before it has read all; its exit code tells
    child.stdin?.end(input)
  })
}
