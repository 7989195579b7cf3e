import { expect, test } from 'vitest'
import { isJunk, isPrivate, plainPath } from '../../src/sources/path.ts'

test.each([
  ["connections/followers/who_you've_followed.json", 'connections/followers/whoyouvefollowed.json'],
  ['connections\\followers\\who_you’ve_followed (1).json', 'connections/followers/whoyouvefollowed.json'],
  ['Copy of Comments.json', 'comments.json'],
  ['komentar - Salinan.csv', 'komentar.csv'],
  ['posts_1.json.gz', 'posts1.json.gz'],
  ['cafe\u0301/e\u0301kspor.html', 'caf\u00e9/\u00e9kspor.html'],
  ['data/note-tweet.js', 'data/notetweet.js'],
])('%s is matched as %s', (path, expected) => expect(plainPath(path)).toBe(expected))

test.each([
  ['your_facebook_activity/messages/inbox/teman_1/message_1.json', true],
  ['security_and_login_information/where_you_are_logged_in.html', true],
  ['logged_information/search/your_search_history.json', true],
  ['data/direct-messages.js', true],
  ['data/ip-audit.js', true],
  ['TikTok/Direct Messages/Chat History.txt', true],
  ['data/tweets.js', false],
  ['your_facebook_activity/comments_and_reactions/comments.json', false],
  ['messages/rekap.csv', false],
])('%s: private by nature: %s', (path, expected) => expect(isPrivate(plainPath(path))).toBe(expected))

test.each([
  ['__MACOSX/data/._like.js', true],
  ['data/.DS_Store', true],
  ['a/no-data.txt', true],
  ['a/Thumbs.db', true],
  ['a/data.txt', false],
])('%s: rubbish: %s', (path, expected) => expect(isJunk(path)).toBe(expected))
