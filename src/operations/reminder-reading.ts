import type { Office } from '../domain/directory.ts'
import { type AnswerCount, countAnswers, type Invitation } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import {
  type MeetingReminderKind,
  type PlannedReminder,
  planOfMeeting,
  type ReminderSettings,
} from '../domain/reminder-plan.ts'
import type { Settings } from '../domain/settings.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { type Card, findCard } from '../store/cards.ts'
import { listFields } from '../store/fields.ts'
import { listHolidays } from '../store/holidays.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { findReminder, type Reminder } from '../store/reminders.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { plannedFor, reminderKey } from './reminder-rows.ts'

/** A meeting as a reminder of it is written. */
export interface ReminderView {
  meeting: Meeting
  kind: MeetingReminderKind
  /** The office written to and its place at the meeting; undefined in a group. */
  office: Office | undefined
  invitation: Invitation | undefined
  count: AnswerCount
  /** The names of the meeting's cooperation fields. */
  fields: string[]
  /** The card in the group written to. */
  card: Card | undefined
  now: Temporal.Instant
}

/** Why a reminder is not true any more. */
export type Untrue = 'gone' | 'cancelled' | 'begun' | 'moved' | 'left the office'

const EPOCH = Temporal.Instant.fromEpochMilliseconds(0)

/**
 * Reads what a reminder would say now, or why it must not be said: the meeting was cancelled, has begun or was moved
 * away from the day the reminder belongs to, or the chat is nobody of the office any more. For views: it acts as
 * the system.
 */
export async function readReminder(
  desk: Desk,
  row: { reminderId: string; meetingId: string; officeId?: string; chatId: number },
): Promise<ReminderView | Untrue> {
  const [reminder, meeting] = await Promise.all([
    findReminder(desk.db, row.reminderId),
    findMeeting(desk.db, row.meetingId),
  ])
  if (!reminder || !meeting?.startsAt) return 'gone'
  if (meeting.state === 'cancelled') return 'cancelled'
  if (meeting.state !== 'scheduled' || Temporal.Instant.compare(meeting.startsAt, desk.clock.now()) <= 0) return 'begun'
  const settings = await settingsOf(desk.db, desk.settings)
  const plan = planOfMeeting(meeting, await listHolidays(desk.db), EPOCH, everyReminder(settings))
  if (!plan.some((planned) => isOfPlan(reminder, planned, meeting))) return 'moved'
  const invitations = await invitationsOf(desk.db, meeting.id)
  const fields = (await listFields(desk.db)).filter((field) => meeting.fields.includes(field.code))
  const found = {
    meeting,
    kind: reminder.kind as MeetingReminderKind,
    count: countAnswers(invitations),
    fields: fields.map((field) => field.name),
    card: row.officeId === undefined ? await findCard(desk.db, meeting.id, row.chatId) : undefined,
    now: desk.clock.now(),
  }
  if (row.officeId === undefined) return { ...found, office: undefined, invitation: undefined }
  const accounts = await accountsOfOffice(desk.db, row.officeId)
  if (!accounts.some((account) => account.userId === row.chatId)) return 'left the office'
  return {
    ...found,
    office: (await listOffices(desk.db)).find((office) => office.id === row.officeId),
    invitation: invitations.find((invitation) => invitation.officeId === row.officeId),
  }
}

/** A reminder that was fired is true though the settings plan no more like it, or at another hour. */
const everyReminder = ({ quiet }: Settings): ReminderSettings => ({
  quiet,
  reminders: {
    threeDays: quiet.until,
    oneDay: quiet.until,
    twoHours: true,
    answerDay: quiet.until,
    chase: true,
    checkIn: false,
  },
})

/** Reminders of a day belong to it at whatever hour the settings have them now; the last one belongs to the start. */
function isOfPlan(reminder: Reminder, planned: PlannedReminder, meeting: Meeting): boolean {
  if (planned.kind !== reminder.kind) return false
  if (planned.kind === 'two-hours') return reminderKey('meeting', meeting.id, planned) === reminder.uniqueKey
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(meeting.zone).toPlainDate()
  return dayOf(planned.dueAt).equals(dayOf(plannedFor(reminder)))
}
