import { createHash } from 'node:crypto'

/** @returns where an item stands in the order of a seed: of the same for everybody, and of nothing that tells what it is */
export const placeIn = (seed: string, key: string): string => createHash('sha256').update(`${seed}\u0000${key}`).digest('hex')

/** @returns the items in the order of a seed, whatever order they come in */
export function shuffled<Item extends { readonly key: string }>(items: readonly Item[], seed: string): Item[] {
  const placed = items.map((item) => ({ item, place: placeIn(seed, item.key) }))
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ item }) => item)
}
