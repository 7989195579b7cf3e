/**
 * Folding: one plain form for everything that looks the same to a reader.
 *
 *     fold('Ｐｒａｂｏｗｏ')  // 'prabowo'  full-width letters
 *     fold('Ма\u200Bruf')   // 'maruf'    Cyrillic look-alikes, a zero-width space
 *     fold("Ma'ruf")        // 'maruf'
 *     fold('café')          // 'cafe'
 *
 * Case is folded last, so whoever needs capitals (CamelCase hashtags, labels) looks at the original first.
 */

const ASCII = /^[\x20-\x7e]*$/
/** Marks, format characters (zero-width, soft hyphen) and apostrophes are no part of a word's form. */
const IGNORED = /[\p{M}\p{Cf}'’‘ʼʻ`´]/gu

/** Letters of other scripts that pass for Latin ones and that Unicode normalisation leaves alone (Unicode TR 39, the common ones). */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...pairs('абвгԁеѕіјкӏмнорԛгѕтиѵхуѡԝһ', 'abvgdesijklmhopqrstuvxywwh'),
  ...pairs('АВСЕНІЈКМОРЅТХУ', 'ABCEHIJKMOPSTXY'),
  ...pairs('αβγεικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abyeiknoptuxwABEZHIKMNOPTYX'),
  ...pairs('сцѕԍ', 'cuSg'),
  ...pairs('ԌԜԚѴԼԍԛԝґғҝҡқҳүұӨөәӘ', 'GWQVLgqwgfkkkhuyOoea'),
  ...pairs('ΛΣΓΔΘΩΠΛλσςπθδζηωμφψ', 'ASGDOOPAlsspodznwufp'),
  ...pairs('ԱՕՍՏՐաօսոզհցքւյ', 'AOUSPwounqhgqlj'),
  ...pairs('ᎪᏴᏟᎠᎬᎢᎫᏦᎷᏢᏚᏙᏔᎩᏃᎳᏀᎻᏞᎡ', 'ABCDETJKMPSVWYZWGHLR'),
  ...pairs('ıɑɡɩʟɴʀʏʙɢʜᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜱꜰɪꞯʞɐɒɔəɛɟɥɯɹʇʌʍɾʋɭɳɖʈɓɗƒƙƥƭƴʂʐɦʝ', 'iagilnrybghacdejkmoptuvwzsfiqkaaceefhmrtvwrvlndtbdfkptyszhj'),
  ...pairs('łøđħŧƀɨʉɇⱥꞓ', 'lodhtbiueac'),
  // Letters in dark circles, squares and dark squares. Unicode resolves only the light ones.
  ...letterBlock(0x1f150),
  ...letterBlock(0x1f170),
}
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu')

/**
 * @param surface a stretch of original text
 * @returns its folded form; folding a folded form changes nothing
 */
export function fold(surface: string): string {
  if (ASCII.test(surface)) return surface.replace(/['`]/g, '').toLowerCase()
  const plain = surface.normalize('NFKD').replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter)
  // Lower-casing can bring forth new marks ('İ' gives 'i' + dot above), so the ignored ones go last.
  return plain
    .toLowerCase()
    .normalize('NFKD')
    .replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(IGNORED, '')
    .toLowerCase()
}

/** A name without case, points and extra spaces, for look-ups: `Kab.  Landak` is `kab landak`. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/[.,/\s-]+/g, ' ')
    .trim()
}

/** A block of 26 symbols that look like A to Z. */
function letterBlock(first: number): Record<string, string> {
  return Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [String.fromCodePoint(first + index), letter]))
}

function pairs(from: string, to: string): Record<string, string> {
  const latin = [...to]
  return Object.fromEntries([...from].map((letter, index) => [letter, latin[index] ?? letter]))
}
