import type { Act, Alias, Participant, Region, Tier } from '../model.ts'
import type { Scales } from '../scales.ts'

/** A sentence that shows a pack at work, and what must come of it. */
export interface DraftExample {
  readonly text: string
  readonly act: Act
  readonly author: string
  readonly date: string
  readonly region: Region | undefined
  readonly tier: Tier | 'none'
  readonly participant: Participant
  readonly why: string
}

/** An example that does not come out as it should: something else is written alike. */
export interface Unproven {
  readonly example: DraftExample
  readonly tier: Tier | 'none'
  readonly participants: readonly string[]
}

const HEADER = ['text', 'act', 'target_author', 'date', 'region', 'tier', 'participants', 'why']

/** What the pack must find of one participant, and what it must leave alone. */
export function examplesOf(participant: Participant, aliases: readonly Alias[], date: string, region: Region | undefined): DraftExample[] {
  const rest = { date, region, participant, author: '', act: 'post' as const }
  const name = aliases.find(({ kind, strength }) => strength === 'strong' && (kind === 'name' || kind === 'pair'))?.written
  const part = aliases.find(({ kind, strength }) => strength === 'weak' && kind === 'short-name')?.written
  const account = aliases.find(({ kind, platform }) => kind === 'handle' && platform === '')?.written
  return [
    ...(name === undefined
      ? []
      : [
          { ...rest, text: `Ayo coblos ${name}!`, tier: 'high' as const, why: 'ajakan dengan nama' },
          { ...rest, text: `Rombongan ${name} lewat depan kantor pos tadi siang`, tier: 'low' as const, why: 'nama disebut saja' },
        ]),
    ...(part === undefined
      ? []
      : [{ ...rest, text: `Kue ulang tahun ${part} enak sekali`, tier: 'none' as const, why: 'bagian nama tanpa konteks pemilihan' }]),
    ...(account === undefined
      ? []
      : [{ ...rest, text: '', act: 'like' as const, author: account, tier: 'medium' as const, why: 'suka pada akun calon' }]),
  ]
}

/** Weighs examples with all packs open. @returns those that come out as they should, and those that do not */
export function proven(
  examples: readonly DraftExample[],
  scales: Scales,
): { readonly proven: DraftExample[]; readonly unproven: Unproven[] } {
  const kept: DraftExample[] = []
  const unproven: Unproven[] = []
  for (const example of examples) {
    const { text, act, author, date, region, participant } = example
    const { finding } = scales.weigh({ text, act, author, targetText: '', date, platform: '' }, region)
    const tier = finding?.tier ?? 'none'
    const participants = finding?.participants.map(({ id }) => id) ?? []
    const isAlone = participants.every((id) => id === participant.id)
    if (tier === example.tier && isAlone) kept.push(example)
    else unproven.push({ example, tier, participants })
  }
  return { proven: kept, unproven }
}

/** @returns the rows of `examples.csv`, header first */
export const exampleRows = (examples: readonly DraftExample[]): string[][] => [
  HEADER,
  ...examples.map(({ text, act, author, date, region, tier, participant, why }) => [
    text,
    act,
    author,
    date,
    region?.name ?? '',
    tier === 'none' ? '' : tier,
    tier === 'none' ? '' : participant.id,
    why,
  ]),
]
