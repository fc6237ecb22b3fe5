import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Office } from '../../domain/directory.ts'
import type { TaskChangeStep } from '../../domain/task.ts'
import { duesOffered } from '../../domain/wizard-choices.ts'
import type { TaskChanged, TaskChangeShown } from '../../operations/task-changes.ts'
import type { TaskWorld } from '../../operations/task-draft-reading.ts'
import type { TaskView } from '../../operations/task-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { meantDue, offeredDue } from './due-buttons.ts'
import { exampleDueDay } from './example-days.ts'
import { type Letter, letter } from './letter.ts'

/** Offices offered as buttons; every other one can be typed. */
const offeredOffices = 8
const buttonLimit = 56

/** What a question about a correction says and offers beside itself. */
export interface ChangeExtras {
  /** Why what was typed is not taken. */
  trouble?: string
  /** Offices, or ISO dates, that what was typed may mean. */
  meant?: string[]
}

/** `Ubah`: which fact of a task is corrected. */
export function changeWhichLetter(speech: Speech, { task }: TaskView): Letter {
  const { t } = speech
  const due = speech.format.date(Temporal.PlainDate.from(task.dueOn))
  const lines = [
    FormattedString.bold(t('task-change-which', { code: task.code })),
    t('task-line-description', { description: task.description }),
    t('task-line-due', { due }),
  ]
  const to = (step: TaskChangeStep) => ({
    text: t(`task-button-${step}`),
    callback_data: pressData('tc', task.id, step),
  })
  const back = { text: t('wizard-button-back'), callback_data: pressData('task', task.id) }
  return letter(FormattedString.join(lines, '\n'), [[to('reword'), to('redate')], [back]])
}

/** Asks for the new text, day or office, or for the reason of a cancellation. */
export function changeAskLetter(
  speech: Speech,
  { view, changing }: TaskChangeShown,
  world: TaskWorld,
  { trouble, meant = [] }: ChangeExtras = {},
): Letter {
  const { t, format } = speech
  const { task, office } = view
  const day = exampleDueDay(world.now.toPlainDate())
  const due = format.date(Temporal.PlainDate.from(task.dueOn))
  const facts = { code: task.code, description: task.description, office: office.name, due, day }
  const question = t(`task-change-ask-${changing.step}`, facts)
  return letter(trouble ? `${trouble}\n\n${question}` : question, [
    ...choices(speech, view, changing.step, world, meant),
    [noButton(speech, task.id)],
  ])
}

/** What will change, who will be told, and the button that does it. */
export function changePreviewLetter(speech: Speech, shown: TaskChangeShown): Letter {
  const { t } = speech
  const { view, changing } = shown
  const { task } = view
  const { step, proposal } = changing
  const lines = [
    FormattedString.bold(t(`task-change-preview-${step}`, { code: task.code })),
    ...previewLines(speech, shown),
    '',
    tellsLine(speech, shown),
  ]
  const yes: InlineKeyboardButton = {
    text: t(`task-change-yes-${step}`),
    callback_data: pressData('tc-yes', task.id, step, proposal?.id ?? '-'),
    style: step === 'cancel' ? 'danger' : 'success',
  }
  return letter(FormattedString.join(lines, '\n'), [[yes], [noButton(speech, task.id)]])
}

function previewLines(speech: Speech, { view, changing, to }: TaskChangeShown): string[] {
  const { t, format } = speech
  const { task, office } = view
  const value = changing.proposal?.value ?? ''
  const day = (date: string) => format.date(Temporal.PlainDate.from(date))
  switch (changing.step) {
    case 'reword':
      return [t('task-change-before', { before: task.description }), t('task-line-description', { description: value })]
    case 'redate':
    case 'resume':
      return [
        t('task-line-description', { description: task.description }),
        t('task-change-before', { before: day(task.dueOn) }),
        t('task-line-due', { due: day(value) }),
      ]
    case 'hand-over':
      return [
        t('task-line-description', { description: task.description }),
        t('task-change-before', { before: office.name }),
        t('task-line-office', { office: to?.name ?? '–' }),
      ]
    case 'postpone':
    case 'cancel':
      return [
        t('task-line-description', { description: task.description }),
        t('task-line-office', { office: office.name }),
        t('task-change-reason', { reason: value }),
      ]
  }
}

function tellsLine({ t }: Speech, { view, changing, to }: TaskChangeShown): string {
  if (changing.step !== 'hand-over')
    return t(view.reachable ? 'task-change-tells' : 'task-change-untold', { office: view.office.name })
  if (!to?.reachable) return t('task-change-untold', { office: to?.name ?? '–' })
  return t(view.reachable ? 'task-change-tells-both' : 'task-change-tells', { office: to.name, old: view.office.name })
}

function choices(
  speech: Speech,
  { task, field }: TaskView,
  step: TaskChangeStep,
  world: TaskWorld,
  meant: string[],
): InlineKeyboardButton[][] {
  const pick = (text: string, choice: string) => [{ text, callback_data: pressData('tc-pick', task.id, step, choice) }]
  if (step === 'redate' || step === 'resume') {
    if (meant.length > 0) return meant.map((date) => pick(meantDue(speech, date, world.holidays), date))
    return duesOffered(world.now.toPlainDate(), world.holidays)
      .filter(({ day }) => step === 'resume' || day.toString() !== task.dueOn)
      .map((due) => pick(offeredDue(speech, due), due.day.toString()))
  }
  if (step !== 'hand-over') return []
  const ids = meant.length > 0 ? meant : [...field.leadOffices, ...field.supportOffices]
  return ids
    .flatMap((id) => world.offices.find((office: Office) => office.id === id && id !== task.officeId) ?? [])
    .slice(0, offeredOffices)
    .map((office) => pick(shorten(office.name, buttonLimit), office.id))
}

/** A task that was taken back right after it was made. */
export const withdrawnLetter = ({ t }: Speech, taskId: string, { code, office, told }: TaskChanged): Letter =>
  letter(t(told > 0 ? 'task-withdrawn' : 'task-withdrawn-untold', { code, office }), [
    [{ text: t('task-button-open'), callback_data: pressData('task-show', taskId) }],
  ])

const noButton = ({ t }: Speech, taskId: string): InlineKeyboardButton => ({
  text: t('task-button-cancel'),
  callback_data: pressData('tc-no', taskId),
})
