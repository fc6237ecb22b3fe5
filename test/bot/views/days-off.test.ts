import { describe, expect, it } from 'vitest'
import { daysOffApplied, daysOffLetter, daysOffNote, daysOffPreview } from '../../../src/bot/views/days-off.ts'
import type { Letter } from '../../../src/bot/views/letter.ts'
import { faultsLetter } from '../../../src/bot/views/list-files.ts'
import type { Holiday } from '../../../src/domain/calendar.ts'
import type { DayOffFault } from '../../../src/domain/days-off-check.ts'
import type { DaysOffPlan } from '../../../src/domain/days-off-plan.ts'
import type { Meeting } from '../../../src/domain/meeting.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { locales, textsFor } from '../../../src/locales/texts.ts'
import type { Minded } from '../../../src/operations/days-off.ts'

const listId = 'ABCDEFGHIJKL'
const first = Temporal.PlainDate.from('2026-01-01')
const many = <T>(count: number, made: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => made(at))
const day = (at: number): Holiday => ({
  date: first.add({ days: at }).toString(),
  kind: at % 2 === 0 ? 'libur' : 'cuti_bersama',
  name: 'Ñ'.repeat(120),
})
const ramadan = { first: '2026-02-19', last: '2026-03-20', name: 'Ñ'.repeat(120) }
const holidays = many(365, day)
const plan: DaysOffPlan = {
  years: many(20, (at) => 2026 + at),
  added: holidays,
  changed: holidays.map((each) => ({ before: each, after: each })),
  removed: holidays,
  ramadans: [{ before: ramadan, after: ramadan }],
  unchanged: 9_999,
}
const minded: Minded[] = many(60, (at) => ({
  meeting: {
    id: `${listId}${at}`,
    title: 'R'.repeat(300),
    classification: 'Biasa',
    startsAt: Temporal.Instant.from('2026-09-23T08:00:00+07:00'),
  } as Meeting,
  warnings: [{ kind: 'collective-leave', name: 'Ñ'.repeat(120) }],
}))
const faults: DayOffFault[] = many(2_000, (line) => ({
  line,
  column: 'until',
  reason: 'kind-unknown',
  value: 'x'.repeat(60),
}))

describe.each(locales)('what the secretariat sees of days off, in %s', (locale) => {
  const speech = { locale, t: textsFor(locale), format: formatFor(locale, 'Asia/Jakarta') }
  const year = {
    year: 2026,
    present: 2026,
    holidays,
    ramadans: [ramadan, ramadan],
    years: many(156, (at) => 1945 + at),
  }
  const preview = { listId, plan, minded, print: 'abcdefghij' }
  const ignored = many(30, () => 'k'.repeat(60))
  const letters: [string, () => Letter][] = [
    ['a year', () => daysOffLetter(speech, year, 1)],
    ['its last page', () => daysOffLetter(speech, year, 999)],
    ['an empty year', () => daysOffLetter(speech, { ...year, holidays: [], ramadans: [] }, 1)],
    ['a note', () => daysOffNote(speech, speech.t('days-off-nothing-left'))],
    ['what was applied', () => daysOffApplied(speech, plan, minded, 2026)],
    ['faults', () => faultsLetter(speech, 'days-off', faults)],
    ...many(3, (page): [string, () => Letter] => [
      `a preview, page ${page + 1}`,
      () => daysOffPreview(speech, preview, { note: speech.t('days-off-moved'), ignored, page: page + 1 }),
    ]),
  ]

  it.each(letters)('%s fits a message', (_, make) => {
    const { text, keyboard = [] } = make()
    expect(text.length).toBeLessThanOrEqual(4_096)
    expect(text.isWellFormed()).toBe(true)
    expect(keyboard.flat().length).toBeLessThanOrEqual(100)
    for (const button of keyboard.flat()) {
      expect([...button.text].length).toBeLessThanOrEqual(64)
      if ('callback_data' in button)
        expect(new TextEncoder().encode(button.callback_data).length).toBeLessThanOrEqual(64)
    }
  })
})
