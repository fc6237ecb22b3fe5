import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DraftSheet } from '../domain/draft.ts'
import type { Classification, Meeting, MeetingState } from '../domain/meeting.ts'
import type { Reader, Trx } from './database.ts'
import { ready } from './ready.ts'
import type { Schema } from './schema.ts'

const instant = (at: number | null): Temporal.Instant | null =>
  at === null ? null : Temporal.Instant.fromEpochMilliseconds(at)

const toMeeting = (row: Selectable<Schema['meeting']>): Meeting => ({
  id: row.id,
  uid: row.uid,
  sequence: row.sequence,
  state: row.state as MeetingState,
  title: row.title,
  letterNumber: row.letter_number,
  classification: row.classification as Classification,
  startsAt: instant(row.starts_at),
  endsAt: instant(row.ends_at),
  zone: row.zone,
  place: row.place,
  onlineUrl: row.online_url,
  online: row.online === 1,
  chairOfficeId: row.chair_office_id,
  chairText: row.chair_text,
  dress: row.dress,
  answerBy: instant(row.answer_by),
  agenda: JSON.parse(row.agenda),
  fields: JSON.parse(row.fields),
  groups: JSON.parse(row.groups),
  createdBy: row.created_by,
  createdAt: Temporal.Instant.fromEpochMilliseconds(row.created_at),
  publishedAt: instant(row.published_at),
  closedAt: instant(row.closed_at),
  round: row.round,
  roundAt: instant(row.round_at),
  deadlineTyped: row.deadline_typed === 1,
  cancelReason: row.cancel_reason,
  inPerson: row.in_person === 1,
})

/** The columns of a meeting; the sheet of a draft stands beside it and is empty once published. */
const toRow = (meeting: Meeting, sheet: DraftSheet | null): Insertable<Schema['meeting']> => ({
  id: meeting.id,
  uid: meeting.uid,
  sequence: meeting.sequence,
  state: meeting.state,
  title: meeting.title,
  letter_number: meeting.letterNumber,
  classification: meeting.classification,
  starts_at: meeting.startsAt?.epochMilliseconds ?? null,
  ends_at: meeting.endsAt?.epochMilliseconds ?? null,
  zone: meeting.zone,
  place: meeting.place,
  online_url: meeting.onlineUrl,
  online: meeting.online ? 1 : 0,
  chair_office_id: meeting.chairOfficeId,
  chair_text: meeting.chairText,
  dress: meeting.dress,
  answer_by: meeting.answerBy?.epochMilliseconds ?? null,
  agenda: JSON.stringify(meeting.agenda),
  fields: JSON.stringify(meeting.fields),
  groups: JSON.stringify(meeting.groups),
  open_points: JSON.stringify(sheet ?? {}),
  created_by: meeting.createdBy,
  created_at: meeting.createdAt.epochMilliseconds,
  published_at: meeting.publishedAt?.epochMilliseconds ?? null,
  closed_at: meeting.closedAt?.epochMilliseconds ?? null,
  round: meeting.round,
  round_at: meeting.roundAt?.epochMilliseconds ?? null,
  deadline_typed: meeting.deadlineTyped ? 1 : 0,
  cancel_reason: meeting.cancelReason,
  in_person: meeting.inPerson ? 1 : 0,
})

export async function insertMeeting(trx: Trx, meeting: Meeting, sheet: DraftSheet | null): Promise<void> {
  await trx.insertInto('meeting').values(toRow(meeting, sheet)).execute()
}

/** Writes a meeting anew; the caller holds its lock. */
export async function saveMeeting(trx: Trx, meeting: Meeting, sheet: DraftSheet | null): Promise<void> {
  const { id, ...columns } = toRow(meeting, sheet)
  await trx
    .updateTable('meeting')
    .set(columns as Updateable<Schema['meeting']>)
    .where('id', '=', id)
    .execute()
}

const find = ready((db, place: { id: string }) => db.selectFrom('meeting').selectAll().where('id', '=', place.id))

export async function findMeeting(reader: Reader, id: string): Promise<Meeting | undefined> {
  const [row] = (await find(reader, { id })).rows
  return row && toMeeting(row)
}

/** A meeting still in draft with what is open about it. */
export async function findDraft(
  reader: Reader,
  id: string,
): Promise<{ meeting: Meeting; sheet: DraftSheet } | undefined> {
  const row = await reader
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return row && { meeting: toMeeting(row), sheet: JSON.parse(row.open_points) }
}

/** What is open about each of the drafts, by meeting. */
export async function draftSheets(reader: Reader): Promise<Map<string, DraftSheet>> {
  const rows = await reader.selectFrom('meeting').select(['id', 'open_points']).where('state', '=', 'draft').execute()
  return new Map(rows.map((row) => [row.id, JSON.parse(row.open_points)]))
}

/** Characters below which a place is a room to be offered again, and no sentence. */
const roomLength = 60

/** The places of published meetings, the most used first, each once however it is spelt. Confidential ones keep none. */
export async function placesUsed(reader: Reader, limit: number): Promise<string[]> {
  const rows = await reader
    .selectFrom('meeting')
    .select('place')
    .where('place', 'is not', null)
    .where('state', 'in', ['scheduled', 'in_progress', 'closed'])
    .where((eb) => eb.fn<number>('length', ['place']), '<', roomLength)
    .groupBy('place')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('place')
    .limit(limit * 4)
    .execute()
  const rooms = new Map<string, string>()
  for (const { place } of rows) if (place && !rooms.has(place.toLowerCase())) rooms.set(place.toLowerCase(), place)
  return [...rooms.values()].slice(0, limit)
}

/** Meetings of these states, the next first; drafts without a time come last. */
export async function meetingsIn(reader: Reader, states: readonly MeetingState[]): Promise<Meeting[]> {
  const rows = await reader
    .selectFrom('meeting')
    .selectAll()
    .where('state', 'in', states)
    .orderBy((eb) => eb.fn.coalesce('starts_at', eb.lit(Number.MAX_SAFE_INTEGER)))
    .orderBy('id')
    .execute()
  return rows.map(toMeeting)
}

/** Meetings of these states that invite one of the offices, the next first. */
export async function meetingsOf(
  reader: Reader,
  officeIds: readonly string[],
  states: readonly MeetingState[],
): Promise<Meeting[]> {
  if (officeIds.length === 0) return []
  const rows = await reader
    .selectFrom('meeting')
    .selectAll()
    .where('state', 'in', states)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('invitation')
        .select('invitation.meeting_id')
        .where('invitation.office_id', 'in', officeIds)
        .where('invitation.withdrawn_at', 'is', null),
    )
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(toMeeting)
}

/** Closed meetings, the last one first: an archive is read from its end, so a limit is asked. */
export async function closedMeetings(reader: Reader, limit: number): Promise<Meeting[]> {
  const rows = await reader
    .selectFrom('meeting')
    .selectAll()
    .where('state', '=', 'closed')
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toMeeting)
}

/** Published meetings with a card in a group that start at `since` or later, the first one first. */
export async function meetingsOfGroup(reader: Reader, chatId: number, since: Temporal.Instant): Promise<Meeting[]> {
  const rows = await reader
    .selectFrom('meeting')
    .selectAll()
    .where('state', 'in', ['scheduled', 'in_progress', 'closed'])
    .where('starts_at', '>=', since.epochMilliseconds)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(toMeeting).filter((meeting) => meeting.groups.includes(chatId))
}
