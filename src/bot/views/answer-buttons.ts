import type { InlineKeyboardButton } from 'grammy/types'
import type { AnswerKind } from '../../domain/invitation.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'

const rows: AnswerKind[][] = [
  ['present', 'online', 'delegated'],
  ['late', 'absent', 'unsure'],
]

const styles: Partial<Record<AnswerKind, 'success' | 'danger'>> = { present: 'success', absent: 'danger' }

/** The six buttons, in two rows, each with the data that `dataOf` gives it. */
export const answerButtons = (
  speech: Speech,
  dataOf: (kind: AnswerKind) => string,
  marked?: AnswerKind,
): InlineKeyboardButton[][] =>
  rows.map((row) =>
    row.map((kind) => {
      const text = speech.t(`answer-button-${kind}`)
      const button = { text: kind === marked ? `✓ ${text}` : text, callback_data: dataOf(kind) }
      return styles[kind] ? { ...button, style: styles[kind] } : button
    }),
  )

/** The six buttons of a meeting, as on its card, invitation and reminders; the presser's ties say for which office. */
export const meetingButtons = (speech: Speech, meetingId: string, marked?: AnswerKind): InlineKeyboardButton[][] =>
  answerButtons(speech, (kind) => pressData('a', meetingId, kind), marked)

/** The six buttons for one office of whoever presses. Under an invitation (`ap`) the answer is marked in place. */
export const officeButtons = (
  speech: Speech,
  place: { meeting: { id: string }; office: { id: string } },
  name: 'ao' | 'ap' = 'ao',
  marked?: AnswerKind,
): InlineKeyboardButton[][] =>
  answerButtons(speech, (kind) => pressData(name, place.meeting.id, kind, place.office.id), marked)

/** What stands on a card that takes no more answers. */
export const closedButtons = (speech: Speech): InlineKeyboardButton[][] => [
  [{ text: speech.t('answer-button-closed'), disabled: {} }],
]
