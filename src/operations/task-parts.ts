import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { owesWork, type Task } from '../domain/task.ts'
import {
  afterPartStep,
  type Helper,
  mostHelpers,
  owesPart,
  type TaskPart,
  type TaskPartStep,
} from '../domain/task-part.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import type { Reader } from '../store/database.ts'
import { findOfficeById } from '../store/offices.ts'
import { findPart, partsOf, putPart } from '../store/task-parts.ts'
import { findTask } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { type Actor, perform, type Request, type Work } from './perform.ts'
import { askQuestion, dropQuestion, questionLasts } from './questions.ts'
import { lockedTask, step as moveOn, whoWasFirst } from './task-steps.ts'
import { tooLong } from './task-values.ts'

/** What was done with a part. */
export interface PartStepped {
  taskId: string
  code: string
  /** The office whose part it is. */
  office: string
  /** Accounts that are told. */
  told: number
}

/** Another office is to help with a task. Refuses the responsible one, and one that helps already. */
export async function addHelper(
  desk: Desk,
  request: Request,
  taskId: string,
  helper: Helper,
): Promise<Outcome<PartStepped>> {
  return perform(desk, request, 'task.help', async (work) => {
    const task = await lockedTask(work, taskId)
    const refusal = (await closed(work, task)) ?? tooLong(helper.what) ?? (await noHelper(work, task!, helper.officeId))
    if (refusal) return refusal
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'task-helper')
    return stepPart(work, task!, helper.officeId, 'help-ask', helper)
  })
}

/** Asks which office shall help. */
export async function askHelper(desk: Desk, request: Request, taskId: string): Promise<Outcome<{ code: string }>> {
  return perform(desk, request, 'task.help', async (work) => {
    const task = await findTask(work.trx, taskId)
    const refusal = await closed(work, task)
    if (refusal) return refusal
    const { userId } = work.actor
    const expiresAt = work.now.add(questionLasts)
    await askQuestion(work, { chatId: userId, userId, kind: 'task-helper', subject: { taskId }, expiresAt })
    return done({ code: task!.code })
  })
}

/** An office helps no more; it is told. */
export async function endHelper(
  desk: Desk,
  request: Request,
  taskId: string,
  officeId: string,
): Promise<Outcome<PartStepped>> {
  return perform(desk, request, 'task.help', async (work) => {
    const task = await lockedTask(work, taskId)
    const refusal = await closed(work, task)
    return refusal ?? stepPart(work, task!, officeId, 'help-end', { what: null })
  })
}

/** An office that helps takes its part on, says how far it is, or has finished it; the responsible office is told. */
export async function movePart(
  desk: Desk,
  request: Request,
  taskId: string,
  name: 'help-accept' | 'help-report' | 'help-finish',
  said: { note: string | null; progress?: number | undefined } = { note: null },
): Promise<Outcome<PartStepped>> {
  return perform(desk, request, 'task.part', async (work) => {
    const task = await lockedTask(work, taskId)
    const own = task && (await ownPart(work.trx, work.actor, taskId, name))
    if (!task || !own) return refused(task ? 'not-your-task' : 'not-found')
    const refusal = (await closed(work, task)) ?? tooLong(said.note)
    if (refusal) return refusal
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'task-part')
    return stepPart(work, task, own.officeId, name, { what: own.what, ...said })
  })
}

/** Asks how far an office is with its part. */
export async function askPart(desk: Desk, request: Request, taskId: string): Promise<Outcome<{ code: string }>> {
  return perform(desk, request, 'task.part', async (work) => {
    const task = await findTask(work.trx, taskId)
    if (!task || !(await ownPart(work.trx, work.actor, taskId, 'help-report')))
      return refused(task ? 'not-your-task' : 'not-found')
    const refusal = await closed(work, task)
    if (refusal) return refusal
    const { userId } = work.actor
    const expiresAt = work.now.add(questionLasts)
    await askQuestion(work, { chatId: userId, userId, kind: 'task-part', subject: { taskId }, expiresAt })
    return done({ code: task.code })
  })
}

/** Asks the offices that are to help with a task that was just made; those that cannot help are left out. */
export async function askHelpers(work: Work, task: Task, helpers: readonly Helper[]): Promise<void> {
  for (const helper of helpers.slice(0, mostHelpers))
    if (!(await noHelper(work, task, helper.officeId))) await stepPart(work, task, helper.officeId, 'help-ask', helper)
}

/** A task that was handed over to an office that helped is its own now. */
export async function endOwnPart(work: Work, task: Task): Promise<void> {
  const part = await findPart(work.trx, task.id, task.officeId)
  if (part && part.state !== 'ended') await putPart(work.trx, { ...part, state: 'ended' }, work.now)
}

/** Accounts of the offices that help with a task and can be written to, but for those of `but`. */
export async function helperChats(
  reader: Reader,
  taskId: string,
  but: readonly number[] = [],
): Promise<{ chatId: number; part: TaskPart }[]> {
  const found = new Map<number, TaskPart>()
  for (const part of await partsOf(reader, taskId))
    for (const chatId of await chatsOf(reader, part.officeId))
      if (!but.includes(chatId) && !found.has(chatId)) found.set(chatId, part)
  return [...found].map(([chatId, part]) => ({ chatId, part }))
}

/** Tells the offices that help of a step of the whole task. */
export async function tellHelpers(work: Work, taskId: string, eventId: string, but: readonly number[]): Promise<void> {
  for (const { chatId, part } of await helperChats(work.trx, taskId, but))
    work.owe({
      kind: 'task-part-step',
      chatId,
      subject: { taskId, eventId, officeId: part.officeId },
      priority: 'rest',
    })
}

/** The part of one of the actor's offices for which a step is open, else any of them. */
async function ownPart(
  reader: Reader,
  actor: Actor,
  taskId: string,
  name: TaskPartStep,
): Promise<TaskPart | undefined> {
  const own = (await partsOf(reader, taskId)).filter(({ officeId }) =>
    actor.ties.some(({ office }) => office.id === officeId),
  )
  return own.find(({ state }) => afterPartStep(state, name)) ?? own[0]
}

async function closed(work: Work, task: Task | undefined): Promise<Refusal | undefined> {
  if (!task) return refused('not-found')
  return owesWork(task) ? undefined : refused('task-in-other-state', await whoWasFirst(work.trx, task))
}

async function noHelper(work: Work, task: Task, officeId: string): Promise<Refusal | undefined> {
  const office = await findOfficeById(work.trx, officeId)
  if (!office) return refused('not-found')
  if (!office.enabled) return refused('office-disabled', { office: office.name })
  const parts = await partsOf(work.trx, task.id)
  if (officeId === task.officeId || parts.some((part) => part.officeId === officeId))
    return refused('task-helps-already', { office: office.name, code: task.code })
  return parts.length >= mostHelpers ? refused('task-helpers-full', { limit: mostHelpers }) : undefined
}

async function stepPart(
  work: Work,
  task: Task,
  officeId: string,
  name: TaskPartStep,
  said: { what: string | null; note?: string | null; progress?: number | undefined },
): Promise<Outcome<PartStepped>> {
  const before = await findPart(work.trx, task.id, officeId)
  const state = afterPartStep(before?.state, name)
  const office = (await findOfficeById(work.trx, officeId))?.name ?? officeId
  if (!state) return refused('task-part-state', { code: task.code, office })
  const anew = name === 'help-ask'
  const what = anew ? said.what : (before?.what ?? null)
  const progress = name === 'help-finish' ? 100 : (said.progress ?? (anew ? null : (before?.progress ?? null)))
  await putPart(work.trx, { taskId: task.id, officeId, what, state, progress }, work.now)
  const note = anew ? what : (said.note ?? null)
  const named = said.progress ?? null
  const stepped = await moveOn(work, task, name, { note, wish: officeId, progress: named }, task.progress, {
    office: officeId,
    part: state,
  })
  if (!stepped.ok) return stepped
  const told = await tell(work, task, officeId, name, stepped.value.eventId)
  return done({ taskId: task.id, code: task.code, office, told })
}

/** Who is asked to help, or needs not any more, hears it; what a helper reports or finishes, the responsible office does. */
async function tell(work: Work, task: Task, officeId: string, name: TaskPartStep, eventId: string): Promise<number> {
  const subject = { taskId: task.id, eventId, officeId }
  if (name === 'help-ask') {
    const chats = await chatsOf(work.trx, officeId)
    for (const chatId of chats)
      work.owe({ kind: 'task-part-told', chatId, subject: { taskId: task.id, officeId }, priority: 'answer' })
    return chats.length
  }
  if (name === 'help-accept') return 0
  const chats = await chatsOf(work.trx, name === 'help-end' ? officeId : task.officeId)
  for (const chatId of chats) work.owe({ kind: 'task-part-step', chatId, subject, priority: 'rest' })
  return chats.length
}

async function chatsOf(reader: Reader, officeId: string): Promise<number[]> {
  const accounts = await accountsOfOffice(reader, officeId)
  return [...new Set(accounts.filter(({ reachable }) => reachable).map(({ userId }) => userId))]
}

/** Offices that still owe their part, with the accounts that can be written to. */
export async function owingHelpers(reader: Reader, taskId: string): Promise<{ officeId: string; chats: number[] }[]> {
  const parts = (await partsOf(reader, taskId)).filter(owesPart)
  return Promise.all(parts.map(async ({ officeId }) => ({ officeId, chats: await chatsOf(reader, officeId) })))
}
