import type { Reader } from './database.ts'

/** The files of a meeting that were sent, as far as that is remembered. */
export async function filesSentOf(reader: Reader, meetingId: string): Promise<Omit<MatterMessage, 'officeId'>[]> {
  const files = await reader.selectFrom('meeting_file').select('id').where('meeting_id', '=', meetingId).execute()
  if (files.length === 0) return []
  const ids = new Set(files.map(({ id }) => id))
  const rows = await reader
    .selectFrom('outbox')
    .select(['chat_id', 'message_id', 'subject'])
    .where('kind', '=', 'meeting-file')
    .where('message_id', 'is not', null)
    .execute()
  return rows.flatMap(({ chat_id: chatId, message_id: messageId, subject }) =>
    messageId !== null && ids.has(JSON.parse(subject).fileId) ? [{ chatId, messageId }] : [],
  )
}

/** A message of Rakor's that speaks of a meeting. */
export interface MatterMessage {
  chatId: number
  messageId: number
  officeId: string | null
  /** Of one that is about a delegation. */
  delegationId?: string
  /** Of one out of the outbox. */
  kind?: string
}

/**
 * The messages of these kinds that went out about a meeting, as far as they are remembered: those of the last weeks,
 * and, unless `withTold` says no, the last invitation or notice of every chat. Reads the whole outbox: for what hardly ever happens.
 */
export async function messagesAbout(
  reader: Reader,
  meetingId: string,
  kinds: readonly string[],
  withTold = true,
): Promise<MatterMessage[]> {
  const rows = await reader
    .selectFrom('outbox')
    .select(['kind', 'chat_id', 'message_id', 'subject'])
    .where('kind', 'in', kinds)
    .where('message_id', 'is not', null)
    .execute()
  const told = withTold ? await reader.selectFrom('told').selectAll().where('meeting_id', '=', meetingId).execute() : []
  const delegations = await reader.selectFrom('delegation').select('id').where('meeting_id', '=', meetingId).execute()
  const delegated = new Set(delegations.map(({ id }) => id))
  const found = new Map<string, MatterMessage>()
  for (const row of rows) {
    const subject = JSON.parse(row.subject) as { meetingId?: string; officeId?: string | null; delegationId?: string }
    const { delegationId } = subject
    const isDelegation = delegationId !== undefined && delegated.has(delegationId)
    if ((subject.meetingId !== meetingId && !isDelegation) || row.message_id === null) continue
    const message = {
      chatId: row.chat_id,
      messageId: row.message_id,
      officeId: subject.officeId ?? null,
      kind: row.kind,
      ...(isDelegation && { delegationId }),
    }
    found.set(`${message.chatId}:${message.messageId}`, message)
  }
  for (const row of told)
    found.set(`${row.chat_id}:${row.message_id}`, {
      chatId: row.chat_id,
      messageId: row.message_id,
      officeId: row.office_id,
    })
  return [...found.values()]
}
