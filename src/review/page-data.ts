import { remoteCheck } from '../report/evidence.ts'
import { maskHandles, maskName, maskNip, shortenName } from '../report/identity.ts'
import { type Words, wordsOf } from '../words/index.ts'
import type { PageWords } from '../words/review/page/id.ts'
import { type DossierFinding, type DossierFindings, decisionsIn } from './findings.ts'
import { type PageData, type PageFinding, packed } from './page/data.ts'

/** @param isMasked whether identities that the sheet shows are hidden */
export function pageData({ findings, sha256 }: DossierFindings, locale: 'id' | 'en', isMasked: boolean): PageData {
  const words = wordsOf(locale)
  const rows = findings.map((finding) => pageFinding(finding, words)).map((finding) => (isMasked ? masked(finding) : finding))
  return { dossier: sha256, locale, ...packed(rows), words: { id: pageWords(wordsOf('id')), en: pageWords(wordsOf('en')) } }
}

function pageFinding({ tier, act, stage, cells, logged }: DossierFinding, words: Words): PageFinding {
  const check = remoteCheck((column) => cells[column])
  const before =
    logged === undefined ? '' : [words.review.decision[logged.decision], logged.reviewer].filter((part) => part !== '').join(', ')
  return { ...cells, tier, act, stage, check, logged: before }
}

/** As the sheet would have it without `--show-identity`: handles stay where something was found in them. */
function masked(finding: PageFinding): PageFinding {
  const text = (cell: string): string => maskHandles(cell, marks(cell), finding)
  return {
    ...finding,
    nip: maskNip(finding.nip.replaceAll(' ', '')),
    name: shortenName(finding.name),
    text: text(finding.text),
    target_text: text(finding.target_text),
    target_author: finding.target_author.includes('«') ? finding.target_author : maskName(finding.target_author),
  }
}

const marks = (cell: string): { readonly start: number; readonly end: number }[] =>
  [...cell.matchAll(/«[^«»]+»/g)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))

const pageWords = (words: Words): PageWords => ({
  ...words.review.page.text,
  tier: words.tier,
  act: words.act,
  stages: words.stage,
  decision: decisionsIn(words),
  column: words.column,
})
