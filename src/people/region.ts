import type { Region } from '../model.ts'
import { fold } from '../text/fold.ts'

const GOVERNMENT = /^(?:pemerintah\s+)?(?:kab(?:upaten)?\b\.?|pemkab\b|pemkot\b|pemprov\b|prov(?:insi)?\b\.?|propinsi\b|daerah\b|kota\b)\s*/

/**
 * Finds the region that a clerk means.
 *
 *     regionOf('Kab. Landak', names)      // LANDAK
 *     regionOf('Pemkot Pontianak', names) // KOTA PONTIANAK
 *
 * @param names folded spellings of the lexicon
 */
export function regionOf(written: string, names: ReadonlyMap<string, Region>): Region | undefined {
  const plain = fold(written).replace(/\s+/g, ' ').trim()
  if (plain === '') return undefined
  const bare = plain.replace(GOVERNMENT, '').replace(GOVERNMENT, '')
  const isCity = /\b(?:kota|pemkot)\b/.test(plain)
  const isDistrict = /\b(?:kab|kabupaten|pemkab)\b/.test(plain)
  if (isCity) return names.get(`kota ${bare}`) ?? names.get(plain)
  if (isDistrict) return names.get(bare)
  return names.get(plain) ?? names.get(bare) ?? names.get(`kota ${bare}`)
}
