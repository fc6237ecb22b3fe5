/** The page's language: Indonesian unless English was chosen, remembered by the browser. */
import { changed } from './state.ts'
import { english } from './texts-en.ts'
import { indonesian } from './texts-id.ts'

export type Language = 'id' | 'en'
export type Word = keyof typeof indonesian

let language: Language = localStorage.getItem('language') === 'en' ? 'en' : 'id'
document.documentElement.lang = language

export function spoken(): Language {
  return language
}

export function speak(next: Language): void {
  language = next
  localStorage.setItem('language', next)
  document.documentElement.lang = next
  changed('words')
}

export function t(word: Word, values: Record<string, string | number> = {}): string {
  const text = (language === 'en' ? english : indonesian)[word]
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
