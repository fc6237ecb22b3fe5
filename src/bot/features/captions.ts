import { isOver } from '../../domain/meeting.ts'
import { myInvitations, myPlaces } from '../../operations/answer-readings.ts'
import { readWords } from '../answer-meaning.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { reply } from '../replying.ts'
import { notKeptLetter } from '../views/invitation.ts'
import { answerFact } from './asked-facts.ts'
import { askWhich, placesNamed } from './private-words.ts'
import { type About, type MessageContext, placeMeant, recordWords, textOf } from './record-words.ts'

/** What stands under a picture or document in private, read as an answer or a question; false when it is neither. */
export async function readCaption(house: House, ctx: MessageContext, about?: About): Promise<boolean> {
  const held = about
    ? await myPlaces(house.desk, ctx.caller, about.meetingId)
    : await myInvitations(house.desk, ctx.caller)
  if (!held.ok) return false
  const all = about?.officeId ? held.value.filter(({ office }) => office.id === about.officeId) : held.value
  const text = textOf(ctx)
  const places = placesNamed(all, text)
  const [first] = places
  if (!first) return false
  const offices = places.map(({ office }) => office)
  const meaning = await readWords(house, text, first.meeting, offices)
  if (meaning.is !== 'answer') return answerFact(house, ctx, text, places)
  const place = placeMeant(places, meaning)
  if (place)
    await recordWords(house, ctx, { place, answer: meaning.answer, ...(about?.sentAt && { knows: about.sentAt }) })
  else await askWhich(house, ctx, places)
  return true
}

/** A file, picture, sticker or voice message that nothing took: it is not kept, and nothing was answered with it. */
export async function sayNotKept(house: House, ctx: RakorContext): Promise<void> {
  const held = await myInvitations(house.desk, ctx.caller)
  const now = house.desk.clock.now()
  await reply(ctx, notKeptLetter(ctx.speech, held.ok ? held.value.filter(({ meeting }) => !isOver(meeting, now)) : []))
}
