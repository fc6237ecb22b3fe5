import type { InlineKeyboardButton } from 'grammy/types'
import { progressIn } from '../../language/task-progress.ts'
import { requestsIn } from '../../language/task-requests.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { type Letter, letter } from './letter.ts'

/** UTF-16 units of words that are asked about. */
const shownWords = 300

const cancel = ({ t }: Speech, taskId: string): InlineKeyboardButton => ({
  text: t('task-button-cancel'),
  callback_data: pressData('report-cancel', taskId),
})

/** Asks how far the office is; `again`: what was sent says nothing of it. */
export const reportAsked = (speech: Speech, taskId: string, code: string, again = false): Letter =>
  letter(speech.t(again ? 'task-report-empty' : 'task-report-ask', { code }), [[cancel(speech, taskId)]])

/** Why a report is shown once more. */
export type Shown = 'replaced' | 'waits' | 'ignored'

/** What will be sent to the secretariat. `until`: ISO date until which more time is asked for. */
export function reportPreview(
  speech: Speech,
  taskId: string,
  code: string,
  note: string,
  { shown, until }: { shown?: Shown; until?: string } = {},
): Letter {
  const { t } = speech
  const progress = progressIn(note)
  const title =
    progress === undefined ? t('task-report-preview', { code }) : t('task-report-preview-progress', { code, progress })
  const send = {
    text: t('task-button-send'),
    callback_data: pressData('report-send', taskId),
    style: 'success' as const,
  }
  const asks = requestsIn(note)
  const lines = [
    ...(shown ? [t(`task-report-${shown}`)] : []),
    title,
    note,
    ...(until ? [t('task-report-asks-until', { until: speech.format.date(Temporal.PlainDate.from(until)) })] : []),
    ...(asks.moreTime && !until ? [t('task-report-asks-time')] : []),
    ...(asks.handOver ? [t('task-report-asks-hand-over')] : []),
    t('task-report-preview-ask'),
  ]
  return letter(lines.join('\n'), [[send, cancel(speech, taskId)]])
}

/** Words that may be the report or the answer to an invitation: which is meant? */
export const reportOrAnswer = (speech: Speech, taskId: string, code: string, note: string): Letter =>
  letter(speech.t('task-report-or-answer', { code, note: shorten(note, shownWords) }), [
    [{ text: speech.t('task-button-is-answer'), callback_data: pressData('report-answer', taskId) }],
    [{ text: speech.t('task-button-is-report', { code }), callback_data: pressData('report-is', taskId) }],
  ])

/** Words that may be the report said anew, while one waits: what is meant? `invited`: they may answer an invitation. */
export function reportDoubt(speech: Speech, taskId: string, code: string, words: string, invited: boolean): Letter {
  const { t } = speech
  const button = (label: string, press: string): InlineKeyboardButton[] => [
    { text: t(`task-button-${label}`), callback_data: pressData(press, taskId) },
  ]
  const asked = t(invited ? 'task-report-doubt' : 'task-report-doubt-alone', { code, note: shorten(words, shownWords) })
  return letter(asked, [
    button('replace', 'draft-replace'),
    ...(invited ? [button('is-answer', 'draft-answer')] : []),
    button('ignore', 'draft-ignore'),
  ])
}
