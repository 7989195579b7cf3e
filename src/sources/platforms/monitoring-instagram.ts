import { type Fields, listIn, objectIn, textIn } from './json-values.ts'
import type { Activity } from './platform.ts'

/** Posts of Instagram and Threads as the platform sends them to browsers and telephones, which tools keep as they come. */

/**
 * @param post `caption`, `user`, `code`, `taken_at`; until 2021 `edge_media_to_caption`, `owner`, `shortcode`, `taken_at_timestamp`
 * @returns nothing where it is no post
 */
export function instagramPost(post: Fields, platform: 'instagram' | 'threads'): Activity | undefined {
  const { author, code, text } = told(post)
  const account = textIn(author['username'])
  if (code === '' && account === '' && text === '') return undefined
  const own = {
    platform,
    account,
    name: textIn(author['full_name']),
    id: textIn(post['pk']) || textIn(post['id']),
    time: textIn(post['taken_at']) || textIn(post['taken_at_timestamp']),
    url: linkTo(post, platform),
    text,
    visibility: author['is_private'] === true ? 'private' : '',
  }
  const { reply_to_author: answered, share_info: shared } = objectIn(post['text_post_app_info'])
  const { reposted_post: reposted, quoted_post: quoted } = objectIn(shared)
  const target = [reposted, quoted].map(objectIn).find((held) => Object.keys(held).length > 0)
  if (target !== undefined) {
    const { author: other, text: words } = told(target)
    const isRepost = target === reposted
    return {
      act: 'share',
      ...own,
      text: isRepost ? '' : text,
      target_author: textIn(other['username']),
      target_text: words,
      target_url: linkTo(target, platform),
    }
  }
  const parent = textIn(objectIn(answered)['username'])
  return parent === '' ? { act: 'post', ...own } : { act: 'comment', ...own, target_author: parent }
}

function told(post: Fields): { readonly author: Fields; readonly code: string; readonly text: string } {
  const { caption, edge_media_to_caption: edges, user, owner, code, shortcode } = post
  const node = objectIn(objectIn(listIn(objectIn(edges)['edges'])[0])['node'])
  return {
    author: { ...objectIn(owner), ...objectIn(user) },
    code: textIn(code) || textIn(shortcode),
    text: textIn(objectIn(caption)['text']) || textIn(caption) || textIn(node['text']),
  }
}

function linkTo(post: Fields, platform: 'instagram' | 'threads'): string {
  const { author, code } = told(post)
  if (code === '') return ''
  return platform === 'threads'
    ? `https://www.threads.net/@${textIn(author['username'])}/post/${code}`
    : `https://www.instagram.com/p/${code}/`
}
