import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle'

export const locales = ['id', 'en'] as const
export type Locale = (typeof locales)[number]

type TextArguments = Record<string, string | number>
/** Finds the text of a key. A missing key or argument is a bug and throws. */
export type Text = (key: string, args?: TextArguments) => string

const folder = new URL('.', import.meta.url)
const bundles = new Map<Locale, FluentBundle>()

/**
 * The texts of one language, out of every `<area>.<locale>.ftl` in this folder.
 * Placeables are not wrapped in isolation marks and numbers are written as they are, so that codes can be copied.
 */
export function textsFor(locale: Locale): Text {
  const bundle = bundles.get(locale) ?? load(locale)
  bundles.set(locale, bundle)
  return (key, args = {}) => {
    const message = bundle.getMessage(key)
    if (!message?.value) throw new Error(`no text for ${key} in ${locale}`)
    const errors: Error[] = []
    const text = bundle.formatPattern(message.value, plain(args), errors)
    if (errors.length > 0) throw new Error(`text ${key} in ${locale} does not fit its arguments`, { cause: errors[0] })
    return text
  }
}

/** Every key a language has, for the test that holds both languages complete. */
export function textKeys(locale: Locale): string[] {
  textsFor(locale)
  return [...(bundles.get(locale)?._messages.keys() ?? [])]
}

function load(locale: Locale): FluentBundle {
  const bundle = new FluentBundle(locale, { useIsolating: false })
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(`.${locale}.ftl`))
    .sort()) {
    const errors = bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), 'utf8')))
    if (errors.length > 0) throw new Error(`${file} is not a Fluent file we can use`, { cause: errors[0] })
  }
  return bundle
}

/** Numbers stay numbers, so that plurals can be chosen, but are written without grouping: a year is not `2.023`. */
const plain = (args: TextArguments): Record<string, FluentVariable> =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : value,
    ]),
  )
