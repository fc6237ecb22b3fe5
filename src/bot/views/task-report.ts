import type { InlineKeyboardButton } from 'grammy/types'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { progressIn } from '../task-meaning.ts'
import { type Letter, letter } from './letter.ts'

const cancel = ({ t }: Speech, taskId: string): InlineKeyboardButton => ({
  text: t('task-button-cancel'),
  callback_data: pressData('report-cancel', taskId),
})

/** Asks how far the office is; `again`: what was sent says nothing of it. */
export const reportAsked = (speech: Speech, taskId: string, code: string, again = false): Letter =>
  letter(speech.t(again ? 'task-report-empty' : 'task-report-ask', { code }), [[cancel(speech, taskId)]])

/** What will be sent to the secretariat. */
export function reportPreview(speech: Speech, taskId: string, code: string, note: string): Letter {
  const { t } = speech
  const progress = progressIn(note)
  const title =
    progress === undefined ? t('task-report-preview', { code }) : t('task-report-preview-progress', { code, progress })
  const send = {
    text: t('task-button-send'),
    callback_data: pressData('report-send', taskId),
    style: 'success' as const,
  }
  return letter([title, note, t('task-report-preview-ask')].join('\n'), [[send, cancel(speech, taskId)]])
}

/** Words that may be the report or the answer to an invitation: which is meant? */
export const reportOrAnswer = (speech: Speech, taskId: string, code: string, note: string): Letter =>
  letter(speech.t('task-report-or-answer', { code, note }), [
    [{ text: speech.t('task-button-is-answer'), callback_data: pressData('report-answer', taskId) }],
    [{ text: speech.t('task-button-is-report', { code }), callback_data: pressData('report-is', taskId) }],
  ])
