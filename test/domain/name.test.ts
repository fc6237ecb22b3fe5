import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isName, nameWithin } from '../../src/domain/name.ts'

const names = ['Kabid Produksi', 'Aula', '3', 'Ruang 101', 'Sekretariat Daerah', 'Đ', '会议室', '١٢', 'e\u0301']
const blanks = [
  '',
  ' ',
  '\u0301',
  '\u0489\u0308',
  '\u200D',
  '\u00AD',
  '\u3164',
  '\u1160\uFFA0',
  '\u{E0041}',
  '\u2800',
  '\u0007',
]

describe('a name', () => {
  it.each(names)('may be “%s”', (name) => expect(nameWithin(name)).toBe(name))
  it.each([...blanks, '-', '…', '🙂🙂', '（ ）'])('is not “%s”, which says nothing', (text) => {
    expect(isName(text)).toBe(false)
    expect(nameWithin(text)).toBeUndefined()
  })

  it('stays a name whatever stands around it, and blanks never become one', () => {
    const around = fc
      .array(fc.constantFrom(...blanks, '\u202E', '.', '('), { maxLength: 6 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(around, fc.constantFrom(...names), around, (before, name, after) => isName(before + name + after)),
    )
    fc.assert(fc.property(around, (text) => !isName(text)))
  })
})
