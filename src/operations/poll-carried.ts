import type { Meeting } from '../domain/meeting.ts'
import { slotStart } from '../domain/slot.ts'
import { lastPollOf, standingMarks } from '../store/time-polls.ts'
import type { Desk } from './desk.ts'

/** What an office said of the time its meeting is held at, as long as it is held then. For views. */
export async function markCarried(
  desk: Desk,
  meeting: Pick<Meeting, 'id' | 'startsAt' | 'zone'>,
  officeId: string,
): Promise<'can' | 'if-need' | undefined> {
  const poll = await lastPollOf(desk.db, meeting.id)
  if (poll?.state !== 'chosen') return undefined
  const { startsAt } = meeting
  const at = poll.slots.findIndex((slot) => startsAt && slotStart(slot, meeting.zone).equals(startsAt))
  const mark = (await standingMarks(desk.db, poll.id)).get(officeId)?.marks[at]
  return mark === 'can' || mark === 'if-need' ? mark : undefined
}
