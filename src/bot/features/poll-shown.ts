import { notePollShown, type PollPlace } from '../../operations/poll-reading.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { replyNumbered } from '../replying.ts'
import { type PollOpening, pollLetterFor } from '../views/time-poll.ts'

/** Shows an office the times it is asked about, in a message that from now on follows its answer. */
export async function showPoll(
  house: House,
  ctx: RakorContext,
  place: PollPlace,
  opening: PollOpening = 'asked',
): Promise<void> {
  const chatId = ctx.caller.userId
  const messageId = await replyNumbered(ctx, await pollLetterFor(house, ctx.speech, chatId, place, opening))
  const { poll, meeting, office } = place
  await notePollShown(house.desk, { chatId, messageId, meetingId: meeting.id, pollId: poll.id, officeId: office.id })
}
