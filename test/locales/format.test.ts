import { describe, expect, it } from 'vitest'
import { formatFor } from '../../src/locales/format.ts'

const indonesian = formatFor('id', 'Asia/Jakarta')
const english = formatFor('en', 'Asia/Jakarta')
const at = (text: string) => Temporal.Instant.from(text)

describe('a short moment', () => {
  const now = at('2023-05-02T08:00:00+07:00')
  it('has neither weekday nor the year that is going on', () => {
    expect(indonesian.shortMoment(at('2023-04-26T08:03:00+07:00'), now)).toBe('26 April 08.03')
    expect(english.shortMoment(at('2023-05-01T17:30:00+07:00'), now)).toBe('1 May 17.30')
  })
  it('has another year, as the zone of the reader counts it', () => {
    expect(indonesian.shortMoment(at('2022-12-31T09:00:00+07:00'), now)).toBe('31 Desember 2022 09.00')
    // Still last year in Greenwich.
    expect(indonesian.shortMoment(at('2022-12-31T18:00:00Z'), now)).toBe('1 Januari 01.00')
  })
})

describe('a list', () => {
  it('is joined by commas', () => {
    expect(indonesian.list(['a', 'b', 'c'])).toBe('a, b, dan c')
    expect(indonesian.list(['a', 'b'])).toBe('a dan b')
  })
  it('is joined by semicolons where an item has a comma of its own', () => {
    expect(indonesian.list(['a, b', 'c', 'd'])).toBe('a, b; c; dan d')
    expect(english.list(['a', 'b, c'])).toBe('a; and b, c')
    expect(indonesian.list(['a, b'])).toBe('a, b')
    expect(indonesian.list([])).toBe('')
  })
})
