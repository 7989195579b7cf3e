import { findingsIn, type PageData, type PageFinding } from './data.ts'
import { Decisions } from './decisions.ts'
import { detailOf, tierChip } from './detail.ts'
import { element, filled } from './elements.ts'
import { unmarked } from './evidence.ts'
import { listen, showHelp } from './keys.ts'
import { LongList } from './list.ts'
import { Session, type Signed } from './session.ts'
import { keeperOf, Settings, showTheme, turnedTheme } from './settings.ts'
import { decisionSheet, localMoment } from './sheet.ts'
import { type Actions, type Shell, shellOf } from './shell.ts'

const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData
const findings = findingsIn(data)
const keeper = keeperOf()
const settings = new Settings(keeper)
const decisions = new Decisions(
  data.dossier,
  findings.map(({ key }) => key),
  keeper,
)
const session = new Session(findings, decisions)

let words = data.words[settings.get('locale') === 'en' ? 'en' : settings.get('locale') === 'id' ? 'id' : data.locale]
let reviewer = settings.get('reviewer')
let list: LongList
let shell: Shell

const signed = (): Signed => ({ reviewer, at: localMoment(new Date()) })
const wordOf = (code: string): string => words.decision.find((decision) => decision.code === code)?.word ?? words.open

const actions: Actions = {
  decide(decision) {
    const number = session.place + 1
    session.decide(decision, signed())
    drawn(filled(words.decided, { decision: wordOf(decision), number }))
  },
  decideCopies() {
    const done = session.decideCopies(signed())
    drawn(done === undefined ? words.decideFirst : filled(words.copiesDecided, { decision: wordOf(done.decision), count: done.count }))
  },
  undo() {
    const count = session.undo()
    drawn(count === undefined ? words.nothingToUndo : filled(words.undone, { count }))
  },
  move(by) {
    session.goTo(session.place + by)
    drawn()
  },
  choose(place) {
    session.goTo(place)
    drawn()
  },
  open() {
    drawn(session.goToOpen() ? '' : words.allDecided)
  },
  write(field, value) {
    const { current } = session
    if (current === undefined || decisions.of(current.key)[field] === value) return
    decisions.change([current.key], { [field]: value })
    draw()
  },
  sign(name) {
    reviewer = name
    settings.set('reviewer', name)
  },
  filter(change) {
    session.show(change)
    drawn()
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

/** Shows a finding from its start, and says what was done. */
function drawn(said = ''): void {
  draw()
  shell.detail.scrollTop = 0
  shell.said.textContent = said
}

function draw(): void {
  const { current, shown, place } = session
  const [count, total, group] = [decisions.count(), findings.length, session.copiesOf(current)]
  shell.progress.max = Math.max(total, 1)
  shell.progress.value = count
  shell.counted.textContent = filled(words.progress, { count, total })
  shell.found.textContent = filled(words.found, { count: shown.length, total })
  shell.warning.hidden = decisions.isKept
  list.show(shown, place)
  const none = (): Node[] => [element('p', { class: 'none' }, words.none)]
  shell.detail.replaceChildren(...(current === undefined ? none() : detailOf(current, words, group.length)))
  const entry = decisions.of(current?.key ?? '')
  for (const made of shell.decisions) made.setAttribute('aria-pressed', String(made.dataset['decision'] === entry.decision))
  for (const made of [...shell.decisions, shell.reason, shell.note]) made.disabled = current === undefined
  shell.copies.hidden = group.length < 2
  shell.reason.value = entry.reason
  shell.note.value = entry.note
}

function rowOf(number: number): Node[] {
  const finding = findings[number] as PageFinding
  const { decision } = decisions.of(finding.key)
  const what = [words.act[finding.act] ?? finding.act, finding.time.slice(0, 10), finding.unit].filter((part) => part !== '').join(' · ')
  const excerpt = unmarked(finding.text || finding.target_text || finding.target_author, finding.hits).replace(/\s+/g, ' ')
  const state = element('span', { class: `state ${decision === '' ? 'open' : 'done'}` }, wordOf(decision))
  return [
    element('div', { class: 'line' }, tierChip(finding, words), element('span', { class: 'what' }, what), state),
    element('div', { class: 'excerpt' }, excerpt.slice(0, 160)),
  ]
}

/** Hands the decisions over as a file. */
function save(): void {
  const text = decisionSheet(findings, (key) => decisions.of(key), words, reviewer)
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const name = [words.fileName, reviewer.replace(/[^\p{L}\p{N}]+/gu, '-'), data.dossier.slice(0, 8)].filter((part) => part !== '').join('-')
  const file = `${name}.csv`
  element('a', { href: address, download: file }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  const said = filled(words.saved, { file, count: decisions.count() })
  shell.said.textContent = reviewer === '' ? `${said} ${words.unsigned}` : said
}

/** Builds the page in the current language. */
function build(): void {
  document.documentElement.lang = words === data.words.en ? 'en' : 'id'
  list = new LongList(words.findings, rowOf, actions.choose)
  shell = shellOf(words, list.box, session.filter, actions)
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
  const changed = findings.filter((finding) => key === null || key.endsWith(finding.key)).filter((finding) => decisions.recall(finding.key))
  if (changed.length > 0 && !document.activeElement?.matches('input')) draw()
})
addEventListener('beforeunload', (event) => {
  if (!decisions.isKept && decisions.count() > 0) event.preventDefault()
})
