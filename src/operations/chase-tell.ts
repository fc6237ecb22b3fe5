import { type ChaseStep, isNeverChased, silentAmong } from '../domain/chase.ts'
import type { Office } from '../domain/directory.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { type ReminderNote, reminderExpires } from '../domain/reminder-due.ts'
import { accountsOfOffices, type OfficeAccount } from '../store/accounts.ts'
import { invitationsOf } from '../store/invitations.ts'
import { listOffices } from '../store/offices.ts'
import { reachableSecretariat } from '../store/people.ts'
import type { Reminder } from '../store/reminders.ts'
import type { Work } from './perform.ts'
import { tellGroups } from './reminder-groups.ts'

/** What a step of the chase has in hand; `today`: what earlier reminders of the meeting said on this day. */
interface Chase {
  work: Work
  reminder: Reminder
  meeting: Meeting
  today: readonly ReminderNote[]
  /** The offices that have said nothing, in protocol order. */
  silent: Office[]
}

/** Owes what one step of the chase says to whoever has not answered, or to whoever can make them; notes who that was. */
export async function tellChase(
  work: Work,
  reminder: Reminder,
  meeting: Meeting,
  today: readonly ReminderNote[],
): Promise<ReminderNote> {
  const ids = new Set(silentAmong(await invitationsOf(work.trx, meeting.id)).map(({ officeId }) => officeId))
  const silent = (await listOffices(work.trx)).filter(({ id }) => ids.has(id))
  if (silent.length === 0) return { skipped: 'nobody' }
  const chase: Chase = { work, reminder, meeting, today, silent }
  switch (reminder.kind as ChaseStep) {
    case 'chase-head':
      return tellOfficesOf(chase, (accounts) => heads(accounts) ?? accounts)
    case 'chase-staff':
      return tellOfficesOf(chase, (accounts) => accounts.filter(({ capacity }) => capacity === 'staff'))
    case 'chase-group':
      return tellGroupsOf(chase)
    case 'chase-leader':
      return tellLeaders(chase)
    case 'chase-secretariat':
      return tellSecretariat(chase)
  }
}

const heads = (accounts: OfficeAccount[]): OfficeAccount[] | undefined => {
  const found = accounts.filter(({ capacity }) => capacity === 'head')
  return found.length > 0 ? found : undefined
}

/** Privately, to some of each office; once a day at most, and never to a region's head. */
async function tellOfficesOf(
  { work, reminder, meeting, today, silent }: Chase,
  whom: (reachable: OfficeAccount[]) => OfficeAccount[],
): Promise<ReminderNote> {
  const asked = new Set(today.flatMap((note) => note.offices ?? []).map(({ officeId }) => officeId))
  const accounts = (
    await accountsOfOffices(
      work.trx,
      silent.map(({ id }) => id),
    )
  ).filter(({ reachable }) => reachable)
  const expiresAt = reminderExpires(work.now, meeting.zone, work.settings.quiet, meeting.answerBy)
  const note = { offices: [] as { officeId: string; rows: string[] }[], spared: [] as string[] }
  for (const office of silent.filter((each) => !isNeverChased(each))) {
    const chats = new Set(whom(accounts.filter(({ officeId }) => officeId === office.id)).map(({ userId }) => userId))
    if (chats.size === 0) continue
    if (asked.has(office.id)) {
      note.spared.push(office.id)
      continue
    }
    const subject = { reminderId: reminder.id, meetingId: meeting.id, officeId: office.id, kind: reminder.kind }
    const rows = [...chats].map((chatId) =>
      work.owe({ kind: 'reminder-private', chatId, subject, priority: 'timed', expiresAt }),
    )
    note.offices.push({ officeId: office.id, rows })
  }
  if (note.offices.length > 0) return note
  return { ...note, skipped: note.spared.length > 0 ? 'superseded' : 'unreachable' }
}

/** The counts, where no reminder told them on this day. */
async function tellGroupsOf({ work, reminder, meeting, today }: Chase): Promise<ReminderNote> {
  if (today.some(({ groups }) => groups?.length)) return { skipped: 'superseded' }
  const groups = await tellGroups(work, reminder, meeting)
  return groups.length > 0 ? { groups } : { skipped: 'unreachable' }
}

/** Each assistant hears which of the offices they coordinate have said nothing. Of a confidential meeting nobody is named. */
async function tellLeaders({ work, reminder, meeting, silent }: Chase): Promise<ReminderNote> {
  if (isConfidential(meeting)) return { skipped: 'nobody' }
  const named = silent.filter((office) => !isNeverChased(office))
  const leaderIds = new Set(named.flatMap(({ coordinatorId }) => coordinatorId ?? []))
  const accounts = (await accountsOfOffices(work.trx, [...leaderIds])).filter(
    ({ capacity, reachable }) => capacity === 'head' && reachable,
  )
  const leaders = [...leaderIds].flatMap((officeId) => {
    const chats = accounts.filter((account) => account.officeId === officeId).map(({ userId }) => userId)
    return chats.length > 0
      ? [{ officeId, rows: oweList({ work, reminder, meeting }, [...new Set(chats)], officeId) }]
      : []
  })
  return leaders.length > 0 ? { leaders } : { skipped: 'unreachable' }
}

async function tellSecretariat({ work, reminder, meeting }: Chase): Promise<ReminderNote> {
  const secretariat = oweList({ work, reminder, meeting }, await reachableSecretariat(work.trx, work), null)
  return secretariat.length > 0 ? { secretariat } : { skipped: 'unreachable' }
}

/** `leaderId`: whose offices are listed; null: all of them, for the secretariat. */
const oweList = (
  { work, reminder, meeting }: Pick<Chase, 'work' | 'reminder' | 'meeting'>,
  chats: readonly number[],
  leaderId: string | null,
): string[] =>
  chats.map((chatId) =>
    work.owe({
      kind: 'chase-list',
      chatId,
      subject: { reminderId: reminder.id, meetingId: meeting.id, leaderId },
      priority: 'timed',
      ...(meeting.answerBy && { expiresAt: meeting.answerBy }),
    }),
  )
