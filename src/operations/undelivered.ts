import { isChase } from '../domain/chase.ts'
import { reminderExpires } from '../domain/reminder-due.ts'
import { owesWork } from '../domain/task.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { findAnswer } from '../store/answers.ts'
import type { Trx } from '../store/database.ts'
import { countedGroups } from '../store/groups.ts'
import { findMeeting } from '../store/meetings.ts'
import { type Owed, owe } from '../store/outbox.ts'
import { findPerson, reachableSecretariat } from '../store/people.ts'
import { findReminder, noteReminder } from '../store/reminders.ts'
import { settingsOf } from '../store/settings.ts'
import { nudgesIn } from '../store/task-nudges.ts'
import { findTask } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { type OutboxKind, type OutboxSubjects, priorities } from './outbox-kinds.ts'

interface Undelivered {
  kind: OutboxKind
  chatId: number
  subject: Record<string, string | number | null>
}

/**
 * Chooses what is owed instead of a message that failed for good. What was for an office reaches its other accounts
 * anyhow; when nobody of it can be written to, the groups are reminded in counts, and the secretariat learns which
 * offices a meeting or a task has not reached. What answered somebody's words in a group goes to them privately.
 */
export async function replaceUndelivered(desk: Desk, trx: Trx, row: Undelivered): Promise<void> {
  const { kind, subject } = row
  switch (kind) {
    case 'reminder-private':
      return remindGroups(desk, trx, subject as OutboxSubjects['reminder-private'])
    case 'invitation':
    case 'meeting-notice':
      return tellOfficeUnreached(desk, trx, String(subject.meetingId), String(subject.officeId))
    case 'reminder-group':
      return tellUnreached(desk, trx, String(subject.meetingId))
    case 'task-digest':
      for (const { taskId, role } of await nudgesIn(trx, String(subject.digestId)))
        if (role === 'office') await tellNobodyWasTold(desk, trx, taskId)
      return undefined
    case 'task-told':
      return tellNobodyWasTold(desk, trx, String(subject.taskId))
    case 'answer-echo':
      return row.chatId < 0 ? echoPrivately(desk, trx, subject as OutboxSubjects['answer-echo']) : undefined
    case 'answer-choice':
      return chooseElsewhere(desk, trx, row.chatId, subject as OutboxSubjects['answer-choice'])
    default:
      return undefined
  }
}

/** Rows are gathered for a moment, so that many offices make one message. */
const gathering = { minutes: 2 }

async function tellOfficeUnreached(desk: Desk, trx: Trx, meetingId: string, officeId: string): Promise<void> {
  if (!(await reached(trx, officeId))) await tellUnreached(desk, trx, meetingId)
}

/** Owes the secretariat the offices of a meeting that nobody can be written to for. */
async function tellUnreached(desk: Desk, trx: Trx, meetingId: string): Promise<void> {
  const now = desk.clock.now()
  const chats = await reachableSecretariat(trx, desk.settings)
  const rows = chats.map((chatId) => ({
    ...blank(desk, now.add(gathering)),
    kind: 'offices-unreached',
    chatId,
    subject: { meetingId },
    coalesceKey: `offices-unreached:${meetingId}:${chatId}`,
  }))
  await owe(trx, rows, now)
}

/** The words were read and the answer recorded; what the group cannot show any more their writer sees alone. */
async function echoPrivately(desk: Desk, trx: Trx, subject: OutboxSubjects['answer-echo']): Promise<void> {
  const answer = await findAnswer(trx, subject.answerId)
  if (!answer || !(await findPerson(trx, answer.givenBy))?.reachable) return
  const now = desk.clock.now()
  const row = { kind: 'answer-echo', chatId: answer.givenBy, subject: { ...subject, messageId: 0 } }
  await owe(trx, [{ ...blank(desk, now), ...row, priority: priorities.answer }], now)
}

/** The choice that one chat does not take is offered in the other, where that is allowed and possible. */
async function chooseElsewhere(
  desk: Desk,
  trx: Trx,
  chatId: number,
  subject: OutboxSubjects['answer-choice'],
): Promise<void> {
  const now = desk.clock.now()
  if (chatId > 0) {
    if (subject.secret || (await findPerson(trx, subject.userId))?.reachable) return
    const row = { kind: 'answer-choice', chatId: subject.groupId, subject: { ...subject } }
    return owe(trx, [{ ...blank(desk, now), ...row, priority: priorities.answer }], now)
  }
  const { meetingId, officeId, userId } = subject
  if (!(await findPerson(trx, userId))?.reachable) return
  const row = { kind: 'answer-question', chatId: userId, subject: { meetingId, officeId, kind: 'choose' } }
  await owe(trx, [{ ...blank(desk, now), ...row, priority: priorities.answer }], now)
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
  // The chase has a step of its own for groups.
  const groups = told.length > 0 || isChase(kind) ? [] : meeting.groups.filter((chatId) => linked.has(chatId))
  const rows = groups.map((chatId) => ({
    ...blank(desk, now),
    kind: 'reminder-group',
    chatId,
    subject: { reminderId, meetingId, kind },
    priority: priorities.timed,
    expiresAt: reminderExpires(now, meeting.zone, quiet, meeting.startsAt),
  }))
  await owe(trx, rows, now)
  if (told.length === 0 && rows.length === 0 && !isChase(kind)) await tellUnreached(desk, trx, meetingId)
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
