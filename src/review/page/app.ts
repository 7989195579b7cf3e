import { chosen, copiesIn, type Filter, Search } from './chosen.ts'
import { findingsIn, type PageData, type PageFinding } from './data.ts'
import { Decisions } from './decisions.ts'
import { detailOf, tierChip } from './detail.ts'
import { element, filled } from './elements.ts'
import { unmarked } from './evidence.ts'
import { listen, showHelp } from './keys.ts'
import { LongList } from './list.ts'
import { keeperOf, Settings, showTheme, turnedTheme } from './settings.ts'
import { decisionSheet, localMoment } from './sheet.ts'
import { type Actions, type Shell, shellOf } from './shell.ts'

const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData
const findings = findingsIn(data)
const copies = copiesIn(findings)
const keeper = keeperOf()
const settings = new Settings(keeper)
const decisions = new Decisions(
  data.dossier,
  findings.map(({ key }) => key),
  keeper,
)
const searching = new Search()
const numbers = new Map(findings.map(({ key }, index) => [key, index]))

let words = data.words[settings.get('locale') === 'en' ? 'en' : settings.get('locale') === 'id' ? 'id' : data.locale]
let filter: Filter = { search: '', state: '', tier: '' }
/** Numbers of the findings in the list, and the place of the current one among them. */
let shown: readonly number[] = chosen(findings, filter, decisions, searching)
let place = 0
let reviewer = settings.get('reviewer')
let list: LongList
let shell: Shell

const current = (): PageFinding | undefined => findings[shown[place] ?? -1]
const isOpen = (finding: PageFinding | undefined): boolean => finding !== undefined && decisions.of(finding.key).decision === ''
const wordOf = (code: string): string => words.decision.find((decision) => decision.code === code)?.word ?? words.open
const say = (text: string): void => {
  shell.said.textContent = text
}

const actions: Actions = {
  decide(decision) {
    const finding = current()
    if (finding === undefined) return
    decide([finding.key], decision)
    say(filled(words.decided, { decision: wordOf(decision), number: place + 1 }))
    if (decision !== '') goTo(nextOpen() ?? place)
    else draw()
  },
  decideCopies() {
    const finding = current()
    const { decision, reason } = decisions.of(finding?.key ?? '')
    const others = (copies.get(finding?.same_text ?? '') ?? []).filter(isOpen)
    if (finding === undefined || decision === '') return say(words.decideFirst)
    if (others.length > 0)
      decide(
        others.map(({ key }) => key),
        decision,
        { reason },
      )
    say(filled(words.copiesDecided, { decision: wordOf(decision), count: others.length }))
    draw()
  },
  undo() {
    const undone = decisions.undo()
    say(undone === undefined ? words.nothingToUndo : filled(words.undone, { count: undone.length }))
    const at = shown.indexOf(numbers.get(undone?.[0] ?? '') ?? -1)
    goTo(at === -1 ? place : at)
  },
  move: (by) => goTo(place + by),
  open() {
    const next = nextOpen()
    if (next === undefined) say(words.allDecided)
    else goTo(next)
  },
  write(field, value) {
    const finding = current()
    if (finding === undefined || decisions.of(finding.key)[field] === value) return
    decisions.change([finding.key], { [field]: value })
    draw()
  },
  sign(name) {
    reviewer = name
    settings.set('reviewer', name)
  },
  filter(change) {
    filter = { ...filter, ...change }
    const before = shown[place]
    shown = chosen(findings, filter, decisions, searching)
    goTo(Math.max(0, shown.indexOf(before ?? -1)))
  },
  save,
  language() {
    const other = words === data.words.id ? 'en' : 'id'
    words = data.words[other]
    settings.set('locale', other)
    build()
  },
  theme() {
    const theme = turnedTheme()
    settings.set('theme', theme)
    showTheme(theme)
  },
  help: () => showHelp(words, settings.get('keys') !== 'off', (isOn) => settings.set('keys', isOn ? '' : 'off')),
}

function decide(keys: readonly string[], decision: string, more: { readonly reason?: string } = {}): void {
  decisions.change(
    keys,
    decision === '' ? { decision, at: '', reviewer: '' } : { decision, at: localMoment(new Date()), reviewer, ...more },
  )
}

/** The place of the next finding that is not decided: behind the current one, else from the start. */
function nextOpen(): number | undefined {
  for (let step = 1; step <= shown.length; step++) {
    const at = (place + step) % shown.length
    if (isOpen(findings[shown[at] ?? -1])) return at
  }
  return undefined
}

function goTo(wanted: number): void {
  // What is being written belongs to the finding it was written for.
  if (document.activeElement === shell.reason || document.activeElement === shell.note) (document.activeElement as HTMLElement).blur()
  place = Math.min(Math.max(wanted, 0), Math.max(shown.length - 1, 0))
  draw()
  shell.detail.scrollTop = 0
}

function draw(): void {
  const finding = current()
  const count = decisions.count()
  shell.progress.max = Math.max(findings.length, 1)
  shell.progress.value = count
  shell.counted.textContent = filled(words.progress, { count, total: findings.length })
  shell.found.textContent = filled(words.found, { count: shown.length, total: findings.length })
  shell.warning.hidden = decisions.isKept
  list.show(shown, place)
  const group = copies.get(finding?.same_text ?? '') ?? []
  shell.detail.replaceChildren(
    ...(finding === undefined ? [element('p', { class: 'none' }, words.none)] : detailOf(finding, words, group.length)),
  )
  const entry = decisions.of(finding?.key ?? '')
  for (const made of shell.decisions) made.setAttribute('aria-pressed', String(made.dataset['decision'] === entry.decision))
  for (const made of [...shell.decisions, shell.reason, shell.note]) made.disabled = finding === undefined
  shell.copies.hidden = group.length < 2
  shell.reason.value = entry.reason
  shell.note.value = entry.note
}

function rowOf(number: number): Node[] {
  const finding = findings[number] as PageFinding
  const { decision } = decisions.of(finding.key)
  const what = [words.act[finding.act] ?? finding.act, finding.time.slice(0, 10), finding.unit].filter((part) => part !== '').join(' · ')
  const excerpt = unmarked(finding.text || finding.target_text || finding.target_author, finding.hits).replace(/\s+/g, ' ')
  return [
    element(
      'div',
      { class: 'line' },
      tierChip(finding, words),
      element('span', { class: 'what' }, what),
      element('span', { class: `state ${decision === '' ? 'open' : 'done'}` }, wordOf(decision)),
    ),
    element('div', { class: 'excerpt' }, excerpt.slice(0, 160)),
  ]
}

/** Hands the decisions over as a file. */
function save(): void {
  const text = decisionSheet(findings, (key) => decisions.of(key), words, reviewer)
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const name = [words.fileName, reviewer.replace(/[^\p{L}\p{N}]+/gu, '-'), data.dossier.slice(0, 8)].filter((part) => part !== '').join('-')
  const anchor = element('a', { href: address, download: `${name}.csv` })
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  say([filled(words.saved, { file: `${name}.csv`, count: decisions.count() }), ...(reviewer === '' ? [words.unsigned] : [])].join(' '))
}

/** Builds the page in the current language. */
function build(): void {
  document.documentElement.lang = words === data.words.en ? 'en' : 'id'
  list = new LongList(words.findings, rowOf, (chosenPlace) => goTo(chosenPlace))
  shell = shellOf(words, list.box, filter, actions)
  shell.reviewer.value = reviewer
  document.body.replaceChildren(...shell.page)
  draw()
  list.draw()
  list.box.focus()
}

showTheme(settings.get('theme'))
build()
listen(actions, () => ({
  words,
  isOn: settings.get('keys') !== 'off',
  list: list.box,
  focus: (field) => shell[field].focus(),
}))
addEventListener('resize', () => list.draw())
addEventListener('storage', ({ key }) => {
  if (findings.filter((finding) => key === null || key.endsWith(finding.key)).some((finding) => decisions.recall(finding.key))) draw()
})
addEventListener('beforeunload', (event) => {
  if (!decisions.isKept && decisions.count() > 0) event.preventDefault()
})
