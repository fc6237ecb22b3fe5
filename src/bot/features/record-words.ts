import type { Answer } from '../../domain/invitation.ts'
import { noteEcho } from '../../operations/answer-edits.ts'
import { type meetingOfMessage, type Place, readPlace } from '../../operations/answer-readings.ts'
import { answerInWords } from '../../operations/answer-words.ts'
import { sendCurrentInvitation } from '../../operations/current-invitation.ts'
import type { WordsMeaning } from '../answer-meaning.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { refusalText, reply, replyNumbered } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { thanksLetter } from '../views/answer-question.ts'
import { echoButtons } from '../views/echo.ts'
import { type Letter, letter, withAfterword } from '../views/letter.ts'
import { detailAsked } from './detail-asked.ts'

export type MessageContext = RakorContext & { msg: { message_id: number }; chat: { id: number } }

/** A message of Rakor's that words reply to: its meeting, in private mostly the office too, and when it was sent. */
export type About = NonNullable<Awaited<ReturnType<typeof meetingOfMessage>>>

/** What a message says; a picture without a caption says nothing. */
export const textOf = (ctx: RakorContext): string => ctx.msg?.text ?? ctx.msg?.caption ?? ''

/** Records clear private words and echoes them; what is missing is asked next. `messageId`: of words that were written earlier. */
export async function recordWords(
  house: House,
  ctx: RakorContext,
  said: { place: Place; answer: Answer; knows?: Temporal.Instant; messageId?: number },
): Promise<void> {
  const { meeting, office } = said.place
  const chatId = ctx.chat?.id ?? ctx.caller.userId
  const outcome = await answerInWords(house.desk, ctx.request('words'), {
    meetingId: meeting.id,
    officeId: office.id,
    answer: said.answer,
    chatId,
    messageId: said.messageId ?? ctx.msg?.message_id ?? 0,
    knows: said.knows ?? saidAt(ctx),
    ...editedOf(ctx),
  })
  if (!outcome.ok) {
    await say(house, ctx, letter(refusalText(ctx.speech, outcome)))
    if (outcome.reason === 'old-card') await sendCurrentInvitation(house.desk, ctx.request('current'), meeting.id)
    return
  }
  const fresh = await readPlace(house.desk, meeting.id, office.id)
  if (!fresh) return
  const echo = echoButtons(ctx.speech, outcome.value.answerId)
  const { answerId, missing: kind, asked } = outcome.value
  const made = thanksLetter(ctx.speech, fresh, house.desk.clock.now(), echo)
  const unasked = fresh.meeting.inPerson && said.answer.kind === 'delegated' && !kind
  const thanks = unasked ? withAfterword(made, ctx.speech.t('delegation-in-person')) : made
  if (!kind || asked !== 'here') return sayAndNote(house, ctx, [answerId], thanks)
  await sayOnce(house, ctx, 'thanks', () => sayAndNote(house, ctx, [answerId], thanks))
  const of = { meetingId: meeting.id, officeId: office.id, kind, as: 'own' } as const
  await say(house, ctx, await detailAsked(house, ctx, of, office.name))
}

/** When somebody wrote: words of before a meeting moved do not answer for its new time. */
export const saidAt = (ctx: RakorContext): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds((ctx.editedMessage?.edit_date ?? ctx.msg?.date ?? 0) * 1000)

/** When a message was first written that is being read because it was edited. */
export const editedOf = ({ editedMessage: message }: RakorContext): { editedOf?: Temporal.Instant } =>
  message ? { editedOf: writtenAt(message) } : {}

export const writtenAt = ({ date }: { date: number }): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date * 1000)

/** The one place that words can mean: the office they name, or the only one there is. */
export function placeMeant(places: Place[], meaning: WordsMeaning): Place | undefined {
  const named = meaning.is === 'answer' ? meaning.officeId : null
  const meant = named === null ? places : places.filter(({ office }) => office.id === named)
  return meant.length === 1 ? meant[0] : undefined
}

const say = async (house: House, ctx: RakorContext, made: Letter): Promise<void> => {
  if (ctx.chat?.type === 'private') await reply(ctx, made)
  else await whisper(house, ctx, made)
}

/** Says what was recorded, and notes in private which message said so: an edit of the words corrects it there. */
export async function sayAndNote(
  house: House,
  ctx: RakorContext,
  answerIds: readonly string[],
  made: Letter,
): Promise<void> {
  if (ctx.chat?.type === 'private') await noteEcho(house.desk, answerIds, await replyNumbered(ctx, made))
  else await whisper(house, ctx, made)
}
