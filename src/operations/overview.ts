import { done, type Outcome } from '../domain/outcome.ts'
import { findCooperation } from '../store/cooperations.ts'
import type { Reader } from '../store/database.ts'
import { findGroup } from '../store/groups.ts'
import { oldestWaiting } from '../store/inbox.ts'
import { findMeeting, meetingsIn } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { oldestDue } from '../store/outbox.ts'
import { connectedAccounts, countReminders, databaseSize, failuresSince, nextReminders } from '../store/overview.ts'
import type { ReminderSubject } from '../store/reminders.ts'
import { findSetting, settingsOf } from '../store/settings.ts'
import { findTask } from '../store/tasks.ts'
import { troublesSince } from '../store/trouble.ts'
import type { Desk } from './desk.ts'
import { quietKinds } from './outbox-kinds.ts'
import { type Caller, consult } from './perform.ts'

/** Something that somebody should look at. Offices are named by their codes, groups by title. */
export type Finding =
  | { what: 'inbox' | 'outbox'; since: Temporal.Instant }
  | { what: 'failed'; names: string[]; count: number }
  | { what: 'unreachable'; names: string[] }
  | { what: 'groups'; names: string[] }
  | { what: 'backup'; last: Temporal.Instant }
  | { what: 'trouble'; trouble: string; at: Temporal.Instant }

export interface Overview {
  findings: Finding[]
  /** Reminders of this day, those already sent among them. */
  today: number
  next: { kind: string; name: string; at: Temporal.Instant }[]
  /** Accounts tied to an office, and how many of them cannot be written to. */
  accounts: { connected: number; unreachable: number }
  /** The database, which answers as this is read; its size in bytes. */
  database: { engine: 'sqlite' | 'postgres'; bytes: number }
  /** When the last copy of the database was made; null: none yet. */
  backup: Temporal.Instant | null
}

/** From these ages on, somebody should look: an update is handled within a second, a message leaves within minutes. */
const late = { inbox: { minutes: 2 }, outbox: { minutes: 10 }, backup: { hours: 48 } }
const recent = { hours: 24 }
const shown = 3

/** How the whole bot is doing, for the secretariat. */
export async function readOverview(desk: Desk, caller: Caller): Promise<Outcome<Overview>> {
  return consult(desk, caller, 'status.read', async (reader, _actor, now) => {
    const { zone } = await settingsOf(reader, desk.settings)
    const today = now.toZonedDateTimeISO(zone).startOfDay()
    const backup = await lastBackup(reader)
    const accounts = await connectedAccounts(reader)
    const connected = new Set(accounts.map(({ userId }) => userId))
    const away = new Set(accounts.filter(({ reachable }) => !reachable).map(({ userId }) => userId))
    return done({
      findings: [
        ...(await waitingTooLong(reader, now)),
        ...(await failures(reader, now, accounts)),
        ...(await unreachable(reader, accounts)),
        ...(await lostGroups(reader)),
        ...(backup && isBefore(backup, now.subtract(late.backup)) ? [{ what: 'backup' as const, last: backup }] : []),
        ...(await troubles(reader, now)),
      ],
      today: await countReminders(reader, today.toInstant(), today.add({ days: 1 }).toInstant()),
      next: await named(reader),
      accounts: { connected: connected.size, unreachable: away.size },
      database: await databaseSize(reader),
      backup,
    })
  })
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0

async function waitingTooLong(reader: Reader, now: Temporal.Instant): Promise<Finding[]> {
  const inbox = await oldestWaiting(reader)
  const outbox = await oldestDue(reader, now)
  return [
    ...(inbox && isBefore(inbox, now.subtract(late.inbox)) ? [{ what: 'inbox' as const, since: inbox }] : []),
    ...(outbox && isBefore(outbox, now.subtract(late.outbox)) ? [{ what: 'outbox' as const, since: outbox }] : []),
  ]
}

type Accounts = Awaited<ReturnType<typeof connectedAccounts>>

/** Failed messages by office: the one they spoke of, else those of the person, else the group. */
async function failures(reader: Reader, now: Temporal.Instant, accounts: Accounts): Promise<Finding[]> {
  const failed = await failuresSince(reader, now.subtract(recent), quietKinds)
  if (failed.length === 0) return []
  const codes = await codesOf(reader)
  const names = new Set<string>()
  for (const { chatId, officeId } of failed) {
    if (officeId !== null) names.add(codes(officeId))
    else if (chatId < 0) names.add((await findGroup(reader, chatId))?.title ?? String(chatId))
    else for (const account of accounts) if (account.userId === chatId) names.add(codes(account.officeId))
  }
  return [{ what: 'failed', names: [...names], count: failed.length }]
}

/** Offices of which nobody can be written to, though somebody is connected. */
async function unreachable(reader: Reader, accounts: Accounts): Promise<Finding[]> {
  const codes = await codesOf(reader)
  const names = [...Map.groupBy(accounts, ({ officeId }) => officeId)]
    .filter(([, held]) => held.every(({ reachable }) => !reachable))
    .map(([officeId]) => codes(officeId))
  return names.length > 0 ? [{ what: 'unreachable', names: names.toSorted() }] : []
}

/** Groups that coming meetings have and Rakor is no longer in. */
async function lostGroups(reader: Reader): Promise<Finding[]> {
  const meetings = await meetingsIn(reader, ['scheduled', 'in_progress'])
  const names: string[] = []
  for (const chatId of new Set(meetings.flatMap(({ groups }) => groups))) {
    const group = await findGroup(reader, chatId)
    if (group?.state !== 'linked') names.push(group?.title ?? String(chatId))
  }
  return names.length > 0 ? [{ what: 'groups', names }] : []
}

/** The last of each kind that happened within a day. */
async function troubles(reader: Reader, now: Temporal.Instant): Promise<Finding[]> {
  const found = await troublesSince(reader, now.subtract(recent))
  const last = new Map(found.toReversed().map(({ what, lastAt }) => [what, lastAt]))
  return [...last].map(([trouble, at]) => ({ what: 'trouble', trouble, at }))
}

async function named(reader: Reader): Promise<Overview['next']> {
  const next: Overview['next'] = []
  for (const { subject, subjectId, kind, dueAt } of await nextReminders(reader, shown)) {
    next.push({ kind, name: (await nameOf(reader, subject, subjectId)) ?? '–', at: dueAt })
  }
  return next
}

async function nameOf(reader: Reader, subject: ReminderSubject, id: string): Promise<string | undefined> {
  if (subject === 'meeting') return (await findMeeting(reader, id))?.title
  return (subject === 'task' ? await findTask(reader, id) : await findCooperation(reader, id))?.code
}

async function lastBackup(reader: Reader): Promise<Temporal.Instant | null> {
  const at = await findSetting(reader, 'job:backup-made')
  return at === undefined ? null : Temporal.Instant.from(at)
}

async function codesOf(reader: Reader): Promise<(officeId: string) => string> {
  const codes = new Map((await listOffices(reader)).map(({ id, code }) => [id, code]))
  return (officeId) => codes.get(officeId) ?? officeId
}
