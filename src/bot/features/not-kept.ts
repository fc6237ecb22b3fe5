import { isOver } from '../../domain/meeting.ts'
import { myInvitations } from '../../operations/answer-readings.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { reply } from '../replying.ts'
import { notKeptLetter } from '../views/invitation.ts'
import { noteAlbum } from './album.ts'

/** A file, picture, sticker or voice message that nothing took: it is not kept, and nothing was answered with it. */
export async function sayNotKept(house: House, ctx: RakorContext): Promise<void> {
  const held = await myInvitations(house.desk, ctx.caller)
  const now = house.desk.clock.now()
  await reply(ctx, notKeptLetter(ctx.speech, held.ok ? held.value.filter(({ meeting }) => !isOver(meeting, now)) : []))
  await noteAlbum(house, ctx)
}
