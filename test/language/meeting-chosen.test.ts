import { expect, it } from 'vitest'
import { meetingChosen } from '../../src/language/meeting-chosen.ts'

const today = Temporal.PlainDate.from('2023-04-26')
const meetings = [
  { title: 'Rakor Kerja Sama Karet', on: Temporal.PlainDate.from('2023-04-27') },
  { title: 'Rapat Persiapan HUT', on: Temporal.PlainDate.from('2023-05-05') },
]

it.each<[string, number | undefined]>([
  ['yang jumat', 1],
  ["yg hari jum'at pak", 1],
  ['besok', 0],
  ['yang kedua', 1],
  ['HUT', 1],
  ['rakor karet saja', 0],
  // Neither of them, both of them, or more than a choice.
  ['senin', undefined],
  ['yang ketiga', undefined],
  ['rapat', undefined],
  ['karet kedua', undefined],
  ['yang karet tidak', undefined],
  ['jumat idak', undefined],
  ['yang jumat?', undefined],
])('%s', (text, expected) => expect(meetingChosen(text, meetings, today)).toBe(expected))
