import type { Answer } from '../domain/invitation.ts'
import type { Reader } from './database.ts'

/** One tie of a person to an office, also one that has ended. */
export interface TieRecord {
  office: string
  headTitle: string
  capacity: string
  since: Temporal.Instant
  until: Temporal.Instant | null
}

/** One answer a person gave, for whichever office. */
export interface GivenAnswer {
  office: string
  title: string
  classification: string
  meetingId: string
  startsAt: Temporal.Instant | null
  answer: Answer
  at: Temporal.Instant
}

/** One registration of a person at a meeting. */
export interface OwnArrival {
  title: string
  classification: string
  meetingId: string
  at: Temporal.Instant
  position: string | null
  agency: string | null
}

/** What is stored about one person, beside what stands in the records of an office. */
export interface OwnRows {
  person: { name: string; username: string | null; locale: string; reachable: boolean } | undefined
  ties: TieRecord[]
  claims: { office: string; state: string; at: Temporal.Instant }[]
  /** The latest first, at most as many as asked for; `answersInAll`: how many there are. */
  answers: GivenAnswer[]
  answersInAll: number
  arrivals: OwnArrival[]
  taskSteps: number
  /** Points of minutes they wrote. */
  points: number
  /** What they said of times that were offered, for whichever office. */
  pollAnswers: number
  /** Messages of theirs whose words are still kept. */
  messages: number
  /** Entries of the record of changes that name them as who made the change. */
  entries: number
}

const instant = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Number(ms))

/** Everything on file about one person. */
export async function ownRows(reader: Reader, userId: number, answers: number): Promise<OwnRows> {
  const person = await reader.selectFrom('person').selectAll().where('id', '=', userId).executeTakeFirst()
  return {
    person: person && { ...person, reachable: person.reachable === 1 },
    ties: await tiesOfPerson(reader, userId),
    claims: await claimsOfPerson(reader, userId),
    answers: await answersOfPerson(reader, userId, answers),
    answersInAll: await countOf(reader, 'answer', 'given_by', userId),
    arrivals: await arrivalsOfPerson(reader, userId),
    taskSteps: await countOf(reader, 'task_event', 'by_user', userId),
    points: await countOf(reader, 'minutes_outcome', 'created_by', userId),
    pollAnswers: await countOf(reader, 'time_poll_answer', 'given_by', userId),
    messages: await keptMessages(reader, userId),
    entries: await countOf(reader, 'ledger', 'actor', `user:${userId}`),
  }
}

async function tiesOfPerson(reader: Reader, userId: number): Promise<TieRecord[]> {
  const rows = await reader
    .selectFrom('account')
    .innerJoin('office', 'office.id', 'account.office_id')
    .select(['office.name', 'office.head_title', 'account.capacity', 'account.since', 'account.until'])
    .where('account.user_id', '=', userId)
    .orderBy('account.since')
    .orderBy('account.id')
    .execute()
  return rows.map((row) => ({
    office: row.name,
    headTitle: row.head_title,
    capacity: row.capacity,
    since: instant(row.since),
    until: row.until === null ? null : instant(row.until),
  }))
}

async function claimsOfPerson(reader: Reader, userId: number): Promise<OwnRows['claims']> {
  const rows = await reader
    .selectFrom('claim')
    .innerJoin('office', 'office.id', 'claim.office_id')
    .select(['office.name', 'claim.state', 'claim.created_at'])
    .where('claim.user_id', '=', userId)
    .orderBy('claim.created_at')
    .execute()
  return rows.map((row) => ({ office: row.name, state: row.state, at: instant(row.created_at) }))
}

async function answersOfPerson(reader: Reader, userId: number, most: number): Promise<GivenAnswer[]> {
  const rows = await reader
    .selectFrom('answer')
    .innerJoin('invitation', 'invitation.id', 'answer.invitation_id')
    .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
    .innerJoin('office', 'office.id', 'invitation.office_id')
    .select([
      'answer.answer',
      'answer.given_at',
      'office.name',
      'meeting.title',
      'meeting.classification',
      'meeting.id',
      'meeting.starts_at',
    ])
    .where('answer.given_by', '=', userId)
    .orderBy('answer.given_at', 'desc')
    .orderBy('answer.id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    office: row.name,
    title: row.title,
    classification: row.classification,
    meetingId: row.id,
    startsAt: row.starts_at === null ? null : instant(row.starts_at),
    answer: JSON.parse(row.answer) as Answer,
    at: instant(row.given_at),
  }))
}

async function arrivalsOfPerson(reader: Reader, userId: number): Promise<OwnArrival[]> {
  const rows = await reader
    .selectFrom('check_in')
    .innerJoin('meeting', 'meeting.id', 'check_in.meeting_id')
    .select(['meeting.title', 'meeting.classification', 'meeting.id', 'arrived_at', 'position', 'agency'])
    .where('check_in.user_id', '=', userId)
    .orderBy('arrived_at', 'desc')
    .execute()
  return rows.map((row) => ({
    title: row.title,
    classification: row.classification,
    meetingId: row.id,
    at: instant(row.arrived_at),
    position: row.position,
    agency: row.agency,
  }))
}

async function keptMessages(reader: Reader, userId: number): Promise<number> {
  const row = await reader
    .selectFrom('inbox')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('lane', '=', `u:${userId}`)
    .where('body', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

async function countOf(
  reader: Reader,
  table: 'answer' | 'task_event' | 'minutes_outcome' | 'time_poll_answer' | 'ledger',
  column: 'given_by' | 'by_user' | 'created_by' | 'actor',
  value: number | string,
): Promise<number> {
  const row = await reader
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as('count'))
    .where(column as never, '=', value as never)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
