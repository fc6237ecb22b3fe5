import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { isBlank, type TaskDraft } from '../../domain/task-draft.ts'
import { nextTaskStep, type TaskStep, taskLines } from '../../domain/task-steps.ts'
import { duesOffered } from '../../domain/wizard-choices.ts'
import type { TaskInTheMaking, TaskWorld } from '../../operations/task-draft-reading.ts'
import type { TaskView } from '../../operations/task-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedName, nameOf } from './agenda.ts'
import { meantDue, offeredDue } from './due-buttons.ts'
import { exampleDueDay } from './example-days.ts'
import { inRows, type Letter, letter, withButton } from './letter.ts'
import { dueLine } from './task.ts'
import { helperLines } from './task-part.ts'
import { unreadLines } from './unread.ts'

/** Offices offered as buttons; every other one can be typed. */
const offeredOffices = 8
const buttonLimit = 56

const headings = {
  step: 'wizard-task-heading',
  lines: 'wizard-task-lines-heading',
  preview: 'wizard-task-preview-heading',
}

/** What a task in the making says beside itself. */
export interface TaskExtras {
  /** What was typed is no answer. */
  unclear?: boolean
  /** Why what was typed cannot be taken. */
  trouble?: string
  /** What else was in the making and was set aside, and the button that leads back to it. */
  left?: string
  back?: InlineKeyboardButton
}

/** A task in the making as its maker sees it: the step at which they are, the lines to edit, or the preview. */
export function taskDraftLetter(
  speech: Speech,
  task: TaskInTheMaking,
  world: TaskWorld,
  more: TaskExtras = {},
): Letter {
  return withButton(draftedLetter(speech, task, world, more), more.back)
}

function draftedLetter(
  speech: Speech,
  task: TaskInTheMaking,
  world: TaskWorld,
  { unclear, trouble, left }: TaskExtras,
): Letter {
  const { t } = speech
  const { draft, screen } = task
  const heading = headings[screen.on]
  const known = knownLines(speech, draft, world)
  const lines: (FormattedString | string)[] = [
    ...(left ? [left, ''] : []),
    FormattedString.bold(t(heading)),
    '',
    ...(unclear && isBlank(draft) ? [] : helpLines(speech, draft, world)),
    ...(known.length > 0 ? [...known, ''] : []),
  ]
  if (screen.on === 'preview')
    return letter(FormattedString.join(lines.slice(0, -1), '\n'), previewButtons(speech, task.id))
  if (screen.on === 'lines')
    return letter(FormattedString.join([...lines, t('wizard-lines-ask')], '\n'), lineButtons(speech, task))
  const asked = questionOf(speech, draft, screen.step, world)
  const question = trouble ? `${trouble} ${asked}` : asked
  const steps: TaskStep[] = taskLines(draft).filter((each) => each !== 'helpers')
  const count = { at: steps.indexOf(screen.step) + 1, of: steps.length }
  const guided = draft.guided && nextTaskStep(draft) ? [FormattedString.italic(t('wizard-task-step', count))] : []
  const body = [...lines, ...guided, unclear ? t('task-ask-again', { question }) : question]
  return letter(FormattedString.join(body, '\n'), [
    ...choices(speech, task, screen.step, world),
    wayButtons(speech, task, screen.step),
  ])
}

/**
 * A task as its maker sees it: whom it was told, and which meeting it was tied to. One that was created at once, out of
 * a line, can be taken back.
 */
export function createdLetter(speech: Speech, view: TaskView, told: number, atOnce = false): Letter {
  const { t } = speech
  const { task, office, field, meeting } = view
  const lines = [
    t(told > 0 ? 'task-created' : 'task-created-untold', { code: task.code, office: office.name }),
    t('task-line-description', { description: task.description }),
    t('task-line-office', { office: office.name }),
    ...helperLines(speech, view),
    t('task-line-field', { field: field.name, hashtag: field.hashtag }),
    dueLine(speech, view),
    ...(meeting ? [t('task-created-meeting', { meeting: nameOf(speech, meeting) })] : []),
  ]
  const open = { text: t('task-button-open'), callback_data: pressData('task-show', task.id) }
  const undo: InlineKeyboardButton = {
    text: t('task-button-undo'),
    callback_data: pressData('task-undo', task.id),
    style: 'danger',
  }
  return letter(lines.join('\n'), [atOnce ? [open, undo] : [open]])
}

/** While nothing is known yet, how the whole task is written in one line. */
function helpLines(speech: Speech, draft: TaskDraft, world: TaskWorld): (FormattedString | string)[] {
  if (!isBlank(draft)) return []
  const { t } = speech
  const day = exampleDueDay(world.now.toPlainDate())
  if (!world.meeting) return [t('task-help'), FormattedString.code(t('task-help-example', { day })), '']
  const help = t('task-help-meeting', { meeting: nameOf(speech, world.meeting) })
  return [help, FormattedString.code(t('task-help-meeting-example', { day })), '']
}

function questionOf({ t, format }: Speech, draft: TaskDraft, step: TaskStep, world: TaskWorld): string {
  if (step === 'office' && draft.severalOffices) {
    const offices = officesFor(draft, world).map(({ name }) => name)
    return t('task-ask-office-several', { count: offices.length, offices: format.list(offices) })
  }
  if (step === 'meeting') return t('wizard-task-ask-meeting')
  if (step === 'helpers') return t('wizard-task-ask-helpers')
  if (step !== 'due') return t(`task-ask-${step}`)
  const day = exampleDueDay(world.now.toPlainDate())
  if (draft.dueTrouble === 'far') return t('wizard-task-ask-due-far')
  const [last] = draft.dueTrouble === 'absent' ? split(draft.dates) : []
  if (last) return t('task-ask-due-absent-after', { last: format.date(Temporal.PlainDate.from(last)) })
  return t(draft.dueTrouble ? `task-ask-due-${draft.dueTrouble}` : 'task-ask-due', { day })
}

/** What is known of the task, a line each. */
function knownLines(speech: Speech, draft: TaskDraft, world: TaskWorld): string[] {
  const { t } = speech
  const field = world.fields.find(({ code }) => code === draft.fieldCode)
  const office = world.offices.find(({ id }) => id === draft.officeId)
  const due = draft.dueOn && speech.format.date(Temporal.PlainDate.from(draft.dueOn))
  return [
    ...(draft.description ? [t('task-line-description', { description: draft.description })] : []),
    ...(office ? [t('task-line-office', { office: office.name })] : []),
    ...(draft.helpers ?? []).flatMap(({ officeId, what }) => helperLine(speech, world, officeId, what)),
    ...(field ? [t('task-line-field', { field: field.name, hashtag: field.hashtag })] : []),
    ...(due ? [t('task-line-due', { due })] : []),
    ...(world.meeting ? [t('task-line-meeting', { meeting: nameOf(speech, world.meeting) })] : []),
    ...unreadLines(speech, draft.unread),
  ]
}

function helperLine({ t }: Speech, world: TaskWorld, officeId: string, what: string | null): string[] {
  const office = world.offices.find(({ id }) => id === officeId)?.name
  if (!office) return []
  const line = t('part-draft-line', { office })
  return [what ? t('part-line-what', { line, what }) : line]
}

function previewButtons({ t }: Speech, id: string): InlineKeyboardButton[][] {
  return [
    [{ text: t('wizard-task-create'), callback_data: pressData('tw-create', id), style: 'success' }],
    [
      { text: t('wizard-button-edit'), callback_data: pressData('tw-go', id, 'lines') },
      { text: t('task-button-cancel'), callback_data: pressData('tw-drop', id) },
    ],
  ]
}

function lineButtons({ t }: Speech, { id, draft }: TaskInTheMaking): InlineKeyboardButton[][] {
  const lines = taskLines(draft).map((step) => ({
    text: t(`wizard-task-line-${step}`),
    callback_data: pressData('tw-go', id, step),
  }))
  return [...inRows(2, lines), [{ text: t('wizard-button-back'), callback_data: pressData('tw-back', id, 'lines') }]]
}

/** Back, on or past, and out: on every step. */
function wayButtons({ t }: Speech, { id, draft }: TaskInTheMaking, step: TaskStep): InlineKeyboardButton[] {
  const has = {
    field: draft.fieldCode,
    office: draft.officeId,
    due: draft.dueOn,
    description: draft.description,
    meeting: draft.meetingId,
    helpers: draft.helpers?.length ? 'some' : null,
  }
  const on = has[step] !== null ? 'on' : step === 'meeting' || step === 'helpers' ? 'skip' : undefined
  return [
    { text: t('wizard-button-back'), callback_data: pressData('tw-back', id, step) },
    ...(on ? [{ text: t(`wizard-button-${on}`), callback_data: pressData('tw-on', id, step) }] : []),
    { text: t('task-button-cancel'), callback_data: pressData('tw-drop', id) },
  ]
}

function choices(speech: Speech, task: TaskInTheMaking, step: TaskStep, world: TaskWorld): InlineKeyboardButton[][] {
  const { t } = speech
  const { id, draft } = task
  const pick = (text: string, choice: string): InlineKeyboardButton => ({
    text,
    callback_data: pressData('tw-pick', id, step, choice),
  })
  const typed = (key: string): InlineKeyboardButton => ({ text: t(key), callback_data: pressData('tw-type', id, step) })
  switch (step) {
    case 'field':
      return inRows(
        2,
        world.fields.map((field) => pick(field.hashtag, field.code)),
      )
    case 'office': {
      const offices = officesFor(draft, world).map((office) => [pick(shorten(office.name, buttonLimit), office.id)])
      return [...offices, [typed('wizard-task-other-office')]]
    }
    case 'due': {
      const meant = split(draft.dates).map((date) => [pick(meantDue(speech, date, world.holidays), date)])
      const usual = duesOffered(world.now.toPlainDate(), world.holidays).map((due) => [
        pick(offeredDue(speech, due), due.day.toString()),
      ])
      return [...(meant.length > 0 ? meant : usual), [typed('wizard-task-other-date')]]
    }
    case 'meeting': {
      const meetings = world.meetings.map((meeting) => [
        pick(shorten(datedName(speech, meeting), buttonLimit), meeting.id),
      ])
      return [...meetings, ...(draft.meetingId ? [[pick(t('wizard-task-no-meeting'), 'none')]] : [])]
    }
    case 'helpers':
      return draft.helpers?.length ? [[pick(t('wizard-task-no-helpers'), 'none')]] : []
    default:
      return []
  }
}

/**
 * The offices a name may have meant; else those invited to the meeting the task comes out of, first among them those of
 * the field, and then the others that lead and support the field.
 */
function officesFor(draft: TaskDraft, world: TaskWorld) {
  const field = world.fields.find(({ code }) => code === draft.fieldCode)
  const meant = split(draft.offices)
  const ofField = [...(field?.leadOffices ?? []), ...(field?.supportOffices ?? [])]
  const invited = new Set(world.invited)
  const usual = new Set([...ofField.filter((id) => invited.has(id)), ...invited, ...ofField])
  const ids = meant.length > 0 ? meant : [...usual]
  return ids.flatMap((id) => world.offices.find((office) => office.id === id) ?? []).slice(0, offeredOffices)
}

const split = (joined: string): string[] => (joined === '' ? [] : joined.split(','))
