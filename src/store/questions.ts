import type { Reader, Trx } from './database.ts'

/** What a person was asked and has not answered: at most one a chat and person. */
export interface StoredQuestion {
  chatId: number
  userId: number
  kind: string
  subject: object
  askedAt: Temporal.Instant
  expiresAt: Temporal.Instant
}

/** Asks; a question still open in this chat for this person gives way. */
export async function putQuestion(trx: Trx, question: StoredQuestion): Promise<void> {
  const asked = {
    kind: question.kind,
    subject: JSON.stringify(question.subject),
    asked_at: question.askedAt.epochMilliseconds,
    expires_at: question.expiresAt.epochMilliseconds,
  }
  await trx
    .insertInto('open_question')
    .values({ chat_id: question.chatId, user_id: question.userId, ...asked })
    .onConflict((conflict) => conflict.columns(['chat_id', 'user_id']).doUpdateSet(asked))
    .execute()
}

/** The question that words of this person in this chat answer; undefined when there is none or it has expired. */
export async function findQuestion(
  reader: Reader,
  chatId: number,
  userId: number,
  now: Temporal.Instant,
): Promise<StoredQuestion | undefined> {
  const row = await reader
    .selectFrom('open_question')
    .selectAll()
    .where('chat_id', '=', chatId)
    .where('user_id', '=', userId)
    .where('expires_at', '>', now.epochMilliseconds)
    .executeTakeFirst()
  return (
    row && {
      chatId: row.chat_id,
      userId: row.user_id,
      kind: row.kind,
      subject: JSON.parse(row.subject),
      askedAt: Temporal.Instant.fromEpochMilliseconds(row.asked_at),
      expiresAt: Temporal.Instant.fromEpochMilliseconds(row.expires_at),
    }
  )
}

/** In which group this person was asked last for something of this kind, since a moment; undefined when in none. */
export async function groupAskedIn(
  reader: Reader,
  userId: number,
  kind: string,
  since: Temporal.Instant,
): Promise<number | undefined> {
  const row = await reader
    .selectFrom('open_question')
    .select('chat_id')
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('chat_id', '<', 0)
    .where('asked_at', '>=', since.epochMilliseconds)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.chat_id
}

/** Takes a question back; with `kind` only when it is still of that kind. */
export async function removeQuestion(trx: Trx, chatId: number, userId: number, kind?: string): Promise<void> {
  let query = trx.deleteFrom('open_question').where('chat_id', '=', chatId).where('user_id', '=', userId)
  if (kind) query = query.where('kind', '=', kind)
  await query.execute()
}

/** Takes back what anybody was asked about a meeting, in these kinds of questions. */
export async function removeQuestionsAbout(trx: Trx, meetingId: string, kinds: readonly string[]): Promise<void> {
  const rows = await trx
    .selectFrom('open_question')
    .select(['chat_id', 'user_id', 'subject'])
    .where('kind', 'in', kinds)
    .execute()
  for (const row of rows)
    if (JSON.parse(row.subject).meetingId === meetingId) await removeQuestion(trx, row.chat_id, row.user_id)
}

/** Forgets what nobody answered in time. Returns how many. */
export async function removeExpiredQuestions(trx: Trx, now: Temporal.Instant): Promise<number> {
  const gone = await trx.deleteFrom('open_question').where('expires_at', '<=', now.epochMilliseconds).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
