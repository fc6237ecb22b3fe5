import type { InlineKeyboardButton } from 'grammy/types'
import type { Evidence } from '../../operations/task-steps.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'

/** UTF-16 units of a note shown back to its writer; a longer one is refused when it is sent. */
const shownNote = 1000

/** The buttons under what an office hands in; nothing can be sent while there is nothing. */
export const evidenceButtons = ({ t }: Speech, ready: boolean): InlineKeyboardButton[][] => [
  [
    ...(ready
      ? [{ text: t('task-button-send'), callback_data: pressData('evidence-send'), style: 'success' as const }]
      : []),
    { text: t('task-button-cancel'), callback_data: pressData('evidence-cancel') },
  ],
]

/** What will be sent to the secretariat. */
export function evidencePreview({ t }: Speech, code: string, { note, file }: Evidence): string {
  const lines = [
    t('task-finish-preview', { code }),
    note ? t('task-finished-note', { note: shorten(note, shownNote) }) : '',
    file ? t('task-finish-preview-file', { file: file.name ?? t(`task-file-${file.kind}`) }) : '',
    t('task-finish-preview-ask'),
  ]
  return lines.filter(Boolean).join('\n')
}
