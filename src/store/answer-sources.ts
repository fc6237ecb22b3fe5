import type { AnswerRecord } from '../domain/answering.ts'
import { toAnswerRecord } from './answers.ts'
import type { Reader, Trx } from './database.ts'
import { ready } from './ready.ts'

/** Where an answer was read: the message of its words, and the private message that echoed it. */
export interface AnswerSource {
  answerId: string
  chatId: number
  messageId: number
  /** Null in groups, where the echo is owed, and before it was sent. */
  echoId: number | null
}

export async function insertSource(trx: Trx, source: AnswerSource): Promise<void> {
  await trx
    .insertInto('answer_source')
    .values({
      answer_id: source.answerId,
      chat_id: source.chatId,
      message_id: source.messageId,
      echo_id: source.echoId,
    })
    .execute()
}

const readAt = ready((db, place: { answerIds: readonly string[] }) =>
  db.selectFrom('answer_source').selectAll().where('answer_id', 'in', place.answerIds),
)

/** Where these answers were read; nothing of those that were pressed. */
export async function sourcesOf(reader: Reader, answerIds: readonly string[]): Promise<AnswerSource[]> {
  if (answerIds.length === 0) return []
  return (await readAt(reader, { answerIds })).rows.map((row) => ({
    answerId: row.answer_id,
    chatId: row.chat_id,
    messageId: row.message_id,
    echoId: row.echo_id,
  }))
}

/** Notes which message of Rakor's shows these answers. */
export async function noteEchoOf(trx: Trx, answerIds: readonly string[], echoId: number): Promise<void> {
  if (answerIds.length === 0) return
  await trx.updateTable('answer_source').set({ echo_id: echoId }).where('answer_id', 'in', answerIds).execute()
}

/** An answer with its place and the message it was read in. */
export interface SourcedAnswer extends AnswerRecord {
  meetingId: string
  officeId: string
  echoId: number | null
}

/** The answers read in one message, the last of each invitation alone. */
export async function answersOfMessage(reader: Reader, chatId: number, messageId: number): Promise<SourcedAnswer[]> {
  const last = new Map<string, SourcedAnswer>()
  for (const answer of await everyAnswerOfMessage(reader, chatId, messageId)) last.set(answer.invitationId, answer)
  return [...last.values()]
}

/** All answers read in one message as it was edited, the earliest first. */
export async function everyAnswerOfMessage(
  reader: Reader,
  chatId: number,
  messageId: number,
): Promise<SourcedAnswer[]> {
  const rows = await reader
    .selectFrom('answer_source')
    .innerJoin('answer', 'answer.id', 'answer_source.answer_id')
    .innerJoin('invitation', 'invitation.id', 'answer.invitation_id')
    .selectAll('answer')
    .select(['invitation.meeting_id', 'invitation.office_id', 'answer_source.echo_id'])
    .where('answer_source.chat_id', '=', chatId)
    .where('answer_source.message_id', '=', messageId)
    .orderBy('answer.given_at')
    .orderBy('answer.id')
    .execute()
  return rows.map((row) => ({
    ...toAnswerRecord(row),
    meetingId: row.meeting_id,
    officeId: row.office_id,
    echoId: row.echo_id,
  }))
}
