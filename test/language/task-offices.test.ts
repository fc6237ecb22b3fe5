import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTaskLine } from '../../src/language/task-line.ts'
import { officesTogether } from '../../src/language/task-offices.ts'
import { anyText } from './support/any-text.ts'
import { directory, fields, holidays } from './support/directory.ts'

const now = Temporal.ZonedDateTime.from('2023-05-04T13:00:00+07:00[Asia/Jakarta]')
const read = (text: string) =>
  officesTogether(text, readTaskLine(text, { now, directory, fields, holidays }), directory)

describe('several offices in one task', () => {
  test.each([
    [
      'bapeda dan pu, tgl 22 mei, rapikan data pelanggan',
      ['BAPPEDA', 'PUPR'],
      'bapeda, tgl 22 mei, rapikan data pelanggan',
    ],
    ['pu sama dinkes', ['PUPR', 'DINKES'], 'pu'],
    ['#KS_Karet DISBUN, BAPPEDA 22 Mei susun data', ['DISBUN', 'BAPPEDA'], '#KS_Karet DISBUN 22 Mei susun data'],
    ['DISBUN/BAPPEDA 22 Mei susun data', ['DISBUN', 'BAPPEDA'], 'DISBUN 22 Mei susun data'],
    ['DISBUN, BAPPEDA dan DINKES 22 Mei susun data', ['DISBUN', 'BAPPEDA', 'DINKES'], 'DISBUN 22 Mei susun data'],
  ])('%s', (text, officeIds, rest) => expect(read(text)).toEqual({ officeIds, text: rest }))

  test('before a colon, whose description stays', () =>
    expect(read('#KS_Karet DISBUN dan BAPPEDA 22 Mei: susun data')?.officeIds).toEqual(['DISBUN', 'BAPPEDA']))

  test.each([
    '#KS_Karet DISBUN 12 Mei: susun rencana bersama BAPPEDA',
    'DISBUN 12 Mei susun rencana dengan BAPPEDA dan DINKES',
    'DISBUN, susun rencana kerja, 12 Mei',
    'DISBUN dan susun rencana kerja, 12 Mei',
    'DISBUN dan DISBUN 12 Mei susun rencana',
    'Dinas Tanaman Pangan, Hortikultura dan Peternakan 12 Mei: susun data',
    'susun rencana',
    '',
  ])('one or none: %s', (text) => expect(read(text)).toBeUndefined())

  test('of any text', () => {
    fc.assert(
      fc.property(anyText(10), (text) => {
        const together = read(text)
        expect(together === undefined || together.officeIds.length > 1).toBe(true)
      }),
    )
  })
})
