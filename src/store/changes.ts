import type { Draft } from '../domain/draft.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Reader, Trx } from './database.ts'

/** What shall become of a published meeting: other facts, or that it is cancelled. */
export type ChangeContent =
  | {
      kind: 'edit'
      /** The meeting as it shall be. */
      draft: Draft
      /** Opens a cancelled meeting again. */
      reopens: boolean
      /** Of a series: the meetings after it too; absent: this one alone. */
      scope?: 'following'
    }
  | {
      kind: 'cancel'
      reason: string | null
      scope?: 'following'
      /** The change that had been gathered before; it comes back when the meeting is not cancelled after all. */
      aside?: { kind: 'edit'; draft: Draft; reopens: boolean; scope?: 'following' }
    }

/** A change that somebody of the secretariat has begun and not yet applied. */
export interface PendingChange {
  meetingId: string
  content: ChangeContent
  byUser: number
  begunAt: Temporal.Instant
}

const moments = ['startsAt', 'endsAt', 'answerBy', 'createdAt', 'publishedAt', 'closedAt', 'roundAt'] as const

/** Moments are kept as ISO text. */
function revive<T extends Partial<Meeting>>(stored: Record<string, unknown>): T {
  const revived = { ...stored }
  for (const name of moments)
    if (typeof revived[name] === 'string') revived[name] = Temporal.Instant.from(revived[name])
  return revived as unknown as T
}

function reviveContent(text: string): ChangeContent {
  const content = JSON.parse(text) as ChangeContent
  const revived = (edit: Extract<ChangeContent, { kind: 'edit' }>): typeof edit => ({
    ...edit,
    draft: { ...edit.draft, meeting: revive<Meeting>({ ...edit.draft.meeting }) },
  })
  if (content.kind === 'edit') return revived(content)
  return content.aside ? { ...content, aside: revived(content.aside) } : content
}

export async function findChange(reader: Reader, meetingId: string): Promise<PendingChange | undefined> {
  const row = await reader
    .selectFrom('meeting_change')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return (
    row && {
      meetingId: row.meeting_id,
      content: reviveContent(row.content),
      byUser: row.by_user,
      begunAt: Temporal.Instant.fromEpochMilliseconds(row.begun_at),
    }
  )
}

/** Keeps a change as it stands now; there is one for each meeting. */
export async function putChange(trx: Trx, change: PendingChange, at: Temporal.Instant): Promise<void> {
  const stands = {
    content: JSON.stringify(change.content),
    by_user: change.byUser,
    updated_at: at.epochMilliseconds,
  }
  await trx
    .insertInto('meeting_change')
    .values({ meeting_id: change.meetingId, begun_at: change.begunAt.epochMilliseconds, ...stands })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(stands))
    .execute()
}

export async function removeChange(trx: Trx, meetingId: string): Promise<void> {
  await trx.deleteFrom('meeting_change').where('meeting_id', '=', meetingId).execute()
}

/** The facts of a meeting that its invitees were told. */
export type ToldFacts = Pick<
  Meeting,
  | 'state'
  | 'title'
  | 'letterNumber'
  | 'classification'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'onlineUrl'
  | 'online'
  | 'chairOfficeId'
  | 'chairText'
  | 'dress'
  | 'inPerson'
  | 'answerBy'
  | 'agenda'
  | 'fields'
  | 'round'
>

/** Keeps what a meeting was until now, under the sequence it had. */
export async function keepRevision(trx: Trx, meeting: Meeting, until: Temporal.Instant): Promise<void> {
  const { state, title, letterNumber, classification, startsAt, endsAt, place, onlineUrl, online } = meeting
  const { chairOfficeId, chairText, dress, inPerson, answerBy, agenda, fields, round } = meeting
  const where = { place, onlineUrl, online, chairOfficeId, chairText }
  const what = { state, title, letterNumber, classification, dress, inPerson, agenda, fields, round }
  const facts: ToldFacts = { ...what, ...where, startsAt, endsAt, answerBy }
  await trx
    .insertInto('meeting_revision')
    .values({
      meeting_id: meeting.id,
      sequence: meeting.sequence,
      facts: JSON.stringify(facts),
      until: until.epochMilliseconds,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What a meeting was at an earlier sequence; undefined when that was not kept, or forgotten as confidential. */
export async function findRevision(
  reader: Reader,
  meetingId: string,
  sequence: number,
): Promise<ToldFacts | undefined> {
  const row = await reader
    .selectFrom('meeting_revision')
    .select('facts')
    .where('meeting_id', '=', meetingId)
    .where('sequence', '=', sequence)
    .executeTakeFirst()
  return row && revive<ToldFacts>(JSON.parse(row.facts))
}

/** Every state in which a meeting was kept, the last one first. */
export async function revisionsOf(reader: Reader, meetingId: string): Promise<ToldFacts[]> {
  const rows = await reader
    .selectFrom('meeting_revision')
    .select('facts')
    .where('meeting_id', '=', meetingId)
    .orderBy('sequence', 'desc')
    .execute()
  return rows.map(({ facts }) => revive<ToldFacts>(JSON.parse(facts)))
}

/** When each of these cancelled meetings was cancelled: what it was before was kept at that moment. */
export async function cancelledAt(
  reader: Reader,
  meetingIds: readonly string[],
): Promise<Map<string, Temporal.Instant>> {
  if (meetingIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('meeting_revision')
    .select((eb) => ['meeting_id', eb.fn.max('until').as('until')])
    .where('meeting_id', 'in', meetingIds)
    .groupBy('meeting_id')
    .execute()
  return new Map(
    rows.map(({ meeting_id, until }) => [meeting_id, Temporal.Instant.fromEpochMilliseconds(Number(until))]),
  )
}

/** Of a meeting that became confidential nothing of before is kept either. */
export async function forgetRevisions(trx: Trx, meetingId: string): Promise<void> {
  await trx.deleteFrom('meeting_revision').where('meeting_id', '=', meetingId).execute()
}
