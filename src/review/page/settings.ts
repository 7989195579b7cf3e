import type { Keeper } from './decisions.ts'

/** The browser's own store, unless it is forbidden. */
export function keeperOf(): Keeper | undefined {
  try {
    localStorage.setItem('saring', '1')
    localStorage.removeItem('saring')
    return localStorage
  } catch {
    return undefined
  }
}

/** What belongs to whoever sits there, and not to a dossier. */
export class Settings {
  readonly #keeper: Keeper | undefined

  constructor(keeper: Keeper | undefined) {
    this.#keeper = keeper
  }

  get(name: 'reviewer' | 'locale' | 'theme' | 'keys'): string {
    return this.#keeper?.getItem(`saring ${name}`) ?? ''
  }

  set(name: 'reviewer' | 'locale' | 'theme' | 'keys', value: string): void {
    try {
      this.#keeper?.setItem(`saring ${name}`, value)
    } catch {
      // it holds for this visit
    }
  }
}

/** Light or dark: as the system has it, until somebody turns it. */
export function showTheme(theme: string): void {
  if (theme === '') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.setAttribute('data-theme', theme)
}

export function turnedTheme(): 'dark' | 'light' {
  const now = document.documentElement.getAttribute('data-theme')
  const isDark = now === null ? matchMedia('(prefers-color-scheme: dark)').matches : now === 'dark'
  return isDark ? 'light' : 'dark'
}
