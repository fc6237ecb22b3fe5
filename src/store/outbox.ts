import type { Trx } from './database.ts'

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

/**
 * Adds rows. A row whose coalesce key already waits is not added: the waiting one is marked dirty
 * (its revision rises) and goes out no later than either wished.
 */
export async function owe(trx: Trx, rows: Owed[], at: Temporal.Instant): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('outbox')
    .values(
      rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        chat_id: row.chatId,
        subject: JSON.stringify(row.subject),
        coalesce_key: row.coalesceKey,
        priority: row.priority,
        not_before: row.notBefore.epochMilliseconds,
        expires_at: row.expiresAt?.epochMilliseconds ?? null,
        state: 'waiting',
        revision: 1,
        created_at: at.epochMilliseconds,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('coalesce_key')
        .where('state', '=', 'waiting')
        .where('coalesce_key', 'is not', null)
        .doUpdateSet((eb) => ({
          revision: eb('outbox.revision', '+', 1),
          subject: eb.ref('excluded.subject'),
          not_before: eb
            .case()
            .when('outbox.not_before', '<', eb.ref('excluded.not_before'))
            .then(eb.ref('outbox.not_before'))
            .else(eb.ref('excluded.not_before'))
            .end(),
        })),
    )
    .execute()
}
