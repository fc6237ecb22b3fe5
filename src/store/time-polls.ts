import type { Selectable } from 'kysely'
import type { GivenAs } from '../domain/answering.ts'
import type { PollAnswer, PollState, TimePoll } from '../domain/time-poll.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const instant = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(ms)

const toPoll = (row: Selectable<Schema['time_poll']>): TimePoll => ({
  id: row.id,
  meetingId: row.meeting_id,
  slots: JSON.parse(row.slots),
  state: row.state as PollState,
  answerBy: instant(row.answer_by),
  asked: JSON.parse(row.asked),
  askedBy: row.asked_by,
  askedAt: instant(row.asked_at),
  proposedAt: row.proposed_at === null ? null : instant(row.proposed_at),
  settledAt: row.settled_at === null ? null : instant(row.settled_at),
})

const toAnswer = (row: Selectable<Schema['time_poll_answer']>): PollAnswer => ({
  id: row.id,
  pollId: row.poll_id,
  officeId: row.office_id,
  marks: JSON.parse(row.marks),
  givenBy: row.given_by,
  givenAs: row.given_as as GivenAs,
  givenAt: instant(row.given_at),
})

export async function insertPoll(trx: Trx, poll: TimePoll): Promise<void> {
  await trx
    .insertInto('time_poll')
    .values({
      id: poll.id,
      meeting_id: poll.meetingId,
      slots: JSON.stringify(poll.slots),
      asked_by: poll.askedBy,
      asked_at: poll.askedAt.epochMilliseconds,
      ...changing(poll),
    })
    .execute()
}

/** Writes what of a poll may change; its slots and its beginning stay. */
export async function savePoll(trx: Trx, poll: TimePoll): Promise<void> {
  await trx.updateTable('time_poll').set(changing(poll)).where('id', '=', poll.id).execute()
}

const changing = (poll: TimePoll) => ({
  state: poll.state,
  answer_by: poll.answerBy.epochMilliseconds,
  asked: JSON.stringify(poll.asked),
  proposed_at: poll.proposedAt?.epochMilliseconds ?? null,
  settled_at: poll.settledAt?.epochMilliseconds ?? null,
})

export async function findPoll(reader: Reader, id: string): Promise<TimePoll | undefined> {
  const row = await reader.selectFrom('time_poll').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPoll(row)
}

/** The poll of a meeting that was begun last, whatever became of it. */
export async function lastPollOf(reader: Reader, meetingId: string): Promise<TimePoll | undefined> {
  const row = await reader
    .selectFrom('time_poll')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toPoll(row)
}

/** Every poll that is neither chosen nor withdrawn, the first to end first. */
export async function pendingPolls(reader: Reader): Promise<TimePoll[]> {
  const rows = await reader
    .selectFrom('time_poll')
    .selectAll()
    .where('state', 'in', ['open', 'answered', 'closed'])
    .orderBy('answer_by')
    .orderBy('id')
    .execute()
  return rows.map(toPoll)
}

/** What each office says, by office: of its answers the latest. */
export async function standingMarks(reader: Reader, pollId: string): Promise<Map<string, PollAnswer>> {
  const rows = await reader
    .selectFrom('time_poll_answer')
    .selectAll()
    .where('poll_id', '=', pollId)
    .orderBy('given_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.office_id, toAnswer(row)]))
}

export async function insertPollAnswer(trx: Trx, answer: PollAnswer): Promise<void> {
  await trx
    .insertInto('time_poll_answer')
    .values({
      id: answer.id,
      poll_id: answer.pollId,
      office_id: answer.officeId,
      marks: JSON.stringify(answer.marks),
      given_by: answer.givenBy,
      given_as: answer.givenAs,
      given_at: answer.givenAt.epochMilliseconds,
    })
    .execute()
}
