import { done, type Outcome, refused } from '../domain/outcome.ts'
import { type Task, taskCode } from '../domain/task.ts'
import {
  isIsoDate,
  longestDescription,
  missingPart,
  type TaskDraft,
  type TaskParts,
  withoutPastDue,
} from '../domain/task-draft.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { findField } from '../store/fields.ts'
import { findGroup, findGroupChoices } from '../store/groups.ts'
import { findMeeting } from '../store/meetings.ts'
import { findOfficeById } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import { findQuestion } from '../store/questions.ts'
import { insertTask, insertTaskEvent, takeTaskNumber } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import { askQuestion, dropQuestion, questionLasts } from './questions.ts'
import { planTaskReminders } from './reminder-rows.ts'
import { tellUntold } from './reminder-tell.ts'
import { meetingsAround } from './task-meeting.ts'

/** What came of a line or a press: a task, or the next point that is asked. */
export type TaskTurn =
  | { step: 'created'; taskId: string; code: string; officeId: string; told: number; meetingId: string | null }
  | { step: 'asked'; draft: TaskDraft }

/**
 * Takes a task as typed. Complete, it is created, numbered and told; else what is typed is kept and the next point
 * asked, privately even when it was begun in a group. Refuses a group that is not linked, an unknown meeting and a
 * description that is too long.
 */
export async function submitTask(desk: Desk, request: Request, draft: TaskDraft): Promise<Outcome<TaskTurn>> {
  return perform(desk, request, 'task.create', async (work) => {
    const taken = await turn(work, desk, draft)
    if (taken.ok && taken.value.step === 'asked' && draft.groupId !== null)
      await askPrivately(work, draft.groupId, draft)
    return taken
  })
}

/** Adds to what the caller typed before. Refuses when there is no draft any more. */
export async function amendTask(
  desk: Desk,
  request: Request,
  change: Partial<TaskParts & Pick<TaskDraft, 'offices' | 'dates' | 'dueTrouble'>>,
): Promise<Outcome<TaskTurn>> {
  return perform(desk, request, 'task.create', async (work) => {
    const kept = await draftOf(work, work.actor.userId)
    if (!kept) return refused('task-draft-gone')
    return turn(work, desk, { ...kept, ...change })
  })
}

/** Forgets a task in the making; true when there was one. */
export async function dropTaskDraft(desk: Desk, request: Request): Promise<Outcome<boolean>> {
  return perform(desk, request, 'task.create', async (work) => {
    const kept = await draftOf(work, work.actor.userId)
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'task-draft')
    return done(kept !== undefined)
  })
}

async function draftOf(work: Work, userId: number): Promise<TaskDraft | undefined> {
  const question = await findQuestion(work.trx, userId, userId, work.now)
  return question?.kind === 'task-draft' ? (question.subject as unknown as TaskDraft) : undefined
}

async function turn(work: Work, desk: Desk, typed: TaskDraft): Promise<Outcome<TaskTurn>> {
  const { trx, now, zone } = work
  if ((typed.description?.length ?? 0) > longestDescription)
    return refused('text-too-long', { limit: longestDescription })
  if (typed.groupId !== null && (await findGroup(trx, typed.groupId))?.state !== 'linked')
    return refused('group-not-linked')
  if (typed.dueOn !== null && !isIsoDate(typed.dueOn)) return refused('not-found')
  if (typed.fieldCode !== null && !(await findField(trx, typed.fieldCode))) return refused('not-found')
  if (typed.officeId !== null && !(await findOfficeById(trx, typed.officeId))) return refused('not-found')
  if (typed.meetingId !== null && !(await findMeeting(trx, typed.meetingId))) return refused('not-found')
  const draft = withoutPastDue(typed, now.toZonedDateTimeISO(zone).toPlainDate())
  return missingPart(draft) ? ask(work, draft) : create(work, desk, draft as TaskDraft & Complete)
}

type Complete = { [P in keyof TaskParts]: string }

async function ask(work: Work, draft: TaskDraft): Promise<Outcome<TaskTurn>> {
  const userId = work.actor.userId
  await askQuestion(work, {
    chatId: userId,
    userId,
    kind: 'task-draft',
    subject: draft,
    expiresAt: work.now.add(questionLasts),
  })
  return done({ step: 'asked', draft })
}

/** What was begun in a group goes on in private, which a reaction shows; who cannot be written to is told so there. */
async function askPrivately(work: Work, groupId: number, draft: TaskDraft): Promise<void> {
  const userId = work.actor.userId
  const reachable = (await findPerson(work.trx, userId))?.reachable
  const messageId = draft.replyTo ?? 0
  if (reachable) {
    work.owe({ kind: 'task-asked', chatId: userId, subject: { userId }, priority: 'answer' })
    const sign = { kind: 'reaction' as const, chatId: groupId, priority: 'answer' as const }
    if (messageId > 0) work.owe({ ...sign, subject: { messageId, emoji: '👌' } })
  } else
    work.owe({
      kind: 'group-hint',
      chatId: groupId,
      subject: { messageId, hint: 'task-hint-private' },
      priority: 'answer',
    })
}

async function create(work: Work, desk: Desk, draft: TaskDraft & Complete): Promise<Outcome<TaskTurn>> {
  const { trx, now, zone } = work
  const year = now.toZonedDateTimeISO(zone).year
  const around = draft.meetingId === null ? await meetingsAround(work.trx, draft.groupId, now) : []
  const number = await takeTaskNumber(trx, draft.fieldCode, year)
  const task: Task = {
    id: work.newId(),
    code: taskCode(draft.fieldCode, year, number),
    fieldCode: draft.fieldCode,
    officeId: draft.officeId,
    description: draft.description,
    dueOn: draft.dueOn,
    state: 'new',
    meetingId: draft.meetingId ?? (around.length === 1 ? around[0]!.id : null),
    sourceChatId: draft.sourceMessageId === null ? null : draft.groupId,
    sourceMessageId: draft.sourceMessageId,
    progress: 0,
    createdBy: work.actor.userId,
    createdAt: now,
    finishedAt: null,
  }
  await insertTask(trx, task)
  const nothing = { note: null, fileId: null, fileKind: null, fileName: null }
  await insertTaskEvent(trx, {
    id: work.newId(),
    taskId: task.id,
    step: 'create',
    ...nothing,
    by: task.createdBy,
    at: now,
  })
  await planTaskReminders(work, task)
  await dropQuestion(work, work.actor.userId, work.actor.userId, 'task-draft')
  const told = await tell(work, desk, task)
  work.note(`task:${task.id}`, {
    code: task.code,
    office: task.officeId,
    due: task.dueOn,
    meeting: task.meetingId,
    told,
  })
  if (draft.groupId !== null) {
    // A group that wants no notices of tasks gets none; whoever made the task there still learns that it was recorded.
    const told = (await findGroupChoices(work.trx, draft.groupId))?.gets['task-notices'] ?? false
    work.owe({
      kind: 'task-source-reply',
      chatId: told ? draft.groupId : task.createdBy,
      subject: { taskId: task.id, messageId: told ? (draft.sourceMessageId ?? draft.replyTo ?? 0) : 0 },
      priority: 'answer',
    })
  }
  if (around.length > 1 && draft.groupId !== null) {
    const subject = { taskId: task.id, groupId: draft.groupId }
    work.owe({ kind: 'task-meeting', chatId: task.createdBy, subject, priority: 'rest' })
  }
  return done({
    step: 'created',
    taskId: task.id,
    code: task.code,
    officeId: task.officeId,
    told,
    meetingId: task.meetingId,
  })
}

/** Tells everybody of the office who can be written to; nobody, and the secretariat learns that. */
async function tell(work: Work, desk: Desk, task: Task): Promise<number> {
  const accounts = await accountsOfOffice(work.trx, task.officeId)
  const chats = new Set(accounts.filter((account) => account.reachable).map((account) => account.userId))
  for (const chatId of chats) work.owe({ kind: 'task-told', chatId, subject: { taskId: task.id }, priority: 'answer' })
  if (chats.size === 0) await tellUntold(work, task.id, desk.settings)
  return chats.size
}
