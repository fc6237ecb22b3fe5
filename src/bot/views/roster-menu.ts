import type { InlineKeyboardButton } from 'grammy/types'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'

/** What can be done about the directory as a whole; these rows stand under its list. */
export const rosterButtons = (speech: Speech): InlineKeyboardButton[][] => [
  [{ text: speech.t('rights-button-secretariat'), callback_data: pressData('rights', 1) }],
]
