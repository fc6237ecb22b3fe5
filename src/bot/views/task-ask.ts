import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { hasEnded, isTaskAsk, type TaskAsk, type TaskEvent } from '../../domain/task.ts'
import { type AskEvent, openAsks } from '../../domain/task-asks.ts'
import { keyOf, laterDues } from '../../domain/wizard-choices.ts'
import type { Asking } from '../../operations/task-asks.ts'
import type { TaskWorld } from '../../operations/task-draft-reading.ts'
import type { TaskView } from '../../operations/task-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { meantDue } from './due-buttons.ts'
import { exampleDueDay } from './example-days.ts'
import { inRows, type Letter, letter, withNote } from './letter.ts'

/** UTF-16 units of a reason where it stands among other things. */
const shownReason = 100

/** What a question to the office says and offers beside itself. */
interface AskExtras {
  trouble?: string
  /** ISO dates that what was typed may mean. */
  meant?: string[]
}

/** Whether all that has to be said was. */
export const isAskWhole = ({ step, reason, wish }: Asking): boolean =>
  reason !== null && (step !== 'ask-time' || wish !== null)

/** Names what is shown, so that an older preview sends nothing. */
export const askKey = ({ step, reason, wish }: Asking): string => keyOf(`${step} ${wish ?? ''} ${reason ?? ''}`)

/** Asks for what is missing of what an office asks, or shows it whole before it is sent. */
export function askingLetter(
  speech: Speech,
  view: TaskView,
  asking: Asking,
  world: TaskWorld,
  { trouble, meant = [] }: AskExtras = {},
): Letter {
  const made = isAskWhole(asking) ? preview(speech, view, asking, world) : question(speech, view, asking, world, meant)
  return trouble ? withNote(made, trouble) : made
}

function question(speech: Speech, { task }: TaskView, asking: Asking, world: TaskWorld, meant: string[]): Letter {
  const { t } = speech
  const { step, reason, wish } = asking
  const facts = {
    code: task.code,
    description: task.description,
    due: dayIn(speech, task.dueOn),
    day: exampleDueDay(world.now.toPlainDate()),
    wish: wish ? dayIn(speech, wish) : '',
  }
  const drop = [dropButton(speech, task.id)]
  if (step !== 'ask-time') return letter(t(`ask-why-${step}`, facts), [drop])
  if (wish !== null) return letter(t('ask-reason-ask-time', facts), [drop])
  const pick = (text: string, date: string) => ({ text, callback_data: pressData('ask-day', task.id, date) })
  const later = laterDues(Temporal.PlainDate.from(task.dueOn), world.now.toPlainDate(), world.holidays)
  const days = (meant.length > 0 ? meant : later.map(String)).map((date) =>
    pick(meantDue(speech, date, world.holidays), date),
  )
  return letter(t(reason === null ? 'ask-why-ask-time' : 'ask-until-ask-time', facts), [...inRows(1, days), drop])
}

function preview(speech: Speech, { task }: TaskView, asking: Asking, world: TaskWorld): Letter {
  const { t } = speech
  const office = world.offices.find(({ id }) => id === asking.wish)
  const lines = [
    FormattedString.bold(t(`ask-preview-${asking.step}`, { code: task.code })),
    ...wishLines(speech, task.dueOn, asking.step, asking.wish, office?.name),
    t('ask-line-reason', { reason: asking.reason ?? '' }),
    '',
    t('ask-preview-ask'),
  ]
  const send: InlineKeyboardButton = {
    text: t('task-button-send'),
    callback_data: pressData('ask-send', task.id, askKey(asking)),
    style: 'success',
  }
  return letter(FormattedString.join(lines, '\n'), [[send, dropButton(speech, task.id)]])
}

function wishLines(speech: Speech, dueOn: string, step: TaskAsk, wish: string | null, office?: string): string[] {
  if (wish === null) return []
  if (step === 'ask-time') return [speech.t('ask-line-time', { due: dayIn(speech, dueOn), wish: dayIn(speech, wish) })]
  return office ? [speech.t('ask-line-office', { office })] : []
}

/** What the secretariat is asked to decide. */
export function askToldLetter(speech: Speech, view: TaskView, asked: AskEvent, more: InlineKeyboardButton[]): Letter {
  const { t } = speech
  const { task, office } = view
  const facts = { code: task.code, office: office.name, description: task.description }
  const lines = [
    t(`ask-told-${asked.step}`, facts),
    ...wishLines(speech, task.dueOn, asked.step, asked.wish, officeNamed(view, asked)?.name),
    t('ask-line-reason', { reason: asked.note ?? '–' }),
    t('ask-told-decide'),
  ]
  return letter(lines.join('\n'), [...decisionButtons(speech, view, asked), more])
}

/** What a secretariat can do with one thing that is asked: grant it as it is, otherwise, or not. */
export function decisionButtons(speech: Speech, view: TaskView, asked: AskEvent): InlineKeyboardButton[][] {
  const { t } = speech
  const { task } = view
  const to = (step: string, label: string): InlineKeyboardButton => ({
    text: t(label),
    callback_data: pressData('tc', task.id, step),
  })
  const grant = (text: string): InlineKeyboardButton => ({
    text,
    callback_data: pressData('ask-grant', task.id, asked.id),
    style: 'success',
  })
  const refuse = (label: string): InlineKeyboardButton => ({
    text: t(label),
    callback_data: pressData('ask-refuse', task.id, asked.id),
  })
  if (asked.step === 'ask-time') {
    const day = asked.wish ? speech.format.dayOnButton(Temporal.PlainDate.from(asked.wish)) : ''
    return [
      [grant(t('ask-button-grant-time', { day })), refuse('ask-button-refuse')],
      [to('redate', 'ask-button-other-day')],
    ]
  }
  const named = officeNamed(view, asked)
  const over = named ? [grant(t('ask-button-grant-office', { office: named.code }))] : []
  const objects = asked.step === 'object'
  return [
    [...over, refuse(objects ? 'ask-button-keep' : 'ask-button-refuse')],
    [
      ...(objects ? [{ text: t('task-button-change'), callback_data: pressData('tc-which', task.id) }] : []),
      to('hand-over', 'ask-button-other-office'),
    ],
  ]
}

/** The decisions that wait at a task, as its card offers them. */
export const waitingButtons = (speech: Speech, view: TaskView): InlineKeyboardButton[][] =>
  waitingIn(view).flatMap((asked) => decisionButtons(speech, view, asked).slice(0, 1))

/** What is asked and not decided, a line each. */
export const waitingLines = (speech: Speech, view: TaskView): string[] =>
  waitingIn(view).map((asked) => {
    const wish = asked.step === 'ask-time' && asked.wish ? dayIn(speech, asked.wish) : ''
    return speech.t(`ask-waits-${asked.step}`, { wish, reason: shorten(asked.note ?? '–', shownReason) })
  })

/** What of a task is asked and not decided. */
export const waitingIn = ({ task, history }: Pick<TaskView, 'task' | 'history'>): AskEvent[] =>
  hasEnded(task) ? [] : openAsks(history.map(({ event }) => event))

/** What the office is told of a request that is not granted. */
export function askRefusedLetter(speech: Speech, view: TaskView, event: TaskEvent, buttons: InlineKeyboardButton[][]) {
  const { t } = speech
  const { task, office, history } = view
  const asked = history.find((each) => each.event.id === event.answers)?.event.step ?? 'object'
  const facts = {
    code: task.code,
    description: task.description,
    office: office.name,
    due: dayIn(speech, task.dueOn),
  }
  const lines = [
    t(`ask-refused-${isTaskAsk(asked) ? asked : 'object'}`, facts),
    ...(event.note ? [t('ask-refused-remark', { note: event.note })] : []),
  ]
  return letter(lines.join('\n'), buttons)
}

/** Asks the secretariat why it refuses; it may leave that out. */
export const refusalAsked = (
  { t }: Speech,
  { task, office }: TaskView,
  step: TaskAsk,
  askId: string,
  empty = false,
): Letter =>
  letter(empty ? t('ask-refuse-empty') : t(`ask-refuse-why-${step}`, { code: task.code, office: office.name }), [
    [{ text: t('ask-button-no-remark'), callback_data: pressData('ask-refuse-now', task.id, askId) }],
  ])

const officeNamed = (view: TaskView, { step, wish }: AskEvent) =>
  step === 'ask-time' || wish === null ? undefined : view.named.find(({ id }) => id === wish)

const dropButton = ({ t }: Speech, taskId: string): InlineKeyboardButton => ({
  text: t('task-button-cancel'),
  callback_data: pressData('ask-drop', taskId),
})

const dayIn = (speech: Speech, date: string): string => speech.format.date(Temporal.PlainDate.from(date))
