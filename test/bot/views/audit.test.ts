import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAuditWords } from '../../../src/bot/audit-meaning.ts'
import { auditData, auditFromData } from '../../../src/bot/views/audit.ts'
import { referenceOffices } from '../../../src/reference/offices.ts'

const world = {
  offices: referenceOffices.map((office) => ({ ...office, id: office.code, rank: 0, enabled: true }) as never),
  fields: [{ code: 'KARET' }],
  meetings: [
    { id: 'm1', name: 'Rakor Kerja Sama Karet 2023', code: 'R-M1AAAA' },
    { id: 'm2', name: 'Rapat Batas Wilayah', code: 'R-M2AAAA' },
  ],
  today: Temporal.PlainDate.from('2023-05-04'),
}

describe('words behind /audit', () => {
  it.each([
    ['', {}],
    ['disbun kemarin', { officeId: 'DISBUN', from: '2023-05-03', until: '2023-05-03' }],
    ['Bappeda triwulan ini', { officeId: 'BAPPEDA', from: '2023-04-01', until: '2023-06-30' }],
    ['Rakor Kerja Sama Karet 2023', { subject: 'meeting:m1' }],
    ['batas wilayah bulan lalu', { subject: 'meeting:m2', from: '2023-04-01', until: '2023-04-30' }],
    ['r-m2aaaa', { subject: 'meeting:m2' }],
    ['4 Mei', { from: '2023-05-04', until: '2023-05-04' }],
  ])('%s', (words, search) => expect(readAuditWords(words, world)).toEqual({ search, words: '' }))

  it('name a task, or somebody', () => {
    expect(readAuditWords('tl karet 2', world)).toMatchObject({ task: 'TL-KARET-2023-0002' })
    expect(readAuditWords('oleh Suryani minggu lalu', world)).toMatchObject({
      words: 'suryani',
      search: { from: '2023-04-24' },
    })
  })
})

it('a search survives its button, however much it is narrowed', () => {
  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString())
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom('meeting:abcdefghijkl', 'task:Zz_-45678901'), { nil: undefined }),
      fc.option(fc.constantFrom('DISBUN', 'BAG-TAPEM', 'PUSLITKARET'), { nil: undefined }),
      fc.option(fc.integer({ min: 1, max: 2 ** 52 - 1 }), { nil: undefined }),
      fc.option(day, { nil: undefined }),
      (subject, officeId, userId, from) => {
        const whole = { subject, officeId, userId, from, until: from }
        const search = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))
        const [, page, ...parts] = auditData(search, 12).split(':')
        expect(page).toBe('12')
        expect(auditFromData(parts)).toEqual(search)
      },
    ),
  )
  expect(auditFromData(['x1', '-', '-', '-'])).toBeUndefined()
  expect(auditFromData(['-', '-', '-', 'zzzzzzz_1'])).toBeUndefined()
  expect(auditFromData(['-', '-', '-', '1'])).toBeUndefined()
})
