import { type AnswerKind, answerOf } from '../../domain/invitation.ts'
import { isOver } from '../../domain/meeting.ts'
import { meetingNamed } from '../../language/meeting-named.ts'
import { myInvitations, myPlaces, type Place } from '../../operations/answer-readings.ts'
import { returnCourtesy } from '../../operations/courtesy.ts'
import { answerableQuestion, openQuestion } from '../../operations/questions.ts'
import { readWords, type WordsMeaning } from '../answer-meaning.ts'
import type { RakorContext } from '../context.ts'
import type { House, Speech } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { officeButtons } from '../views/answer-buttons.ts'
import { chooseLetter, leanLetter } from '../views/answer-question.ts'
import { chooseLine, invitationListLetter } from '../views/invitation.ts'
import { type Letter, letter } from '../views/letter.ts'
import { answerFact } from './asked-facts.ts'
import type { QuestionHandler } from './question-handler.ts'
import { type About, type MessageContext, placeMeant, recordWords, saidAt, textOf } from './record-words.ts'

/** Words and when they were said, in epoch milliseconds. */
interface Kept {
  text: string
  messageId: number
  saidAt: number
}

type TextContext = MessageContext & { msg: { text: string } }

/** A reply to an invitation or reminder in private: whatever is not clear gets the buttons. */
export async function readReplyInPrivate(house: House, ctx: TextContext, about: About): Promise<boolean> {
  const places = await myPlaces(house.desk, ctx.caller, about.meetingId)
  if (!places.ok) {
    await reply(ctx, letter(refusalText(ctx.speech, places)))
    return true
  }
  const meant = about.officeId ? places.value.filter(({ office }) => office.id === about.officeId) : places.value
  const [first] = meant
  if (!first) return false
  const meaning = await readWords(house, ctx.msg.text, first.meeting, officesOf(meant))
  if (meaning.is === 'receipt') return askInPrivate(house, ctx, meant, meaning)
  if (meaning.is !== 'answer' && (await answerFact(house, ctx, ctx.msg.text, meant))) return true
  const place = placeMeant(meant, meaning)
  if (!place && meaning.is === 'answer') await askWhich(house, ctx, meant)
  else if (!place) await reply(ctx, invitationListLetter(ctx.speech, meant, 'answer-list-which'))
  else if (meaning.is === 'answer')
    await recordWords(house, ctx, { place, answer: meaning.answer, ...(about.sentAt && { knows: about.sentAt }) })
  else await reply(ctx, unclearLetter(ctx.speech, place, meaning.is === 'unclear' ? meaning.leans : null))
  return true
}

/**
 * Words in private that reply to nothing, or were edited. With several invitations they are for the one they name;
 * else they are kept until it is chosen which they are for.
 */
export async function readInPrivate(house: House, ctx: MessageContext, about?: About): Promise<boolean> {
  const held = about
    ? await myPlaces(house.desk, ctx.caller, about.meetingId)
    : await myInvitations(house.desk, ctx.caller)
  if (!held.ok) return false
  const all = about?.officeId ? held.value.filter(({ office }) => office.id === about.officeId) : held.value
  const text = textOf(ctx)
  const places = placesNamed(all, text)
  const [first] = places
  if (!first) return false
  const meaning = await readWords(house, text, first.meeting, officesOf(places))
  if (meaning.is !== 'answer' && meaning.is !== 'receipt' && (await answerFact(house, ctx, text, places))) return true
  if (meaning.is === 'nothing') return false
  if (meaning.is !== 'answer') return ctx.editedMessage === undefined && askInPrivate(house, ctx, places, meaning)
  const place = placeMeant(places, meaning)
  if (place)
    await recordWords(house, ctx, { place, answer: meaning.answer, ...(about?.sentAt && { knows: about.sentAt }) })
  else await askWhich(house, ctx, places)
  return true
}

const officesOf = (places: Place[]) => places.map(({ office }) => office)

/** The places at the one meeting that words name by its title; all of them when they name none. */
export function placesNamed(places: Place[], text: string): Place[] {
  const titles = new Map(places.map(({ meeting }) => [meeting.id, meeting.title]))
  const named = meetingNamed(
    text,
    [...titles.values()],
    officesOf(places)
      .map(({ name }) => name)
      .join(' '),
  )
  const meetingId = named === undefined || titles.size < 2 ? undefined : [...titles.keys()][named]
  return meetingId ? places.filter(({ meeting }) => meeting.id === meetingId) : places
}

/** `Siap` to the one invitation that waits is nearly a promise, and one press makes it one; thanks are returned. */
async function askInPrivate(
  house: House,
  ctx: MessageContext,
  places: Place[],
  meaning: Exclude<WordsMeaning, { is: 'answer' | 'nothing' }>,
): Promise<boolean> {
  if (meaning.is === 'unclear' && meaning.doubtful) return false
  if (meaning.is === 'receipt' && meaning.of !== 'receipt') {
    await returnCourtesy(house.desk, ctx.request('courtesy'), meaning.of === 'thanks' ? 'thanks' : 'courtesy')
    return true
  }
  const open = places.filter(({ meeting }) => !isOver(meeting, house.desk.clock.now()))
  const waiting = meaning.is === 'unclear' ? open : open.filter(({ invitation }) => answerOf(invitation) === undefined)
  const [only] = waiting
  if (!only) await returnCourtesy(house.desk, ctx.request('courtesy'), 'courtesy')
  else if (waiting.length > 1) await reply(ctx, invitationListLetter(ctx.speech, waiting, 'answer-list-which'))
  else
    await reply(
      ctx,
      meaning.is === 'receipt'
        ? leanLetter(ctx.speech, only, 'present')
        : unclearLetter(ctx.speech, only, meaning.leans),
    )
  return true
}

/** Words that are no clear answer: whether what they most likely say is meant, or else which of the six. */
const unclearLetter = (speech: Speech, place: Place, leans: AnswerKind | null): Letter =>
  leans
    ? leanLetter(speech, place, leans)
    : letter(`${speech.t('answer-unclear-private')} ${chooseLine(speech, place)}`, officeButtons(speech, place))

/** Keeps words that may be for several invitations, and asks for which they are. */
export async function askWhich(house: House, ctx: MessageContext, places: Place[]): Promise<void> {
  await openQuestion(house.desk, ctx.request('keep'), {
    kind: 'answer-words',
    subject: { text: textOf(ctx), messageId: ctx.msg.message_id, saidAt: saidAt(ctx).epochMilliseconds },
  })
  await reply(ctx, invitationListLetter(ctx.speech, places, 'answer-list-which', 'aw'))
}

/** `aw`: the words that were kept are for this invitation; when they are not kept any more, the buttons are shown. */
export async function choosePlace(house: House, ctx: RakorContext, meetingId: string, officeId: string): Promise<void> {
  const places = await myPlaces(house.desk, ctx.caller, meetingId)
  if (!places.ok) return toast(ctx, refusalText(ctx.speech, places), true)
  const place = places.value.find(({ office }) => office.id === officeId)
  if (!place) return toast(ctx, ctx.speech.t('refusal-not-invited'), true)
  await toast(ctx)
  const { userId } = ctx.caller
  const question = await answerableQuestion(house.desk, userId, userId)
  if (question?.kind !== 'answer-words') return rewrite(ctx, chooseLetter(ctx.speech, place))
  await rewrite(ctx, letter(ctx.speech.t('answer-words-for', { title: place.meeting.title }), []))
  await recordKept(house, ctx, question.subject, place)
}

const numbered = /^\s*(?:yang\s+|nomor\s+|no\.?\s*)?(\d{1,2})\s*[.)]?\s*$/i

/** Whether a text is nothing but a number of a list. */
export const isNumber = (text: string | undefined): boolean => numbered.test(text ?? '')

/** The number of the invitation that kept words are for. */
export const answerWordsHandler: QuestionHandler<'answer-words'> = async (house, ctx, question) => {
  const held = await myInvitations(house.desk, ctx.caller)
  const places = held.ok ? held.value : []
  const place = places[Number(numbered.exec(ctx.msg?.text ?? '')?.[1]) - 1]
  if (!place) return reply(ctx, invitationListLetter(ctx.speech, places, 'answer-list-which', 'aw'))
  await recordKept(house, ctx, question.subject, place)
}

/** The places of the caller at meetings that are still to come. */
async function openPlaces(house: House, ctx: RakorContext): Promise<Place[]> {
  const held = await myInvitations(house.desk, ctx.caller)
  const now = house.desk.clock.now()
  return held.ok ? held.value.filter(({ meeting }) => !isOver(meeting, now)) : []
}

/** Whether the caller has an invitation that can be answered. */
export const isInvited = async (house: House, ctx: RakorContext): Promise<boolean> =>
  (await openPlaces(house, ctx)).length > 0

/** Whether words clearly answer one of the caller's open invitations. */
export async function readsAsAnswer(house: House, ctx: RakorContext, text: string): Promise<boolean> {
  const places = placesNamed(await openPlaces(house, ctx), text)
  const [first] = places
  return first !== undefined && (await readWords(house, text, first.meeting, officesOf(places))).is === 'answer'
}

/** Records words that were kept until it was said that they answer an invitation; with several it is asked which. */
export async function answerKept(house: House, ctx: RakorContext, kept: Kept): Promise<void> {
  const held = await myInvitations(house.desk, ctx.caller)
  const places = placesNamed(held.ok ? held.value : [], kept.text)
  const [first] = places
  if (!first) return reply(ctx, letter(ctx.speech.t('answer-list-empty')))
  const place = placeMeant(places, await readWords(house, kept.text, first.meeting, officesOf(places)))
  if (place) return recordKept(house, ctx, kept, place)
  await openQuestion(house.desk, ctx.request('keep'), { kind: 'answer-words', subject: kept })
  await reply(ctx, invitationListLetter(ctx.speech, places, 'answer-list-which', 'aw'))
}

async function recordKept(house: House, ctx: RakorContext, kept: Kept, place: Place): Promise<void> {
  const meaning = await readWords(house, kept.text, place.meeting, [place.office])
  if (meaning.is !== 'answer') return reply(ctx, chooseLetter(ctx.speech, place))
  const knows = Temporal.Instant.fromEpochMilliseconds(kept.saidAt)
  await recordWords(house, ctx, { place, answer: meaning.answer, knows, messageId: kept.messageId })
}
