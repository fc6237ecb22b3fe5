import type { Meeting } from '../domain/meeting.ts'
import { revisionsOf } from '../store/changes.ts'
import type { Reader } from '../store/database.ts'

/**
 * Those of these meetings that ask everybody again although their time is the same: they had been cancelled. One
 * whose earlier states are not kept counts as moved.
 */
export async function reopenedAmong(reader: Reader, meetings: readonly Meeting[]): Promise<Set<string>> {
  const reopened = new Set<string>()
  for (const { id, round, startsAt } of meetings.filter((meeting) => meeting.round > 0)) {
    const before = (await revisionsOf(reader, id)).find((each) => each.round < round)
    const stays = startsAt !== null && before?.startsAt?.equals(startsAt)
    if (before?.state === 'cancelled' && stays) reopened.add(id)
  }
  return reopened
}
