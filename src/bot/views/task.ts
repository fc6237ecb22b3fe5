import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { isConfidential } from '../../domain/meeting.ts'
import {
  afterStep,
  type EvidenceFile,
  hasEnded,
  mostEvidence,
  owesWork,
  type Task,
  type TaskEvent,
} from '../../domain/task.ts'
import { isTaskPartStep } from '../../domain/task-part.ts'
import type { Addressee } from '../../operations/standing.ts'
import type { TaskActing, TaskView } from '../../operations/task-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { addressOf } from './place.ts'
import { waitingButtons, waitingLines } from './task-ask.ts'
import { helperLines, partButtons, partNote } from './task-part.ts'

/** Steps of the history a card shows, and UTF-16 units of a note in it: the card stays far under 4,096. */
const shownSteps = 8
const shownNote = 100
/** Files handed in that stand side by side. */
const perRow = 4
/** UTF-16 units of whoever took a step, and of a file's name. */
const shownName = 50

/** The card of one task with its history and what its reader may do. `opening`: what is said above it. */
export function taskCard(speech: Speech, view: TaskView, acts: TaskActing, opening?: string): Letter {
  const { t } = speech
  const { task, office, field, meeting } = view
  const lines = [
    ...(opening ? [opening, ''] : []),
    FormattedString.bold(t('task-line-code', { code: task.code })),
    t('task-line-description', { description: task.description }),
    t('task-line-office', { office: office.name }),
    ...helperLines(speech, view),
    t('task-line-field', { field: field.name, hashtag: field.hashtag }),
    ...(meeting ? [t('task-line-meeting', { meeting: nameOf(speech, meeting) })] : []),
    dueLine(speech, view),
    stateLine(speech, task),
    ...(acts.office || acts.secretariat ? waitingLines(speech, view) : []),
    ...(view.reachable || !acts.secretariat ? [] : [t('task-line-unreachable', { office: office.name })]),
    '',
    FormattedString.bold(t('task-history')),
    ...historyLines(speech, view),
  ]
  return letter(FormattedString.join(lines, '\n'), [
    ...actions(speech, task, acts),
    ...(acts.leads && !hasEnded(task) ? [[directButton(speech, task)]] : []),
    ...(acts.helps ? partButtons(speech, view, acts.helps) : []),
    ...(acts.secretariat ? waitingButtons(speech, view) : []),
    ...(acts.secretariat ? changeButtons(speech, task) : []),
    ...evidenceButtons(speech, view),
    ...sourceButton(speech, task),
    [{ text: t('task-button-list'), callback_data: pressData('tasks', 'home', '-', 0) }],
  ])
}

/** Whoever leads says what they direct. */
export const directButton = ({ t }: Speech, task: Pick<Task, 'id'>): InlineKeyboardButton => ({
  text: t('task-button-direct'),
  callback_data: pressData('task-direct', task.id),
})

/** What an office is told when a task is given to it. */
export function toldLetter(speech: Speech, view: TaskView, standing: Addressee): Letter {
  const { t, format } = speech
  const { task, office, field, meeting } = view
  const facts = { title: addressOf(speech, office, standing), office: office.name, description: task.description }
  const opening = !meeting
    ? t('task-told', facts)
    : isConfidential(meeting) || !meeting.startsAt
      ? t('task-told-meeting-undated', { ...facts, meeting: nameOf(speech, meeting) })
      : t('task-told-meeting', { ...facts, meeting: meeting.title, date: format.shortDate(meeting.startsAt) })
  const lines = [
    opening,
    t('task-line-field', { field: field.name, hashtag: field.hashtag }),
    dueLine(speech, view),
    t('task-line-code', { code: task.code }),
    ...(task.state === 'new' ? [t('task-told-request')] : []),
  ]
  return letter(lines.join('\n'), officeButtons(speech, task))
}

/** What an open task's office is reminded of: coming, today or overdue, as it stands when it is sent. */
export function taskReminderLetter(
  speech: Speech,
  view: TaskView,
  today: Temporal.PlainDate,
  standing: Addressee,
): Letter {
  const { task, office } = view
  const due = Temporal.PlainDate.from(task.dueOn)
  const facts = {
    title: addressOf(speech, office, standing),
    code: task.code,
    description: task.description,
    due: speech.format.date(due),
  }
  const days = view.overdueDays
  const text =
    days > 0
      ? speech.t('task-reminder-overdue', { ...facts, days })
      : speech.t(due.equals(today) ? 'task-reminder-today' : 'task-reminder-coming', facts)
  return letter(text, officeButtons(speech, task))
}

export const officeButtons = (speech: Speech, task: Task): InlineKeyboardButton[][] =>
  actions(speech, task, { office: true, secretariat: false })

export const secretariatButtons = (speech: Speech, task: Task): InlineKeyboardButton[][] =>
  actions(speech, task, { office: false, secretariat: true })

function actions(speech: Speech, task: Task, acts: TaskActing): InlineKeyboardButton[][] {
  const button = (step: string, style?: 'success' | 'danger'): InlineKeyboardButton => ({
    text: speech.t(`task-button-${step}`),
    callback_data: pressData(`task-${step}`, task.id),
    ...(style && { style }),
  })
  const rows: InlineKeyboardButton[][] = []
  if (acts.office && owesWork(task))
    rows.push(
      [...(task.state === 'new' ? [button('accept', 'success')] : []), button('report'), button('finish')],
      [
        ...(task.state === 'in_progress' ? [] : [button('object')]),
        button('ask-time'),
        ...(task.state === 'in_progress' ? [button('ask-hand-over')] : []),
      ],
    )
  if (acts.secretariat && task.state === 'in_review') rows.push([button('confirm', 'success'), button('return')])
  return rows
}

/** How the secretariat corrects a task that is not confirmed. */
function changeButtons({ t }: Speech, task: Task): InlineKeyboardButton[][] {
  if (hasEnded(task)) return []
  const to = (step: 'hand-over' | 'postpone' | 'resume') => ({
    text: t(`task-button-${step}`),
    callback_data: pressData('tc', task.id, step),
  })
  return [
    [{ text: t('task-button-change'), callback_data: pressData('tc-which', task.id) }, to('hand-over')],
    [
      ...(owesWork(task)
        ? [{ text: t('task-button-helpers'), callback_data: pressData('part-helpers', task.id) }]
        : []),
      ...(afterStep(task.state, 'postpone') ? [to('postpone')] : []),
      ...(afterStep(task.state, 'resume') ? [to('resume')] : []),
      { text: t('task-button-cancel-task'), callback_data: pressData('tc', task.id, 'cancel'), style: 'danger' },
    ],
  ]
}

/** `Tenggat: Jumat, 12 Mei 2023`, with the days it is overdue. */
export function dueLine(speech: Speech, { task, overdueDays }: Pick<TaskView, 'task' | 'overdueDays'>): string {
  const due = speech.format.date(Temporal.PlainDate.from(task.dueOn))
  return overdueDays > 0
    ? speech.t('task-line-overdue', { due, days: overdueDays })
    : speech.t('task-line-due', { due })
}

function stateLine({ t }: Speech, task: Task): string {
  const state = t(`task-state-${task.state}`)
  return task.progress !== null && task.state !== 'done'
    ? t('task-line-progress', { state, progress: task.progress })
    : t('task-line-state', { state })
}

function historyLines(speech: Speech, view: TaskView): string[] {
  const { history } = view
  const { t, format } = speech
  const earlier = history.length - shownSteps
  const lines = history.slice(-shownSteps).map(({ event, by }) => {
    const at = `${format.shortDate(event.at)} ${format.clock(event.at)}`
    let line = t('task-history-line', { at, step: t(`task-step-${event.step}`), by: shorten(by, shownName) })
    const note = isTaskPartStep(event.step) ? partNote(speech, view, event) : noteOf(speech, event)
    if (note) line = t('task-history-note', { line, note: shorten(note, shownNote) })
    const [file] = event.files
    if (event.files.length > 1) line = t('task-history-files', { line, count: event.files.length })
    else if (file) line = t('task-history-file', { line, file: shorten(fileName(speech, file), shownName) })
    return line
  })
  return earlier > 0 ? [t('task-history-earlier', { count: earlier }), ...lines] : lines
}

/** What was said with a step; of a correction what stood before. */
export function noteOf({ t, format }: Speech, { step, note, wish }: TaskEvent): string | null {
  if (note === null) return null
  if (step === 'ask-time' && wish)
    return t('ask-note-time', { note, wish: format.shortDate(Temporal.PlainDate.from(wish)) })
  if (step === 'redate' || step === 'resume')
    return t('task-change-before', { before: format.date(Temporal.PlainDate.from(note)) })
  return step === 'reword' || step === 'hand-over' ? t('task-change-before', { before: note }) : note
}

/** What a file handed in is called. */
export const fileName = ({ t }: Speech, file: Pick<EvidenceFile, 'kind' | 'name'>): string =>
  file.name ?? t(`task-file-${file.kind}`)

function evidenceButtons({ t }: Speech, { history }: TaskView): InlineKeyboardButton[][] {
  const files = history.flatMap(({ event }) => event.files.map((_, place) => pressData('task-file', event.id, place)))
  const buttons = files.map((callback_data, at) => ({
    text: t('task-button-evidence', { number: at + 1 }),
    callback_data,
  }))
  const shown = buttons.slice(-mostEvidence)
  return inRows(perRow, shown)
}

/** Members of a supergroup can open the message a task came out of; a basic group has no such links. */
function sourceButton({ t }: Speech, task: Task): InlineKeyboardButton[][] {
  const group = /^-100(\d+)$/.exec(String(task.sourceChatId ?? ''))?.[1]
  if (!group || task.sourceMessageId === null) return []
  return [[{ text: t('task-button-source'), url: `https://t.me/c/${group}/${task.sourceMessageId}` }]]
}
