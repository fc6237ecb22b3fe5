import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeHelpers } from '../../src/language/task-helpers.ts'
import { officeWithin } from '../../src/language/task-offices.ts'
import { anyText } from './support/any-text.ts'
import { directory } from './support/directory.ts'

describe('offices that help with a task', () => {
  test.each([
    ['#KS_Karet DISBUN dibantu BAPPEDA 12 Mei: susun rencana', ['BAPPEDA'], '#KS_Karet DISBUN  12 Mei: susun rencana'],
    ['DISBUN dibantu oleh PUPR dan Bappeda, 12 Mei: susun', ['PUPR', 'BAPPEDA'], 'DISBUN , 12 Mei: susun'],
    ['DISBUN 12 Mei, pembantu: PUPR: susun rencana', ['PUPR'], 'DISBUN 12 Mei, : susun rencana'],
    ['DISBUN 12 Mei susun rencana dibantu PUPR', ['PUPR'], 'DISBUN 12 Mei susun rencana '],
    // How it is to be done names nobody.
    ['DISBUN 12 Mei: susun data dibantu BAPPEDA', [], 'DISBUN 12 Mei: susun data dibantu BAPPEDA'],
    ['DISBUN 12 Mei: susun data bersama PUPR', [], 'DISBUN 12 Mei: susun data bersama PUPR'],
    ['DISBUN dibantu warga 12 Mei: susun', [], 'DISBUN dibantu warga 12 Mei: susun'],
  ])('%s', (text, officeIds, rest) => expect(takeHelpers(text, directory)).toEqual({ officeIds, text: rest }))

  test('are never longer than the text', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        expect(takeHelpers(text, directory).text.length).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the office a sentence names', () => {
  test.each([
    ['ke Bappeda karena menyangkut perencanaan', 'BAPPEDA'],
    ['ini ranah Dinas Pekerjaan Umum dan Penataan Ruang', 'PUPR'],
    ['mohon dialihkan', undefined],
    ['ke Bappeda atau PUPR', undefined],
    ['tidak ada anggaran tahun ini', undefined],
  ])('%s: %s', (text, office) => expect(officeWithin(text, directory)).toBe(office))
})
