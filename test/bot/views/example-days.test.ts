import { expect, test } from 'vitest'
import { exampleDueDay, exampleMeetingDay } from '../../../src/bot/views/example-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

// 4 May 2023 was a Thursday.
test.each([
  ['2023-04-26', 'Kamis 4 Mei 2023'],
  ['2023-04-27', 'Kamis 4 Mei 2023'],
  ['2023-04-28', 'Kamis 11 Mei 2023'],
  ['2023-12-29', 'Kamis 11 Januari 2024'],
])('the example of a meeting on %s is %s', (today, example) => {
  expect(exampleMeetingDay(day(today))).toBe(example)
})

test('the example of a task is due in two weeks', () => {
  expect(exampleDueDay(day('2023-04-26'))).toBe('10 Mei 2023')
  expect(exampleDueDay(day('2023-12-20'))).toBe('3 Januari 2024')
})
