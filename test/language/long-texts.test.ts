import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWhen, timeSpans } from '../../src/language/dates.ts'
import { cutParts } from '../../src/language/line-parts.ts'
import { readMeetingLine } from '../../src/language/meeting-line.ts'
import { tokenise } from '../../src/language/normalise.ts'
import { mayBegin, READERS, readTimeFacts } from '../../src/language/read-time-facts.ts'
import { readTaskLine } from '../../src/language/task-line.ts'
import type { Scene } from '../../src/language/time-facts.ts'
import { respelled } from '../../src/language/time-words.ts'
import { anyText } from './support/any-text.ts'
import { corpus, directory, fields, holidays } from './support/directory.ts'

const now = Temporal.ZonedDateTime.from('2023-05-02T08:00:00+07:00[Asia/Jakarta]')

function sceneOf(text: string, kind: Scene['kind'] = 'rapat'): Scene {
  const tokens = tokenise(text).map((token) => ({ ...token, text: respelled(token.text) }))
  return { tokens, now, today: now.toPlainDate(), kind, holidays: new Set() }
}

/** How often the reader of times looks at a token of a text. */
function looksAt(text: string): number {
  let looks = 0
  const scene = sceneOf(text)
  const tokens = new Proxy(scene.tokens, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++
      return Reflect.get(target, key, receiver)
    },
  })
  readTimeFacts({ ...scene, tokens })
  return looks
}

const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const PIECES = [
  'rapat koordinasi kerja sama daerah ',
  '4 Mei 2023 pukul 09.00 s.d. ',
  'Kams 4 Mei ',
  '12 setemberr ',
  'setiap hari Senin ',
  'sekitar ',
  'setengah ',
  'besok pagi x ',
  '10.30 ',
  '3 ',
  '1.1.1.',
  '1/2/',
  '- ',
  '(((',
  'a1b2',
  'malam minggu depan ',
  "ba'da ",
  'dua puluh ',
  '📌',
  'é́́',
  '会議',
  '\n',
]

describe('texts of 10,000 signs', () => {
  test.each(PIECES)('%j: the work grows no faster than the text', (piece) => {
    const [half, whole] = [looksAt(filled(piece, 5_000)), looksAt(filled(piece, 10_000))]
    expect(whole).toBeLessThanOrEqual(half * 2.1 + 100)
    expect(whole).toBeLessThanOrEqual(60 * 10_000)
  })

  test.each(PIECES)('%j: no more is sorted than the longest letter has', (piece) => {
    const text = filled(piece, 10_000)
    expect(timeSpans(text, now).length).toBeLessThanOrEqual(61)
    expect(cutParts(text, () => true).length).toBeLessThanOrEqual(150)
  })

  test.each(PIECES)('%j: what is longer than a message is read as its beginning', (piece) => {
    const text = filled(piece, 10_000)
    const beginning = text.slice(0, 4_096)
    const context = { now, directory, fields, holidays }
    expect(readMeetingLine(text, context)).toEqual(readMeetingLine(beginning, context))
    expect(readTaskLine(text, context)).toEqual(readTaskLine(beginning, context))
  })

  test('a time is doubted when the text went on too long to be read to its end', () => {
    expect(readWhen('Kamis 4 Mei 2023 pukul 09.00', now, 'rapat').ask).toBeUndefined()
    expect(readWhen(filled('Kamis 4 Mei 2023 pukul 09.00, ', 10_000), now, 'rapat').ask).toBeDefined()
  })

  test('any text is read', () => {
    fc.assert(
      fc.property(anyText(40), (piece) => {
        const text = filled(piece || ' ', 10_000)
        readWhen(text, now, 'rapat', holidays)
        readMeetingLine(text, { now, directory, fields })
      }),
      { numRuns: 20 },
    )
  })
})

test('no token that a time begins with is passed over', () => {
  const texts = [
    'dates',
    'development-dates',
    'development-dates-2',
    'meetings',
    'development-meetings',
    'development-meetings-2',
  ].flatMap((name) => corpus<{ text: string }>(name).map(({ text }) => text))
  const passed = texts.flatMap((text) =>
    (['rapat', 'tenggat'] as const).flatMap((kind) => {
      const scene = sceneOf(text, kind)
      return scene.tokens.flatMap((token, at) =>
        !mayBegin(scene, at) && READERS.some((read) => read(scene, at)) ? [`${token.text} in ${text}`] : [],
      )
    }),
  )
  expect(passed).toEqual([])
})
