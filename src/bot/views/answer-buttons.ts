import type { InlineKeyboardButton } from 'grammy/types'
import type { AnswerKind } from '../../domain/invitation.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { pressData, roundPart } from '../callback-data.ts'
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
export const meetingButtons = (
  speech: Speech,
  { id, round }: Pick<Meeting, 'id' | 'round'>,
  marked?: AnswerKind,
): InlineKeyboardButton[][] => answerButtons(speech, (kind) => pressData('a', id, kind, ...roundPart(round)), marked)

/** The six buttons for one office of whoever presses. Under an invitation (`ap`) the answer is marked in place. */
export const officeButtons = (
  speech: Speech,
  { meeting, office }: { meeting: Pick<Meeting, 'id' | 'round'>; office: { id: string } },
  name: 'ao' | 'ap' = 'ao',
  marked?: AnswerKind,
): InlineKeyboardButton[][] =>
  answerButtons(speech, (kind) => pressData(name, meeting.id, kind, office.id, ...roundPart(meeting.round)), marked)

/** What stands on a card or an invitation of a meeting that is over, or cancelled. */
export const endedButtons = (speech: Speech, { state }: Pick<Meeting, 'state'>): InlineKeyboardButton[][] => [
  [{ text: speech.t(state === 'cancelled' ? 'answer-button-cancelled' : 'answer-button-closed'), disabled: {} }],
]

/** What stands on a card whose answers are due. */
export const lockedButtons = (speech: Speech): InlineKeyboardButton[][] => [
  [{ text: speech.t('answer-button-locked'), disabled: {} }],
]
