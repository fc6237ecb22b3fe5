import { type Convened, changedFacts, draftOf, type Fact, type Impact, impactOf } from '../domain/change.ts'
import { deadlineAlong } from '../domain/deadline.ts'
import { type Draft, type OpenPoint, openPoints } from '../domain/draft.ts'
import type { Invitation } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Settings } from '../domain/settings.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import type { ChangeContent } from '../store/changes.ts'
import type { Reader } from '../store/database.ts'
import { listHolidays } from '../store/holidays.ts'
import { toldOf } from '../store/told.ts'
import { deadlineOf } from './drafts.ts'

/** A change looked at before it is applied. */
export interface ChangeSight {
  before: Convened
  after: Convened
  changed: Fact[]
  /** What must be settled first, the next one first. */
  points: OpenPoint[]
  impact: Impact
  /** A deadline was typed that cannot be kept. */
  deadlineUnusable: boolean
  /** The meeting moved to another day and its typed deadline did not: where it would come to stand if it did. */
  along: Temporal.Instant | null
}

/** What a change makes of a meeting, and who will be told what of it. */
export async function seeChange(
  reader: Reader,
  meeting: Meeting,
  invitations: readonly Invitation[],
  { draft, reopens }: Extract<ChangeContent, { kind: 'edit' }>,
  { now, settings }: { now: Temporal.Instant; settings: Settings },
): Promise<ChangeSight> {
  const base = draftOf(meeting, invitations)
  const before: Convened = { meeting, invitees: base.sheet.invitees }
  const stays = sameStart(meeting, draft.meeting)
  // Opened again, everybody is asked anew, and needs time to answer.
  const isPast = reopens && meeting.answerBy !== null && Temporal.Instant.compare(meeting.answerBy, now) <= 0
  const deadline =
    stays && draft.sheet.answerBy === base.sheet.answerBy && !isPast
      ? { at: meeting.answerBy, typedUnusable: false }
      : deadlineOf(draft, await listHolidays(reader), now, settings.deadline)
  const typed = draft.sheet.answerBy !== null && deadline?.typedUnusable === false
  const facts = { ...draft.meeting, answerBy: deadline?.at ?? null, deadlineTyped: typed }
  const after: Convened = { meeting: facts, invitees: draft.sheet.invitees.map(plain) }
  const told = await toldOffices(reader, meeting.id, invitations)
  return {
    before,
    after,
    changed: changedFacts(before, after),
    points: openPoints(draft, stays && !reopens ? beforeStart(draft, now) : now),
    impact: impactOf(before, after, invitations, told),
    deadlineUnusable: deadline?.typedUnusable ?? false,
    along: typed && draft.sheet.answerBy === base.sheet.answerBy ? await alongWith(reader, before, after, now) : null,
  }
}

async function alongWith(
  reader: Reader,
  { meeting: before }: Convened,
  { meeting: after }: Convened,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  if (!before.startsAt || !after.startsAt || !after.answerBy) return null
  const moved = { before: before.startsAt, after: after.startsAt }
  return deadlineAlong(after.answerBy, moved, after.zone, await listHolidays(reader), now) ?? null
}

/** What an invitee was beside the chair is a matter of the draft alone. */
const plain = (invitee: Draft['sheet']['invitees'][number]): Convened['invitees'][number] =>
  'officeId' in invitee ? { officeId: invitee.officeId, role: invitee.role } : invitee

const sameStart = (one: Meeting, other: Meeting): boolean =>
  one.startsAt === null || other.startsAt === null
    ? one.startsAt === other.startsAt
    : one.startsAt.equals(other.startsAt)

/** A start that stays may have passed: the meeting goes on, and is not asked for another. */
const beforeStart = ({ meeting: { startsAt } }: Draft, now: Temporal.Instant): Temporal.Instant =>
  startsAt && Temporal.Instant.compare(startsAt, now) <= 0 ? startsAt.subtract({ minutes: 1 }) : now

/** The offices of which somebody was told of the meeting who still belongs to it and can be written to. */
export async function toldOffices(
  reader: Reader,
  meetingId: string,
  invitations: readonly Pick<Invitation, 'officeId'>[],
): Promise<Set<string>> {
  const told = new Set((await toldOf(reader, meetingId)).map(({ officeId, chatId }) => `${officeId}:${chatId}`))
  const accounts = await accountsOfOffices(
    reader,
    invitations.map(({ officeId }) => officeId),
  )
  const reached = accounts.filter(({ officeId, userId, reachable }) => reachable && told.has(`${officeId}:${userId}`))
  return new Set(reached.map(({ officeId }) => officeId))
}
