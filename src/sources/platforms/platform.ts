import type { Act } from '../../model.ts'
import type { Rejection } from '../../words/index.ts'
import type { Field } from '../canonical.ts'
import type { Entry } from '../entries.ts'
import type { Head } from '../head.ts'

/**
 * How the exports of a platform become items.
 *
 * A platform is a list of sections; a section is one kind of list in an export, known by its shape, and a function from one element
 * of it to activities. Sections are an allow-list: a file that none claims is looked at no further than its head, and only counted.
 *
 * To add a platform:
 * 1. Write `platforms/name.ts` that exports a `Platform`, and add it to the list in `platforms/index.ts`.
 * 2. Give each section what it is known by. In this order: `lists` or `objects`, keys in a JSON file that nobody else uses
 *    (`comments_v2`; nested ones joined by `/`; of a script the name before the `=`, `window.YTD.tweets`); `content`, a look at the head
 *    where a bare list or another format must be told by its shape; `paths`, the end of the path in its plain form (`plainPath`:
 *    lower case, letters and digits only, `groups/yourpostsingroups.json`), which decides where two look alike, and which alone claims
 *    files without content (`[]`). Never go by a version, a language, or a folder above the export.
 *    JSON is cut by itself, an object a line too; `split` cuts everything else: `htmlBlocks` for Meta's HTML, `linesOf` for texts.
 * 3. `items` gets one element, parsed and repaired, and gives activities in canonical fields. Times as exported (seconds,
 *    milliseconds, ISO). Leave `account` and `platform` to the reader. An element that is no activity gives `[]`; one that should be
 *    and is not gives a `Rejection`. Never leave a row out for a label that is not known: `told.unknown(label)` reports it.
 * 4. `owner` tells whose export it is, from the profile file or from an element that names its author.
 * 5. What one file knows of another's items (long posts, titles of videos) goes through `note` and `told.notes`.
 * 6. Put an invented export into `fixtures/exports/`, and its counts into the table of `test/sources/exports.test.ts`.
 */
export interface Platform {
  readonly name: 'facebook' | 'instagram' | 'threads' | 'x' | 'tiktok' | 'youtube' | 'monitoring'
  /** Names of the folders that an export brings along, in their plain form: what stands above them is its root. */
  readonly folders: RegExp
  /** A folder below which everything belongs to the export, whatever it is called in the language of the account. */
  readonly anchor?: RegExp
  /** The usual name of a root, in lower case, with the group `account` where the name tells it. */
  readonly root?: RegExp
  /** The platform in whose part of the same root the owner is told: Threads comes with Instagram. */
  readonly ownerWith?: Platform['name']
  /** Keys of a file that holds all sections together. Its head may show none of them: each that has keys is looked for in all of it. */
  readonly together?: RegExp
  readonly sections: readonly Section[]
}

/** One kind of list in an export. */
export interface Section {
  /** For people who read the code, and for tests. */
  readonly name: string
  /** Keys that lead to a list whose elements are read one by one. */
  readonly lists?: RegExp
  /** Whether an element of such a list looks like one; where none in the head does, somebody else uses the same key. */
  readonly fits?: (element: unknown) => boolean
  /** Keys that lead to an object which is read as one element. */
  readonly objects?: RegExp
  /** Whether the head looks like it: for bare lists, bare objects and everything that is no JSON. */
  readonly content?: (head: Head) => boolean
  /** The end of the path in its plain form. */
  readonly paths?: RegExp
  /** The content alone says too little: the path must fit as well. */
  readonly needsPath?: boolean
  /** Cuts a file that is no JSON into elements; see `Splitter`. */
  readonly split?: Splitter
  /** The age of the layout, for `inspect`: a year, or `html` or `txt`. */
  readonly era: (head: Head) => string
  /** Its times are shown in the zone of the account, which it does not name: the reader is told. */
  readonly hasLocalTimes?: boolean
  /** The tool whose terms of use limit where its data may be read: the reader is told. */
  readonly terms?: string
  readonly items?: (element: unknown, told: Told) => readonly Activity[] | Rejection
  /** Many of its elements say nothing, as pictures without a caption do: nobody is told how many. */
  readonly isQuiet?: boolean
  readonly owner?: (element: unknown) => OwnerFacts | undefined
  /** The same for what is no JSON, whose head has no elements. */
  readonly ownerIn?: (head: Head) => OwnerFacts | undefined
  /** Keeps what other sections need to know; all notes of an export are taken before its items are read. */
  readonly note?: (element: unknown, notes: Map<string, string>) => void
  /** The section that needs its notes: in an export without it none are taken. */
  readonly noteFor?: string
}

/** What is known while an element is read. */
export interface Told {
  readonly owner: Owner | undefined
  /** The keys that led to the element. */
  readonly keys: string
  /** The path in its plain form. */
  readonly plain: string
  readonly notes: ReadonlyMap<string, string>
  /** Reports a label that nobody knows: never a name or a text, which are not for the report. */
  readonly unknown: (label: string) => void
}

/** An activity in canonical fields. What is absent is left out. */
export type Activity = Readonly<Partial<Record<Exclude<Field, 'act' | 'platform' | 'account'>, string>>> & {
  readonly act: Act
  /** Only where the platform is another than the section's: a tool that collects from several. */
  readonly platform?: string
  /** Only where it is not the owner's: posts that a tool has collected. */
  readonly account?: string
  /** `time` was taken from an id and tells when the target was written, which is all that is known. */
  readonly isTimeOfTarget?: boolean
}

/** What an element tells of the owner of the export. */
export interface OwnerFacts {
  /** The handle, or whatever stands in the links of the account. */
  readonly account?: string
  /** The name shown. */
  readonly name?: string
  /** Names that the account had before, or has besides. */
  readonly otherNames?: readonly string[]
}

/** Whose export it is. */
export interface Owner {
  readonly account: string
  readonly name: string
  readonly nip: string
  /** Names that the profile shows, and nobody else bears in this export. */
  readonly shownNames: readonly string[]
  /** Other names of the same account, as a roster may have them: handle, display name, name of the root. In lower case. */
  readonly aliases: readonly string[]
  /** What says so: the caller, a profile file, elements that name their author, or the name of the root. */
  readonly source: 'caller' | 'profile' | 'content' | 'root'
}

/** An element of a file, parsed or yet to be, with its text for the hash and for `rejected.csv`. */
export interface Piece {
  readonly keys: string
  readonly raw: string | readonly string[]
  /** Where it starts, from 1; for formats without lines its number. */
  readonly line: number
  /** The element, or why there is none. */
  readonly value: unknown
  readonly why?: Rejection
}

/** Cuts a file, already UTF-8, into elements as it streams. @throws SaringError where it cannot be read at all */
export type Splitter = (bytes: AsyncIterable<Buffer>, entry: Entry) => AsyncGenerator<Piece[]>
