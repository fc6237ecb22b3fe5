import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../src/domain/cooperation.ts'
import { decideExpiry, planOfExpiry } from '../../src/domain/cooperation-expiry.ts'
import {
  blankDocument,
  type DocumentDraft,
  daysLeft,
  documentFault,
  documentLacks,
  endOf,
  lastDayOf,
  type SaidOfDocument,
  withSaid,
} from '../../src/domain/cooperation-term.ts'
import { settingsFrom } from '../../src/domain/settings.ts'

const zone = 'Asia/Jakarta'
const at = (moment: string) => Temporal.Instant.from(`${moment}:00+07:00`)
const holidays = [{ date: '2026-12-25', kind: 'libur' as const, name: 'Hari Raya Natal' }]

const signed = (kind: DocumentKind, validUntil: string | null, validFrom: string | null = '2023-05-03') => ({
  kind,
  validFrom,
  validUntil,
})

describe('the last day of a cooperation', () => {
  it.each([
    ['none signed', [], null],
    ['the KB alone', [signed('KB', '2028-05-02')], '2028-05-02'],
    ['the PKS goes before the KB', [signed('KB', '2028-05-02'), signed('PKS', '2026-05-02')], '2026-05-02'],
    ['an addendum goes on', [signed('PKS', '2026-05-02'), signed('ADENDUM', '2028-05-02')], '2028-05-02'],
    ['of two agreements the later', [signed('PKS', '2027-01-01'), signed('PKS', '2026-01-01')], '2027-01-01'],
    ['one without an end', [signed('NK', null)], null],
    ['one without an end, limited later', [signed('MOU', null), signed('ADENDUM', '2030-01-01')], '2030-01-01'],
    ['one that was made endless', [signed('PKS', '2026-01-01'), signed('ADENDUM', null)], null],
    ['approvals say nothing', [signed('LOI', null, null), signed('DPRD', null, null)], null],
    ['approvals beside an agreement', [signed('PKS', '2026-05-02'), signed('DPRD', null, null)], '2026-05-02'],
  ])('%s', (_, documents, expected) => expect(endOf(documents)).toBe(expected))

  it.each([
    ['2023-05-03', 60, '2028-05-02'],
    ['2023-05-03', 12, '2024-05-02'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2023-01-31', 1, '2023-02-27'],
  ])('a term from %s of %i months ends on %s', (begins, months, expected) => {
    expect(lastDayOf(begins, months)).toBe(expected)
  })

  it.each([
    ['2026-11-24', 0],
    ['2026-11-25', 1],
    ['2026-11-23', -1],
    ['2027-02-22', 90],
  ])('%s is %i days away', (endsOn, expected) => {
    expect(daysLeft(endsOn, Temporal.PlainDate.from('2026-11-24'))).toBe(expected)
  })
})

describe('what is known of a document', () => {
  const draft = (known: Partial<DocumentDraft>): DocumentDraft => ({ ...blankDocument, ...known })
  it.each([
    ['nothing', {}, 'KB', 'number'],
    ['a number', { numbers: ['1/KB/2023'] }, 'KB', 'date'],
    ['number and day', { numbers: ['1/KB/2023'], signedOn: '2023-05-03' }, 'KB', 'term'],
    ['all of a KB', { numbers: ['1'], signedOn: '2023-05-03', validUntil: '2028-05-02' }, 'KB', undefined],
    ['one without an end', { numbers: ['1'], signedOn: '2023-05-03', endless: true }, 'PKS', undefined],
    ['number and day of an approval', { numbers: ['1'], signedOn: '2023-05-03' }, 'DPRD', undefined],
    ['number and day of an intent', { numbers: ['1'], signedOn: '2023-05-03' }, 'LOI', undefined],
  ] as const)('%s: of a %3$s the %4$s is asked', (_, known, kind, expected) => {
    expect(documentLacks(kind, draft({ ...known, numbers: 'numbers' in known ? [...known.numbers] : [] }))).toBe(
      expected,
    )
  })

  it.each([
    [{ signedOn: '2026-11-24' }, undefined],
    [{ signedOn: '2026-11-25' }, 'document-day-ahead'],
    [{ signedOn: '1949-12-31' }, 'document-day-old'],
    [{ signedOn: '2023-05-03', validUntil: '2023-05-02' }, 'document-reversed'],
    [{ signedOn: '2023-05-03', validUntil: '2023-05-03' }, undefined],
    [{ signedOn: '2023-05-03', validFrom: '2023-06-01', validUntil: '2023-05-31' }, 'document-reversed'],
    [{ validFrom: '2023-06-01', validUntil: '2023-05-31' }, 'document-reversed'],
    [{ signedOn: '2023-05-03', validUntil: '2073-05-04' }, 'document-too-long'],
    [{ signedOn: '2023-05-03', validUntil: '2073-05-03' }, undefined],
    [{}, undefined],
  ] as [Partial<DocumentDraft>, string | undefined][])('%j: %s', (known, expected) => {
    expect(documentFault(draft(known), '2026-11-24')).toBe(expected)
  })
})

describe('what is said of a document', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const said = (more: Partial<SaidOfDocument>): SaidOfDocument => ({ numbers: [], ...more })
  const whole = { ...blankDocument, numbers: ['1'], signedOn: '2023-05-03' }
  it.each([
    ['a number', blankDocument, said({ numbers: ['1', '2'] }), null, { numbers: ['1', '2'] }],
    ['another number', whole, said({ numbers: ['3'] }), null, { numbers: ['3'], signedOn: '2023-05-03' }],
    ['a day', blankDocument, said({ signedOn: day('2023-05-03') }), null, { signedOn: '2023-05-03' }],
    [
      'a length',
      whole,
      said({ months: 60 }),
      null,
      { numbers: ['1'], signedOn: '2023-05-03', validFrom: '2023-05-03', validUntil: '2028-05-02' },
    ],
    ['a length before the day', blankDocument, said({ months: 12 }), null, { months: 12 }],
    [
      'the day after the length',
      { ...blankDocument, months: 12 },
      said({ signedOn: day('2023-05-03') }),
      null,
      { signedOn: '2023-05-03', validFrom: '2023-05-03', validUntil: '2024-05-02' },
    ],
    [
      'a length that goes on',
      whole,
      said({ months: 24 }),
      '2023-12-31',
      { numbers: ['1'], signedOn: '2023-05-03', validFrom: '2024-01-01', validUntil: '2025-12-31' },
    ],
    [
      'a last day that goes on',
      whole,
      said({ validUntil: day('2025-12-31') }),
      '2023-12-31',
      { numbers: ['1'], signedOn: '2023-05-03', validFrom: '2024-01-01', validUntil: '2025-12-31' },
    ],
    [
      'no end, after one was said',
      { ...whole, validUntil: '2025-12-31' },
      said({ endless: true }),
      null,
      { numbers: ['1'], signedOn: '2023-05-03', endless: true },
    ],
  ] as const)('%s', (_, before, words, goesOn, expected) => {
    expect(withSaid({ ...before, numbers: [...before.numbers] }, words, goesOn)).toEqual({
      ...blankDocument,
      ...expected,
    })
  })
})

describe('the warnings of a last day', () => {
  const plan = (endsOn: string, now: string, days: typeof holidays = holidays) =>
    planOfExpiry(endsOn, zone, days, at(now)).map(
      ({ kind, dueAt }) => `${kind} ${dueAt.toZonedDateTimeISO(zone).toPlainDateTime().toString()}`,
    )

  it('come 90, 60, 30, 7 and 0 days before, on working days at nine', () => {
    // 30 September, 30 October, 29 November (a Sunday), 22 December, 29 December 2026.
    expect(plan('2026-12-29', '2026-01-01T00:00')).toEqual([
      'ends-90 2026-09-30T09:00:00',
      'ends-60 2026-10-30T09:00:00',
      'ends-30 2026-11-27T09:00:00',
      'ends-7 2026-12-22T09:00:00',
      'ends-0 2026-12-29T09:00:00',
    ])
    // A Friday that is a day off: the Thursday before.
    expect(plan('2026-12-25', '2026-12-20T00:00')).toEqual(['ends-0 2026-12-24T09:00:00'])
  })

  it('are only those ahead', () => {
    expect(plan('2026-12-29', '2026-11-27T09:00')).toEqual(['ends-7 2026-12-22T09:00:00', 'ends-0 2026-12-29T09:00:00'])
    expect(plan('2026-12-29', '2027-01-01T00:00')).toEqual([])
  })

  it('are in order, none on a day off, none after the last day, whenever it is', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => Temporal.PlainDate.from('2023-01-01').add({ days }))
    fc.assert(
      fc.property(day, (endsOn) => {
        const rows = planOfExpiry(endsOn.toString(), zone, holidays, at('2020-01-01T00:00'))
        expect(rows).toHaveLength(5)
        const days = rows.map(({ dueAt }) => dueAt.toZonedDateTimeISO(zone).toPlainDate())
        for (const [index, each] of days.entries()) {
          expect(each.dayOfWeek).toBeLessThan(6)
          expect(Temporal.PlainDate.compare(each, endsOn)).toBeLessThanOrEqual(0)
          if (index > 0) expect(Temporal.PlainDate.compare(days[index - 1]!, each)).toBeLessThan(0)
        }
      }),
    )
  })

  const calendar = { holidays, ramadans: [], hours: settingsFrom({}, zone).hours }
  const decide = (now: string, dueAt: string, waiting: string[] = []) =>
    decideExpiry(
      { dueAt: at(dueAt) },
      waiting.map((each) => ({ kind: 'ends-7', dueAt: at(each) })),
      at(now).toZonedDateTimeISO(zone),
      calendar,
    )

  it.each([
    // now, due, others waiting, comes to
    ['2026-11-24T09:00', '2026-11-24T09:00', [], { act: 'fire' }],
    ['2026-11-24T18:00', '2026-11-24T09:00', [], { act: 'hold', until: at('2026-11-25T07:30') }],
    ['2026-11-28T10:00', '2026-11-24T09:00', [], { act: 'hold', until: at('2026-11-30T07:30') }],
    ['2026-12-22T09:00', '2026-11-27T09:00', ['2026-12-22T09:00'], { act: 'skip', why: 'superseded' }],
    ['2026-12-21T18:00', '2026-11-27T09:00', ['2026-12-22T09:00'], { act: 'hold', until: at('2026-12-22T07:30') }],
    // Long over, it is told all the same.
    ['2027-01-04T09:00', '2026-12-29T09:00', [], { act: 'fire' }],
  ] as const)('at %s of one due %s beside %j: %j', (now, due, waiting, expected) => {
    expect(decide(now, due, [...waiting])).toEqual(expected)
  })
})
