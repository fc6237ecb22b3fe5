import { type AnswerKind, answerOf } from '../../domain/invitation.ts'
import { isOver } from '../../domain/meeting.ts'
import { factAsked } from '../../language/asked-facts.ts'
import { talkOfTask } from '../../language/task-talk.ts'
import { myInvitations, myPlaces, type Place } from '../../operations/answer-readings.ts'
import { returnCourtesy } from '../../operations/courtesy.ts'
import { readWords, type WordsMeaning } from '../answer-meaning.ts'
import type { RakorContext } from '../context.ts'
import type { House, Speech } from '../house.ts'
import { refusalText, reply } from '../replying.ts'
import { officeButtons } from '../views/answer-buttons.ts'
import { leanLetter } from '../views/answer-question.ts'
import { chooseLine, invitationListLetter } from '../views/invitation.ts'
import { type Letter, letter } from '../views/letter.ts'
import { completesGroupAnswer } from './answer-typed.ts'
import { answerFact } from './asked-facts.ts'
import { askWhich } from './kept-words.ts'
import { officesOf, openPlaces, placesNamed } from './places-named.ts'
import { type About, type MessageContext, placeMeant, recordWords, textOf } from './record-words.ts'
import { askForEach } from './several-answers.ts'

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
  if (await askForEach(house, ctx, ctx.msg.text)) return true
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
 * Words in private that reply to nothing, stand under a picture, or were edited. With several invitations they are for
 * the one they name; else they are kept until it is chosen which they are for. Only plain new words are asked about.
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
  if (await askForEach(house, ctx, text)) return true
  const meaning = await readWords(house, text, first.meeting, officesOf(places))
  if (meaning.is !== 'answer' && meaning.is !== 'receipt' && (await answerFact(house, ctx, text, places))) return true
  const open = meaning.is === 'nothing' || meaning.is === 'unclear'
  if (open && ctx.message?.text && !about && (await completesGroupAnswer(house, ctx, text))) return true
  if (meaning.is === 'nothing') return false
  if (meaning.is !== 'answer') return ctx.message?.text !== undefined && askInPrivate(house, ctx, places, meaning)
  const place = placeMeant(places, meaning)
  if (place)
    await recordWords(house, ctx, { place, answer: meaning.answer, ...(about?.sentAt && { knows: about.sentAt }) })
  else await askWhich(house, ctx, places)
  return true
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

/** Whether the caller has an invitation that can be answered. */
export const isInvited = async (house: House, ctx: RakorContext): Promise<boolean> =>
  (await openPlaces(house, ctx)).length > 0

/** What words say about the caller's open invitations; nothing when there are none. */
export async function meaningHere(house: House, ctx: RakorContext, text: string): Promise<WordsMeaning> {
  const places = placesNamed(await openPlaces(house, ctx), text)
  const [first] = places
  return first ? readWords(house, text, first.meeting, officesOf(places)) : { is: 'nothing' }
}

/** Whether words clearly answer an open invitation, or ask something of a meeting, and say nothing of a task. */
export async function isOfMeeting(house: House, ctx: RakorContext, text: string): Promise<boolean> {
  if (talkOfTask(text, []) !== 'no') return false
  return factAsked(text) !== undefined || (await meaningHere(house, ctx, text)).is === 'answer'
}
