import { meetingChosen } from '../../language/meeting-chosen.ts'
import { myInvitations, myPlaces, type Place } from '../../operations/answer-readings.ts'
import { boundQuestion, type OpenQuestion, openQuestion } from '../../operations/questions.ts'
import { readWords } from '../answer-meaning.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { chooseLetter } from '../views/answer-question.ts'
import { invitationListLetter } from '../views/invitation.ts'
import { letter } from '../views/letter.ts'
import { officesOf, placesNamed } from './places-named.ts'
import type { QuestionHandler } from './question-handler.ts'
import { type MessageContext, placeMeant, recordWords, saidAt, textOf } from './record-words.ts'

/** Words and when they were said, in epoch milliseconds. */
interface Kept {
  text: string
  messageId: number
  saidAt: number
}

/** Keeps words that may be for several invitations, and asks for which they are. */
export async function askWhich(house: House, ctx: MessageContext, places: Place[]): Promise<void> {
  await openQuestion(house.desk, ctx.request('keep'), {
    kind: 'answer-words',
    subject: {
      text: textOf(ctx),
      messageId: ctx.msg.message_id,
      saidAt: saidAt(ctx).epochMilliseconds,
      among: idsOf(places),
    },
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
  const question = await boundQuestion(house.desk, ctx.request('question'), ctx.caller.userId, 'press')
  if (question?.kind !== 'answer-words') return rewrite(ctx, chooseLetter(ctx.speech, place))
  await rewrite(ctx, letter(ctx.speech.t('answer-words-for', { title: place.meeting.title }), []))
  await recordKept(house, ctx, question.subject, place)
}

const numbered = /^\s*(?:yang\s+|nomor\s+|no\.?\s*)?(\d{1,2})\s*[.)]?\s*$/i

/** Whether a text is nothing but a number of a list. */
export const isNumber = (text: string | undefined): boolean => numbered.test(text ?? '')

/** The number of a list that a text is; NaN when it is none. */
export const numberIn = (text: string | undefined): number => Number(numbered.exec(text ?? '')?.[1])

type Subject = Extract<OpenQuestion, { kind: 'answer-words' }>['subject']

const idsOf = (places: Place[]): NonNullable<Subject['among']> =>
  places.map(({ meeting, office }) => ({ meetingId: meeting.id, officeId: office.id }))

/** The invitations that kept words were offered, as they are now and in the order in which they were listed. */
async function offered(house: House, ctx: RakorContext, { among }: Subject): Promise<Place[]> {
  const held = await myInvitations(house.desk, ctx.caller)
  if (!held.ok || !among) return held.ok ? held.value : []
  return among.flatMap(
    (one) => held.value.find((place) => place.meeting.id === one.meetingId && place.office.id === one.officeId) ?? [],
  )
}

/** The one invitation that words choose without saying anything else. */
function chosen(house: House, text: string | undefined, places: Place[]): Place | undefined {
  const meetings = [...new Map(places.map(({ meeting }) => [meeting.id, meeting])).values()]
  if (!text || meetings.length < 2) return undefined
  const choices = meetings.map(({ title, startsAt, zone }) => ({
    title,
    on: startsAt?.toZonedDateTimeISO(zone).toPlainDate() ?? null,
  }))
  const today = house.desk.clock.now().toZonedDateTimeISO(meetings[0]!.zone).toPlainDate()
  const meeting = meetings[meetingChosen(text, choices, today) ?? -1]
  const meant = places.filter((place) => place.meeting.id === meeting?.id)
  return meant.length === 1 ? meant[0] : undefined
}

/** Whether a message says for which invitation kept words are, and no more than that. */
export const choosesPlace = async (house: House, ctx: RakorContext, subject: Subject): Promise<boolean> =>
  chosen(house, ctx.message?.text, await offered(house, ctx, subject)) !== undefined

/** Which invitation kept words are for, by its number or its name. */
export const answerWordsHandler: QuestionHandler<'answer-words'> = async (house, ctx, question) => {
  const places = await offered(house, ctx, question.subject)
  const place = places[numberIn(ctx.msg?.text) - 1] ?? chosen(house, ctx.msg?.text, places)
  if (!place) return reply(ctx, invitationListLetter(ctx.speech, places, 'answer-list-which', 'aw'))
  await recordKept(house, ctx, question.subject, place)
}

/** Records words that were kept until it was said that they answer an invitation; with several it is asked which. */
export async function answerKept(house: House, ctx: RakorContext, kept: Kept): Promise<void> {
  const held = await myInvitations(house.desk, ctx.caller)
  const places = placesNamed(held.ok ? held.value : [], kept.text)
  const [first] = places
  if (!first) return reply(ctx, letter(ctx.speech.t('answer-list-empty')))
  const place = placeMeant(places, await readWords(house, kept.text, first.meeting, officesOf(places)))
  if (place) return recordKept(house, ctx, kept, place)
  await openQuestion(house.desk, ctx.request('keep'), {
    kind: 'answer-words',
    subject: { ...kept, among: idsOf(places) },
  })
  await reply(ctx, invitationListLetter(ctx.speech, places, 'answer-list-which', 'aw'))
}

async function recordKept(house: House, ctx: RakorContext, kept: Kept, place: Place): Promise<void> {
  const meaning = await readWords(house, kept.text, place.meeting, [place.office])
  if (meaning.is !== 'answer') return reply(ctx, chooseLetter(ctx.speech, place))
  const knows = Temporal.Instant.fromEpochMilliseconds(kept.saidAt)
  await recordWords(house, ctx, { place, answer: meaning.answer, knows, messageId: kept.messageId })
}
