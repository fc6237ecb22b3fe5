import { PostgresAdapter, sql } from 'kysely'
import { turns } from '../domain/reminder-plan.ts'
import type { Reader } from './database.ts'
import type { ReminderSubject } from './reminders.ts'

/** A reminder that is still to come. */
export interface ComingReminder {
  subject: ReminderSubject
  subjectId: string
  kind: string
  dueAt: Temporal.Instant
}

const instant = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Number(ms))

/** How many reminders fall between two moments, those already sent among them. */
export async function countReminders(reader: Reader, from: Temporal.Instant, until: Temporal.Instant): Promise<number> {
  const row = await reader
    .selectFrom('reminder')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('due_at', '>=', from.epochMilliseconds)
    .where('due_at', '<', until.epochMilliseconds)
    .where('state', 'in', ['pending', 'fired'])
    .where('kind', 'not in', turns)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The next reminders, the earliest first. */
export async function nextReminders(reader: Reader, limit: number): Promise<ComingReminder[]> {
  const rows = await reader
    .selectFrom('reminder')
    .select(['subject', 'subject_id', 'kind', 'due_at'])
    .where('state', '=', sql.lit('pending'))
    .where('kind', 'not in', turns)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    subject: row.subject as ComingReminder['subject'],
    subjectId: row.subject_id,
    kind: row.kind,
    dueAt: instant(row.due_at),
  }))
}

/** Messages that failed for good since a moment: to which chat, and about which office when they name one. */
export async function failuresSince(
  reader: Reader,
  since: Temporal.Instant,
  quiet: readonly string[],
): Promise<{ chatId: number; officeId: string | null }[]> {
  const rows = await reader
    .selectFrom('outbox')
    .select(['chat_id', 'subject'])
    .where('state', '=', 'failed')
    .where('settled_at', '>=', since.epochMilliseconds)
    .where('kind', 'not in', quiet)
    .execute()
  return rows.map((row) => {
    const { officeId } = JSON.parse(row.subject) as { officeId?: string | null }
    return { chatId: row.chat_id, officeId: officeId ?? null }
  })
}

/** Every account tied to an office, and whether its person can be written to. */
export async function connectedAccounts(
  reader: Reader,
): Promise<{ officeId: string; userId: number; reachable: boolean }[]> {
  const rows = await reader
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.user_id')
    .select(['account.office_id', 'account.user_id', 'person.reachable'])
    .where('account.until', 'is', null)
    .execute()
  return rows.map((row) => ({ officeId: row.office_id, userId: row.user_id, reachable: row.reachable === 1 }))
}

/** Which engine answers, and how much it holds, in bytes. */
export async function databaseSize(reader: Reader): Promise<{ engine: 'sqlite' | 'postgres'; bytes: number }> {
  const engine = reader.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
  const size =
    engine === 'postgres'
      ? sql<{ bytes: number | string }>`select pg_database_size(current_database()) as bytes`
      : sql<{ bytes: number }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`
  const { rows } = await size.execute(reader)
  return { engine, bytes: Number(rows[0]?.bytes ?? 0) }
}
