const RETWEET = /^RT @(\w{1,20}):\s*/

/** `RT @name: words` are the words of somebody else. @returns whose and which, or nothing where a post does not begin so */
export function retweetIn(text: string): { readonly author: string; readonly text: string } | undefined {
  const found = RETWEET.exec(text)
  return found === null ? undefined : { author: found[1] as string, text: text.slice(found[0].length) }
}
