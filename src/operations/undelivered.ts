import { reminderExpires } from '../domain/reminder-due.ts'
import { owesWork } from '../domain/task.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import type { Trx } from '../store/database.ts'
import { countedGroups } from '../store/groups.ts'
import { findMeeting } from '../store/meetings.ts'
import { type Owed, owe } from '../store/outbox.ts'
import { reachableSecretariat } from '../store/people.ts'
import { findReminder, noteReminder } from '../store/reminders.ts'
import { settingsOf } from '../store/settings.ts'
import { findTask } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { type OutboxKind, type OutboxSubjects, priorities } from './outbox-kinds.ts'

interface Undelivered {
  kind: OutboxKind
  subject: Record<string, string | number | null>
}

/**
 * Chooses what is owed instead of a private message that failed for good, when its office has nobody else who can
 * be written to: the groups are reminded in counts, and of a task the secretariat learns that nobody was told.
 */
export async function replaceUndelivered(desk: Desk, trx: Trx, row: Undelivered): Promise<void> {
  if (row.kind === 'reminder-private') await remindGroups(desk, trx, row.subject as OutboxSubjects['reminder-private'])
  else if (row.kind === 'task-told' || row.kind === 'task-reminder')
    await tellNobodyWasTold(desk, trx, String(row.subject.taskId))
}

const reached = async (trx: Trx, officeId: string): Promise<boolean> =>
  (await accountsOfOffice(trx, officeId)).some((account) => account.reachable)

async function remindGroups(desk: Desk, trx: Trx, subject: OutboxSubjects['reminder-private']): Promise<void> {
  const { reminderId, meetingId, officeId, kind } = subject
  if (await reached(trx, officeId)) return
  const reminder = await findReminder(trx, reminderId)
  const meeting = await findMeeting(trx, meetingId)
  if (!reminder || !meeting || reminder.note?.unreachable?.includes(officeId)) return
  const now = desk.clock.now()
  const { quiet } = await settingsOf(trx, desk.settings)
  const linked = new Set((await countedGroups(trx)).map((group) => group.chatId))
  const told = reminder.note?.groups ?? []
  const groups = told.length > 0 ? [] : meeting.groups.filter((chatId) => linked.has(chatId))
  const rows = groups.map((chatId) => ({
    ...blank(desk, now),
    kind: 'reminder-group',
    chatId,
    subject: { reminderId, meetingId, kind },
    priority: priorities.timed,
    expiresAt: reminderExpires(now, meeting.zone, quiet, meeting.startsAt),
  }))
  await owe(trx, rows, now)
  await noteReminder(trx, reminderId, {
    ...reminder.note,
    unreachable: [...(reminder.note?.unreachable ?? []), officeId],
    groups: [...told, ...rows.map((row) => ({ chatId: row.chatId, row: row.id }))],
  })
}

async function tellNobodyWasTold(desk: Desk, trx: Trx, taskId: string): Promise<void> {
  const task = await findTask(trx, taskId)
  if (!task || !owesWork(task) || (await reached(trx, task.officeId))) return
  const now = desk.clock.now()
  const chats = await reachableSecretariat(trx, desk.settings)
  const rows = chats.map((chatId) => ({
    ...blank(desk, now),
    kind: 'task-untold',
    chatId,
    subject: { taskId },
    coalesceKey: `task-untold:${taskId}:${chatId}`,
  }))
  await owe(trx, rows, now)
}

const blank = (desk: Desk, now: Temporal.Instant): Omit<Owed, 'kind' | 'chatId' | 'subject'> => ({
  id: desk.newId(),
  coalesceKey: null,
  priority: priorities.rest,
  notBefore: now,
  expiresAt: null,
})
