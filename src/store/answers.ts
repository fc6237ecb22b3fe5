import type { AnswerRecord, GivenAs } from '../domain/answering.ts'
import type { Answer, AnswerVia } from '../domain/invitation.ts'
import type { Reader, Trx } from './database.ts'
import { ready } from './ready.ts'
import type { Schema } from './schema.ts'

const insert = ready((db, place: Schema['answer']) => db.insertInto('answer').values({ ...place }))

export async function insertAnswer(trx: Trx, record: AnswerRecord): Promise<void> {
  await insert(trx, {
    id: record.id,
    invitation_id: record.invitationId,
    kind: record.answer.kind,
    answer: JSON.stringify(record.answer),
    given_by: record.givenBy,
    given_as: record.givenAs,
    via: record.via,
    given_at: record.givenAt.epochMilliseconds,
  })
}

/** An answer out of its row. */
export const toAnswerRecord = (row: {
  id: string
  invitation_id: string
  answer: string
  given_by: number
  given_as: string
  via: string
  given_at: number
}): AnswerRecord => ({
  id: row.id,
  invitationId: row.invitation_id,
  answer: JSON.parse(row.answer) as Answer,
  givenBy: row.given_by,
  givenAs: row.given_as as GivenAs,
  via: row.via as AnswerVia,
  givenAt: Temporal.Instant.fromEpochMilliseconds(row.given_at),
})

const history = ready((db, place: { invitationId: string; limit: number }) =>
  db
    .selectFrom('answer')
    .selectAll()
    .where('invitation_id', '=', place.invitationId)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .limit(place.limit),
)

/** The answers of one invitation, the latest first. */
export async function answerHistory(reader: Reader, invitationId: string, limit: number): Promise<AnswerRecord[]> {
  return (await history(reader, { invitationId, limit })).rows.map(toAnswerRecord)
}

/** Every answer ever given for these invitations, by invitation, the earliest first. */
export async function answersOf(
  reader: Reader,
  invitationIds: readonly string[],
): Promise<Map<string, AnswerRecord[]>> {
  const rows = await reader
    .selectFrom('answer')
    .selectAll()
    .where('invitation_id', 'in', invitationIds)
    .orderBy('given_at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows.map(toAnswerRecord), ({ invitationId }) => invitationId)
}

/** One answer with the place it was given for. */
export async function findAnswer(
  reader: Reader,
  id: string,
): Promise<(AnswerRecord & { meetingId: string; officeId: string }) | undefined> {
  const row = await reader
    .selectFrom('answer')
    .innerJoin('invitation', 'invitation.id', 'answer.invitation_id')
    .selectAll('answer')
    .select(['invitation.meeting_id', 'invitation.office_id'])
    .where('answer.id', '=', id)
    .executeTakeFirst()
  return row && { ...toAnswerRecord(row), meetingId: row.meeting_id, officeId: row.office_id }
}

/** Who gave the standing answer of each office of a meeting, and as what: one query for a whole recap. */
export async function givers(
  reader: Reader,
  meetingId: string,
): Promise<Map<string, { name: string | null; givenAs: GivenAs }>> {
  const rows = await reader
    .selectFrom('answer')
    .innerJoin('invitation', 'invitation.id', 'answer.invitation_id')
    .leftJoin('person', 'person.id', 'answer.given_by')
    .select(['invitation.office_id', 'answer.given_as', 'person.name'])
    .where('invitation.meeting_id', '=', meetingId)
    .orderBy('answer.given_at')
    .orderBy('answer.id')
    .execute()
  return new Map(rows.map((row) => [row.office_id, { name: row.name, givenAs: row.given_as as GivenAs }]))
}
