/** How the path of a file in an export is compared: names differ from one download to the next in everything but their letters. */

/** Left behind by systems and by platforms that have nothing to say. */
const JUNK = /(?:^|\/)(?:__macosx\/|\._[^/]*$|\.ds_store$|thumbs\.db$|desktop\.ini$|no-data\.txt$)/i
/** ` (1)` of a second download, `- Copy`. */
const COPY_MARK = /(?:\s*\(\d+\)|[\s_-]+(?:copy|salinan))+(?=(?:\.\w+)*$)/
/**
 * Private by nature, under whatever platform: messages, sign-ins, searches, places, contacts, advertising. Never opened, never named.
 * Compared with folders and file names in their plain form.
 */
const PRIVATE =
  /(?:^|\/)(?:messages?|inbox|archivedthreads|filteredthreads|messagerequests|directmessages?(?:group)?(?:headers)?|chathistory|loginhistory|securityandlogininformation|loggedinformation|deviceinformation|loginsandaccountcreation|loginactivity|ipaudit|search|searches|savedsearch|yoursearchhistory|searchhistory|location|locationhistory|contacts|adsinformation|adsandbusinesses|personalizedads|paymentsinformation)(?:\/|part\d|\.|$)/

/**
 * @returns a path as it is matched: `/` between folders, NFC, lower case, and of each name only letters and digits in whatever
 *   script; ` (1)` and *copy of* are gone, the extension stays. `A\who_you’ve_followed (1).json` becomes `a/whoyouvefollowed.json`
 */
export function plainPath(path: string): string {
  return path.replaceAll('\\', '/').normalize('NFC').toLowerCase().split('/').map(plainName).join('/')
}

function plainName(name: string): string {
  const bare = name.replace(/^(?:copy of|salinan)[\s_-]+/, '').replace(COPY_MARK, '')
  const extension = /(?:\.(?:json|js|html?|csv|tsv|txt|ndjson|jsonl|xlsx|xls|xml|zip|gz|xz))+$/.exec(bare)?.[0] ?? ''
  return bare.slice(0, bare.length - extension.length).replace(/[^\p{L}\p{M}\p{N}]+/gu, '') + extension
}

export const isJunk = (path: string): boolean => JUNK.test(path.replaceAll('\\', '/'))
export const isPrivate = (plain: string): boolean => PRIVATE.test(plain) && /\.(?:json|js|html?|txt)$/.test(plain)
