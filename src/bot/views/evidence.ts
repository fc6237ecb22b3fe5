import type { InlineKeyboardButton } from 'grammy/types'
import { mostEvidence } from '../../domain/task.ts'
import type { Evidence } from '../../operations/task-steps.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { fileName } from './task.ts'

/** UTF-16 units of a note shown back to its writer; a longer one is refused when it is sent. */
const shownNote = 1000
/** UTF-16 units of a file's name in the list of files. */
const shownName = 50

/** Of which task the button is: under the evidence of one, it must not send that of another. */
export const evidenceSend = (taskId: string): string => pressData('evidence-send', taskId)
/** The same for the button that gives the evidence up. */
export const evidenceCancel = (taskId: string): string => pressData('evidence-cancel', taskId)

/** The buttons under what an office hands in; nothing can be sent while there is nothing. */
export const evidenceButtons = ({ t }: Speech, taskId: string, ready: boolean): InlineKeyboardButton[][] => [
  [
    ...(ready ? [{ text: t('task-button-send'), callback_data: evidenceSend(taskId), style: 'success' as const }] : []),
    { text: t('task-button-cancel'), callback_data: evidenceCancel(taskId) },
  ],
]

/** What will be sent to the secretariat. */
export function evidencePreview(speech: Speech, code: string, { note, files }: Evidence): string {
  const { t } = speech
  const names = speech.format.list(files.map((file) => shorten(fileName(speech, file), shownName)))
  const lines = [
    t('task-finish-preview', { code }),
    note ? t('task-finished-note', { note: shorten(note, shownNote) }) : '',
    files.length === 1 ? t('task-finish-preview-file', { file: names }) : '',
    files.length > 1 ? t('task-finish-preview-files', { count: files.length, files: names }) : '',
    files.length === mostEvidence ? t('task-finish-preview-full', { count: mostEvidence }) : '',
    t('task-finish-preview-ask'),
  ]
  return lines.filter(Boolean).join('\n')
}
