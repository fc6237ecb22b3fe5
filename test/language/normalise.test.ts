import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, tokenise, verbatim } from '../../src/language/normalise.ts'
import { anyText } from './support/any-text.ts'

describe('folding', () => {
  test.each([
    ['HADIR', 'hadir'],
    ['ＨＡＤＩＲ', 'hadir'],
    ['Jum’at', "jum'at"],
    ['09.00–12.00', '09.00-12.00'],
    ['tidak\u200b', 'tidak'],
    ['\u202etidak\u202c', 'tidak'],
    ['t\u0456dak', 'tidak'],
    ['hádir', 'hadir'],
    ['½', '1/2'],
    ['Asisten Ⅱ', 'asisten ii'],
    ['a\u2028b', 'a\nb'],
  ])('%j', (text, expected) => {
    expect(fold(text).text).toBe(expected)
  })
})

test('tokens know their kind, place and neighbours', () => {
  const tokens = tokenise('Pkl. 09.30 🙏\nok')
  expect(tokens.map(({ text, kind, glued }) => [text, kind, glued])).toEqual([
    ['pkl', 'word', false],
    ['.', 'mark', true],
    ['09', 'number', false],
    ['.', 'mark', true],
    ['30', 'number', true],
    ['🙏', 'emoji', false],
    ['\n', 'newline', true],
    ['ok', 'word', true],
  ])
  expect(verbatim('Pkl. 09.30 🙏\nok', tokens, 0, 5)).toBe('Pkl. 09.30')
})

test('a token folds from the very text it stands on, whatever the text', () => {
  fc.assert(
    fc.property(anyText(40), (text) => {
      for (const token of tokenise(text)) {
        expect(token.end).toBeGreaterThan(token.start)
        expect(fold(text.slice(token.start, token.end)).text).toContain(token.text)
      }
    }),
  )
})
