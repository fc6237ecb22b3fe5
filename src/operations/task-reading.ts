import type { CooperationField, Office } from '../domain/directory.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { Role } from '../domain/permission.ts'
import { type EvidenceFile, isOverdue, owesWork, type Task, type TaskEvent, taskCode } from '../domain/task.ts'
import { openAsks } from '../domain/task-asks.ts'
import type { TaskPart } from '../domain/task-part.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import type { Reader } from '../store/database.ts'
import { findField } from '../store/fields.ts'
import { findMeeting } from '../store/meetings.ts'
import { findOfficeById, listOffices } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import { settingsOf } from '../store/settings.ts'
import { partsOf } from '../store/task-parts.ts'
import {
  countTasks,
  findTask,
  findTaskByCode,
  findTaskEvent,
  type TaskFilter,
  taskEvents,
  tasksBy,
} from '../store/tasks.ts'
import { carriedInto } from './carry-over.ts'
import type { Desk } from './desk.ts'
import { type Actor, type Caller, consult } from './perform.ts'

/** Whose tasks a list shows: those of my offices, all open ones, a field's, a meeting's. */
export type TaskScope =
  | { of: 'mine' }
  | { of: 'all' }
  | { of: 'field'; fieldCode: string }
  | { of: 'meeting'; meetingId: string }
  /** Open tasks that a meeting looks back on. */
  | { of: 'carried'; meetingId: string }

export interface TaskListing {
  scope: TaskScope
  /** The field's name or the meeting's title, where the scope has one. */
  heading: string | null
  /**
   * `own`: the task of one of the reader's offices, not one it helps with. `waits`: its office asked for something that
   * the secretariat has not decided.
   */
  entries: { task: Task; office: Office | undefined; overdueDays: number; own: boolean; waits: boolean }[]
  total: number
  /** From 0. */
  page: number
  pages: number
  may: { create: boolean; seeAll: boolean }
}

/** An office that helps with a task, and its part. */
export interface TaskHelper {
  part: TaskPart
  office: Office
}

export interface TaskHistory {
  event: TaskEvent
  by: string
}

/** Everything a card of a task shows. */
export interface TaskView {
  task: Task
  office: Office
  field: CooperationField
  meeting: Meeting | undefined
  history: TaskHistory[]
  /** The offices that help, in the order in which they were asked. */
  helpers: TaskHelper[]
  overdueDays: number
  /** Offices that its history names: asked for in its place, or to help. */
  named: Office[]
  /** Whether anybody of the office can be written to. */
  reachable: boolean
}

/** What whoever looks at a task may do with it: as its office, as the secretariat, as an office that helps. */
export interface TaskActing {
  office: boolean
  secretariat: boolean
  helps?: TaskHelper
  /** Leads the office whose task it is. */
  leads?: true
}

/** A page holds so many tasks that its text stays under Telegram's limit whatever was typed. */
export const tasksPerPage = 6

/**
 * One page of tasks, overdue first; `home` is everything for the secretariat and the own tasks for everybody else.
 * A page beyond the end is the last one. Refuses an unknown field or meeting.
 */
export async function listTasks(
  desk: Desk,
  caller: Caller,
  asked: TaskScope | { of: 'home' },
  page: number,
): Promise<Outcome<TaskListing>> {
  return consult(desk, caller, 'task.list', async (reader, actor, now) => {
    const scope = asked.of === 'home' || asked.of === 'all' ? homeOf(actor, asked.of) : asked
    const heading = await headingOf(reader, scope)
    if (heading === undefined) return refused('not-found')
    const filter = scope.of === 'carried' ? await carriedFor(reader, actor, scope.meetingId) : filterFor(actor, scope)
    const total = await countTasks(reader, filter)
    const pages = Math.max(1, Math.ceil(total / tasksPerPage))
    const shown = Math.min(Math.max(0, page), pages - 1)
    const tasks = await tasksBy(reader, filter, { offset: shown * tasksPerPage, limit: tasksPerPage })
    const offices = new Map((await listOffices(reader)).map((office) => [office.id, office]))
    const today = now.toZonedDateTimeISO((await settingsOf(reader, desk.settings)).zone).toPlainDate()
    const entries: TaskListing['entries'] = []
    for (const task of tasks)
      entries.push({
        task,
        office: offices.get(task.officeId),
        overdueDays: overdueDays(task, today),
        own: officesOf(actor).includes(task.officeId),
        waits: owesWork(task) && openAsks(await taskEvents(reader, task.id)).length > 0,
      })
    return done({
      scope,
      heading,
      entries,
      total,
      page: shown,
      pages,
      may: { create: actor.roles.includes('secretariat'), seeAll: seesAll(actor.roles) },
    })
  })
}

/** The card of one task, with what the caller may do with it. A task they may not see is not found. */
export async function openTask(
  desk: Desk,
  caller: Caller,
  taskId: string,
): Promise<Outcome<TaskView & { actsFor: TaskActing }>> {
  return consult(desk, caller, 'task.list', async (reader, actor) => {
    const view = await viewOf(desk, reader, taskId)
    if (!view || !maySee(actor, view)) return refused('not-found')
    return done({ ...view, actsFor: partOf(actor, view) })
  })
}

/** The same by its number; without a year this year's is meant. One the caller may not see is as unknown as one there is not. */
export async function openTaskByCode(
  desk: Desk,
  caller: Caller,
  typed: { field: string; year?: number; number: number },
): Promise<Outcome<TaskView & { actsFor: TaskActing }>> {
  return consult(desk, caller, 'task.list', async (reader, actor, now) => {
    const { zone } = await settingsOf(reader, desk.settings)
    const code = taskCode(typed.field, typed.year ?? now.toZonedDateTimeISO(zone).year, typed.number)
    const task = await findTaskByCode(reader, code)
    const view = task && (await viewOf(desk, reader, task.id))
    if (!view || !maySee(actor, view)) return refused('task-unknown', { code })
    return done({ ...view, actsFor: partOf(actor, view) })
  })
}

/** A file handed in, by its place from 0, for whoever may see its task. */
export async function openEvidence(
  desk: Desk,
  caller: Caller,
  eventId: string,
  place: number,
): Promise<Outcome<{ event: TaskEvent; file: EvidenceFile; code: string }>> {
  return consult(desk, caller, 'task.list', async (reader, actor) => {
    const event = await findTaskEvent(reader, eventId)
    const view = event && (await viewOf(desk, reader, event.taskId))
    const file = event?.files[place]
    if (!event || !file || !view || !maySee(actor, view)) return refused('not-found')
    return done({ event, file, code: view.task.code })
  })
}

/** The card of one task for a message of the outbox. A plain reading: whoever gets it was chosen by an operation. */
export const readTask = (desk: Desk, taskId: string): Promise<TaskView | undefined> => viewOf(desk, desk.db, taskId)

/** Whether somebody belongs to the office of a task at this moment. A plain reading. */
export async function isOfOffice(desk: Desk, userId: number, officeId: string): Promise<boolean> {
  return (await accountsOfOffice(desk.db, officeId)).some((account) => account.userId === userId)
}

async function viewOf(desk: Desk, reader: Reader, taskId: string): Promise<TaskView | undefined> {
  const task = await findTask(reader, taskId)
  if (!task) return undefined
  const [office, field, meeting, events, accounts] = await Promise.all([
    findOfficeById(reader, task.officeId),
    findField(reader, task.fieldCode),
    task.meetingId ? findMeeting(reader, task.meetingId) : undefined,
    taskEvents(reader, task.id),
    accountsOfOffice(reader, task.officeId),
  ])
  if (!office || !field) throw new Error(`task ${task.id} has no office or field`)
  const names = new Map<number, string>()
  for (const { by } of events) if (!names.has(by)) names.set(by, (await findPerson(reader, by))?.name ?? '–')
  const today = desk.clock
    .now()
    .toZonedDateTimeISO((await settingsOf(reader, desk.settings)).zone)
    .toPlainDate()
  return {
    task,
    office,
    field,
    meeting,
    history: events.map((event) => ({ event, by: names.get(event.by) ?? '–' })),
    overdueDays: overdueDays(task, today),
    helpers: await helpersOf(reader, task.id),
    named: await namedIn(reader, events),
    reachable: accounts.some((account) => account.reachable),
  }
}

async function helpersOf(reader: Reader, taskId: string): Promise<TaskHelper[]> {
  const parts = await partsOf(reader, taskId)
  const offices = parts.length > 0 ? await listOffices(reader) : []
  return parts.flatMap((part) => {
    const office = offices.find(({ id }) => id === part.officeId)
    return office ? [{ part, office }] : []
  })
}

async function namedIn(reader: Reader, events: readonly TaskEvent[]): Promise<Office[]> {
  const ids = events.flatMap(({ step, wish }) => (wish && step !== 'ask-time' ? [wish] : []))
  return ids.length > 0 ? (await listOffices(reader)).filter(({ id }) => ids.includes(id)) : []
}

const overdueDays = (task: Task, today: Temporal.PlainDate): number =>
  isOverdue(task, today) ? Temporal.PlainDate.from(task.dueOn).until(today).days : 0

/** The secretariat starts from everything, and who may see everything can ask for it; the others have their own. */
const homeOf = (actor: Actor, asked: 'home' | 'all'): TaskScope => ({
  of: (asked === 'all' && seesAll(actor.roles)) || actor.roles.includes('secretariat') ? 'all' : 'mine',
})

const seesAll = (roles: readonly Role[]): boolean => roles.includes('secretariat') || roles.includes('leader')
const officesOf = (actor: Actor): string[] => actor.ties.map(({ office }) => office.id)

/** Partners see their own tasks alone; officials also those of others, unless a confidential meeting gave them. */
function filterFor(actor: Actor, scope: Exclude<TaskScope, { of: 'carried' }>): TaskFilter {
  const filter: TaskFilter =
    scope.of === 'field'
      ? { fieldCode: scope.fieldCode }
      : scope.of === 'meeting'
        ? { meetingId: scope.meetingId }
        : { onlyOpen: true }
  if (seesAll(actor.roles)) return scope.of === 'mine' ? { ...filter, officeIds: officesOf(actor) } : filter
  if (scope.of === 'mine' || scope.of === 'all' || isPartner(actor)) return { ...filter, officeIds: officesOf(actor) }
  return { ...filter, openlyFor: officesOf(actor) }
}

/** What a meeting looks back on, without what confidential meetings gave; partners see their own alone. */
async function carriedFor(reader: Reader, actor: Actor, meetingId: string): Promise<TaskFilter> {
  const meeting = await findMeeting(reader, meetingId)
  const filter = meeting ? carriedInto(meeting) : { fieldCodes: [] }
  return isPartner(actor) ? { ...filter, officeIds: officesOf(actor) } : filter
}

const isPartner = (actor: Actor): boolean => actor.roles.every((role) => role === 'partner')

function maySee(actor: Actor, { task, meeting, helpers }: TaskView): boolean {
  const own = officesOf(actor)
  if (seesAll(actor.roles) || own.includes(task.officeId)) return true
  if (helpers.some(({ office }) => own.includes(office.id))) return true
  return !isPartner(actor) && !(meeting && isConfidential(meeting))
}

const partOf = (actor: Actor, { task, helpers }: TaskView): TaskActing => {
  const own = officesOf(actor)
  const helps = helpers.find(({ office }) => own.includes(office.id))
  return {
    office: own.includes(task.officeId),
    secretariat: actor.roles.includes('secretariat'),
    ...(helps && { helps }),
    ...(actor.roles.includes('leader') && !own.includes(task.officeId) && { leads: true as const }),
  }
}

async function headingOf(reader: Reader, scope: TaskScope): Promise<string | null | undefined> {
  if (scope.of === 'field') return (await findField(reader, scope.fieldCode))?.name
  if (scope.of === 'meeting' || scope.of === 'carried') return (await findMeeting(reader, scope.meetingId))?.title
  return null
}
