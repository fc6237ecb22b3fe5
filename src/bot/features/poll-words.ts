import { Composer } from 'grammy'
import { answerOf } from '../../domain/invitation.ts'
import { readPollWords } from '../../language/poll-words.ts'
import { myInvitations } from '../../operations/answer-readings.ts'
import { markSlots } from '../../operations/poll-marks.ts'
import { myPolls, type PollPlace, pollOfMessage, readPollPlace } from '../../operations/poll-reading.ts'
import type { RakorContext } from '../context.ts'
import { isOfAnother } from '../forwarded.ts'
import type { House } from '../house.ts'
import { refusalText, reply } from '../replying.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'
import { showPoll } from './poll-shown.ts'
import { hint } from './words.ts'

type TextContext = RakorContext & { chat: { id: number }; msg: { message_id: number }; message: { text: string } }

/**
 * What offices write about the times they are asked about: in reply to Rakor's message, or in private by itself where
 * it names a time and can be meant for nothing else. What is clear is taken and shown with its buttons; what is not
 * gets the buttons.
 */
export const pollWordsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').on('message:text', async (ctx, next) => {
    const { text, reply_to_message: replied } = ctx.message
    if (text.startsWith('/') || isOfAnother(ctx.message)) return next()
    const asked =
      replied?.from?.id === house.bot.id && (await pollOfMessage(house.desk, ctx.chat.id, replied.message_id))
    const taken = asked
      ? asked.officeId !== null && (await readReply(house, ctx, { ...asked, officeId: asked.officeId }))
      : await readAlone(house, ctx)
    if (!taken) await next()
  })
  composer.chatType(['group', 'supergroup']).on('message:text', async (ctx, next) => {
    const { text, reply_to_message: replied } = ctx.message
    if (text.startsWith('/') || isOfAnother(ctx.message) || replied?.from?.id !== house.bot.id) return next()
    const asked = await pollOfMessage(house.desk, ctx.chat.id, replied.message_id)
    if (!asked) return next()
    await readInGroup(house, ctx, asked)
  })
  return composer
}

async function readReply(
  house: House,
  ctx: TextContext,
  asked: { pollId: string; officeId: string },
): Promise<boolean> {
  const place = await readPollPlace(house.desk, ctx.caller.userId, asked)
  if (!place) return false
  const read = readPollWords(ctx.message.text, place.poll.slots)
  if (read.is === 'marks') await take(house, ctx, place, read.said)
  else await showPoll(house, ctx, place, 'unclear')
  return true
}

/** Words that reply to nothing: taken where one poll understands them and no invitation waits for an answer. */
async function readAlone(house: House, ctx: TextContext): Promise<boolean> {
  const polls = await myPolls(house.desk, ctx.caller)
  if (!polls.ok || polls.value.length === 0) return false
  const understood = polls.value.flatMap((place) => {
    const read = readPollWords(ctx.message.text, place.poll.slots)
    return read.is === 'marks' || read.touches ? [{ place, read }] : []
  })
  if (understood.length === 0) return false
  const invitations = await myInvitations(house.desk, ctx.caller)
  const waits = invitations.ok && invitations.value.some(({ invitation }) => answerOf(invitation) === undefined)
  if (waits) return false
  const [only] = understood
  if (understood.length === 1 && only?.read.is === 'marks') await take(house, ctx, only.place, only.read.said)
  else
    for (const { place, read } of understood.slice(0, shown))
      await showPoll(house, ctx, place, read.is === 'marks' ? 'which' : 'unclear')
  return true
}

/** Of several that may be meant so many are shown. */
const shown = 3

async function take(
  house: House,
  ctx: TextContext,
  { poll, office }: PollPlace,
  said: { slot: number; mark: 'can' | 'if-need' | 'cannot' }[],
): Promise<void> {
  const at = { pollId: poll.id, officeId: office.id }
  const marked = await markSlots(house.desk, ctx.request('words'), {
    pollId: poll.id,
    office: office.id,
    said,
    chatId: ctx.chat.id,
  })
  if (!marked.ok) return reply(ctx, letter(refusalText(ctx.speech, marked)))
  const place = await readPollPlace(house.desk, ctx.caller.userId, at)
  if (place) await showPoll(house, ctx, place)
}

/** In a group a sign is all; what is not clear is asked for by the buttons. */
async function readInGroup(house: House, ctx: TextContext, { pollId, slots }: Asked): Promise<void> {
  const read = readPollWords(ctx.message.text, slots)
  if (read.is !== 'marks') return read.touches ? hint(house, ctx, 'poll-hint-unclear') : undefined
  const marked = await markSlots(house.desk, ctx.request('words'), {
    pollId,
    office: null,
    said: read.said,
    chatId: ctx.chat.id,
    sign: ctx.msg.message_id,
  })
  if (!marked.ok) await hint(house, ctx, `refusal-${marked.reason}`)
}

type Asked = NonNullable<Awaited<ReturnType<typeof pollOfMessage>>>
