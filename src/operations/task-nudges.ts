import { isNeverChased } from '../domain/chase.ts'
import { done } from '../domain/outcome.ts'
import { type ReminderNote, reminderExpires } from '../domain/reminder-due.ts'
import type { Task } from '../domain/task.ts'
import { type Escalation, isEscalation } from '../domain/task-escalation.ts'
import { accountsOfOffice, type OfficeAccount } from '../store/accounts.ts'
import { findOfficeById } from '../store/offices.ts'
import { reachableSecretariat } from '../store/people.ts'
import type { Reminder } from '../store/reminders.ts'
import { addNudges, gatherNudges, type NudgeRole, waitingChats } from '../store/task-nudges.ts'
import type { Desk } from './desk.ts'
import { perform, system, type Work } from './perform.ts'
import { owingHelpers } from './task-parts.ts'

/**
 * Notes who is to be told what one reminder of a task says; `oweDigests` makes a message of it, together with all else
 * that is told that morning. Where nobody of an office or a seat can be written to, the secretariat learns it.
 */
export async function tellOfTask(work: Work, reminder: Reminder, task: Task): Promise<ReminderNote> {
  if (isEscalation(reminder.kind)) return escalate(work, reminder.kind, task)
  const chats = reachableOf(await accountsOfOffice(work.trx, task.officeId))
  for (const helper of await owingHelpers(work.trx, task.id)) {
    const others = helper.chats.filter((chatId) => !chats.includes(chatId))
    await nudge(work, task, others, 'helper', helper.officeId)
  }
  if (chats.length === 0) return tellUntold(work, task, task.officeId)
  await nudge(work, task, chats, 'office', task.officeId)
  return { offices: [{ officeId: task.officeId, rows: [] }] }
}

async function escalate(work: Work, step: Escalation, task: Task): Promise<ReminderNote> {
  const office = await findOfficeById(work.trx, task.officeId)
  if (!office) return { skipped: 'nobody' }
  if (step === 'escalate-head') {
    if (isNeverChased(office)) return { skipped: 'nobody' }
    const accounts = await accountsOfOffice(work.trx, office.id)
    const heads = reachableOf(accounts.filter(({ capacity }) => capacity === 'head'))
    const chats = heads.length > 0 ? heads : reachableOf(accounts)
    if (chats.length === 0) return tellUntold(work, task, office.id)
    await nudge(work, task, chats, 'office', office.id)
    return { offices: [{ officeId: office.id, rows: [] }] }
  }
  const seatId = step === 'escalate-sekda' ? 'SEKDA' : office.coordinatorId
  // Whoever leads the office that owes the work has heard of it as that.
  if (!seatId || seatId === office.id || !(await findOfficeById(work.trx, seatId))) return { skipped: 'nobody' }
  const leaders = (await accountsOfOffice(work.trx, seatId)).filter(({ capacity }) => capacity === 'head')
  const chats = reachableOf(leaders)
  if (chats.length === 0) return tellUntold(work, task, seatId)
  await nudge(work, task, chats, 'leader', seatId)
  return { leaders: [{ officeId: seatId, rows: [] }] }
}

async function tellUntold(work: Work, task: Task, seatId: string): Promise<ReminderNote> {
  await nudge(work, task, await reachableSecretariat(work.trx, work), 'untold', seatId)
  return { unreachable: [seatId] }
}

const reachableOf = (accounts: readonly OfficeAccount[]): number[] => [
  ...new Set(accounts.filter(({ reachable }) => reachable).map(({ userId }) => userId)),
]

async function nudge(work: Work, task: Task, chats: readonly number[], role: NudgeRole, seatId: string): Promise<void> {
  const day = work.now.toZonedDateTimeISO(work.zone).toPlainDate().toString()
  const about = { day, taskId: task.id, role, seatId, dueOn: task.dueOn }
  await addNudges(
    work.trx,
    chats.map((chatId) => ({ chatId, ...about })),
  )
}

/** Owes everybody who is to be told of tasks one message about all of them. */
export async function oweDigests(desk: Desk): Promise<void> {
  for (const { chatId, day, taskId } of await waitingChats(desk.db)) {
    const request = { key: `task-digest:${chatId}:${day}:${taskId}`, caller: system }
    await perform(desk, request, 'reminder.fire', async (work) => {
      const digestId = work.newId()
      const tasks = await gatherNudges(work.trx, chatId, digestId)
      const only = tasks.length === 1 ? tasks[0]! : null
      const expiresAt = reminderExpires(work.now, work.zone, work.settings.quiet)
      if (tasks.length > 0)
        work.owe({
          kind: 'task-digest',
          chatId,
          subject: { digestId, taskId: only },
          priority: 'timed',
          expiresAt,
        })
      return done(null)
    })
  }
}
