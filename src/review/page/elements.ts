type Attributes = Readonly<Record<string, string | boolean | undefined>>

/** Makes an element. Texts become text nodes: nothing in a post is ever read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value)
  made.append(...children)
  return made
}

export function button(label: string, act: () => void, attributes: Attributes = {}, ...more: readonly Node[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label, ...more)
  made.addEventListener('click', act)
  return made
}

/** A link as an address of the web, or the text alone where it is none: `javascript:` leads nowhere. */
export function link(address: string): Node {
  if (!/^https?:\/\/[^\s]+$/i.test(address)) return document.createTextNode(address)
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' }, address)
}

/** `{count} left` with `{ count: 3 }` is `3 left`. */
export function filled(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))
}
