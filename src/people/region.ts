import type { Region } from '../model.ts'
import { plainName } from '../text/fold.ts'

/** How clerks say what kind of region they mean, at the head of its name. */
const LEADS: readonly { readonly words: RegExp; readonly kind: Region['kind'] }[] = [
  { words: /^(?:pemerintah )?(?:kab|kabupaten|pemkab) /, kind: 'kabupaten' },
  { words: /^(?:pemerintah )?(?:kota administrasi|kotamadya|kota|pemkot) /, kind: 'kota' },
  { words: /^(?:pemerintah )?(?:prov|provinsi|propinsi|pemprov) /, kind: 'province' },
]

/**
 * Finds the region that a clerk means.
 *
 *     regionOf('Kab. Landak', names)      // LANDAK
 *     regionOf('Pemkot Pontianak', names) // KOTA PONTIANAK
 *
 * @param names folded spellings of the lexicon
 */
export function regionOf(written: string, names: ReadonlyMap<string, Region>): Region | undefined {
  const plain = plainName(written)
  const lead = LEADS.find(({ words }) => words.test(`${plain} `))
  if (lead === undefined) {
    const bare = plain.replace(/^(?:pemda|daerah|pemerintah) /, '')
    return [plain, bare, `kota ${bare}`].map((name) => names.get(name)).find((region) => region !== undefined)
  }
  const bare = plain.replace(lead.words, '')
  const spellings = { kabupaten: [`kab ${bare}`, plain, bare], kota: [`kota ${bare}`, plain, bare], province: [bare, plain] }[lead.kind]
  return spellings.map((name) => names.get(name)).find((region) => region?.kind === lead.kind)
}
