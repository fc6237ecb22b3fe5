import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTaskLine } from '../../src/language/task-line.ts'
import { anyText } from './support/any-text.ts'
import { directory, fields, holidays } from './support/directory.ts'

const now = Temporal.ZonedDateTime.from('2023-05-04T13:00:00+07:00[Asia/Jakarta]')
const context = { now, directory, fields, holidays }

const read = (text: string) => {
  const { due, office, ...task } = readTaskLine(text, context)
  const named = office.kind === 'office' ? office.officeId : office.kind
  return { ...task, office: named, ...(due && { due: due.date?.toString() ?? due.reject ?? due.ask?.reason }) }
}

const DEMPLOT = 'susun rencana kerja demplot karet'
const complete = {
  field: 'KARET',
  office: 'DISBUN',
  officeText: 'DISBUN',
  due: '2023-05-12',
  description: DEMPLOT,
  missing: [],
}

describe('a task in one line', () => {
  test.each([
    [`/tindaklanjut #KS_Karet DISBUN 12 Mei: ${DEMPLOT}`, complete],
    [`/tindaklanjut@RakorBot #KS_Karet DISBUN 12 Mei: ${DEMPLOT}`, complete],
    [`DISBUN #ks_karet 12 Mei 2023: ${DEMPLOT}`, complete],
    [`12 Mei KARET DISBUN: ${DEMPLOT}`, complete],
    [`karet disbun paling lambat 12 Mei : ${DEMPLOT}`, { ...complete, officeText: 'disbun' }],
    [`#KS_Karet DISBUN 12 Mei ${DEMPLOT}`, complete],
    [`KARET DISBUN ${DEMPLOT} paling lambat 12 Mei`, complete],
    [`#KS_Karet Dinas Perkebunan, 12/05/2023: ${DEMPLOT}`, { ...complete, officeText: 'Dinas Perkebunan' }],
    [`#KS_Karet DISBUN Jumat depan: ${DEMPLOT}`, { ...complete, due: 'pekan_ini_atau_pekan_depan', missing: ['due'] }],
    [`#KS_Karet DISBUN H+7: ${DEMPLOT}`, { ...complete, due: '2023-05-11' }],
    [`#KS_Karet DISBUN 5 hari kerja: ${DEMPLOT}`, { ...complete, due: '2023-05-11' }],
    [`#KS_Karet DISBUN 12 Mei pukul 12:00: ${DEMPLOT}`, complete],
    [`#KS_Karet DISBUN 3 Mei: ${DEMPLOT}`, { ...complete, due: '2024-05-03', missing: ['due'] }],
    [
      '#KS_BencanaKonflik BPBD 12 Mei: siapkan rencana kontingensi: banjir',
      {
        field: 'BENKON',
        office: 'BPBD',
        officeText: 'BPBD',
        due: '2023-05-12',
        description: 'siapkan rencana kontingensi: banjir',
        missing: [],
      },
    ],
    [
      `#KS_Kelapa DISBUN 12 Mei: ${DEMPLOT}`,
      {
        fieldUnknown: '#KS_Kelapa',
        office: 'DISBUN',
        officeText: 'DISBUN',
        due: '2023-05-12',
        description: DEMPLOT,
        missing: ['field'],
      },
    ],
    [
      `#KS_Karet Kodim 12 Mei: ${DEMPLOT}`,
      { ...complete, office: 'unknown', officeText: 'Kodim', missing: ['office'] },
    ],
    [
      `#KS_Karet Staf Ahli Bupati 12 Mei: ${DEMPLOT}`,
      { ...complete, office: 'several', officeText: 'Staf Ahli Bupati', missing: ['office'] },
    ],
    ['/tindaklanjut', { office: 'unknown', missing: ['field', 'office', 'due', 'description'] }],
    ['/tindaklanjut #KS_Karet', { field: 'KARET', office: 'unknown', missing: ['office', 'due', 'description'] }],
    ['/tindaklanjut DISBUN', { office: 'DISBUN', officeText: 'DISBUN', missing: ['field', 'due', 'description'] }],
    [`#KS_Karet: ${DEMPLOT}`, { field: 'KARET', office: 'unknown', description: DEMPLOT, missing: ['office', 'due'] }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('any text gives a reading', () => {
    const piece = fc.oneof(anyText(10), fc.constantFrom('#KS_Karet', 'DISBUN', '12 Mei', ':', 'Asisten', 'susun'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const task = readTaskLine(pieces.join(' '), context)
        expect(task.missing.includes('description')).toBe(task.description === undefined)
      }),
    )
  })
})
