import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { afterStep, type Task } from '../domain/task.ts'
import { findQuestion } from '../store/questions.ts'
import { findTask } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { type Actor, type Caller, consult, perform, type Request, type Work } from './perform.ts'
import { askQuestion, dropMeant, dropQuestion, questionLasts } from './questions.ts'
import { lockedTask, type Stepped, step, tellOffice, tellSecretariat, whoWasFirst } from './task-steps.ts'
import { tooLong } from './task-values.ts'

/** Asks whoever leads what they direct about a task, or keeps what they said until it is sent. Refuses once it has ended. */
export async function askDirection(
  desk: Desk,
  request: Request,
  taskId: string,
  text: string | null,
): Promise<Outcome<{ code: string; office: string }>> {
  return perform(desk, request, 'task.direct', async (work) => {
    const task = await findTask(work.trx, taskId)
    const refusal = (await notOpen(work, task)) ?? tooLong(text)
    if (refusal) return refusal
    const { userId } = work.actor
    const expiresAt = work.now.add(questionLasts)
    await askQuestion(work, { chatId: userId, userId, kind: 'task-direct', subject: { taskId, text }, expiresAt })
    return done({ code: task!.code, office: task!.officeId })
  })
}

/** What somebody is about to direct; refuses when it is nothing any more. */
export async function shownDirection(
  desk: Desk,
  caller: Caller,
  taskId: string,
): Promise<Outcome<{ code: string; text: string | null }>> {
  return consult(desk, caller, 'task.direct', async (reader, actor, now) => {
    const question = await findQuestion(reader, actor.userId, actor.userId, now)
    const subject =
      question?.kind === 'task-direct' ? (question.subject as { taskId: string; text: string | null }) : null
    const task = await findTask(reader, taskId)
    if (!task || subject?.taskId !== taskId) return refused('task-ask-gone')
    return done({ code: task.code, text: subject.text })
  })
}

/** Passes what was shown on to the office and the secretariat. Refuses when it was said otherwise since. */
export async function sendDirection(
  desk: Desk,
  request: Request,
  taskId: string,
  isShown: (text: string) => boolean,
): Promise<Outcome<Stepped>> {
  return perform(desk, request, 'task.direct', async (work) => {
    const task = await lockedTask(work, taskId)
    const { userId } = work.actor
    const question = await findQuestion(work.trx, userId, userId, work.now)
    const subject =
      question?.kind === 'task-direct' ? (question.subject as { taskId: string; text: string | null }) : null
    if (subject?.taskId !== taskId || subject.text === null || !isShown(subject.text)) return refused('task-ask-gone')
    const refusal = await notOpen(work, task)
    if (refusal) return refusal
    const stepped = await step(work, task!, 'direct', { note: subject.text, wish: seatOf(work.actor) })
    if (!stepped.ok) return stepped
    await dropQuestion(work, userId, userId, 'task-direct')
    await tellOffice(work, task!, stepped.value)
    await tellSecretariat(work, desk, stepped.value)
    return stepped
  })
}

/** Directs nothing after all. */
export async function dropDirection(desk: Desk, request: Request, taskId: string): Promise<Outcome<null>> {
  return perform(desk, request, 'task.direct', async (work) => {
    await dropMeant(
      work,
      ({ kind, subject }) => kind === 'task-direct' && (subject as { taskId: string }).taskId === taskId,
    )
    return done(null)
  })
}

async function notOpen(work: Work, task: Task | undefined): Promise<Refusal | undefined> {
  if (!task) return refused('not-found')
  return afterStep(task.state, 'direct') ? undefined : refused('task-in-other-state', await whoWasFirst(work.trx, task))
}

/** The seat from which somebody leads. */
const seatOf = ({ ties }: Actor): string | null =>
  ties.find(
    ({ account, office }) => account.capacity === 'head' && (office.id === 'SEKDA' || office.kind === 'asisten'),
  )?.office.id ?? null
