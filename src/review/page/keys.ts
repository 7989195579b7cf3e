import type { PageWords } from '../../words/review/page/id.ts'
import { button, element } from './elements.ts'
import type { Actions } from './shell.ts'

/** What a key does, by its name. Letters and digits are left alone while somebody types, and where they were switched off. */
function actOf(pressed: string, { decision }: PageWords, actions: Actions, focus: (field: 'search' | 'reason' | 'note') => void) {
  const acts: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(decision.map(({ code }, index) => [String(index + 1), () => actions.decide(code)])),
    0: () => actions.decide(''),
    j: () => actions.move(1),
    ArrowDown: () => actions.move(1),
    k: () => actions.move(-1),
    ArrowUp: () => actions.move(-1),
    PageDown: () => actions.move(10),
    PageUp: () => actions.move(-10),
    Home: () => actions.move(-Infinity),
    End: () => actions.move(Infinity),
    n: actions.open,
    c: actions.decideCopies,
    u: actions.undo,
    r: () => focus('reason'),
    t: () => focus('note'),
    '/': () => focus('search'),
    '?': actions.help,
  }
  return Object.hasOwn(acts, pressed) ? acts[pressed] : undefined
}

const MOVING = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']

/** Listens to keys. @param current tells the words, whether single keys are on, and the fields, as they are now */
export function listen(
  actions: Actions,
  current: () => {
    readonly words: PageWords
    readonly isOn: boolean
    readonly list: HTMLElement
    focus: (field: 'search' | 'reason' | 'note') => void
  },
): void {
  document.addEventListener('keydown', (event) => {
    const { words, isOn, list, focus } = current()
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return
    const target = event.target as Element
    const isTyping = target.matches('input, select, textarea')
    if (isTyping && (event.key === 'Escape' || (event.key === 'Enter' && target.matches('input')))) {
      event.preventDefault()
      return list.focus() // leaving the field takes what was written
    }
    const isMoving = MOVING.includes(event.key)
    if (isTyping || (isMoving ? !target.matches('body, .list') : !isOn)) return
    const act = actOf(event.key, words, actions, focus)
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}

/** What the keys are, what the decisions mean, and where all of it goes. */
export function showHelp(words: PageWords, isOn: boolean, turn: (isOn: boolean) => void): void {
  const box = element('input', { type: 'checkbox', checked: isOn })
  box.addEventListener('change', () => turn(box.checked))
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'help' },
    element('h2', { id: 'help' }, words.helpTitle),
    element('ol', {}, ...words.steps.map((step) => element('li', {}, step))),
    element(
      'dl',
      { class: 'keys' },
      ...words.keys.flatMap(([keys, what]) => [
        element('dt', {}, ...keys.split(' ').map((name) => element('kbd', {}, name))),
        element('dd', {}, what),
      ]),
    ),
    element('h3', {}, words.decisions),
    element('dl', {}, ...words.decision.flatMap(({ word, help }) => [element('dt', {}, word), element('dd', {}, help)])),
    element('label', { class: 'check' }, box, element('span', {}, words.singleKeys)),
    button(words.close, () => dialog.close(), { class: 'primary' }),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
