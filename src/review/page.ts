import { WholeFile } from '../report/files.ts'
import { wordsOf } from '../words/index.ts'
import { readFindings } from './findings.ts'
import { escaped, htmlPage } from './html.ts'
import { pageData } from './page-data.ts'
import { pageScript } from './page-script.ts'
import { PAGE_STYLE } from './page-style.ts'

export interface PageOptions {
  readonly dossier: string
  /** Where the page is to stand. */
  readonly output: string
  readonly locale: 'id' | 'en'
  readonly showIdentity: boolean
  readonly overwrite: boolean
}

/**
 * Makes one file on which the findings of a dossier are decided, without a server and without a network.
 *
 * @returns how many findings are in it
 * @throws SaringError where the dossier cannot be read or relied on, or the file cannot be written or is there and must stay
 */
export async function makePage({ dossier, output, locale, showIdentity, overwrite }: PageOptions): Promise<number> {
  const read = await readFindings(dossier)
  const isMasked = read.manifest.options.showIdentity && !showIdentity
  const { text } = wordsOf(locale).review.page
  const file = await WholeFile.create(output, overwrite)
  try {
    const page = { locale, title: text.title, style: PAGE_STYLE, script: await pageScript(), data: pageData(read, locale, isMasked) }
    await file.write(htmlPage({ ...page, body: `<noscript><p>${escaped(text.noScript)}</p></noscript>` }))
    await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
  return read.findings.length
}
