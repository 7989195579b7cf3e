import type { Head } from '../head.ts'
import { FACEBOOK } from './facebook.ts'
import { INSTAGRAM } from './instagram.ts'
import { isObject } from './json-values.ts'
import { MONITORING } from './monitoring.ts'
import type { OwnerFacts, Platform, Section } from './platform.ts'
import { THREADS } from './threads.ts'
import { TIKTOK } from './tiktok.ts'
import { X } from './x.ts'
import { YOUTUBE } from './youtube.ts'

/** Every platform whose exports are read. Where two claim a file alike, the first has it. */
export const PLATFORMS: readonly Platform[] = [THREADS, INSTAGRAM, FACEBOOK, TIKTOK, X, YOUTUBE, MONITORING]

/** A file that belongs to an export. */
export interface Claim {
  readonly platform: Platform
  /** The sections that have something in this file. */
  readonly sections: readonly Section[]
  /** The file itself is the list, or the one element. */
  readonly isBare: boolean
  /** One JSON object a line. */
  readonly isLines: boolean
  readonly era: string
  /** What the head tells of the owner. */
  readonly hints: readonly OwnerFacts[]
}

/** By content; by content and path where content alone is not enough, or to choose; by path alone where there is no content. */
export function claimOf(head: Head): Claim | undefined {
  return PLATFORMS.map((platform) => claimBy(platform, head))
    .filter((found) => found !== undefined)
    .sort((a, b) => b.worth - a.worth)[0]?.claim
}

interface Bid {
  readonly claim: Claim
  readonly worth: number
}

function claimBy(platform: Platform, head: Head): Bid | undefined {
  if (isTogether(platform, head)) return { worth: WORTH_OF_CONTENT, claim: claimOfAll(platform, head) }
  const worths = platform.sections.map((section) => ({ section, worth: worthOf(section, head) })).filter(({ worth }) => worth > 0)
  const worth = Math.max(0, ...worths.map((found) => found.worth))
  const best = worths.find((found) => found.worth === worth)?.section
  if (best === undefined) return undefined
  // Several lists may stand in one file; of several readings of one bare list the best counts.
  const keyed = worths.map(({ section }) => section).filter((section) => isKeyed(section, head))
  const sections = keyed.length > 0 ? keyed : [best]
  const hints = [
    ...head.elements.flatMap(({ keys, value }) => sectionAt(keys, sections)?.owner?.(value) ?? []),
    ...sections.flatMap(({ ownerIn }) => ownerIn?.(head) ?? []),
  ]
  return {
    worth,
    claim: {
      platform,
      sections,
      // In a list of which nothing could be parsed each element is told of.
      isBare: keyed.length === 0 && (worth > WORTH_OF_PATH || head.lists.includes('')),
      isLines: head.isLines,
      era: eraOf(sections, head),
      hints,
    },
  }
}

const isTogether = ({ together }: Platform, { lists, objects, isLines }: Head): boolean =>
  together !== undefined && !isLines && [...lists, ...objects].some((keys) => together.test(keys))

function claimOfAll(platform: Platform, head: Head): Claim {
  const sections = platform.sections.filter(({ lists, objects }) => lists !== undefined || objects !== undefined)
  return { platform, sections, isBare: false, isLines: false, era: eraOf(sections, head), hints: [] }
}

const eraOf = (sections: readonly Section[], head: Head): string =>
  sections
    .map((section) => section.era(head))
    .sort()
    .at(-1) ?? ''

/** @returns the section of a list or object; a bare file has one */
export function sectionAt(keys: string, sections: readonly Section[]): Section | undefined {
  return (
    sections.find(({ lists, objects }) => lists?.test(keys) === true || objects?.test(keys) === true) ??
    sections.find(({ content }) => content !== undefined)
  )
}

/** Of a file with an object a line, the line is the element. */
function isKeyed({ lists, objects, fits }: Section, head: Head): boolean {
  if (head.isLines) return false
  if (objects !== undefined && head.objects.some((keys) => objects.test(keys))) return true
  return lists !== undefined && head.lists.some((keys) => lists.test(keys) && isFit(keys, head, fits))
}

function isFit(keys: string, { elements }: Head, fits: Section['fits']): boolean {
  const mine = elements.filter((element) => element.keys === keys)
  return fits === undefined || mine.length === 0 || mine.some(({ value }) => fits(value))
}

const [WORTH_OF_PATH, WORTH_OF_CONTENT] = [1, 2]

/** 3 content and path, 2 content, 1 path where there is no content, 0 not at all. */
function worthOf(section: Section, head: Head): number {
  const isThere = section.paths?.test(head.plain) === true
  if (isKeyed(section, head) || section.content?.(head) === true) return isThere ? 3 : section.needsPath === true ? 0 : WORTH_OF_CONTENT
  return isThere && isBlank(head) ? WORTH_OF_PATH : 0
}

/** No bytes, an empty list, or an object that holds nothing: `{"likes_media_likes": null}`. */
function isBlank({ text, kind, lists, elements }: Head): boolean {
  const isNothing = (value: unknown): boolean => isObject(value) && Object.values(value).every((held) => held === null)
  return text === '' || (kind === 'json' && lists.every((keys) => keys === '') && elements.every(({ value }) => isNothing(value)))
}
