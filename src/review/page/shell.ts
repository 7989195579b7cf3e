import type { PageWords } from '../../words/review/page/id.ts'
import type { Filter } from './chosen.ts'
import { button, element } from './elements.ts'

/** What the buttons and keys of the page do. */
export interface Actions {
  readonly decide: (decision: string) => void
  readonly decideCopies: () => void
  readonly undo: () => void
  readonly move: (by: number) => void
  /** Opens the finding at a place of the list. */
  readonly choose: (place: number) => void
  readonly open: () => void
  readonly write: (field: 'reason' | 'note', value: string) => void
  readonly sign: (name: string) => void
  readonly filter: (change: Partial<Filter>) => void
  readonly save: () => void
  readonly language: () => void
  readonly theme: () => void
  readonly help: () => void
}

/** The parts of the page that change, and those that stand around them. */
export interface Shell {
  readonly page: readonly HTMLElement[]
  readonly progress: HTMLProgressElement
  readonly counted: HTMLElement
  readonly found: HTMLElement
  readonly detail: HTMLElement
  readonly decisions: readonly HTMLButtonElement[]
  readonly copies: HTMLButtonElement
  readonly reason: HTMLInputElement
  readonly note: HTMLInputElement
  readonly reviewer: HTMLInputElement
  readonly search: HTMLInputElement
  readonly said: HTMLElement
  readonly warning: HTMLElement
}

export function shellOf(words: PageWords, list: HTMLElement, filter: Filter, actions: Actions): Shell {
  const counted = element('span', { id: 'counted' })
  const progress = element('progress', { 'aria-labelledby': 'counted', max: '1', value: '0' })
  const found = element('p', { class: 'found', role: 'status' })
  const detail = element('article', { 'aria-labelledby': 'finding', tabindex: '-1' })
  const said = element('p', { class: 'said', role: 'status', 'aria-live': 'polite' })
  const warning = element('p', { class: 'warning', role: 'alert', hidden: true }, words.notKept)
  const reviewer = field(words.reviewer, { autocomplete: 'name' }, actions.sign)
  const search = field(words.search, { type: 'search', 'aria-keyshortcuts': '/' }, () => undefined)
  search.input.addEventListener('input', () => actions.filter({ search: search.input.value }))
  search.input.value = filter.search
  const reason = field(words.reason, { 'aria-keyshortcuts': 'r' }, (value) => actions.write('reason', value))
  const note = field(words.note, { 'aria-keyshortcuts': 't' }, (value) => actions.write('note', value))
  const decisions = words.decision.map(({ code, word, help }, index) =>
    button(
      word,
      () => actions.decide(code),
      { 'data-decision': code, title: help, 'aria-keyshortcuts': String(index + 1) },
      key(index + 1),
    ),
  )
  const copies = button(words.decideCopies, actions.decideCopies, { 'aria-keyshortcuts': 'c' }, key('c'))
  const states = [
    ['', words.all],
    ['open', words.open],
    ['new', words.unlogged],
    ...words.decision.map(({ code, word }) => [code, word]),
  ] as [string, string][]
  const tiers = [['', words.allTiers], ...Object.entries(words.tier)] as [string, string][]
  const page = [
    element(
      'header',
      { class: 'bar' },
      element('h1', {}, words.title),
      element('div', { class: 'progress' }, progress, counted),
      reviewer.label,
      button(words.save, actions.save, { class: 'primary' }),
      element(
        'div',
        { class: 'settings' },
        button(words.otherLanguage, actions.language, { lang: words.otherLanguageCode }),
        button(words.theme, actions.theme),
        button(words.help, actions.help, { 'aria-keyshortcuts': '?' }, key('?')),
      ),
    ),
    element('p', { class: 'disclaimer' }, words.disclaimer),
    warning,
    element(
      'main',
      {},
      element(
        'nav',
        { 'aria-label': words.findings },
        element(
          'div',
          { class: 'filters' },
          search.label,
          choice(words.state, states, filter.state, (state) => actions.filter({ state })),
          choice(words.tierLabel, tiers, filter.tier, (tier) => actions.filter({ tier })),
        ),
        found,
        list,
      ),
      element(
        'section',
        { 'aria-label': words.finding },
        detail,
        element(
          'div',
          { class: 'deciding', role: 'group', 'aria-label': words.decide },
          element('div', { class: 'decisions' }, ...decisions),
          element('div', { class: 'written' }, reason.label, note.label),
          element('div', { class: 'others' }, copies, button(words.undo, actions.undo, { 'aria-keyshortcuts': 'u' }, key('u'))),
          said,
        ),
      ),
    ),
  ]
  const inputs = { reason: reason.input, note: note.input, reviewer: reviewer.input, search: search.input }
  return { page, progress, counted, found, detail, decisions, copies, ...inputs, said, warning }
}

const key = (name: string | number): HTMLElement => element('kbd', { 'aria-hidden': 'true' }, String(name))

function field(
  label: string,
  attributes: Readonly<Record<string, string>>,
  written: (value: string) => void,
): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } {
  const input = element('input', { type: 'text', maxlength: '1000', ...attributes })
  input.addEventListener('change', () => written(input.value.trim()))
  return { label: element('label', {}, element('span', {}, label), input), input }
}

function choice(
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const select = element('select', {}, ...options.map(([value, word]) => element('option', { value, selected: value === chosen }, word)))
  select.addEventListener('change', () => choose(select.value))
  return element('label', {}, element('span', {}, label), select)
}
