import { plainLine } from '../domain/plain-line.ts'
import { isBlank, missingPart, type TaskDraft, type TaskOrigin } from '../domain/task-draft.ts'
import { readWhen, type When } from '../language/dates.ts'
import { findFields } from '../language/field-words.ts'
import { findOffice, type OfficeReading } from '../language/office-names.ts'
import { readTaskLine } from '../language/task-line.ts'
import type { TaskWorld } from '../operations/task-draft-reading.ts'

/** Choices kept as buttons of a question. */
const mostChoices = 8

type Change = Partial<Omit<TaskDraft, keyof TaskOrigin>>

export const blankTask = {
  fieldCode: null,
  officeId: null,
  dueOn: null,
  description: null,
  offices: '',
  dates: '',
  dueTrouble: null,
}

/** What a line about a task means, in codes and dates; what it leaves open stays null. */
export function meaningOfTask(text: string, world: TaskWorld): Omit<TaskDraft, keyof TaskOrigin> {
  const { now, offices, fields, holidays } = world
  const line = readTaskLine(text, { now, directory: offices, fields, holidays })
  return {
    ...blankTask,
    fieldCode: line.field ?? null,
    ...officeOf(line.office),
    ...(line.due && dueOf(line.due)),
    description: line.description ? plainLine(line.description) || null : null,
  }
}

/**
 * What typed words add to a task in the making: the point that was asked, or the whole line while nothing is known.
 * Undefined when they say nothing about it.
 */
export function answerToTask(text: string, draft: TaskDraft, world: TaskWorld): Change | undefined {
  if (isBlank(draft)) {
    const meaning = meaningOfTask(text, world)
    if (meaning.fieldCode !== null || meaning.officeId !== null || meaning.dueOn !== null) return meaning
  }
  switch (missingPart(draft)) {
    case 'field': {
      const [fieldCode] = findFields(text, world.fields).found
      return fieldCode ? { fieldCode } : undefined
    }
    case 'office': {
      const office = officeOf(findOffice(text, world.offices))
      return office.officeId !== null || office.offices !== '' ? office : undefined
    }
    case 'due': {
      const due = dueOf(readWhen(text, world.now, 'tenggat', world.holidays))
      return due.dueOn !== null || due.dates !== '' || due.dueTrouble === 'past' ? due : undefined
    }
    case 'description': {
      const description = plainLine(text)
      return description ? { description } : undefined
    }
    default:
      return undefined
  }
}

function officeOf(reading: OfficeReading): Pick<TaskDraft, 'officeId' | 'offices'> {
  if (reading.kind === 'office') return { officeId: reading.officeId, offices: '' }
  const near = reading.kind === 'several' ? reading.officeIds.slice(0, mostChoices).join(',') : ''
  return { officeId: null, offices: near }
}

function dueOf(when: When): Pick<TaskDraft, 'dueOn' | 'dates' | 'dueTrouble'> {
  if (when.reject === 'sudah_lewat') return { dueOn: null, dates: '', dueTrouble: 'past' }
  if (when.reject) return { dueOn: null, dates: '', dueTrouble: 'unclear' }
  // A time of day that is unclear does not matter to a due date, whose day counts.
  const days = when.ask?.candidates ?? []
  if (when.ask && (days.length > 1 || !when.date)) {
    const dates = [...new Set(days.map(String))].slice(0, mostChoices).join(',')
    return { dueOn: null, dates, dueTrouble: 'unclear' }
  }
  if (when.ask) return { dueOn: null, dates: String(when.date), dueTrouble: 'unclear' }
  return when.date
    ? { dueOn: String(when.date), dates: '', dueTrouble: null }
    : { dueOn: null, dates: '', dueTrouble: 'unclear' }
}

/** How far a report says the office is, in whole percent; undefined when it names none between 0 and 100. */
export function progressIn(text: string): number | undefined {
  const percent = /(?<![\d.,-])(\d{1,3})(?:[.,]\d{1,2})?\s*(?:%|persen\b)/i.exec(text)?.[1]
  return percent === undefined || Number(percent) > 100 ? undefined : Number(percent)
}
