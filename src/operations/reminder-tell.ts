import { isChase } from '../domain/chase.ts'
import { toTell } from '../domain/delegation.ts'
import { deadlineMark } from '../domain/forecast-decision.ts'
import type { Invitation } from '../domain/invitation.ts'
import { answerOf } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { type ReminderNote, reminderExpires } from '../domain/reminder-due.ts'
import type { MeetingReminderKind } from '../domain/reminder-plan.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import { standingDelegations } from '../store/delegations.ts'
import { invitationsOf } from '../store/invitations.ts'
import { reachableSecretariat } from '../store/people.ts'
import type { Reminder } from '../store/reminders.ts'
import { tellChase } from './chase-tell.ts'
import type { Settings } from './desk.ts'
import { oweForecast } from './forecast-rows.ts'
import { oweCards } from './meetings.ts'
import type { Work } from './perform.ts'
import { tellGroups } from './reminder-groups.ts'

/** Owes what one reminder of a meeting says to whom it still matters, and notes who that was; a lock only brings its cards up to date. `all`: every reminder of the meeting. */
export async function tellOfMeeting(
  work: Work,
  reminder: Reminder,
  meeting: Meeting,
  all: readonly Reminder[],
): Promise<ReminderNote> {
  if (reminder.kind === 'lock') {
    oweCards(work, meeting)
    return {}
  }
  if (reminder.kind === 'deadline') return tellForecast(work, meeting)
  const today = notesOfToday(work, meeting.zone, all)
  if (isChase(reminder.kind)) return tellChase(work, reminder, meeting, today)
  const told = await tellOffices(work, reminder, meeting, today)
  const groupsKnow = reminder.kind !== 'two-hours' && today.some((note) => note.groups?.length)
  const groups = told.unreachable.length > 0 && !groupsKnow ? await tellGroups(work, reminder, meeting) : []
  if (told.offices.length > 0 || groups.length > 0) return { ...told, groups }
  if (told.spared.length > 0 || groupsKnow) return { ...told, skipped: 'superseded' }
  return { ...told, skipped: told.unreachable.length > 0 ? 'unreachable' : 'nobody' }
}

/** Tells the secretariat that nobody of a task's office can be written to. */
export async function tellUntold(work: Work, taskId: string, settings: Settings): Promise<string[]> {
  const chats = await reachableSecretariat(work.trx, settings)
  return chats.map((chatId) =>
    work.owe({
      kind: 'task-untold',
      chatId,
      subject: { taskId },
      priority: 'rest',
      coalesceKey: `task-untold:${taskId}:${chatId}`,
    }),
  )
}

async function tellForecast(work: Work, meeting: Meeting): Promise<ReminderNote> {
  const mark = meeting.answerBy && deadlineMark(meeting.answerBy)
  const secretariat = mark ? await oweForecast(work, meeting, mark) : []
  return mark && secretariat.length > 0 ? { secretariat, forecast: { mark } } : { skipped: 'nobody' }
}

type Told = Required<Pick<ReminderNote, 'offices' | 'unreachable' | 'spared'>>

/** Privately to everybody of the offices concerned. Who has not said what they will do is asked once a day at most. */
async function tellOffices(
  work: Work,
  reminder: Reminder,
  meeting: Meeting,
  today: readonly ReminderNote[],
): Promise<Told> {
  const concerned = (await invitationsOf(work.trx, meeting.id)).filter((each) => concerns(reminder, each))
  const accounts = await accountsOfOffices(
    work.trx,
    concerned.map((each) => each.officeId),
  )
  const delegates = new Map(
    (await standingDelegations(work.trx, meeting.id)).map(({ officeId, userId }) => [officeId, userId]),
  )
  const asked = new Set(today.flatMap((note) => note.offices ?? []).map(({ officeId }) => officeId))
  const limit = reminder.kind === 'answer-day' ? meeting.answerBy : meeting.startsAt
  const expiresAt = reminderExpires(work.now, meeting.zone, work.settings.quiet, limit)
  const told: Told = { offices: [], unreachable: [], spared: [] }
  for (const invitation of concerned) {
    const { officeId } = invitation
    const own = accounts.filter((account) => account.officeId === officeId)
    const chats = reachableOf(toTell(own, answerOf(invitation) === 'delegated' ? delegates.get(officeId) : undefined))
    if (chats.length === 0) told.unreachable.push(officeId)
    else if (asked.has(officeId) && isUndecided(invitation)) told.spared.push(officeId)
    else {
      const subject = { reminderId: reminder.id, meetingId: meeting.id, officeId, kind: reminder.kind }
      const rows = chats.map((chatId) =>
        work.owe({ kind: 'reminder-private', chatId, subject, priority: 'timed', expiresAt }),
      )
      told.offices.push({ officeId, rows })
    }
  }
  return told
}

/** Who declined is left in peace; the morning of the deadline is for those who have said nothing. */
const concerns = (reminder: Reminder, invitation: Invitation): boolean =>
  (reminder.kind as MeetingReminderKind) === 'answer-day'
    ? answerOf(invitation) === undefined
    : answerOf(invitation) !== 'absent'

const isUndecided = (invitation: Invitation): boolean => [undefined, 'unsure'].includes(answerOf(invitation))

const reachableOf = (accounts: readonly { userId: number; reachable: boolean }[]): number[] => [
  ...new Set(accounts.filter((account) => account.reachable).map((account) => account.userId)),
]

/** What earlier reminders of the meeting said on this day. */
function notesOfToday(work: Work, zone: string, all: readonly Reminder[]): ReminderNote[] {
  const today = work.now.toZonedDateTimeISO(zone).toPlainDate()
  return all
    .filter(({ settledAt }) => settledAt?.toZonedDateTimeISO(zone).toPlainDate().equals(today))
    .flatMap(({ note }) => note ?? [])
}
