import type { InlineKeyboardButton } from 'grammy/types'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'

/** To the claims that wait, as one list. */
export const claimsButton = (speech: Speech, count: number): InlineKeyboardButton => ({
  text: speech.t('claims-button-list', { count }),
  callback_data: pressData('claims', 1, '-'),
})

/** What can be done about the directory as a whole; these rows stand under its list. `waiting`: claims to be decided. */
export const rosterButtons = (speech: Speech, waiting = 0): InlineKeyboardButton[][] => [
  [
    claimsButton(speech, waiting),
    { text: speech.t('rights-button-secretariat'), callback_data: pressData('rights', 1) },
  ],
  [
    { text: speech.t('roster-button-get'), callback_data: 'roster-get' },
    { text: speech.t('roster-button-put'), callback_data: 'roster-put' },
    { text: speech.t('transfer-button'), callback_data: 'mutasi-list' },
  ],
]
