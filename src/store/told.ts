import type { Reader, Trx } from './database.ts'

/** What a private chat was last told of a meeting for an office, and by which message. */
export interface Told {
  meetingId: string
  officeId: string
  chatId: number
  /** The sequence of the meeting as it was told. */
  sequence: number
  messageId: number
}

/** Everybody who was told of a meeting. */
export async function toldOf(reader: Reader, meetingId: string): Promise<Told[]> {
  const rows = await reader
    .selectFrom('told')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('office_id')
    .orderBy('chat_id')
    .execute()
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    officeId: row.office_id,
    chatId: row.chat_id,
    sequence: row.sequence,
    messageId: row.message_id,
  }))
}

/** Keeps that a chat was told; what it was told before gives way. */
export async function putTold(trx: Trx, told: Told, at: Temporal.Instant): Promise<void> {
  const last = { sequence: told.sequence, message_id: told.messageId, told_at: at.epochMilliseconds }
  await trx
    .insertInto('told')
    .values({ meeting_id: told.meetingId, office_id: told.officeId, chat_id: told.chatId, ...last })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'office_id', 'chat_id']).doUpdateSet(last))
    .execute()
}
