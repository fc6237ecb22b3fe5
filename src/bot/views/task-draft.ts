import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { isBlank, missingPart, type TaskDraft, type TaskPart } from '../../domain/task-draft.ts'
import type { TaskWorld } from '../../operations/task-draft-reading.ts'
import type { TaskView } from '../../operations/task-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { exampleDueDay } from './example-days.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { dueLine } from './task.ts'

/** Offices offered as buttons; every other one can be typed. */
const offeredOffices = 8

/** Asks for the next point of a task, with what was typed so far and the choices as buttons. */
export function askLetter(speech: Speech, draft: TaskDraft, world: TaskWorld, again = false): Letter {
  const part = missingPart(draft)
  if (!part) throw new Error('a complete task has nothing left to ask')
  const question = questionOf(speech, draft, part, world)
  const kept = keptParts(speech, draft, world)
  const lines = [
    ...(again ? [] : helpLines(speech, draft, world)),
    ...(kept.length > 0 ? [speech.t('task-ask-kept', { parts: kept.join('; ') })] : []),
    again ? speech.t('task-ask-again', { question }) : question,
  ]
  const cancel = { text: speech.t('task-button-cancel'), callback_data: pressData('task-drop') }
  return letter(FormattedString.join(lines, '\n'), [...choices(speech, draft, part, world), [cancel]])
}

/** A task as its maker sees it: whom it was told, and which meeting it was tied to. */
export function createdLetter(speech: Speech, view: TaskView, told: number): Letter {
  const { t } = speech
  const { task, office, field, meeting } = view
  const lines = [
    t(told > 0 ? 'task-created' : 'task-created-untold', { code: task.code, office: office.name }),
    t('task-line-description', { description: task.description }),
    t('task-line-field', { field: field.name, hashtag: field.hashtag }),
    dueLine(speech, view),
    ...(meeting ? [t('task-created-meeting', { meeting: nameOf(speech, meeting) })] : []),
  ]
  return letter(lines.join('\n'), [[{ text: t('task-button-open'), callback_data: pressData('task-show', task.id) }]])
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

function questionOf({ t }: Speech, draft: TaskDraft, part: TaskPart, world: TaskWorld): string {
  if (part !== 'due') return t(`task-ask-${part}`)
  const day = exampleDueDay(world.now.toPlainDate())
  return t(draft.dueTrouble ? `task-ask-due-${draft.dueTrouble}` : 'task-ask-due', { day })
}

function keptParts(speech: Speech, draft: TaskDraft, world: TaskWorld): string[] {
  const field = world.fields.find(({ code }) => code === draft.fieldCode)
  const office = world.offices.find(({ id }) => id === draft.officeId)
  return [
    ...(field ? [field.hashtag] : []),
    ...(office ? [office.code] : []),
    ...(draft.dueOn ? [speech.format.date(Temporal.PlainDate.from(draft.dueOn))] : []),
    ...(draft.description ? [shorten(draft.description, 150)] : []),
  ]
}

function choices(speech: Speech, draft: TaskDraft, part: TaskPart, world: TaskWorld): InlineKeyboardButton[][] {
  if (part === 'field')
    return inRows(
      2,
      world.fields.map((field) => ({ text: field.hashtag, callback_data: pressData('task-field', field.code) })),
    )
  if (part === 'office')
    return inRows(
      2,
      officesFor(draft, world).map((office) => ({
        text: office.code,
        callback_data: pressData('task-office', office.id),
      })),
    )
  if (part === 'due')
    return split(draft.dates).map((date) => [
      { text: speech.format.date(Temporal.PlainDate.from(date)), callback_data: pressData('task-due', date) },
    ])
  return []
}

/** The offices a name may have meant; else those that lead and support the field. */
function officesFor(draft: TaskDraft, world: TaskWorld) {
  const field = world.fields.find(({ code }) => code === draft.fieldCode)
  const meant = split(draft.offices)
  const ids = meant.length > 0 ? meant : [...(field?.leadOffices ?? []), ...(field?.supportOffices ?? [])]
  return ids.flatMap((id) => world.offices.find((office) => office.id === id) ?? []).slice(0, offeredOffices)
}

const split = (joined: string): string[] => (joined === '' ? [] : joined.split(','))
