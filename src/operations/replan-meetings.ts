import type { Settings } from '../domain/settings.ts'
import { lock } from '../store/database.ts'
import { findMeeting, meetingsIn } from '../store/meetings.ts'
import type { Work } from './perform.ts'
import { replanAfterSettings } from './reminder-rows.ts'

/**
 * Plans the reminders of all scheduled meetings anew, because what they go by has changed; returns how many meetings.
 * The order of the locks is that of the ids, whoever else takes several.
 */
export async function replanMeetings(work: Work, settings: Settings): Promise<number> {
  const ids = (await meetingsIn(work.trx, ['scheduled'])).map(({ id }) => id).toSorted()
  let planned = 0
  for (const id of ids) {
    await lock(work.trx, 'meeting', id)
    const meeting = await findMeeting(work.trx, id)
    if (meeting?.state !== 'scheduled') continue
    await replanAfterSettings(work, meeting, settings)
    planned += 1
  }
  return planned
}
