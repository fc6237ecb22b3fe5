import type { Holiday } from '../domain/calendar.ts'
import type { CooperationField, Office } from '../domain/directory.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { TaskDraft } from '../domain/task-draft.ts'
import { listFields } from '../store/fields.ts'
import { listHolidays } from '../store/holidays.ts'
import { closedMeetings, findMeeting, meetingsIn } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { findQuestion } from '../store/questions.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'

/** What a task line is read against, and what its questions offer. */
export interface TaskWorld {
  offices: Office[]
  fields: CooperationField[]
  holidays: Holiday[]
  /** The meeting the task in the making belongs to. */
  meeting: Meeting | undefined
  /** The moment of reading in the secretariat's zone. */
  now: Temporal.ZonedDateTime
}

/** The directory, the fields and the days off, beside a task in the making. A plain reading. */
export async function readTaskWorld(desk: Desk, meetingId: string | null = null): Promise<TaskWorld> {
  const [offices, fields, holidays, meeting] = await Promise.all([
    listOffices(desk.db),
    listFields(desk.db),
    listHolidays(desk.db),
    meetingId === null ? undefined : findMeeting(desk.db, meetingId),
  ])
  const { zone } = await settingsOf(desk.db, desk.settings)
  const now = desk.clock.now().toZonedDateTimeISO(zone)
  return { offices: offices.filter((office) => office.enabled), fields, holidays, meeting, now }
}

/** The task somebody is making, as it stands; undefined when there is none any more. A plain reading. */
export async function readTaskDraft(desk: Desk, userId: number): Promise<TaskDraft | undefined> {
  const question = await findQuestion(desk.db, userId, userId, desk.clock.now())
  return question?.kind === 'task-draft' ? (question.subject as unknown as TaskDraft) : undefined
}

/** Meetings whose tasks can be listed, those going on first, then the last closed ones. A plain reading. */
export async function readMeetingsWithTasks(desk: Desk, limit: number): Promise<Meeting[]> {
  const going = await meetingsIn(desk.db, ['in_progress', 'scheduled'])
  return [...going, ...(await closedMeetings(desk.db, limit))].slice(0, limit)
}
