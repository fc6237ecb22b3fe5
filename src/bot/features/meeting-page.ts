import { openMeeting } from '../../operations/agenda.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { rewrite } from '../replying.ts'
import { meetingLetter } from '../views/agenda.ts'

/** Turns the pressed message into the meeting's page; of a meeting that may not be seen it stays as it is. */
export async function showMeeting(house: House, ctx: RakorContext, meetingId: string): Promise<void> {
  const opened = await openMeeting(house.desk, ctx.caller, meetingId)
  if (opened.ok) await rewrite(ctx, meetingLetter(ctx.speech, opened.value))
}
