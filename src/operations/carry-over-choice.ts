import { done, type Outcome } from '../domain/outcome.ts'
import { saveMeeting } from '../store/meetings.ts'
import type { Desk } from './desk.ts'
import { lockedDraft } from './drafts.ts'
import { perform, type Request } from './perform.ts'

/** Whether a meeting in the making looks back on the open tasks of its fields. */
export async function chooseCarryOver(
  desk: Desk,
  request: Request,
  meetingId: string,
  looksBack: boolean,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.amend', async (work) => {
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    const { noCarryOver: _, ...sheet } = draft.sheet
    await saveMeeting(work.trx, draft.meeting, looksBack ? sheet : { ...sheet, noCarryOver: true })
    work.note(`meeting:${meetingId}`, { carryOver: looksBack })
    return done({ meetingId })
  })
}
