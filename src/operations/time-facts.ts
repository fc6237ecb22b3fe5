import type { Engagement } from '../domain/clash.ts'
import type { DraftInvitee } from '../domain/draft.ts'
import { freeRooms, wantsAnotherRoom } from '../domain/free-rooms.ts'
import { freeSlots } from '../domain/free-slots.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { clashReasons, isClash, type MeetingWarning, type TimeFacts, warningsKey } from '../domain/meeting-warnings.ts'
import { type Refusal, refused } from '../domain/outcome.ts'
import { type Room, roomName, roomOf } from '../domain/rooms.ts'
import type { Settings } from '../domain/settings.ts'
import type { Reader } from '../store/database.ts'
import { listHolidays, listRamadans } from '../store/holidays.ts'
import { listOffices } from '../store/offices.ts'
import { listRooms } from '../store/rooms.ts'
import { readEngagements } from './engagements.ts'
import type { Seen } from './seen-content.ts'

/** What the time of a meeting that invites these is held against at this moment. */
export async function readTimeFacts(
  reader: Reader,
  meetingId: string,
  invitees: readonly DraftInvitee[],
  { now, settings }: { now: Temporal.Instant; settings: Settings },
  invitedBefore?: readonly string[],
): Promise<TimeFacts> {
  const invited = new Set(invitees.flatMap((each) => ('officeId' in each ? [each.officeId] : [])))
  const offices = await listOffices(reader)
  const rooms = await listRooms(reader)
  return {
    holidays: await listHolidays(reader),
    ramadans: await listRamadans(reader),
    hours: settings.hours,
    now,
    partners: offices.some(({ id, kind }) => kind === 'partner' && invited.has(id)),
    others: (await readEngagements(reader, meetingId)).map((each) => named(each, rooms)),
    rooms,
    invited: [...invited],
    ...(invitedBefore && { invitedBefore }),
  }
}

/** One room has one name, however its meetings have it. */
const named = (each: Engagement, rooms: readonly Room[]): Engagement => ({
  ...each,
  meeting: { ...each.meeting, place: roomName(each.meeting.place, rooms) },
})

/**
 * Refuses a time about which there is something to mind, unless whoever settles it has kept it in view of all of that:
 * `kept` is the name of the choice they made. A clash is kept with a reason.
 */
export function whyNotKept(
  meeting: Pick<Meeting, 'startsAt' | 'endsAt'>,
  warnings: readonly MeetingWarning[],
  { kept, because }: Pick<Seen, 'kept' | 'because'>,
): Refusal | undefined {
  const key = warningsKey(meeting, warnings)
  if (key === undefined) return undefined
  const isReasoned = !warnings.some(isClash) || clashReasons.some((each) => each === because)
  return key === kept && isReasoned ? undefined : refused('time-not-kept')
}

/** The ledger's words for a time that was kept in spite of these; nothing when there were none. */
export const keptNote = (
  warnings: readonly MeetingWarning[],
  because: string | undefined,
): { keptTime?: string[]; keptBecause?: string } =>
  warnings.length > 0
    ? { keptTime: warnings.map(({ kind }) => kind), ...(because && warnings.some(isClash) && { keptBecause: because }) }
    : {}

/** The room of the directory that a place names, and those that would do instead where it is taken or too small. */
export function roomsAround(
  meeting: Meeting,
  invitees: readonly DraftInvitee[],
  { rooms = [], others }: TimeFacts,
  warnings: readonly MeetingWarning[],
): { room: Room | undefined; freeRooms: Room[] } {
  const room = roomOf(meeting.place, rooms)
  const isTaken = warnings.some(({ kind }) => kind === 'clash-room')
  const invited = invitees.length
  const wants = !isConfidential(meeting) && wantsAnotherRoom(room, invited, isTaken)
  return { room, freeRooms: wants ? freeRooms(meeting, invited, rooms, others) : [] }
}

/** What there is to mind about a time; and where it clashes, the nearest times that are free for whoever has to be there. */
export function timesOf(
  meeting: Meeting,
  invitees: readonly DraftInvitee[],
  facts: TimeFacts,
  warnings: MeetingWarning[],
): { warnings: MeetingWarning[]; slots: Temporal.Instant[] } {
  if (!warnings.some(isClash)) return { warnings, slots: [] }
  const offices = invitees.flatMap((each) => ('officeId' in each ? [each] : []))
  const placed = { ...meeting, place: roomName(meeting.place, facts.rooms ?? []) }
  const required = offices.filter(({ role }) => role === 'required' || role === 'chair')
  const officeIds = (required.length > 0 ? required : offices).map(({ officeId }) => officeId)
  return { warnings, slots: freeSlots({ meeting: placed, officeIds }, facts.others, facts, facts.now) }
}
