import type { InlineKeyboardButton } from 'grammy/types'
import type { MeetingWarning } from '../../domain/meeting-warnings.ts'
import { type Slot, slotEnd, slotStart } from '../../domain/slot.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import { pressData } from '../callback-data.ts'
import { fitting, shorten } from '../cut.ts'
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

/** The times of a draft, a line each, with what is to be minded about it, and until when the invited say what suits. */
export function slotLines(speech: Speech, { meeting, sheet, slotWarnings, answerBy }: DraftShown): string[] {
  const { slots } = sheet
  if (!slots || slots.length === 0) return []
  return [
    speech.t('poll-slots-heading'),
    ...withWarnings(
      speech,
      slots.map((slot, at) => ({
        line: speech.t('poll-slot-line', { number: at + 1, slot: slotName(speech, slot, meeting.zone) }),
        warnings: slotWarnings[at] ?? [],
      })),
      mostInPreview,
    ),
    ...(answerBy ? [speech.t('poll-page-until', { until: speech.format.dateTime(answerBy.at) })] : []),
  ]
}

/** UTF-16 units of a thing to mind, and of all of them in a preview, which has to hold the other facts too. */
const warningLimit = 130
const mostInPreview = 450

/** What is to be minded about one time, under its line. */
export const slotWarningLines = (speech: Speech, warnings: readonly MeetingWarning[]): string[] =>
  warnings.map((warning) => `    • ${shorten(warningLine(speech, warning), warningLimit)}`)

/** Lines of times, each with what is to be minded about it, in all at most `most` UTF-16 units of that. */
export function withWarnings(
  speech: Speech,
  lines: readonly { line: string; warnings: readonly MeetingWarning[] }[],
  most: number,
): string[] {
  let room = most
  return lines.flatMap(({ line, warnings }) => {
    const told = fitting(slotWarningLines(speech, warnings), room)
    room -= told.reduce((sum, each) => sum + each.length + 1, 0)
    return [line, ...told]
  })
}

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
