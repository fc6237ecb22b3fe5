import type { Reader, Trx } from './database.ts'

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

/** Whether something was said to a chat under a coalesce key, or is still to be. */
export async function hasAsked(reader: Reader, chatId: number, coalesceKey: string): Promise<boolean> {
  const row = await reader
    .selectFrom('outbox')
    .select('id')
    .where('chat_id', '=', chatId)
    .where('coalesce_key', '=', coalesceKey)
    .where((eb) => eb.or([eb('state', '=', 'waiting'), eb('message_id', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
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

/** The task that a message of Rakor's tells of now; a message may have shown another one before. */
export async function taskSent(reader: Reader, chatId: number, messageId: number): Promise<string | undefined> {
  const row = await reader
    .selectFrom('outbox')
    .select('subject')
    .where('chat_id', '=', chatId)
    .where('message_id', '=', messageId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { taskId } = row ? JSON.parse(row.subject) : {}
  return typeof taskId === 'string' ? taskId : undefined
}

/** Rows that are looked through for one meeting: a person is seldom told of more at a time. */
const lookedThrough = 50

/** The newest message of these kinds that a chat got about one office's place at a meeting, and when it was last brought up to date. */
export async function newestAbout(
  reader: Reader,
  about: { chatId: number; meetingId: string; officeId: string; kinds: readonly string[] },
): Promise<{ messageId: number; sentAt: Temporal.Instant } | undefined> {
  const rows = await reader
    .selectFrom('outbox')
    .select(['message_id', 'subject', 'settled_at'])
    .where('chat_id', '=', about.chatId)
    .where('kind', 'in', about.kinds)
    .where('message_id', 'is not', null)
    .orderBy('message_id', 'desc')
    .orderBy('settled_at', 'desc')
    .limit(lookedThrough)
    .execute()
  const found = rows.find(({ subject }) => {
    const { meetingId, officeId } = JSON.parse(subject)
    return meetingId === about.meetingId && officeId === about.officeId
  })
  if (!found?.message_id) return undefined
  return { messageId: found.message_id, sentAt: Temporal.Instant.fromEpochMilliseconds(found.settled_at ?? 0) }
}

/** Takes down a message that went out by itself, as if it had been owed. */
export async function insertSent(
  trx: Trx,
  row: { id: string; kind: string; chatId: number; messageId: number; subject: Record<string, string | number | null> },
  at: Temporal.Instant,
): Promise<void> {
  const now = at.epochMilliseconds
  await trx
    .insertInto('outbox')
    .values({
      id: row.id,
      kind: row.kind,
      chat_id: row.chatId,
      subject: JSON.stringify(row.subject),
      coalesce_key: null,
      priority: 0,
      not_before: now,
      expires_at: null,
      state: 'sent',
      revision: 1,
      lease_until: null,
      created_at: now,
      settled_at: now,
      message_id: row.messageId,
      error: null,
    })
    .execute()
}
