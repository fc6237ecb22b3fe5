import type { Reader } from './database.ts'

/** The message that last went out for a coalesce key, so that a correction finds it; undefined once it was forgotten. */
export async function sentMessage(reader: Reader, chatId: number, coalesceKey: string): Promise<number | undefined> {
  const row = await reader
    .selectFrom('outbox')
    .select('message_id')
    .where('chat_id', '=', chatId)
    .where('coalesce_key', '=', coalesceKey)
    .where('message_id', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('settled_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.message_id ?? undefined
}

/** What a message of Rakor's was sent for; undefined once it was forgotten. A reply names only the message it answers. */
export async function sentRow(
  reader: Reader,
  chatId: number,
  messageId: number,
): Promise<
  { kind: string; subject: Record<string, string | number | null>; sentAt: Temporal.Instant | null } | undefined
> {
  const row = await reader
    .selectFrom('outbox')
    .select(['kind', 'subject', 'settled_at'])
    .where('chat_id', '=', chatId)
    .where('message_id', '=', messageId)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const sentAt = row.settled_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.settled_at)
  return { kind: row.kind, subject: JSON.parse(row.subject), sentAt }
}
