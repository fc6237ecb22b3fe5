import { done, type Outcome, refused } from '../domain/outcome.ts'
import { afterStep, type Task, type TaskAsk } from '../domain/task.ts'
import { type AskEvent, openAsks } from '../domain/task-asks.ts'
import { findQuestion } from '../store/questions.ts'
import { findTask, taskEvents } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request, type Work } from './perform.ts'
import type { QuestionSubjects } from './question-kinds.ts'
import { askQuestion, dropMeant, dropQuestion, questionLasts } from './questions.ts'
import { change, type TaskChanged } from './task-changes.ts'
import { readTask, type TaskView } from './task-reading.ts'
import { lockedTask, notTheirs, type Stepped, step, tellOffice, tellSecretariat, whoWasFirst } from './task-steps.ts'
import { tooLong, unusable, unusableWish } from './task-values.ts'

/** Something that is about to be asked: what was said of it so far. */
export type Asking = QuestionSubjects['task-ask']

/** The office is about to object, or to ask for more time or another office; with what was said of it already. */
export async function beginAsk(
  desk: Desk,
  request: Request,
  taskId: string,
  begun: Omit<Asking, 'taskId'>,
): Promise<Outcome<{ taskId: string }>> {
  return perform(desk, request, 'task.ask', async (work) => {
    const task = await findTask(work.trx, taskId)
    const refusal = notTheirs(work.actor, task) ?? (await notOpen(work, task!, begun.step))
    if (refusal) return refusal
    await keep(work, { ...begun, taskId })
    return done({ taskId })
  })
}

/**
 * Adds a reason, or the day or office asked for, to what is about to be asked. Refuses when nothing is any more, and
 * what cannot be asked for.
 */
export async function addToAsk(
  desk: Desk,
  request: Request,
  taskId: string,
  said: Partial<Pick<Asking, 'reason' | 'wish'>>,
): Promise<Outcome<{ taskId: string }>> {
  return perform(desk, request, 'task.ask', async (work) => {
    const asking = await askingOf(work, taskId)
    const task = await findTask(work.trx, taskId)
    if (!asking) return refused('task-ask-gone')
    const refusal =
      notTheirs(work.actor, task) ??
      tooLong(said.reason ?? null) ??
      (said.wish ? await unusableWish(work, task!, asking.step, said.wish) : undefined)
    if (refusal) return refusal
    await keep(work, { ...asking, ...said })
    return done({ taskId })
  })
}

/** What somebody is about to ask, with its task; refuses when it is nothing any more. */
export async function shownAsk(
  desk: Desk,
  caller: Caller,
  taskId: string,
): Promise<Outcome<{ view: TaskView; asking: Asking }>> {
  return consult(desk, caller, 'task.ask', async (reader, actor, now) => {
    const question = await findQuestion(reader, actor.userId, actor.userId, now)
    const asking = question?.kind === 'task-ask' ? (question.subject as Asking) : undefined
    const view = await readTask(desk, taskId)
    if (!view || asking?.taskId !== taskId) return refused('task-ask-gone')
    return done({ view, asking })
  })
}

/** Sends what was shown to the secretariat. Refuses when something of it is missing, or it was changed since. */
export async function sendAsk(
  desk: Desk,
  request: Request,
  taskId: string,
  isShown: (asking: Asking) => boolean,
): Promise<Outcome<Stepped>> {
  return perform(desk, request, 'task.ask', async (work) => {
    const task = await lockedTask(work, taskId)
    const asking = await askingOf(work, taskId)
    if (!asking?.reason || !isShown(asking)) return refused('task-ask-gone')
    const { wish } = asking
    const refusal = notTheirs(work.actor, task) ?? (await unusableWish(work, task!, asking.step, wish))
    if (refusal) return refusal
    const stepped = await step(work, task!, asking.step, { note: asking.reason, wish })
    if (!stepped.ok) return stepped
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'task-ask')
    await tellSecretariat(work, desk, stepped.value)
    return stepped
  })
}

/** Asks for nothing after all. */
export async function dropAsk(desk: Desk, request: Request, taskId: string): Promise<Outcome<null>> {
  return perform(desk, request, 'task.ask', async (work) => {
    await dropMeant(work, ({ kind, subject }) => kind === 'task-ask' && (subject as Asking).taskId === taskId)
    return done(null)
  })
}

/** The secretariat grants what was asked as it was asked: the day, or the office named. Refuses what was decided before. */
export async function grantAsk(
  desk: Desk,
  request: Request,
  taskId: string,
  askId: string,
): Promise<Outcome<TaskChanged>> {
  return perform<TaskChanged>(desk, request, 'task.decide', async (work) => {
    const task = await lockedTask(work, taskId)
    const asked = task && (await openAskOf(work, task, askId))
    if (!task) return refused('not-found')
    if (!asked?.wish) return refused('task-ask-decided', { code: task.code })
    const name = asked.step === 'ask-time' ? 'redate' : 'hand-over'
    const refusal = await unusable(work, task, name, asked.wish)
    return refusal ?? change(work, desk, task, name, asked.wish, askId)
  })
}

/** Asks the secretariat why it refuses; it may leave that out. */
export async function askWhyRefused(
  desk: Desk,
  request: Request,
  taskId: string,
  askId: string,
): Promise<Outcome<{ step: TaskAsk; code: string }>> {
  return perform(desk, request, 'task.decide', async (work) => {
    const task = await findTask(work.trx, taskId)
    const asked = task && (await openAskOf(work, task, askId))
    if (!task) return refused('not-found')
    if (!asked) return refused('task-ask-decided', { code: task.code })
    const { userId } = work.actor
    const expiresAt = work.now.add(questionLasts)
    await askQuestion(work, { chatId: userId, userId, kind: 'task-refuse', subject: { taskId, askId }, expiresAt })
    return done({ step: asked.step, code: task.code })
  })
}

/** The secretariat refuses what was asked, or keeps a task with the office that objected; `remark` may say why. */
export async function refuseAsk(
  desk: Desk,
  request: Request,
  taskId: string,
  askId: string,
  remark: string | null,
): Promise<Outcome<Stepped>> {
  return perform(desk, request, 'task.decide', async (work) => {
    const task = await lockedTask(work, taskId)
    if (!task) return refused('not-found')
    const refusal = tooLong(remark)
    if (refusal) return refusal
    if (!(await openAskOf(work, task, askId))) return refused('task-ask-decided', { code: task.code })
    const stepped = await step(work, task, 'refuse', { note: remark, answers: askId })
    if (!stepped.ok) return stepped
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'task-refuse')
    await tellOffice(work, task, stepped.value)
    return stepped
  })
}

const openAskOf = async (work: Work, task: Task, askId: string): Promise<AskEvent | undefined> =>
  openAsks(await taskEvents(work.trx, task.id)).find(({ id }) => id === askId)

async function notOpen(work: Work, task: Task, name: TaskAsk) {
  return afterStep(task.state, name) ? undefined : refused('task-in-other-state', await whoWasFirst(work.trx, task))
}

async function askingOf(work: Work, taskId: string): Promise<Asking | undefined> {
  const { userId } = work.actor
  const question = await findQuestion(work.trx, userId, userId, work.now)
  const asking = question?.kind === 'task-ask' ? (question.subject as Asking) : undefined
  return asking?.taskId === taskId ? asking : undefined
}

async function keep(work: Work, subject: Asking): Promise<void> {
  const { userId } = work.actor
  await askQuestion(work, { chatId: userId, userId, kind: 'task-ask', subject, expiresAt: work.now.add(questionLasts) })
}
