import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentResource } from '@fluent/bundle'
import { describe, expect, it } from 'vitest'
import { refusalReasons } from '../src/domain/outcome.ts'
import { permissions } from '../src/domain/permission.ts'
import { type Locale, locales, textKeys, textsFor } from '../src/locales/texts.ts'
import { counts, longestArguments } from './support/longest.ts'

const root = join(import.meta.dirname, '..')

interface Message {
  file: string
  variables: string[]
  /** Variables that choose between plural forms. */
  numeric: string[]
  /** The longest text it makes, each variable counting as nothing. */
  longest: number
}

/** Every message of a language by its key. */
function messagesOf(locale: string): Map<string, Message> {
  const found = new Map<string, Message>()
  for (const file of globSync(`src/locales/*.${locale}.ftl`, { cwd: root }).sort())
    for (const { id, value } of new FluentResource(readFileSync(join(root, file), 'utf8')).body) {
      if (found.has(id)) throw new Error(`${id} stands twice in ${locale}`)
      found.set(id, {
        file,
        variables: [...new Set(variablesIn(value))].sort(),
        numeric: selectorsIn(value),
        longest: lengthOf(value),
      })
    }
  return found
}

function variablesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(variablesIn)
  if (typeof node !== 'object' || node === null) return []
  if ('type' in node && node.type === 'var' && 'name' in node) return [String(node.name)]
  return Object.values(node).flatMap(variablesIn)
}

function selectorsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(selectorsIn)
  if (typeof node !== 'object' || node === null) return []
  const inner = Object.values(node).flatMap(selectorsIn)
  return 'selector' in node ? [...variablesIn(node.selector), ...inner] : inner
}

/** Of a choice the longest variant counts. */
function lengthOf(node: unknown): number {
  if (typeof node === 'string') return node.length
  if (Array.isArray(node)) return node.reduce((sum: number, part) => sum + lengthOf(part), 0)
  if (typeof node !== 'object' || node === null) return 0
  if ('variants' in node && Array.isArray(node.variants))
    return Math.max(...node.variants.map((variant: { value: unknown }) => lengthOf(variant.value)))
  return 0
}

const indonesian = messagesOf('id')
const english = messagesOf('en')

const sources = globSync('src/**/*.ts', { cwd: root })
  .filter((file) => !file.startsWith('src/sandbox/'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** Keys asked for by name, and the shapes of those put together: `refusal-${…}`. */
const asked = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/\bt\(\s*(?:[^'"`()]*\? )?'([a-z][A-Za-z0-9_-]*)'/g)].map((match) => ({ file, key: match[1]! })),
)
const literals = new Set(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/'([a-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)+)'/g)].map((match) => match[1]!),
  ),
)
const shapes = sources.flatMap(({ text }) =>
  [...text.matchAll(/`([a-z][A-Za-z0-9_-]*-)\$\{[^}]*\}([A-Za-z0-9_-]*)(?:\$\{[^}]*\})?`/g)].map(
    (match) => new RegExp(`^${match[1]}[A-Za-z0-9_-]+${match[2]}[A-Za-z0-9_-]*$`),
  ),
)

describe('texts', () => {
  it('are there to be looked at', () => {
    expect(indonesian.size).toBeGreaterThan(100)
    expect(asked.length).toBeGreaterThan(50)
    expect(textKeys('id').sort()).toEqual([...indonesian.keys()].sort())
    for (const locale of locales) expect(textsFor(locale)('common-command-bantuan')).not.toBe('')
  })

  it('have the same keys in both languages', () =>
    expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort()))

  it('take the same variables in both languages', () => {
    const different = [...indonesian].filter(
      ([key, { variables }]) => english.get(key)?.variables.join() !== variables.join(),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('exist wherever they are asked for', () => {
    const missing = asked.filter(({ key }) => !indonesian.has(key)).map(({ file, key }) => `${file}: ${key}`)
    expect(missing).toEqual([])
  })

  it('are all used', () => {
    const unused = [...indonesian.keys()].filter(
      (key) => !literals.has(key) && !shapes.some((shape) => shape.test(key)),
    )
    expect(unused).toEqual([])
  })

  it('have a sentence for every refusal', () => {
    const missing = refusalReasons.map((reason) => `refusal-${reason}`).filter((key) => !indonesian.has(key))
    expect(missing).toEqual([])
  })

  it('have no refusal that nothing gives', () => {
    const known = new Set(refusalReasons.map((reason) => `refusal-${reason}`))
    expect([...indonesian.keys()].filter((key) => key.startsWith('refusal-') && !known.has(key))).toEqual([])
  })
})

describe.each([
  ['id', indonesian],
  ['en', english],
] as const)('limits of Telegram in %s', (locale: Locale, messages) => {
  const longer = (limit: number, chosen: (key: string) => boolean): string[] =>
    [...messages].filter(([key, { longest }]) => chosen(key) && longest > limit).map(([key]) => key)

  it('toasts and refusals fit 200 characters', () =>
    expect(longer(200, (key) => key.endsWith('-toast') || key.startsWith('refusal-'))).toEqual([]))

  it('labels of buttons fit 64 characters', () => expect(longer(64, (key) => key.includes('-button-'))).toEqual([]))

  /** The longest a text gets with real values, in UTF-16 units as Telegram counts. */
  const filled = (key: string): number => {
    const { variables, numeric } = messages.get(key)!
    const t = textsFor(locale)
    return Math.max(...counts.map((count) => t(key, longestArguments(variables, numeric, count)).length))
  }
  const overfull = (limit: number, chosen: (key: string) => boolean): string[] =>
    [...messages.keys()].filter(chosen).flatMap((key) => (filled(key) > limit ? [`${key}: ${filled(key)}`] : []))

  it('every text fits a message with the longest real values', () => expect(overfull(4096, () => true)).toEqual([]))

  it('labels of buttons stay short with the longest real values', () =>
    expect(overfull(128, (key) => key.includes('-button-'))).toEqual([]))

  it('toasts and refusals stay whole with the longest real values', () =>
    expect(overfull(200, (key) => key.endsWith('-toast') || key.startsWith('refusal-'))).toEqual([]))

  it('descriptions of commands fit 256 characters', () =>
    expect(longer(256, (key) => key.includes('-command-'))).toEqual([]))

  it('every text fits a message', () => expect(longer(4096, () => true)).toEqual([]))

  it('help is at most ten lines', () => {
    const t = textsFor(locale)
    const long = [...messages.keys()]
      .filter((key) => key.startsWith('common-help-'))
      .filter((key) => t(key).split('\n').length > 10)
    expect(long).toEqual([])
  })

  it('nothing is shouted', () => {
    const t = textsFor(locale)
    const loud = [...messages].filter(([key, { variables }]) => variables.length === 0 && t(key).includes('!'))
    expect(loud.map(([key]) => key)).toEqual([])
  })
})

/** Operations that leave no entry, each with the reason. */
const withoutEntry: Partial<Record<keyof typeof permissions, string>> = {
  'person.see': 'reads, and keeps the name Telegram shows',
  'person.note': 'keeps whether a chat can be reached',
  'right.read': 'reads',
  'roster.read': 'reads',
  'transfer.read': 'reads',
  'directory.read': 'reads',
  'setting.read': 'reads',
  'days-off.read': 'reads',
  'meeting.list': 'reads',
  'meeting.read': 'reads',
  'series.read': 'reads',
  'check-in.read': 'reads',
  'minutes.read': 'reads',
  'file.read': 'reads',
  'question.ask': 'keeps what somebody was asked',
  'poll.read': 'reads',
  'status.read': 'reads',
  'audit.read': 'reads',
  'task.list': 'reads',
  'field.read': 'reads',
  'cooperation.read': 'reads',
}

it('every operation that leaves entries is told by /audit in words of its own', () => {
  for (const locale of ['id', 'en'] as const) {
    const t = textsFor(locale)
    const unnamed = Object.keys(permissions)
      .filter((operation) => !(operation in withoutEntry))
      .filter((operation) => t('audit-did', { operation: operation.replace('.', '-') }).includes('('))
    expect(unnamed).toEqual([])
  }
})
