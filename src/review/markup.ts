import { escaped } from './html.ts'

/** Markup that may stand in a page as it is. Only `markup` makes it, so whatever else is put in is escaped. */
export class Markup {
  readonly text: string

  private constructor(text: string) {
    this.text = text
  }

  static of(parts: readonly string[], values: readonly Value[]): Markup {
    return new Markup(parts.map((part, index) => part + textOf(values[index] ?? '')).join(''))
  }
}

type Value = string | number | Markup | readonly Markup[]

/**
 * Writes markup with values in it.
 *
 *     markup`<p>${'a < b'}</p>`.text // <p>a &#60; b</p>
 */
export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => Markup.of(parts, values)

function textOf(value: Value): string {
  if (value instanceof Markup) return value.text
  if (typeof value === 'object') return value.map(({ text }) => text).join('')
  return escaped(String(value))
}
