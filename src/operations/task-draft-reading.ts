import type { Holiday } from '../domain/calendar.ts'
import type { CooperationField, Office } from '../domain/directory.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { TaskDraft } from '../domain/task-draft.ts'
import { type TaskScreen, taskScreenOf } from '../domain/task-steps.ts'
import { listFields } from '../store/fields.ts'
import { listHolidays } from '../store/holidays.ts'
import { invitationsOf } from '../store/invitations.ts'
import { closedMeetings, findMeeting, meetingsIn } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { settingsOf } from '../store/settings.ts'
import { findTaskDraft } from '../store/task-drafts.ts'
import { findWizard } from '../store/wizards.ts'
import type { Desk } from './desk.ts'

/** Meetings offered as where a task comes from. */
const meetingsOffered = 6

/** What a task line is read against, and what its questions offer. */
export interface TaskWorld {
  offices: Office[]
  fields: CooperationField[]
  holidays: Holiday[]
  /** The meeting the task in the making belongs to. */
  meeting: Meeting | undefined
  /** Ids of the offices invited to it, its chair apart. */
  invited: string[]
  /** Meetings a task may come out of. */
  meetings: Meeting[]
  /** The moment of reading in the secretariat's zone. */
  now: Temporal.ZonedDateTime
}

/** The directory, the fields and the days off, beside a task in the making. A plain reading. */
export async function readTaskWorld(desk: Desk, meetingId: string | null = null): Promise<TaskWorld> {
  const [offices, fields, holidays, meetings, meeting, invitations] = await Promise.all([
    listOffices(desk.db),
    listFields(desk.db),
    listHolidays(desk.db),
    readMeetingsWithTasks(desk, meetingsOffered),
    meetingId === null ? undefined : findMeeting(desk.db, meetingId),
    meetingId === null ? [] : invitationsOf(desk.db, meetingId),
  ])
  const { zone } = await settingsOf(desk.db, desk.settings)
  const now = desk.clock.now().toZonedDateTimeISO(zone)
  const invited = invitations.filter(({ role }) => role !== 'chair').map(({ officeId }) => officeId)
  return { offices: offices.filter((office) => office.enabled), fields, holidays, meeting, invited, meetings, now }
}

/** A task in the making as its maker is shown it. */
export interface TaskInTheMaking {
  id: string
  draft: TaskDraft
  screen: TaskScreen
}

/** The task somebody is making, as it stands; undefined when there is none any more. A plain reading. */
export async function readTaskDraft(desk: Desk, userId: number, id?: string): Promise<TaskInTheMaking | undefined> {
  const wizard = await findWizard(desk.db, userId)
  const meant = id ?? (wizard?.kind === 'task' ? wizard.subjectId : undefined)
  const draft = meant === undefined ? undefined : await findTaskDraft(desk.db, meant, userId)
  if (!draft || meant === undefined) return undefined
  return { id: meant, draft, screen: taskScreenOf(draft, wizard?.subjectId === meant ? wizard.step : null) }
}

/** Meetings whose tasks can be listed, those going on first, then the last closed ones. A plain reading. */
export async function readMeetingsWithTasks(desk: Desk, limit: number): Promise<Meeting[]> {
  const going = await meetingsIn(desk.db, ['in_progress', 'scheduled'])
  return [...going, ...(await closedMeetings(desk.db, limit))].slice(0, limit)
}
