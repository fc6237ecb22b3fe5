import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import {
  afterStep,
  type EvidenceFile,
  mostEvidence,
  type Task,
  type TaskAsk,
  type TaskEvent,
  type TaskState,
  type TaskStep,
} from '../domain/task.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { lock, type Reader } from '../store/database.ts'
import { findOfficeById } from '../store/offices.ts'
import { findPerson, reachableSecretariat } from '../store/people.ts'
import { findTask, insertTaskEvent, moveTask, taskEvents } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { type Actor, type Caller, consult, perform, type Request, type Work } from './perform.ts'
import { dropQuestion } from './questions.ts'
import { cancelReminders, planTaskReminders } from './reminder-rows.ts'
import { dropReport } from './report-drafts.ts'
import { tooLong, unusableWish } from './task-values.ts'

/** What was done with a task and where it stands since. */
export interface Stepped {
  taskId: string
  eventId: string
  step: Exclude<TaskStep, 'create'>
  state: TaskState
  code: string
  office: string
  progress: number | null
}

/** A note, files, or both. */
export interface Evidence {
  note: string | null
  files: EvidenceFile[]
}

/** The office takes the task on. */
export const acceptTask = (desk: Desk, request: Request, taskId: string): Promise<Outcome<Stepped>> =>
  perform(desk, request, 'task.accept', async (work) => {
    const task = await lockedTask(work, taskId)
    return notTheirs(work.actor, task) ?? step(work, task!, 'accept', {})
  })

/** What an office asks of the secretariat, with its reason and the ISO date or office it names. */
export interface Ask {
  step: TaskAsk
  reason: string
  wish: string | null
}

/**
 * The office says how far it is; `progress` in percent. A report that names none has none, and the task keeps what was
 * named before. `asks`: what it asks with it; what cannot be asked is left out, since the report says it anyhow.
 */
export const reportTask = (
  desk: Desk,
  request: Request,
  taskId: string,
  report: { note: string; progress?: number; asks?: readonly Ask[] },
): Promise<Outcome<Stepped>> =>
  perform(desk, request, 'task.report', async (work) => {
    const task = await lockedTask(work, taskId)
    const refusal = notTheirs(work.actor, task) ?? tooLong(report.note)
    if (refusal) return refusal
    const named = report.progress === undefined ? null : Math.min(100, Math.max(0, Math.round(report.progress)))
    const said = { note: report.note, progress: named }
    const stepped = await step(work, task!, 'report', said, named ?? task!.progress)
    if (!stepped.ok) return stepped
    const reported = { ...task!, state: stepped.value.state, progress: stepped.value.progress }
    for (const { step: name, reason, wish } of report.asks ?? [])
      if (!(await unusableWish(work, reported, name, wish))) await step(work, reported, name, { note: reason, wish })
    await dropReport(work, taskId)
    await tellSecretariat(work, desk, stepped.value)
    return stepped
  })

/** The office hands its work in with a note or files, of which the first `mostEvidence` are taken; the secretariat is asked to confirm. */
export const finishTask = (
  desk: Desk,
  request: Request,
  taskId: string,
  evidence: Evidence,
): Promise<Outcome<Stepped>> =>
  perform(desk, request, 'task.finish', async (work) => {
    const task = await lockedTask(work, taskId)
    const refusal = notTheirs(work.actor, task) ?? tooLong(evidence.note)
    if (refusal) return refusal
    const files = evidence.files.slice(0, mostEvidence)
    if (!evidence.note && files.length === 0) return refused('evidence-missing')
    const stepped = await step(work, task!, 'finish', { ...evidence, files })
    if (!stepped.ok) return stepped
    await cancelReminders(work, 'task', taskId)
    await tellSecretariat(work, desk, stepped.value, files.length)
    return stepped
  })

/** The secretariat finds the task finished. */
export const confirmTask = (desk: Desk, request: Request, taskId: string): Promise<Outcome<Stepped>> =>
  perform(desk, request, 'task.verify', async (work) => {
    const task = await lockedTask(work, taskId)
    if (!task) return refused('not-found')
    const stepped = await step(work, task, 'confirm', {}, 100)
    if (stepped.ok) await tellOffice(work, task, stepped.value)
    return stepped
  })

/** The secretariat hands the task back with a remark; reminders run again. */
export const returnTask = (desk: Desk, request: Request, taskId: string, remark: string): Promise<Outcome<Stepped>> =>
  perform(desk, request, 'task.verify', async (work) => {
    const task = await lockedTask(work, taskId)
    if (!task) return refused('not-found')
    const refusal = tooLong(remark)
    if (refusal) return refusal
    const stepped = await step(work, task, 'return', { note: remark })
    if (!stepped.ok) return stepped
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'task-return')
    await planTaskReminders(work, task)
    await tellOffice(work, task, stepped.value)
    return stepped
  })

/** Whether a step is open to the caller now, before they are asked for the words that go with it. */
export const checkStep = (
  desk: Desk,
  caller: Caller,
  taskId: string,
  name: 'report' | 'finish' | 'return',
): Promise<Outcome<{ code: string; office: string; description: string }>> =>
  consult(desk, caller, name === 'return' ? 'task.verify' : `task.${name}`, async (reader, actor) => {
    const task = await findTask(reader, taskId)
    if (!task) return refused('not-found')
    const refusal = name === 'return' ? undefined : notTheirs(actor, task)
    if (refusal) return refusal
    if (!afterStep(task.state, name)) return refused('task-in-other-state', await whoWasFirst(reader, task))
    const office = await findOfficeById(reader, task.officeId)
    return done({ code: task.code, office: office?.name ?? task.officeId, description: task.description })
  })

/** The task as it stands, locked until the transaction ends. */
export async function lockedTask(work: Work, taskId: string): Promise<Task | undefined> {
  return (await lock(work.trx, 'task', taskId)) ? findTask(work.trx, taskId) : undefined
}

export function notTheirs(actor: Actor, task: Task | undefined): Refusal | undefined {
  if (!task) return refused('not-found')
  return actor.ties.some(({ office }) => office.id === task.officeId) ? undefined : refused('not-your-task')
}

/** Moves a locked task on, or says who was there first. `noted` is what the ledger keeps beside the step. */
export async function step(
  work: Work,
  task: Task,
  name: Exclude<TaskStep, 'create'>,
  said: Partial<Evidence & Pick<TaskEvent, 'progress' | 'wish' | 'answers'>>,
  progress = task.progress,
  noted: Record<string, string> = {},
): Promise<Outcome<Stepped>> {
  const state = afterStep(task.state, name)
  if (!state) return refused('task-in-other-state', await whoWasFirst(work.trx, task))
  const event: TaskEvent = {
    id: work.newId(),
    taskId: task.id,
    step: name,
    note: said.note ?? null,
    files: said.files ?? [],
    progress: said.progress ?? null,
    wish: said.wish ?? null,
    answers: said.answers ?? null,
    by: work.actor.userId,
    at: await afterLast(work, task),
  }
  await moveTask(work.trx, task.id, { state, progress, finishedAt: state === 'done' ? work.now : null })
  await insertTaskEvent(work.trx, event)
  const files = event.files.length
  work.note(
    `task:${task.id}`,
    {
      step: name,
      office: task.officeId,
      from: task.state,
      to: state,
      before: task.progress,
      progress,
      files,
      ...noted,
    },
    { note: event.note },
  )
  const office = (await findOfficeById(work.trx, task.officeId))?.name ?? task.officeId
  return done({ taskId: task.id, eventId: event.id, step: name, state, code: task.code, office, progress })
}

/** Two steps of one millisecond still have an order. */
async function afterLast(work: Work, task: Task): Promise<Temporal.Instant> {
  const earliest = (await taskEvents(work.trx, task.id)).at(-1)?.at.add({ milliseconds: 1 }) ?? work.now
  return Temporal.Instant.compare(earliest, work.now) > 0 ? earliest : work.now
}

/** How a task stands and who brought it there. */
export async function whoWasFirst(reader: Reader, task: Task): Promise<Record<string, string>> {
  const last = (await taskEvents(reader, task.id)).at(-1)
  const person = last && (await findPerson(reader, last.by))
  return { code: task.code, state: task.state, by: person?.name ?? '–' }
}

/** The first file goes with the message itself, each further one after it. */
export async function tellSecretariat(work: Work, desk: Desk, stepped: Stepped, files = 0): Promise<void> {
  for (const chatId of await reachableSecretariat(work.trx, desk.settings)) {
    work.owe({ kind: 'task-step', chatId, subject: subjectOf(stepped), priority: 'rest' })
    for (let number = 2; number <= files; number += 1)
      work.owe({ kind: 'task-evidence', chatId, subject: { ...subjectOf(stepped), number }, priority: 'rest' })
  }
}

export async function tellOffice(work: Work, task: Task, stepped: Stepped): Promise<void> {
  const accounts = await accountsOfOffice(work.trx, task.officeId)
  for (const chatId of new Set(accounts.filter((account) => account.reachable).map((account) => account.userId)))
    work.owe({ kind: 'task-step', chatId, subject: subjectOf(stepped), priority: 'rest' })
}

const subjectOf = ({ taskId, eventId }: Stepped) => ({ taskId, eventId })
