/** One name for an account, however it is written: `@Budi.S`, `budi.s`, `https://www.facebook.com/Budi.S/` are one. */

const PLATFORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({ twitter: 'x', fb: 'facebook', ig: 'instagram', yt: 'youtube', 'tik tok': 'tiktok' }),
)
const PROFILE_URL =
  /^(?:https?:\/\/)?(?:www\.|m\.|mobile\.|web\.)?(facebook|fb|instagram|threads|x|twitter|tiktok|youtube)\.(?:com|net)\/(.*)$/i

/** @returns the platform in lower case, under its present name */
export function platformOf(written: string): string {
  const name = written.trim().toLowerCase()
  return PLATFORMS.get(name) ?? name
}

/** @returns the account in lower case, without `@`, and the platform where a profile URL names it */
export function accountOf(written: string): { account: string; platform: string } {
  const url = PROFILE_URL.exec(written.trim())
  if (url === null) return { account: plain(written), platform: '' }
  const [path = '', query = ''] = (url[2] ?? '').split(/[?#]/, 2)
  const numeric = /(?:^|&)id=(\d+)/.exec(query)?.[1]
  return {
    account: plain(path === 'profile.php' && numeric !== undefined ? numeric : (path.split('/')[0] ?? '')),
    platform: platformOf(url[1] ?? ''),
  }
}

const plain = (name: string): string => name.normalize('NFKC').trim().replace(/^@/, '').toLowerCase()
