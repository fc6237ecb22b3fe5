import type { Draft } from '../domain/draft.ts'
import { slotsToOffer } from '../domain/free-slots.ts'
import { isRequired } from '../domain/invitation.ts'
import { type MeetingWarning, type TimeFacts, warningsOf } from '../domain/meeting-warnings.ts'
import type { Slot } from '../domain/slot.ts'
import { draftAtSlot } from '../domain/slot-edits.ts'
import { isPending, type TimePoll } from '../domain/time-poll.ts'
import type { Reader } from '../store/database.ts'
import { lastPollOf } from '../store/time-polls.ts'

/** What a draft that offers several times is shown with. */
export interface SlotsShown {
  /** What is to be minded about each time, in their order. */
  slotWarnings: MeetingWarning[][]
  /** Times that would suit, beside those that are offered. */
  suggested: Slot[]
  /** The invited are being asked. */
  poll: TimePoll | undefined
}

const most = 6

/** Reads what goes with the times of a draft; nothing of one that has a single one. */
export async function readSlots(reader: Reader, draft: Draft, facts: TimeFacts): Promise<SlotsShown> {
  const { slots, invitees } = draft.sheet
  if (!slots) return { slotWarnings: [], suggested: [], poll: undefined }
  const poll = await lastPollOf(reader, draft.meeting.id)
  const offices = invitees.flatMap((each) => ('officeId' in each ? [each] : []))
  const required = offices.filter(isRequired)
  const officeIds = (required.length > 0 ? required : offices).map(({ officeId }) => officeId)
  const { zone } = draft.meeting
  const free = slotsToOffer({ meeting: draft.meeting, officeIds }, facts.others, facts, facts.now, most)
  return {
    slotWarnings: slots.map((slot) => warningsOf(draftAtSlot(draft, slot).meeting, facts)),
    suggested: free.map((at) => slotAt(at, zone)).filter(({ day }) => !slots.some((each) => each.day === day)),
    poll: poll && isPending(poll.state) ? poll : undefined,
  }
}

function slotAt(at: Temporal.Instant, zone: string): Slot {
  const start = at.toZonedDateTimeISO(zone)
  const from = start.toPlainTime().toString({ smallestUnit: 'minute' })
  return { day: start.toPlainDate().toString(), from, until: null }
}
