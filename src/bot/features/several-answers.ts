import type { AnswerKind } from '../../domain/invitation.ts'
import { answerParts, countedMeeting, withoutCount } from '../../language/answer-parts.ts'
import { readWhen } from '../../language/dates.ts'
import { meetingNamed } from '../../language/meeting-named.ts'
import type { Place } from '../../operations/answer-readings.ts'
import { readWords } from '../answer-meaning.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { reply } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { chooseLetter, leanLetter } from '../views/answer-question.ts'
import { letter } from '../views/letter.ts'
import { officesOf, openPlaces } from './places-named.ts'

/** What a message seems to answer for one of several meetings; null: it is not clear what. */
type Answered = Map<string, AnswerKind | null>

/**
 * Asks for each meeting by itself when a message answers for several at once: none of it is recorded until a press
 * says so. False when it answers for one at most.
 */
export async function askForEach(house: House, ctx: RakorContext, text: string): Promise<boolean> {
  if (answerParts(text).length === 0) return false
  const places = await openPlaces(house, ctx)
  const answered = await answersForSeveral(house, text, places)
  if (!answered) return false
  const intro = letter(ctx.speech.t('answer-for-each', { count: answered.size }))
  await sayOnce(house, ctx, 'each', () => reply(ctx, intro))
  for (const place of places) {
    const { meeting, office } = place
    const kind = answered.get(meeting.id)
    if (kind === undefined) continue
    const made = kind ? leanLetter(ctx.speech, place, kind) : chooseLetter(ctx.speech, place)
    await sayOnce(house, ctx, `each-${meeting.id}-${office.id}`, () => reply(ctx, made))
  }
  return true
}

/** Whether a message answers for several of the writer's meetings at once. */
export async function isForSeveral(house: House, ctx: RakorContext, text: string): Promise<boolean> {
  if (answerParts(text).length === 0) return false
  return (await answersForSeveral(house, text, await openPlaces(house, ctx))) !== undefined
}

/** What each part says for the meeting it names; undefined when fewer than two are answered. */
async function answersForSeveral(house: House, text: string, places: Place[]): Promise<Answered | undefined> {
  const meetings = [...new Map(places.map(({ meeting }) => [meeting.id, meeting])).values()]
  if (meetings.length < 2) return undefined
  const now = house.desk.clock.now()
  for (const parts of answerParts(text)) {
    const answered: Answered = new Map()
    for (const part of parts) {
      const meeting = meetingOf(part, meetings, now)
      if (!meeting) continue
      const own = officesOf(places.filter((place) => place.meeting.id === meeting.id))
      const meaning = await readWords(house, withoutCount(part), meeting, own)
      if (meaning.is === 'answer') answered.set(meeting.id, meaning.answer.kind)
      else if (meaning.is === 'unclear' && !meaning.doubtful) answered.set(meeting.id, meaning.leans)
    }
    if (answered.size > 1) return answered
  }
  return undefined
}

type Meeting = Place['meeting']

/** The one meeting that a part names by its title, its day or its place in the list. */
function meetingOf(part: string, meetings: Meeting[], now: Temporal.Instant): Meeting | undefined {
  const titles = meetings.map(({ title }) => title)
  const at = meetingNamed(part, titles) ?? countedMeeting(part)
  if (at !== undefined) return meetings[at]
  const zone = meetings[0]!.zone
  const { date } = readWhen(part, now.toZonedDateTimeISO(zone), 'rapat')
  const onDay = meetings.filter(({ startsAt, zone: own }) => date && startsAt && isOn(startsAt, own, date))
  return onDay.length === 1 ? onDay[0] : undefined
}

const isOn = (startsAt: Temporal.Instant, zone: string, date: Temporal.PlainDate): boolean =>
  startsAt.toZonedDateTimeISO(zone).toPlainDate().equals(date)
