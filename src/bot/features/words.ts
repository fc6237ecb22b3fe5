import { Composer } from 'grammy'
import { type Answer, answerOf } from '../../domain/invitation.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { readMeeting } from '../../operations/agenda.ts'
import { noteEcho } from '../../operations/answer-edits.ts'
import { meetingOfMessage, myInvitations, myPlaces, type Place, readPlace } from '../../operations/answer-readings.ts'
import { answerInWords, hintInGroup } from '../../operations/answer-words.ts'
import { sendCurrentInvitation } from '../../operations/current-invitation.ts'
import { acknowledge, offerChoice } from '../../operations/offer-choice.ts'
import { readWords, type WordsMeaning } from '../answer-meaning.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { refusalText, reply, replyNumbered } from '../replying.ts'
import { officeButtons } from '../views/answer-buttons.ts'
import { detailLetter, thanksLetter } from '../views/answer-question.ts'
import { echoButtons } from '../views/echo.ts'
import { invitationListLetter } from '../views/invitation.ts'
import { type Letter, letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'
import { isOfAnother } from './forwarded.ts'

type MessageContext = RakorContext & { msg: { message_id: number }; chat: { id: number } }
type TextContext = MessageContext & { msg: { text: string } }

/** A message of Rakor's that words reply to: its meeting, in private mostly the office too, and when it was sent. */
type About = NonNullable<Awaited<ReturnType<typeof meetingOfMessage>>>

/** What a message says; a picture without a caption says nothing, and is answered with the buttons. */
const textOf = (ctx: RakorContext): string => ctx.msg?.text ?? ctx.msg?.caption ?? ''

/**
 * Plain words as an answer: in a group only in reply to a card, reminder or echo of Rakor's; in private also without,
 * when they are clear. What is clear is recorded and echoed; about what is not, its writer is asked with the buttons; other talk gets silence.
 */
export const wordsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType(['group', 'supergroup']).on('message', async (ctx, next) => {
    if (textOf(ctx).startsWith('/')) return next()
    const replied = ctx.message.reply_to_message
    if (replied?.from?.id === house.bot.id) {
      const about = await meetingOfMessage(house.desk, ctx.chat.id, replied.message_id)
      return about ? readInGroup(house, ctx, about) : next()
    }
    if (ctx.message.ephemeral_message_id === undefined) return next()
    await whisper(house, ctx, letter(ctx.speech.t('answer-question-gone')))
  })
  composer.chatType('private').on('message:text', async (ctx, next) => {
    if (ctx.message.text.startsWith('/') || isOfAnother(ctx.message)) return next()
    const replied = ctx.message.reply_to_message
    const about =
      replied?.from?.id === house.bot.id && (await meetingOfMessage(house.desk, ctx.chat.id, replied.message_id))
    const read = about ? await readReplyInPrivate(house, ctx, about) : await readInPrivate(house, ctx)
    if (!read) await next()
  })
  return composer
}

export async function readInGroup(house: House, ctx: MessageContext, about: About): Promise<void> {
  const { meetingId, sentAt } = about
  const places = await myPlaces(house.desk, ctx.caller, meetingId)
  const offices = places.ok ? places.value.map(({ office }) => office) : []
  const meeting = (await readMeeting(house.desk, meetingId))?.meeting
  const text = textOf(ctx)
  const meaning: WordsMeaning = meeting ? await readWords(house, text, meeting, offices) : { is: 'nothing' }
  if (meaning.is === 'nothing') return
  if (!places.ok) return meaning.is === 'receipt' ? undefined : hint(house, ctx, hintOf(places))
  if (meaning.is !== 'answer') return askInGroup(house, ctx, about, { places: places.value, meaning })
  const place = placeMeant(places.value, meaning)
  if (!place) return hint(house, ctx, 'answer-hint-several')
  const outcome = await answerInWords(house.desk, ctx.request('words'), {
    ...placeOfWords(ctx, place),
    answer: meaning.answer,
    knows: sentAt ?? saidAt(ctx),
    ...editedOf(ctx),
  })
  if (!outcome.ok) await hint(house, ctx, hintOf(outcome))
}

const placeOfWords = ({ chat, msg }: MessageContext, { meeting, office }: Place) => ({
  meetingId: meeting.id,
  officeId: office.id,
  chatId: chat.id,
  messageId: msg.message_id,
})

/**
 * Words that are no clear answer. Courtesies are not interrogated: once the offices have answered they are only seen,
 * and under what Rakor said to another office they are talk.
 */
async function askInGroup(
  house: House,
  ctx: MessageContext,
  about: About,
  { places, meaning }: { places: Place[]; meaning: Exclude<WordsMeaning, { is: 'answer' | 'nothing' }> },
): Promise<void> {
  if (about.officeId !== null && !places.some(({ office }) => office.id === about.officeId)) return
  const missing = places.filter(({ invitation }) => answerOf(invitation) === undefined)
  if (missing.length === 0 && meaning.is === 'receipt') {
    if (meaning.of === 'picture') return
    const { chat, msg } = ctx
    await acknowledge(house.desk, ctx.request('seen'), { chatId: chat.id, messageId: msg.message_id })
    return
  }
  if (missing.length === 0 && meaning.is === 'unclear' && meaning.doubtful) return
  const place = placeMeant(missing.length === 1 ? missing : places, meaning)
  if (!place) return meaning.is === 'receipt' ? undefined : hint(house, ctx, 'answer-hint-several')
  const secret = meaning.is === 'unclear' && meaning.illness
  const outcome = await offerChoice(house.desk, ctx.request('choice'), {
    ...placeOfWords(ctx, place),
    of: meaning.is,
    secret,
  })
  if (!outcome.ok) await hint(house, ctx, hintOf(outcome))
}

/** A reply to an invitation or reminder in private: whatever is not clear gets the buttons. */
async function readReplyInPrivate(house: House, ctx: TextContext, about: About): Promise<boolean> {
  const places = await myPlaces(house.desk, ctx.caller, about.meetingId)
  if (!places.ok) {
    await reply(ctx, letter(refusalText(ctx.speech, places)))
    return true
  }
  const meant = about.officeId ? places.value.filter(({ office }) => office.id === about.officeId) : places.value
  const [first] = meant
  if (!first) return false
  const offices = meant.map(({ office }) => office)
  const meaning = await readWords(house, ctx.msg.text, first.meeting, offices)
  const place = placeMeant(meant, meaning)
  if (!place) await reply(ctx, invitationListLetter(ctx.speech, meant, 'answer-list-which'))
  else if (meaning.is === 'answer')
    await recordWords(house, ctx, { place, answer: meaning.answer, ...(about.sentAt && { knows: about.sentAt }) })
  else {
    const asked = ctx.speech.t('answer-unclear-private', { office: place.office.name })
    await reply(ctx, letter(asked, officeButtons(ctx.speech, place)))
  }
  return true
}

/**
 * Words in private that reply to nothing, or were edited: read only when they are clear; with several invitations
 * Rakor asks which.
 */
export async function readInPrivate(house: House, ctx: MessageContext, about?: About): Promise<boolean> {
  const held = about
    ? await myPlaces(house.desk, ctx.caller, about.meetingId)
    : await myInvitations(house.desk, ctx.caller)
  if (!held.ok) return false
  const places = about?.officeId ? held.value.filter(({ office }) => office.id === about.officeId) : held.value
  const [first] = places
  if (!first) return false
  const offices = places.map(({ office }) => office)
  const meaning = await readWords(house, textOf(ctx), first.meeting, offices)
  if (meaning.is !== 'answer') return false
  const place = placeMeant(places, meaning)
  if (place)
    await recordWords(house, ctx, { place, answer: meaning.answer, ...(about?.sentAt && { knows: about.sentAt }) })
  else await reply(ctx, invitationListLetter(ctx.speech, places, 'answer-list-which'))
  return true
}

/** Records clear private words and echoes them; what is missing is asked next. */
export async function recordWords(
  house: House,
  ctx: RakorContext,
  said: { place: Place; answer: Answer; knows?: Temporal.Instant },
): Promise<void> {
  const { meeting, office } = said.place
  const chatId = ctx.chat?.id ?? ctx.caller.userId
  const outcome = await answerInWords(house.desk, ctx.request('words'), {
    meetingId: meeting.id,
    officeId: office.id,
    answer: said.answer,
    chatId,
    messageId: ctx.msg?.message_id ?? 0,
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
  await sayAndNote(house, ctx, [outcome.value.answerId], thanksLetter(ctx.speech, fresh, house.desk.clock.now(), echo))
  const kind = outcome.value.missing
  if (kind && outcome.value.asked === 'here')
    await say(
      house,
      ctx,
      detailLetter(ctx.speech, { meetingId: meeting.id, officeId: office.id, kind, as: 'own' }, office.name),
    )
}

/** When somebody wrote: words of before a meeting moved do not answer for its new time. */
const saidAt = (ctx: RakorContext): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds((ctx.editedMessage?.edit_date ?? ctx.msg?.date ?? 0) * 1000)

/** When a message was first written that is being read because it was edited. */
const editedOf = ({ editedMessage: message }: RakorContext): { editedOf?: Temporal.Instant } =>
  message ? { editedOf: writtenAt(message) } : {}

export const writtenAt = ({ date }: { date: number }): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date * 1000)

/** The one place that words can mean: the office they name, or the only one there is. */
function placeMeant(places: Place[], meaning: WordsMeaning): Place | undefined {
  const named = meaning.is === 'answer' ? meaning.officeId : null
  const meant = named === null ? places : places.filter(({ office }) => office.id === named)
  return meant.length === 1 ? meant[0] : undefined
}

const hints: Partial<Record<Refusal['reason'], string>> = {
  'unknown-person': 'answer-hint-press-card',
  'not-allowed': 'answer-hint-secretariat',
  'not-invited': 'answer-hint-not-invited',
  'online-not-offered': 'answer-hint-online-not-offered',
  'meeting-closed': 'answer-hint-meeting-over',
  'meeting-cancelled': 'answer-hint-meeting-over',
  'answered-since': 'answer-hint-answered-since',
}

export const hintOf = (refusal: Refusal): string => hints[refusal.reason] ?? `refusal-${refusal.reason}`

export const hint = async (house: House, ctx: MessageContext, key: string): Promise<void> => {
  const { chat, msg } = ctx
  await hintInGroup(house.desk, ctx.request('hint'), { chatId: chat.id, messageId: msg.message_id, hint: key })
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
