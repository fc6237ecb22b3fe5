import type { InlineKeyboardButton } from 'grammy/types'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'

/** What the secretariat looks at next: who answered what, how the reminders went, and what was given to whom. */
export const followUpButtons = (speech: Speech, meetingId: string): InlineKeyboardButton[] => [
  { text: speech.t('meeting-button-recap'), callback_data: pressData('rk', meetingId, 0) },
  { text: speech.t('meeting-button-status'), callback_data: pressData('st', meetingId) },
  { text: speech.t('task-button-tasks'), callback_data: pressData('tasks', 'meeting', meetingId, 0) },
]

/** Buttons that turn pages, where there is more than one; `dataOf` makes the data of a page, counted from 0. */
export function pageButtons(
  speech: Speech,
  page: number,
  pages: number,
  dataOf: (page: number) => string,
): InlineKeyboardButton[][] {
  const buttons = [
    ...(page > 0 ? [{ text: speech.t('meeting-button-previous'), callback_data: dataOf(page - 1) }] : []),
    ...(page < pages - 1 ? [{ text: speech.t('meeting-button-next'), callback_data: dataOf(page + 1) }] : []),
  ]
  return buttons.length > 0 ? [buttons] : []
}

/** The part of a list that stands on a page; a page that does not exist is the nearest that does. */
export function pageOf<T>(
  items: readonly T[],
  asked: number,
  size: number,
): { items: T[]; page: number; pages: number; first: number } {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const page = Math.min(Math.max(0, Number.isInteger(asked) ? asked : 0), pages - 1)
  return { items: items.slice(page * size, (page + 1) * size), page, pages, first: page * size }
}
