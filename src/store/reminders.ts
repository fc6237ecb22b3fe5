import { type Selectable, sql } from 'kysely'
import type { ReminderNote } from '../domain/reminder-due.ts'
import type { ReminderKind } from '../domain/reminder-plan.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

export type ReminderSubject = 'meeting' | 'task' | 'cooperation' | 'poll'
/** `fired` and `skipped` are settled with a note; `cancelled` rows belong to a plan that no longer holds. */
type ReminderState = 'pending' | 'fired' | 'skipped' | 'cancelled'

export interface Reminder {
  id: string
  uniqueKey: string
  subject: ReminderSubject
  subjectId: string
  kind: ReminderKind
  dueAt: Temporal.Instant
  state: ReminderState
  settledAt: Temporal.Instant | null
  /** What came of it; null until it is settled. */
  note: ReminderNote | null
}

const toReminder = (row: Selectable<Schema['reminder']>): Reminder => ({
  id: row.id,
  uniqueKey: row.unique_key,
  subject: row.subject as ReminderSubject,
  subjectId: row.subject_id,
  kind: row.kind as ReminderKind,
  dueAt: Temporal.Instant.fromEpochMilliseconds(row.due_at),
  state: row.state as ReminderState,
  settledAt: row.settled_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.settled_at),
  note: row.note === null ? null : JSON.parse(row.note),
})

/** The partial index `reminder_due` serves a query only when the state stands in it as a literal. */
const pending = sql.lit('pending')

/** The query of the due scan, apart so that its plan can be looked at on both engines. */
export const dueQuery = (reader: Reader, now: Temporal.Instant, limit: number) =>
  reader
    .selectFrom('reminder')
    .selectAll()
    .where('state', '=', pending)
    .where('due_at', '<=', now.epochMilliseconds)
    .orderBy('due_at')
    .limit(limit)

/** The earliest pending rows that are due, at most `limit`. Its cost does not grow with rows of the future. */
export async function dueReminders(reader: Reader, now: Temporal.Instant, limit: number): Promise<Reminder[]> {
  return (await dueQuery(reader, now, limit).execute()).map(toReminder)
}

/** When the next pending reminder is due; undefined when there is none. */
export async function nextReminderAt(reader: Reader): Promise<Temporal.Instant | undefined> {
  const row = await reader
    .selectFrom('reminder')
    .select('due_at')
    .where('state', '=', pending)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst()
  return row && Temporal.Instant.fromEpochMilliseconds(row.due_at)
}

export async function findReminder(reader: Reader, id: string): Promise<Reminder | undefined> {
  const row = await reader.selectFrom('reminder').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toReminder(row)
}

/** Every reminder a subject ever had, in the order in which they fire. */
export async function remindersOf(reader: Reader, subject: ReminderSubject, subjectId: string): Promise<Reminder[]> {
  const rows = await reader
    .selectFrom('reminder')
    .selectAll()
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .orderBy('due_at')
    .orderBy(sql`case kind when 'answer-day' then 1 else 0 end`)
    .execute()
  return rows.map(toReminder)
}

/** Rows of a kind of subject that were told between two moments, in the order in which they were due. */
export async function firedBetween(
  reader: Reader,
  subject: ReminderSubject,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Reminder[]> {
  const rows = await reader
    .selectFrom('reminder')
    .selectAll()
    .where('subject', '=', subject)
    .where('state', '=', 'fired')
    .where('settled_at', '>=', from.epochMilliseconds)
    .where('settled_at', '<', until.epochMilliseconds)
    .orderBy('due_at')
    .execute()
  return rows.map(toReminder)
}

/** Adds rows; one that an earlier plan had cancelled becomes pending again, any other of the same key stays as it is. */
export async function addReminders(
  trx: Trx,
  reminders: Pick<Reminder, 'id' | 'uniqueKey' | 'subject' | 'subjectId' | 'kind' | 'dueAt'>[],
): Promise<void> {
  if (reminders.length === 0) return
  await trx
    .insertInto('reminder')
    .values(
      reminders.map((reminder) => ({
        id: reminder.id,
        unique_key: reminder.uniqueKey,
        subject: reminder.subject,
        subject_id: reminder.subjectId,
        kind: reminder.kind,
        due_at: reminder.dueAt.epochMilliseconds,
        state: 'pending',
        settled_at: null,
        note: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('unique_key')
        .doUpdateSet((eb) => ({ state: 'pending', settled_at: null, due_at: eb.ref('excluded.due_at') }))
        .where('reminder.state', '=', 'cancelled'),
    )
    .execute()
}

/** Cancels what is pending for a subject, except the rows of `keep`. */
export async function cancelPending(
  trx: Trx,
  subject: ReminderSubject,
  subjectId: string,
  at: Temporal.Instant,
  keep: readonly string[] = [],
): Promise<void> {
  let update = trx
    .updateTable('reminder')
    .set({ state: 'cancelled', settled_at: at.epochMilliseconds })
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'pending')
  if (keep.length > 0) update = update.where('unique_key', 'not in', keep)
  await update.execute()
}

/** Settles a pending row for good; false when somebody settled or cancelled it before. */
export async function settleReminder(
  trx: Trx,
  id: string,
  state: 'fired' | 'skipped',
  at: Temporal.Instant,
  note: ReminderNote,
): Promise<boolean> {
  const result = await trx
    .updateTable('reminder')
    .set({ state, settled_at: at.epochMilliseconds, note: JSON.stringify(note) })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** Puts a pending row off, e.g. until quiet hours end; its key stays the same. */
export async function holdReminder(trx: Trx, id: string, until: Temporal.Instant): Promise<void> {
  await trx
    .updateTable('reminder')
    .set({ due_at: until.epochMilliseconds })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute()
}

/** Notes something more about a settled row. */
export async function noteReminder(trx: Trx, id: string, note: ReminderNote): Promise<void> {
  await trx
    .updateTable('reminder')
    .set({ note: JSON.stringify(note) })
    .where('id', '=', id)
    .execute()
}
