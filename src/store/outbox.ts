import { type Selectable, sql } from 'kysely'
import { type Reader, type Trx, together } from './database.ts'
import { ready } from './ready.ts'
import type { Schema } from './schema.ts'

/** What is owed to a chat. A view makes the text when it is sent, from the state as it is then. */
export interface Owed {
  id: string
  kind: string
  chatId: number
  subject: Record<string, string | number | null>
  coalesceKey: string | null
  priority: number
  notBefore: Temporal.Instant
  expiresAt: Temporal.Instant | null
}

/** An owed row as it stands in the table. */
export interface StoredOwed extends Owed {
  attempts: number
  /** Raised by every new wish for the same coalesce key. */
  revision: number
  createdAt: Temporal.Instant
}

/** How a row ended. */
export type SettledState = 'sent' | 'dropped' | 'expired' | 'failed'

const toOwed = (row: Selectable<Schema['outbox']>): StoredOwed => ({
  id: row.id,
  kind: row.kind,
  chatId: row.chat_id,
  subject: JSON.parse(row.subject),
  coalesceKey: row.coalesce_key,
  priority: row.priority,
  notBefore: Temporal.Instant.fromEpochMilliseconds(row.not_before),
  expiresAt: row.expires_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.expires_at),
  attempts: row.attempts,
  revision: row.revision,
  createdAt: Temporal.Instant.fromEpochMilliseconds(row.created_at),
})

/** The partial indexes serve a query only when the state stands in it as a literal. */
const waiting = sql.lit('waiting')

type NewRow = Pick<
  Selectable<Schema['outbox']>,
  | 'id'
  | 'kind'
  | 'chat_id'
  | 'subject'
  | 'coalesce_key'
  | 'priority'
  | 'not_before'
  | 'expires_at'
  | 'created_at'
  | 'position'
>

const add = ready((db, place: NewRow) =>
  db
    .insertInto('outbox')
    .values({ ...place, state: 'waiting', revision: 1 })
    .onConflict((conflict) =>
      conflict
        .column('coalesce_key')
        .where('state', '=', waiting)
        .where('coalesce_key', 'is not', null)
        .doUpdateSet((eb) => ({
          revision: eb('outbox.revision', '+', 1),
          subject: eb.ref('excluded.subject'),
          not_before: sql<number>`case when outbox.not_before < excluded.not_before then outbox.not_before else excluded.not_before end`,
          priority: sql<number>`case when outbox.priority < excluded.priority then outbox.priority else excluded.priority end`,
          expires_at: sql<
            number | null
          >`case when outbox.expires_at > excluded.expires_at then outbox.expires_at when outbox.expires_at is null then null else excluded.expires_at end`,
        })),
    ),
)

/**
 * Adds rows. A row whose coalesce key already waits is not added: the waiting one is marked dirty
 * (its revision rises) and goes out no later and expires no earlier than either wished.
 */
export async function owe(trx: Trx, rows: Owed[], at: Temporal.Instant): Promise<void> {
  await together(
    ...mergeWishes(rows).map((row, position) =>
      add(trx, {
        id: row.id,
        kind: row.kind,
        chat_id: row.chatId,
        subject: JSON.stringify(row.subject),
        coalesce_key: row.coalesceKey,
        priority: row.priority,
        not_before: row.notBefore.epochMilliseconds,
        expires_at: row.expiresAt?.epochMilliseconds ?? null,
        created_at: at.epochMilliseconds,
        position,
      }),
    ),
  )
}

/** Wishes of one moment for one key are one row, at the place of the first. */
function mergeWishes(rows: Owed[]): Owed[] {
  const merged = new Map<string, Owed>()
  for (const row of rows) {
    const key = row.coalesceKey ?? `\0${row.id}`
    const first = merged.get(key)
    merged.set(key, first ? { ...row, id: first.id, priority: Math.min(first.priority, row.priority) } : row)
  }
  return [...merged.values()]
}

export interface ClaimWish {
  now: Temporal.Instant
  leaseUntil: Temporal.Instant
  limit: number
  /** Chats that must wait: one of their rows is on its way, or their rate is used up. */
  busyChats: readonly number[]
  /** Chats that take no edit of a card now, but anything else. */
  cardlessChats: readonly number[]
  /** The priority that card edits have. */
  cardPriority: number
  /** The priority of what has a deadline. */
  timedPriority: number
}

/**
 * Takes the rows that are due for `leaseUntil - now`: of each chat the first alone, so that its order is kept. Among
 * those with a deadline the next one goes first; else what was owed first, also when it was put off. The lease is checked again in the update itself, or two who claim at once would both get a row.
 */
export async function claimDue(db: Reader, wish: ClaimWish): Promise<StoredOwed[]> {
  const now = wish.now.epochMilliseconds
  const rows = await db
    .updateTable('outbox')
    .set({ lease_until: wish.leaseUntil.epochMilliseconds })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom(
          eb
            .selectFrom('outbox')
            .select((of) => [
              'id',
              'priority',
              'created_at',
              'position',
              byDeadline(wish).as('deadline'),
              of.fn
                .agg<number>('row_number')
                .over((over) =>
                  over
                    .partitionBy('chat_id')
                    .orderBy('priority')
                    .orderBy(byDeadline(wish))
                    .orderBy('created_at')
                    .orderBy('position'),
                )
                .as('turn'),
            ])
            .where('state', '=', waiting)
            .where('not_before', '<=', now)
            .where((of) => of.or([of('lease_until', 'is', null), of('lease_until', '<=', now)]))
            .$if(wish.busyChats.length > 0, (q) => q.where('chat_id', 'not in', wish.busyChats))
            .$if(wish.cardlessChats.length > 0, (q) =>
              q.where((of) =>
                of.or([of('priority', '!=', wish.cardPriority), of('chat_id', 'not in', wish.cardlessChats)]),
              ),
            )
            .as('due'),
        )
        .select('due.id')
        .where('due.turn', '=', 1)
        .orderBy('due.priority')
        .orderBy('due.deadline')
        .orderBy('due.created_at')
        .orderBy('due.position')
        .limit(wish.limit),
    )
    .where('state', '=', waiting)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
    .returningAll()
    .execute()
  const place = (row: (typeof rows)[number]): number[] => [
    row.priority,
    row.priority === wish.timedPriority ? (row.expires_at ?? never) : 0,
    row.created_at,
    row.position,
  ]
  return rows.sort((a, b) => compare(place(a), place(b))).map(toOwed)
}

/** Later than any deadline. */
const never = 8_640_000_000_000_000

/** Of rows with a deadline that moment; the same for all others. */
const byDeadline = (wish: ClaimWish) =>
  sql<number>`case when priority = ${sql.lit(wish.timedPriority)} then coalesce(expires_at, ${sql.lit(never)}) else 0 end`

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((part, index) => part !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** Ends every lease: whoever held one is dead. Returns how many rows were on their way. */
export async function releaseLeases(trx: Trx): Promise<number> {
  const released = await trx
    .updateTable('outbox')
    .set({ lease_until: null })
    .where('state', '=', waiting)
    .where('lease_until', 'is not', null)
    .executeTakeFirst()
  return Number(released.numUpdatedRows)
}

/** Ends a row's lease; a row that changed while it was on its way stays as it is otherwise and goes out again. */
export async function releaseRow(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('outbox').set({ lease_until: null }).where('id', '=', id).execute()
}

/** Settles a row as it was when it was claimed; false when it was wished for again meanwhile. */
export async function settleRow(
  trx: Trx,
  row: { id: string; revision: number },
  end: { state: SettledState; messageId?: number | undefined; error?: string | undefined },
  at: Temporal.Instant,
): Promise<boolean> {
  const settled = await trx
    .updateTable('outbox')
    .set({
      state: end.state,
      settled_at: at.epochMilliseconds,
      message_id: end.messageId ?? null,
      error: end.error ?? null,
      lease_until: null,
    })
    .where('id', '=', row.id)
    .where('state', '=', waiting)
    .where('revision', '=', row.revision)
    .executeTakeFirst()
  return Number(settled.numUpdatedRows) > 0
}

/** Puts a row off; `attempts` counts tries whose outcome was a failure. */
export async function postponeRow(
  trx: Trx,
  id: string,
  until: Temporal.Instant,
  attempts: number,
  error?: string,
): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ not_before: until.epochMilliseconds, attempts, lease_until: null, ...(error && { error }) })
    .where('id', '=', id)
    .where('state', '=', waiting)
    .execute()
}

/** When the next waiting row falls due, or comes back because whoever had it is late; undefined when none will. */
export async function nextDueAt(reader: Reader, now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const ms = now.epochMilliseconds
  const row = await reader
    .selectFrom('outbox')
    .select((eb) => [
      eb.fn.min('not_before').filterWhere('not_before', '>', ms).as('due'),
      eb.fn.min('lease_until').filterWhere('lease_until', '>', ms).as('back'),
    ])
    .where('state', '=', waiting)
    .executeTakeFirst()
  const moments = [row?.due, row?.back].filter((at) => at != null).map(Number)
  return moments.length > 0 ? Temporal.Instant.fromEpochMilliseconds(Math.min(...moments)) : undefined
}

/** The chats that have rows due and not on their way, with the most urgent priority of each. */
export async function dueChats(reader: Reader, now: Temporal.Instant): Promise<{ chatId: number; priority: number }[]> {
  const rows = await reader
    .selectFrom('outbox')
    .select((eb) => ['chat_id', eb.fn.min('priority').as('priority')])
    .where('state', '=', waiting)
    .where('not_before', '<=', now.epochMilliseconds)
    .where('lease_until', 'is', null)
    .groupBy('chat_id')
    .execute()
  return rows.map((row) => ({ chatId: row.chat_id, priority: Number(row.priority) }))
}

/** Since when the longest waiting due row has been due. */
export async function oldestDue(reader: Reader, now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const row = await reader
    .selectFrom('outbox')
    .select((eb) => eb.fn.min('not_before').as('at'))
    .where('state', '=', waiting)
    .where('not_before', '<=', now.epochMilliseconds)
    .executeTakeFirst()
  return row?.at == null ? undefined : Temporal.Instant.fromEpochMilliseconds(Number(row.at))
}

/** Deletes rows settled before a moment. Returns how many. */
export async function forgetSettledRows(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx
    .deleteFrom('outbox')
    .where('state', '!=', 'waiting')
    .where('settled_at', '<', before.epochMilliseconds)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
