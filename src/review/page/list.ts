import { element } from './elements.ts'

/** Pixels; the style sheet says the same. */
const ROW = 68
/** Rows beyond the edges, so that a turn of the wheel shows no gap. */
const BEYOND = 6

/** A long list of which only what can be seen is in the page. */
export class LongList {
  readonly box: HTMLElement
  readonly #space = element('div', { role: 'presentation', class: 'space' })
  readonly #rowOf: (item: number) => readonly Node[]
  #items: readonly number[] = []
  #current = 0

  /**
   * @param rowOf what stands in the row of an item
   * @param choose is told which place was clicked
   */
  constructor(label: string, rowOf: (item: number) => readonly Node[], choose: (place: number) => void) {
    this.#rowOf = rowOf
    this.box = element('div', { role: 'listbox', tabindex: '0', 'aria-label': label, class: 'list' }, this.#space)
    this.box.addEventListener('scroll', () => this.draw())
    this.box.addEventListener('click', ({ target }) => {
      const row = (target as Element).closest('[data-place]')
      if (row !== null) choose(Number(row.getAttribute('data-place')))
    })
  }

  show(items: readonly number[], current: number): void {
    this.#items = items
    this.#current = current
    this.#space.style.height = `${items.length * ROW}px`
    this.#reveal()
    this.draw()
  }

  draw(): void {
    const { scrollTop, clientHeight } = this.box
    const first = Math.max(0, Math.floor(scrollTop / ROW) - BEYOND)
    const seen = this.#items.slice(first, Math.ceil((scrollTop + clientHeight) / ROW) + BEYOND)
    this.#space.replaceChildren(...seen.map((item, index) => this.#row(item, first + index)))
    if (this.#items.length > 0) this.box.setAttribute('aria-activedescendant', `place-${this.#current}`)
    else this.box.removeAttribute('aria-activedescendant')
  }

  #row(item: number, place: number): HTMLElement {
    const number = String(place + 1)
    const row = element(
      'div',
      {
        ...{ role: 'option', id: `place-${place}`, class: 'row', 'data-place': String(place) },
        ...{ 'aria-selected': String(place === this.#current), 'aria-posinset': number, 'aria-setsize': String(this.#items.length) },
      },
      ...this.#rowOf(item),
    )
    row.style.top = `${place * ROW}px`
    return row
  }

  /** Brings the current row into sight. */
  #reveal(): void {
    const [top, { scrollTop, clientHeight }] = [this.#current * ROW, this.box]
    if (top < scrollTop) this.box.scrollTop = top
    else if (top + ROW > scrollTop + clientHeight) this.box.scrollTop = top + ROW - clientHeight
  }
}
