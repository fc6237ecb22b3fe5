import type { InlineKeyboardButton } from 'grammy/types'
import type { MeetingWarning } from '../../domain/meeting-warnings.ts'
import { type Slot, slotEnd, slotStart } from '../../domain/slot.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { slotKey } from '../wizard-picks.ts'
import { warningLine } from './time-warnings.ts'

/** `Kamis, 4 Mei 2023 pukul 09.00 WIB`, `Kamis, 4 Mei 2023 pukul 09.00 s.d. 11.00 WIB`. */
export function slotName({ format, t }: Speech, slot: Slot, zone: string): string {
  const start = slotStart(slot, zone)
  const end = slotEnd(slot, zone)
  return end
    ? t('poll-slot-until', { day: format.date(start), from: format.clock(start), until: format.time(end) })
    : format.dateTime(start)
}

/** `Kamis 4 Mei 09.00`. */
export const slotOnButton = ({ format }: Speech, slot: Slot, zone: string): string => {
  const start = slotStart(slot, zone)
  return `${format.dayOnButton(start)} ${format.clock(start)}`
}

/** The times of a draft, a line each, with what is to be minded about it. */
export function slotLines(speech: Speech, { meeting, sheet, slotWarnings }: DraftShown): string[] {
  const { slots } = sheet
  if (!slots || slots.length === 0) return []
  return [
    speech.t('poll-slots-heading'),
    ...slots.flatMap((slot, at) => [
      `${at + 1}. ${slotName(speech, slot, meeting.zone)}`,
      ...slotWarningLines(speech, slotWarnings[at] ?? []),
    ]),
  ]
}

/** Warnings of one time, and UTF-16 units of each: eight times with them fit one message. */
const warningsNamed = 2
const warningLimit = 160

/** What is to be minded about one time, under its line. */
export const slotWarningLines = (speech: Speech, warnings: readonly MeetingWarning[], most = warningsNamed): string[] =>
  warnings.slice(0, most).map((warning) => `    • ${shorten(warningLine(speech, warning), warningLimit)}`)

/** The times that are offered and some that may be, each to be marked or not. */
export function slotButtons(speech: Speech, { meeting, sheet, suggested }: DraftShown): InlineKeyboardButton[][] {
  const chosen = sheet.slots ?? []
  const isChosen = (slot: Slot): boolean => chosen.includes(slot)
  return [...chosen, ...suggested]
    .toSorted((one, other) => (slotKey(one) < slotKey(other) ? -1 : 1))
    .map((slot) => [
      {
        text: `${isChosen(slot) ? '☑' : '☐'} ${slotOnButton(speech, slot, meeting.zone)}`,
        callback_data: pressData('wz-mark', meeting.id, 'slots', slotKey(slot), isChosen(slot) ? 0 : 1),
      },
    ])
}
