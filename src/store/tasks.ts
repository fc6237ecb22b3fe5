import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Task, TaskEvent, TaskState, TaskStep } from '../domain/task.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const toTask = (row: Selectable<Schema['task']>): Task => ({
  id: row.id,
  code: row.code,
  fieldCode: row.field_code,
  officeId: row.office_id,
  description: row.description,
  dueOn: row.due_on,
  firstDueOn: row.first_due_on,
  state: row.state as TaskState,
  meetingId: row.meeting_id,
  sourceChatId: row.source_chat_id,
  sourceMessageId: row.source_message_id,
  progress: row.progress,
  createdBy: row.created_by,
  createdAt: Temporal.Instant.fromEpochMilliseconds(row.created_at),
  finishedAt: row.finished_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.finished_at),
})

const toEvent = (row: Selectable<Schema['task_event']>): TaskEvent => ({
  id: row.id,
  taskId: row.task_id,
  step: row.step as TaskStep,
  note: row.note,
  files: JSON.parse(row.files),
  progress: row.progress,
  wish: row.wish,
  answers: row.answers,
  by: row.by_user,
  at: Temporal.Instant.fromEpochMilliseconds(row.at),
})

/** The next number of a field in a year. The row stays locked until the transaction ends, so no number is lost or given twice. */
export async function takeTaskNumber(trx: Trx, fieldCode: string, year: number): Promise<number> {
  const row = await trx
    .insertInto('task_number')
    .values({ field_code: fieldCode, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['field_code', 'year']).doUpdateSet((eb) => ({ last: eb('task_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

export async function insertTask(trx: Trx, task: Task): Promise<void> {
  await trx
    .insertInto('task')
    .values({
      id: task.id,
      code: task.code,
      field_code: task.fieldCode,
      office_id: task.officeId,
      description: task.description,
      due_on: task.dueOn,
      first_due_on: task.firstDueOn,
      state: task.state,
      meeting_id: task.meetingId,
      source_chat_id: task.sourceChatId,
      source_message_id: task.sourceMessageId,
      progress: task.progress,
      created_by: task.createdBy,
      created_at: task.createdAt.epochMilliseconds,
      finished_at: task.finishedAt?.epochMilliseconds ?? null,
    })
    .execute()
}

/** Moves a task on; the caller holds its lock. */
export async function moveTask(
  trx: Trx,
  id: string,
  to: Pick<Task, 'state' | 'progress' | 'finishedAt'>,
): Promise<void> {
  await trx
    .updateTable('task')
    .set({ state: to.state, progress: to.progress, finished_at: to.finishedAt?.epochMilliseconds ?? null })
    .where('id', '=', id)
    .execute()
}

/** Corrects what a task says; the caller holds its lock. */
export async function correctTask(
  trx: Trx,
  id: string,
  to: Pick<Task, 'description' | 'dueOn' | 'officeId'>,
): Promise<void> {
  await trx
    .updateTable('task')
    .set({ description: to.description, due_on: to.dueOn, office_id: to.officeId })
    .where('id', '=', id)
    .execute()
}

/** Says which meeting a task came out of; the caller holds its lock. */
export async function tieTask(trx: Trx, id: string, meetingId: string): Promise<void> {
  await trx.updateTable('task').set({ meeting_id: meetingId }).where('id', '=', id).execute()
}

export async function findTask(reader: Reader, id: string): Promise<Task | undefined> {
  const row = await reader.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toTask(row)
}

export async function findTaskByCode(reader: Reader, code: string): Promise<Task | undefined> {
  const row = await reader.selectFrom('task').selectAll().where('code', '=', code).executeTakeFirst()
  return row && toTask(row)
}

/** Ids of the tasks of which the office still owes its work, in order. */
export async function owedTasks(reader: Reader): Promise<string[]> {
  const owed = ['new', 'accepted', 'in_progress']
  const rows = await reader.selectFrom('task').select('id').where('state', 'in', owed).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function insertTaskEvent(trx: Trx, event: TaskEvent): Promise<void> {
  await trx
    .insertInto('task_event')
    .values({
      id: event.id,
      task_id: event.taskId,
      step: event.step,
      note: event.note,
      files: JSON.stringify(event.files),
      progress: event.progress,
      wish: event.wish,
      answers: event.answers,
      by_user: event.by,
      at: event.at.epochMilliseconds,
    })
    .execute()
}

export async function findTaskEvent(reader: Reader, id: string): Promise<TaskEvent | undefined> {
  const row = await reader.selectFrom('task_event').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toEvent(row)
}

/** The history of a task, oldest first. */
export async function taskEvents(reader: Reader, taskId: string): Promise<TaskEvent[]> {
  const rows = await reader.selectFrom('task_event').selectAll().where('task_id', '=', taskId).orderBy('at').execute()
  return rows.map(toEvent)
}

/** Which tasks somebody asks for, and which of them they may see. */
export interface TaskFilter {
  fieldCode?: string
  /** Only tasks of these fields. */
  fieldCodes?: readonly string[]
  /** Leaves out what came out of this meeting. */
  notOfMeeting?: string
  meetingId?: string
  /** Only tasks of these offices, and those they help with. */
  officeIds?: readonly string[]
  /** Tasks of confidential meetings are left out, unless they are of one of these offices. */
  openlyFor?: readonly string[]
  /** Leaves out what is done or cancelled. */
  onlyOpen?: boolean
}

const ended = ['done', 'cancelled']
const confidential = ['Terbatas', 'Rahasia']

/** Whether one of these offices helps with the task. */
const helpedBy = (officeIds: readonly string[]) => (eb: ExpressionBuilder<Schema, 'task'>) =>
  eb.exists(
    eb
      .selectFrom('task_part')
      .select('task_part.office_id')
      .whereRef('task_part.task_id', '=', 'task.id')
      .where('task_part.office_id', 'in', officeIds)
      .where('task_part.state', '!=', 'ended'),
  )

/** No office or no field is meant, so that no task is. */
const isEmpty = ({ officeIds, fieldCodes }: TaskFilter): boolean => officeIds?.length === 0 || fieldCodes?.length === 0

function select(reader: Reader, filter: TaskFilter) {
  let query = reader.selectFrom('task')
  if (filter.fieldCode !== undefined) query = query.where('task.field_code', '=', filter.fieldCode)
  const { fieldCodes, notOfMeeting } = filter
  if (fieldCodes) query = query.where('task.field_code', 'in', fieldCodes)
  if (notOfMeeting !== undefined)
    query = query.where((eb) => eb.or([eb('task.meeting_id', 'is', null), eb('task.meeting_id', '!=', notOfMeeting)]))
  if (filter.meetingId !== undefined) query = query.where('task.meeting_id', '=', filter.meetingId)
  const { officeIds } = filter
  if (officeIds) query = query.where((eb) => eb.or([eb('task.office_id', 'in', officeIds), helpedBy(officeIds)(eb)]))
  if (filter.onlyOpen) query = query.where('task.state', 'not in', ended)
  const { openlyFor } = filter
  if (openlyFor)
    query = query.where((eb) =>
      eb.or([
        eb('task.meeting_id', 'is', null),
        ...(openlyFor.length > 0 ? [eb('task.office_id', 'in', openlyFor), helpedBy(openlyFor)(eb)] : []),
        eb.not(
          eb.exists(
            eb
              .selectFrom('meeting')
              .select('meeting.id')
              .whereRef('meeting.id', '=', 'task.meeting_id')
              .where('meeting.classification', 'in', confidential),
          ),
        ),
      ]),
    )
  return query
}

/** One page of tasks: what an office still owes by due date, so overdue first; then what is in review; then what has ended. */
export async function tasksBy(
  reader: Reader,
  filter: TaskFilter,
  page: { offset: number; limit: number },
): Promise<Task[]> {
  if (isEmpty(filter)) return []
  const rows = await select(reader, filter)
    .selectAll('task')
    .orderBy(
      sql`case when task.state in ('new', 'accepted', 'in_progress') then 0 when task.state = 'in_review' then 1 else 2 end`,
    )
    .orderBy('task.due_on')
    .orderBy('task.code')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return rows.map(toTask)
}

export async function countTasks(reader: Reader, filter: TaskFilter): Promise<number> {
  if (isEmpty(filter)) return 0
  const row = await select(reader, filter)
    .select((eb) => eb.fn.countAll<number>().as('tasks'))
    .executeTakeFirstOrThrow()
  return Number(row.tasks)
}

export interface TaskCounts {
  fieldCode: string
  open: number
  overdue: number
  finished: number
}

/** Open, overdue and finished tasks of each field that has any; overdue ones are open too. `today` is an ISO date. */
export async function countTasksByField(reader: Reader, today: string): Promise<TaskCounts[]> {
  const rows = await reader
    .selectFrom('task')
    .select((eb) => [
      'field_code',
      eb.fn.sum<number>(sql`case when state not in ('done', 'cancelled') then 1 else 0 end`).as('open'),
      eb.fn
        .sum<number>(sql`case when state in ('new', 'accepted', 'in_progress') and due_on < ${today} then 1 else 0 end`)
        .as('overdue'),
      eb.fn.sum<number>(sql`case when state = 'done' then 1 else 0 end`).as('finished'),
    ])
    .groupBy('field_code')
    .execute()
  return rows.map((row) => ({
    fieldCode: row.field_code,
    open: Number(row.open),
    overdue: Number(row.overdue),
    finished: Number(row.finished),
  }))
}
