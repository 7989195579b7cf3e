import type { ColumnMap } from '../model.ts'

/** A tool whose tables are known by their headers. */
export interface Preset extends ColumnMap {
  readonly tool: string
  /** Headers that together no other tool writes. */
  readonly needs: readonly string[]
  /** Its terms of use limit where its data may be read; the reader is told. */
  readonly hasTerms?: boolean
}

/**
 * Tables of monitoring tools. Headers as the tools write them; a list names columns in order of preference, the first filled one counts.
 * Sources: the tools' own parsers and exports, 2017–2026.
 */
export const PRESETS: readonly Preset[] = [
  {
    tool: 'tweet-harvest',
    needs: ['full_text', 'id_str', 'created_at'],
    fields: {
      id: ['id_str'],
      account: ['username'],
      time: ['created_at'],
      url: ['tweet_url'],
      text: ['full_text'],
      target_author: ['in_reply_to_screen_name'],
    },
    fixed: { platform: 'x' },
    retweets: true,
  },
  {
    tool: 'twarc-csv',
    needs: ['author.username', 'conversation_id'],
    fields: { id: ['id'], account: ['author.username'], time: ['created_at'], text: ['text'], target_author: ['in_reply_to_username'] },
    fixed: { platform: 'x' },
    retweets: true,
  },
  {
    tool: '4CAT',
    needs: ['thread_id', 'body', 'author'],
    fields: {
      id: ['id'],
      account: ['author'],
      time: ['unix_timestamp', 'timestamp'],
      url: ['tiktok_url', 'url', 'link', 'tweet_url'],
      text: ['body'],
      target_author: ['retweeted_user'],
    },
    retweets: true,
  },
  {
    tool: 'CrowdTangle',
    needs: ['Post Created', 'Total Interactions', 'Message'],
    fields: {
      account: ['User Name', 'Page Name', 'Group Name', 'Account'],
      name: ['Page Name', 'Group Name'],
      time: ['Post Created'],
      url: ['URL'],
      text: ['Message'],
      target_text: ['Link Text', 'Description', 'Image Text'],
      target_url: ['Final Link'],
    },
    fixed: { platform: 'facebook' },
  },
  {
    tool: 'Meta Content Library',
    needs: ['mcl_url', 'text'],
    fields: { id: ['id'], account: ['post_owner.username', 'post_owner.name'], time: ['creation_time'], url: ['mcl_url'], text: ['text'] },
    fixed: { platform: 'facebook' },
    hasTerms: true,
  },
  {
    tool: 'facebook-scraper',
    needs: ['post_id', 'post_text', 'post_url'],
    fields: {
      id: ['post_id'],
      account: ['username'],
      time: ['timestamp', 'time'],
      url: ['post_url'],
      text: ['post_text', 'text'],
      target_text: ['shared_text'],
      target_author: ['shared_username'],
      target_url: ['shared_post_url'],
    },
    fixed: { platform: 'facebook' },
  },
  {
    tool: 'Brandwatch',
    needs: ['Query Id', 'Full Text'],
    fields: {
      account: ['Author'],
      time: ['Date'],
      url: ['Original Url', 'Url'],
      text: ['Full Text', 'Snippet', 'Title'],
      platform: ['Page Type'],
    },
  },
  {
    tool: 'ExportComments',
    needs: ['Comment', 'Date', 'Likes'],
    fields: {
      id: ['Comment ID'],
      account: ['Profile ID', 'Name (click to view profile)', 'Name'],
      name: ['Name (click to view profile)', 'Name'],
      time: ['Date'],
      url: ['(view source)'],
      text: ['Comment'],
    },
    fixed: { act: 'comment' },
  },
  {
    tool: 'Apify Instagram',
    needs: ['shortCode', 'caption', 'ownerUsername'],
    fields: {
      id: ['id', 'shortCode'],
      account: ['ownerUsername'],
      name: ['ownerFullName'],
      time: ['timestamp'],
      url: ['url'],
      text: ['caption'],
    },
    fixed: { platform: 'instagram' },
  },
  {
    tool: 'Apify Instagram comments',
    needs: ['ownerUsername', 'text', 'timestamp'],
    fields: {
      id: ['id'],
      account: ['ownerUsername'],
      time: ['timestamp'],
      url: ['commentUrl'],
      text: ['text'],
      target_url: ['postUrl'],
    },
    fixed: { platform: 'instagram', act: 'comment' },
  },
  {
    tool: 'Apify TikTok comments',
    needs: ['cid', 'uniqueId', 'text'],
    fields: {
      id: ['cid'],
      account: ['uniqueId'],
      time: ['createTimeISO', 'createTime'],
      text: ['text'],
      target_url: ['videoWebUrl', 'submittedVideoUrl'],
    },
    fixed: { platform: 'tiktok', act: 'comment' },
  },
  {
    tool: 'Apify Facebook comments',
    needs: ['profileName', 'text', 'facebookUrl'],
    fields: {
      id: ['id'],
      account: ['profileUrl', 'profileName'],
      name: ['profileName'],
      time: ['date', 'timestamp'],
      url: ['commentUrl'],
      text: ['text'],
      target_text: ['postTitle'],
      target_url: ['facebookUrl', 'inputUrl'],
    },
    fixed: { platform: 'facebook', act: 'comment' },
  },
  {
    tool: 'Apify TikTok',
    needs: ['webVideoUrl', 'diggCount', 'text'],
    fields: {
      id: ['id'],
      account: ['authorMeta.name', 'authorMeta/name'],
      time: ['createTimeISO', 'createTime'],
      url: ['webVideoUrl'],
      text: ['text'],
    },
    fixed: { platform: 'tiktok' },
  },
  {
    tool: 'Apify Facebook',
    needs: ['facebookUrl', 'text', 'url'],
    fields: {
      id: ['postId'],
      account: ['user.name', 'user/name', 'pageName'],
      time: ['time', 'timestamp'],
      url: ['url', 'topLevelUrl'],
      text: ['text'],
    },
    fixed: { platform: 'facebook' },
  },
]
