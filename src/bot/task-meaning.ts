import { isConfidential } from '../domain/meeting.ts'
import { plainLine } from '../domain/plain-line.ts'
import { blankTask, isBlank, type TaskDraft, type TaskOrigin } from '../domain/task-draft.ts'
import type { TaskStep } from '../domain/task-steps.ts'
import { readWhen, type When } from '../language/dates.ts'
import { findFields } from '../language/field-words.ts'
import { doubtedIfFar, lastDayOfMonth } from '../language/named-month.ts'
import { nearestOffices } from '../language/nearest-offices.ts'
import { beginsWithOffice, findOffice, type OfficeReading } from '../language/office-names.ts'
import { takeHelpers } from '../language/task-helpers.ts'
import { readTaskLine, type TaskLine } from '../language/task-line.ts'
import { officesTogether } from '../language/task-offices.ts'
import type { TaskWorld } from '../operations/task-draft-reading.ts'
import { helpersSaid } from './task-helpers.ts'

/** Choices kept as buttons of a question. */
const mostChoices = 8

/** Offices offered for a name that is none of them. */
const nearOffices = 4
/** Letters of a meeting's title that may stand for it. */
const shortestName = 3

/** What a line about a task means, in codes and dates; what it leaves open stays null. */
export function meaningOfTask(typed: string, world: TaskWorld): Omit<TaskDraft, keyof TaskOrigin> {
  const { now, offices, fields, holidays } = world
  const { officeIds, text } = takeHelpers(typed, offices)
  const context = { now, directory: offices, fields, holidays }
  const whole = readTaskLine(text, context)
  const together = officesTogether(text, whole, offices)
  const line = together ? readTaskLine(together.text, context) : whole
  const near = (name = '') => nearestOffices(name, offices, nearOffices)
  return {
    ...blankTask,
    ...((isGuessed(text, line, world) || line.leftover.length > 0) && { guessed: true as const }),
    ...(officeIds.length > 0 && { helpers: officeIds.map((officeId) => ({ officeId, what: null })) }),
    ...(line.leftover.length > 0 && { unread: line.leftover.map(plainLine) }),
    fieldCode: line.field ?? null,
    ...(together ? oneOf(together.officeIds) : officeOf(line.office, near(line.officeText))),
    ...(line.due && dueOf(line.due, text, now)),
    description: line.description ? plainLine(line.description) || null : null,
  }
}

/** Without a colon what is to be done is what was left over of the line; the name of an office may have been mistyped. */
const isGuessed = (text: string, { officeText }: TaskLine, { offices }: TaskWorld): boolean =>
  !text.includes(':') || (officeText !== undefined && !beginsWithOffice(officeText, offices))

/**
 * What typed words add to a task in the making: the answer at its step, and what else of a line stands beside it, or
 * the whole line while nothing is known. Undefined when they answer nothing.
 */
export function answerToTask(
  text: string,
  draft: TaskDraft,
  step: TaskStep,
  world: TaskWorld,
): Partial<TaskDraft> | undefined {
  const line = meaningOfTask(text, world)
  const says = line.fieldCode !== null || line.officeId !== null || line.severalOffices || line.dueOn !== null
  if (isBlank(draft) && says) return line
  const own =
    step === 'office' && (line.officeId !== null || line.severalOffices)
      ? officePart(line)
      : taskAnswerAt(text, step, world)
  return own && { ...besides(text, step, draft, line), ...own }
}

/** What typed words answer at a step of a task, and nothing else they may say; undefined when they answer nothing. */
export function taskAnswerAt(text: string, step: TaskStep, world: TaskWorld): Partial<TaskDraft> | undefined {
  switch (step) {
    case 'field': {
      const [fieldCode] = findFields(text, world.fields).found
      return fieldCode ? { fieldCode } : undefined
    }
    case 'office': {
      const { offices, severalOffices } = meaningOfTask(text, world)
      if (severalOffices) return { officeId: null, offices, severalOffices }
      const office = officeOf(findOffice(text, world.offices))
      if (office.officeId !== null || office.offices !== '') return office
      const near = nearestOffices(text, world.offices, nearOffices)
      return near.length > 0 ? { officeId: null, offices: near.join(','), severalOffices: false } : undefined
    }
    case 'due': {
      const due = dueOf(readWhen(text, world.now, 'tenggat', world.holidays), text, world.now)
      return due.dueOn !== null || due.dates !== '' || due.dueTrouble !== 'unclear' ? due : undefined
    }
    case 'description': {
      const description = plainLine(text)
      return description ? { description } : undefined
    }
    case 'helpers': {
      const { helpers } = helpersSaid(text, world.offices)
      return helpers.length > 0 ? { helpers } : undefined
    }
    case 'meeting': {
      const said = plainLine(text).toLowerCase()
      const meant = world.meetings.filter(
        (meeting) =>
          !isConfidential(meeting) && said.length >= shortestName && meeting.title.toLowerCase().includes(said),
      )
      return meant.length === 1 ? { meetingId: meant[0]!.id, meetingSettled: true } : undefined
    }
  }
}

/** What a line says beside the answer, where nothing is known of it yet. */
function besides(
  text: string,
  step: TaskStep,
  draft: TaskDraft,
  line: ReturnType<typeof meaningOfTask>,
): Partial<TaskDraft> {
  if (step === 'description' || step === 'helpers' || step === 'meeting') return {}
  return {
    ...(draft.fieldCode === null && line.fieldCode !== null && { fieldCode: line.fieldCode }),
    ...(draft.officeId === null && (line.officeId !== null || line.severalOffices) && officePart(line)),
    ...(draft.dueOn === null && line.dueOn !== null && { dueOn: line.dueOn, dates: '', dueTrouble: null }),
    ...(draft.description === null &&
      line.description !== null &&
      text.includes(':') && { description: line.description }),
  }
}

type OfficePart = Pick<TaskDraft, 'officeId' | 'offices' | 'severalOffices'>

const officePart = ({ officeId, offices, severalOffices }: OfficePart): OfficePart => ({
  officeId,
  offices,
  severalOffices: severalOffices ?? false,
})

/** Offices named side by side; a task has one, so which of them is asked. */
const oneOf = (officeIds: string[]): OfficePart => ({
  officeId: null,
  offices: officeIds.slice(0, mostChoices).join(','),
  severalOffices: true,
})

/** `like`: what to choose from when the name is no office. */
function officeOf(reading: OfficeReading, like: string[] = []): OfficePart {
  if (reading.kind === 'office') return { officeId: reading.officeId, offices: '', severalOffices: false }
  const near = reading.kind === 'several' ? reading.officeIds.slice(0, mostChoices) : like
  return { officeId: null, offices: near.join(','), severalOffices: false }
}

/** `text`: where it was read. */
function dueOf(
  read: When,
  text: string,
  now: Temporal.ZonedDateTime,
): Pick<TaskDraft, 'dueOn' | 'dates' | 'dueTrouble'> {
  const when = doubtedIfFar({ ...read, span: [0, text.length] }, text, now.toPlainDate())
  if (when.reject === 'sudah_lewat') return { dueOn: null, dates: '', dueTrouble: 'past' }
  if (when.reject === 'tanggal_tidak_ada') {
    const last = lastDayOfMonth(text, now.toPlainDate())
    const ahead = last && Temporal.PlainDate.compare(last, now.toPlainDate()) > 0
    return { dueOn: null, dates: ahead ? String(last) : '', dueTrouble: 'absent' }
  }
  if (when.reject) return { dueOn: null, dates: '', dueTrouble: 'unclear' }
  // A time of day that is unclear does not matter to a due date, whose day counts.
  const days = when.ask?.candidates ?? []
  if (when.ask && (days.length > 1 || !when.date)) {
    const dates = [...new Set(days.map(String))].slice(0, mostChoices).join(',')
    return { dueOn: null, dates, dueTrouble: 'unclear' }
  }
  const trouble = when.ask?.reason === 'tahun_depan' ? 'far' : 'unclear'
  if (when.ask) return { dueOn: null, dates: String(when.date), dueTrouble: trouble }
  return when.date
    ? { dueOn: String(when.date), dates: '', dueTrouble: null }
    : { dueOn: null, dates: '', dueTrouble: 'unclear' }
}
