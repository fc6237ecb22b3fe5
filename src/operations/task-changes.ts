import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import type { OperationName } from '../domain/permission.ts'
import { afterStep, owesWork, type Task, type TaskChangeStep } from '../domain/task.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import type { Reader } from '../store/database.ts'
import { findOfficeById } from '../store/offices.ts'
import { findQuestion } from '../store/questions.ts'
import { correctTask, findTask } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request, type Work } from './perform.ts'
import type { QuestionSubjects } from './question-kinds.ts'
import { askQuestion, dropMeant, dropQuestion, questionLasts } from './questions.ts'
import { cancelReminders, planTaskReminders } from './reminder-rows.ts'
import { tellUntold } from './reminder-tell.ts'
import { endOwnPart, tellHelpers } from './task-parts.ts'
import { readTask, type TaskView } from './task-reading.ts'
import { lockedTask, step as moveOn, whoWasFirst } from './task-steps.ts'
import { unusable } from './task-values.ts'

/** A correction that is being made: what is asked, and what was proposed. */
export type TaskChanging = QuestionSubjects['task-change']

/** A correction as whoever makes it sees it. */
export interface TaskChangeShown {
  view: TaskView
  changing: TaskChanging
  /** Of a task that is handed over: whom to, and whether anybody there can be written to. */
  to: { name: string; reachable: boolean } | undefined
}

const rights = {
  reword: 'task.change',
  redate: 'task.change',
  'hand-over': 'task.hand-over',
  postpone: 'task.change',
  resume: 'task.change',
  cancel: 'task.cancel',
} as const satisfies Record<TaskChangeStep, OperationName>

/** Asks what a task shall be corrected to. Refuses once it has ended. */
export async function askTaskChange(
  desk: Desk,
  request: Request,
  taskId: string,
  step: TaskChangeStep,
): Promise<Outcome<{ taskId: string }>> {
  return perform(desk, request, rights[step], async (work) => {
    const task = await findTask(work.trx, taskId)
    const refusal = await whyNot(work.trx, task, step)
    if (refusal) return refusal
    await keep(work, { taskId, step, proposal: null })
    return done({ taskId })
  })
}

/**
 * Keeps what was typed or picked until it is confirmed: the text, an ISO date, an office, or the reason. Refuses what
 * changes nothing, a day that is over and an office there is not.
 */
export async function proposeTaskChange(
  desk: Desk,
  request: Request,
  taskId: string,
  step: TaskChangeStep,
  value: string,
): Promise<Outcome<{ taskId: string }>> {
  return perform(desk, request, rights[step], async (work) => {
    const task = await findTask(work.trx, taskId)
    const refusal = (await whyNot(work.trx, task, step)) ?? (await unusable(work, task!, step, value))
    if (refusal) return refusal
    await keep(work, { taskId, step, proposal: { id: work.newId(), value, before: basis(task!, step) } })
    return done({ taskId })
  })
}

/** A correction in the making of this person; refuses when there is none any more. */
export async function shownTaskChange(desk: Desk, caller: Caller, taskId: string): Promise<Outcome<TaskChangeShown>> {
  return consult(desk, caller, 'task.change', async (reader, actor, now) => {
    const changing = await changingOf(reader, actor.userId, taskId, now)
    const view = await readTask(desk, taskId)
    if (!changing || !view) return refused('task-change-gone')
    const officeId = changing.step === 'hand-over' ? changing.proposal?.value : undefined
    const office = officeId === undefined ? undefined : await findOfficeById(reader, officeId)
    const to = office && { name: office.name, reachable: (await chatsOf(reader, office.id)).length > 0 }
    return done({ view, changing, to })
  })
}

/** What was corrected, and how many accounts of the offices concerned are told. */
export interface TaskChanged {
  taskId: string
  code: string
  step: TaskChangeStep
  office: string
  told: number
}

/**
 * Corrects a task as it was shown: `id` names the proposal. Its office is told once, of a task handed over the new
 * office is given it and the old one relieved; reminders follow. Refuses an older proposal, and one made on what has
 * changed since.
 */
export async function applyTaskChange(
  desk: Desk,
  request: Request,
  taskId: string,
  step: TaskChangeStep,
  id: string,
): Promise<Outcome<TaskChanged>> {
  return perform(desk, request, rights[step], async (work) => {
    const { userId } = work.actor
    const task = await lockedTask(work, taskId)
    const changing = await changingOf(work.trx, userId, taskId, work.now)
    const proposal = changing?.step === step && changing.proposal?.id === id ? changing.proposal : undefined
    if (!proposal) return refused('task-change-gone')
    const refusal = (await whyNot(work.trx, task, step)) ?? (await unusable(work, task!, step, proposal.value))
    if (refusal) return refusal
    if (basis(task!, step) !== proposal.before) return refused('task-changed', { code: task!.code })
    await dropQuestion(work, userId, userId, 'task-change')
    return change(work, desk, task!, step, proposal.value)
  })
}

/** How long a task that was created without being shown can be taken back without a reason. */
const withdrawing = Temporal.Duration.from({ minutes: 2 })

/** Takes back a task that was just made and that nobody has accepted; its office is told. Refuses once it is older. */
export async function withdrawTask(desk: Desk, request: Request, taskId: string): Promise<Outcome<TaskChanged>> {
  return perform(desk, request, 'task.cancel', async (work) => {
    const task = await lockedTask(work, taskId)
    if (!task) return refused('not-found')
    if (task.state !== 'new') return refused('task-in-other-state', await whoWasFirst(work.trx, task))
    if (Temporal.Instant.compare(work.now, task.createdAt.add(withdrawing)) > 0)
      return refused('task-withdraw-late', { code: task.code })
    return change(work, desk, task, 'cancel', '')
  })
}

/** Leaves a task as it is; what is being corrected about another one goes on. */
export async function dropTaskChange(desk: Desk, request: Request, taskId: string): Promise<Outcome<null>> {
  return perform(desk, request, 'task.change', async (work) => {
    await dropMeant(work, ({ kind, subject }) => kind === 'task-change' && subject.taskId === taskId)
    return done(null)
  })
}

/** Corrects a locked task without asking further; `answers` is what the office had asked, which is granted with it. */
export async function change(
  work: Work,
  desk: Desk,
  task: Task,
  step: TaskChangeStep,
  value: string,
  answers: string | null = null,
): Promise<Outcome<TaskChanged>> {
  const next: Task = {
    ...task,
    ...(step === 'reword' && { description: value }),
    ...((step === 'redate' || step === 'resume') && { dueOn: value }),
    ...(step === 'hand-over' && { officeId: value, progress: null }),
  }
  const before = step === 'hand-over' ? await nameOf(work.trx, task.officeId) : standing(task, step)
  const note = isReasoned(step) ? value || null : before
  const stepped = await moveOn(work, task, step, { note, answers }, next.progress, noted(step, task, next))
  if (!stepped.ok) return stepped
  await correctTask(work.trx, task.id, next)
  if (step === 'hand-over') await endOwnPart(work, next)
  if (isReasoned(step)) await cancelReminders(work, 'task', task.id)
  else if (owesWork({ state: stepped.value.state })) await planTaskReminders(work, next)
  const told = await tell(work, desk, task, next, step, stepped.value.eventId)
  if (step !== 'reword') await tellHelpers(work, task.id, stepped.value.eventId, await chatsOf(work.trx, next.officeId))
  return done({ taskId: task.id, code: task.code, step, office: await nameOf(work.trx, next.officeId), told })
}

/** Ids and dates for the ledger, which keeps no words. */
function noted(step: TaskChangeStep, task: Task, next: Task): Record<string, string> {
  if (step === 'redate' || step === 'resume') return { due: task.dueOn, toDue: next.dueOn }
  return step === 'hand-over' ? { office: task.officeId, toOffice: next.officeId } : {}
}

/** Whoever is of both offices hears of a task handed over once: that it is theirs. */
async function tell(
  work: Work,
  desk: Desk,
  task: Task,
  next: Task,
  step: TaskChangeStep,
  eventId: string,
): Promise<number> {
  const subject = { taskId: task.id, eventId }
  const chats = await chatsOf(work.trx, next.officeId)
  if (step === 'hand-over') {
    for (const chatId of chats)
      work.owe({ kind: 'task-told', chatId, subject: { taskId: task.id }, priority: 'answer' })
    if (chats.length === 0) await tellUntold(work, task.id, desk.settings)
    for (const chatId of await chatsOf(work.trx, task.officeId))
      if (!chats.includes(chatId)) work.owe({ kind: 'task-step', chatId, subject, priority: 'answer' })
    return chats.length
  }
  // Two corrections one after the other make one message, which says how the task stands.
  for (const chatId of chats)
    work.owe({
      kind: 'task-step',
      chatId,
      subject,
      priority: 'answer',
      coalesceKey: `task-change:${task.id}:${chatId}`,
    })
  return chats.length
}

async function whyNot(reader: Reader, task: Task | undefined, step: TaskChangeStep): Promise<Refusal | undefined> {
  if (!task) return refused('not-found')
  return afterStep(task.state, step) ? undefined : refused('task-in-other-state', await whoWasFirst(reader, task))
}

/** What is done with a reason; nothing is reminded of after it. */
const isReasoned = (step: TaskChangeStep): boolean => step === 'postpone' || step === 'cancel'

/** What a correction replaces. */
function standing(task: Task, step: TaskChangeStep): string {
  switch (step) {
    case 'reword':
      return task.description
    case 'redate':
    case 'resume':
      return task.dueOn
    case 'hand-over':
      return task.officeId
    case 'postpone':
    case 'cancel':
      return ''
  }
}

/** What a proposal was made on: handed over meanwhile, a task is another office's. */
const basis = (task: Task, step: TaskChangeStep): string => `${task.officeId} ${standing(task, step)}`

async function keep(work: Work, subject: TaskChanging): Promise<void> {
  const { userId } = work.actor
  const expiresAt = work.now.add(questionLasts)
  await askQuestion(work, { chatId: userId, userId, kind: 'task-change', subject, expiresAt })
}

async function changingOf(
  reader: Reader,
  userId: number,
  taskId: string,
  now: Temporal.Instant,
): Promise<TaskChanging | undefined> {
  const question = await findQuestion(reader, userId, userId, now)
  const subject = question?.kind === 'task-change' ? (question.subject as TaskChanging) : undefined
  return subject?.taskId === taskId ? subject : undefined
}

async function chatsOf(reader: Reader, officeId: string): Promise<number[]> {
  const accounts = await accountsOfOffice(reader, officeId)
  return [...new Set(accounts.filter((account) => account.reachable).map((account) => account.userId))]
}

const nameOf = async (reader: Reader, officeId: string): Promise<string> =>
  (await findOfficeById(reader, officeId))?.name ?? officeId
