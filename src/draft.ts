import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { type Candidate, readCandidates } from './draft/candidates.ts'
import { isOffice } from './draft/contest.ts'
import { electionText, windowsAround } from './draft/election.ts'
import { exampleRows, examplesOf, proven, type Unproven } from './draft/examples.ts'
import { aliasRows, participantRows, participantsOf } from './draft/pack.ts'
import { SaringError } from './error.ts'
import { sceneOf } from './lexicon/aliases/scene.ts'
import { loadLexicon } from './lexicon/load.ts'
import type { Election, Lexicon } from './model.ts'
import { regionOf } from './people/region.ts'
import { rowText } from './report/cells.ts'
import { Scales } from './scales.ts'

export interface DraftOptions {
  /** The folder of the pack; its name becomes the id of the election. */
  readonly folder: string
  /** The table of candidates. */
  readonly table: string
  /** A shipped election whose windows hold for this one too; or … */
  readonly election: string | undefined
  /** … the day of the vote, `YYYY-MM-DD`. */
  readonly vote: string | undefined
  /** What people call the election. */
  readonly name: string | undefined
  /** Of candidates whose row names none. */
  readonly region: string | undefined
  readonly overwrite: boolean
}

export interface Drafted {
  readonly files: readonly string[]
  readonly candidates: number
  readonly contests: number
  readonly aliases: number
  readonly examples: number
  /** What does not come out as it should, because something else is written alike. */
  readonly unproven: readonly Unproven[]
}

const FILES = ['election.yaml', 'participants.csv', 'aliases.csv', 'examples.csv'] as const

/**
 * Makes a pack of a table of candidates, and tries it out beside the shipped packs. It is written only when it can be opened.
 *
 * @throws SaringError where the table cannot be used, a file of the pack exists, or the folder cannot be written to
 */
export async function draft(options: DraftOptions): Promise<Drafted> {
  const { folder, overwrite } = options
  const paths = FILES.map((name) => join(folder, name))
  const there = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)))
  const existing = paths.filter((_, index) => there[index] !== undefined)
  if (existing.length > 0 && !overwrite) throw new SaringError({ code: 'draft-exists', paths: existing }, 3)
  const shipped = await loadLexicon(['shipped'])
  const candidates = await readCandidates(options.table, {
    regionOf: (written) => regionOf(written, shipped.regionNames),
    region: options.region,
  })
  const workshop = await mkdtemp(join(tmpdir(), 'saring-'))
  try {
    const draftFolder = join(workshop, basename(resolve(folder)))
    await mkdir(draftFolder)
    const made = await make(draftFolder, candidates, options, shipped)
    await deliver(draftFolder, folder)
    return { ...made, files: paths, candidates: candidates.length, contests: new Set(candidates.map(({ contest }) => contest)).size }
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

async function make(
  folder: string,
  candidates: readonly Candidate[],
  options: DraftOptions,
  shipped: Lexicon,
): Promise<Pick<Drafted, 'aliases' | 'examples' | 'unproven'>> {
  const id = basename(folder)
  const head = headOf(id, candidates, options, shipped)
  const participants = participantsOf(candidates, id)
  const { evidence } = await sceneOf(shipped, ['shipped'], { participants: [...participants.values()], elections: [head], staff: [] })
  const aliases = aliasRows(participants, evidence)
  const write = (name: (typeof FILES)[number], text: string): Promise<void> => writeFile(join(folder, name), text)
  await write('election.yaml', electionText(head))
  await write('participants.csv', tableText(participantRows(participants)))
  await write('aliases.csv', tableText(aliases))
  const lexicon = await loadLexicon(['shipped', folder])
  const election = lexicon.elections.find((known) => known.id === id) as Election
  const date = election.windows.campaign.at(-1)?.to ?? election.windows.vote[0]?.from ?? ''
  const examples = lexicon.participants
    .filter((participant) => participant.election === election)
    .flatMap((participant) => {
      const region = lexicon.regions.find(({ name }) => name === participant.region)
      return examplesOf(
        participant,
        lexicon.aliases.filter((alias) => alias.participant === participant),
        date,
        region,
      )
    })
  const tried = proven(examples, new Scales(lexicon))
  await write('examples.csv', tableText(exampleRows(tried.proven)))
  await loadLexicon(['shipped', folder])
  return { aliases: aliases.length - 1, examples: tried.proven.length, unproven: tried.unproven }
}

function headOf(id: string, candidates: readonly Candidate[], { election: like, vote, name, table }: DraftOptions, shipped: Lexicon) {
  const model = shipped.elections.find((known) => known.id === like)
  const known = shipped.elections.map((election) => election.id)
  if (like !== undefined && model === undefined) throw new SaringError({ code: 'unknown-election', id: like, known }, 3)
  if (model === undefined && vote === undefined) throw new SaringError({ code: 'draft-needs-election', known }, 3)
  const kind = model?.kind ?? (candidates.some(({ contest }) => isOffice(contest)) ? 'pilkada' : 'pemilu')
  const note =
    model === undefined
      ? 'Jendela dihitung dari hari pemungutan suara; ganti dengan jadwal KPU begitu ada.'
      : `Jendela disalin dari ${model.id}.`
  return {
    id,
    name: name ?? (model === undefined ? id : `${model.name.id} · ${id}`),
    kind,
    windows: model?.windows ?? windowsAround(vote as string),
    source: basename(table),
    notes: [note, `Disusun dari ${basename(table)}; ubah tabel itu dan susun lagi.`],
  }
}

const tableText = (rows: readonly (readonly string[])[]): string => rows.map((cells) => rowText(cells, 'plain')).join('')

async function deliver(from: string, to: string): Promise<void> {
  try {
    await mkdir(to, { recursive: true })
    for (const name of FILES) await copyFile(join(from, name), join(to, name))
  } catch (error) {
    throw new SaringError({ code: 'init-unwritable', path: to, why: (error as NodeJS.ErrnoException).code ?? 'error' }, 3)
  }
}
