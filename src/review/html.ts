import { createHash } from 'node:crypto'

/** A page that needs nothing but itself. */
export interface Page {
  readonly locale: 'id' | 'en'
  readonly title: string
  readonly style: string
  /** Markup, with everything that comes from elsewhere escaped. */
  readonly body: string
  readonly script?: string
  /** What the script reads, under the id `data`. */
  readonly data?: object
}

/** Nothing is loaded, sent, framed or run but what stands in the page: its style and script are named by their hashes. */
export function htmlPage({ locale, title, style, body, script, data }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    ...["base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"],
  ].join('; ')
  return [
    `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>\n<style>${style}</style>\n</head>\n<body>`,
    body,
    ...(data === undefined ? [] : [`<script type="application/json" id="data">${jsonInHtml(data)}</script>`]),
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>\n</html>\n',
  ].join('\n')
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Text as markup that shows it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/[^\P{Cc}\n\t]/gu, '\uFFFD')

/** JSON that no text in it can leave: neither `</script>` nor `<!--` ends it, and U+2028 is no end of a line. */
const jsonInHtml = (value: object): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
