import { answerOf } from '../../domain/invitation.ts'
import { isConfidential } from '../../domain/meeting.ts'
import { needsLink } from '../../domain/online.ts'
import { type AskedFact, factAsked } from '../../language/asked-facts.ts'
import { meetingNamed } from '../../language/meeting-named.ts'
import { agendaOf } from '../../operations/agenda.ts'
import { type Place, readPlace } from '../../operations/answer-readings.ts'
import { oweAskedFact } from '../../operations/asked-fact.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { reply } from '../replying.ts'
import { askedFactLetter, stateLine } from '../views/asked-fact.ts'
import { letter } from '../views/letter.ts'

/** Answers in private what is asked of a meeting that invites the asker; false when it is no question of that kind. */
export async function answerFact(
  house: House,
  ctx: RakorContext,
  text: string,
  places: readonly Place[],
): Promise<boolean> {
  const fact = factAsked(text)
  if (!fact) return false
  if (fact === 'state' && (await answerState(house, ctx, text, places))) return true
  const meant = placeAsked(places, fact)
  const place = meant && (await readPlace(house.desk, meant.meeting.id, meant.office.id))
  if (!place) return false
  await reply(ctx, await askedFactLetter(house.desk, ctx.speech, ctx.caller.userId, place, fact))
  return true
}

/** Answers privately what somebody asked in a group; undefined when it was no such question. */
export async function answerFactOfGroup(
  house: House,
  ctx: RakorContext,
  text: string,
  places: readonly Place[],
): Promise<'owed' | 'unreachable' | undefined> {
  const fact = factAsked(text)
  const place = fact && placeAsked(places, fact)
  if (!fact || !place) return undefined
  const asked = { meetingId: place.meeting.id, officeId: place.office.id, fact }
  const outcome = await oweAskedFact(house.desk, ctx.request('fact'), asked)
  return outcome.ok && !outcome.value.reachable ? 'unreachable' : 'owed'
}

/** The next meeting; of a link the next that is attended online. */
const placeAsked = (places: readonly Place[], fact: AskedFact): Place | undefined =>
  (fact === 'link' ? places.find(({ meeting, invitation }) => needsLink(meeting, answerOf(invitation))) : undefined) ??
  places[0]

/** Also of a meeting that is cancelled, and open to no answer any more. */
async function answerState(house: House, ctx: RakorContext, text: string, places: readonly Place[]): Promise<boolean> {
  const agenda = await agendaOf(house.desk, ctx.caller)
  const meetings = agenda.ok ? agenda.value.meetings.filter(({ publishedAt }) => publishedAt !== null) : []
  const named = meetingNamed(
    text,
    meetings.map(({ title }) => title),
  )
  const meeting = meetings[named ?? meetings.findIndex(({ id }) => id === places[0]?.meeting.id)] ?? meetings[0]
  if (!agenda.ok || !meeting || (isConfidential(meeting) && meeting.state !== 'cancelled')) return false
  await reply(ctx, letter(stateLine(ctx.speech, meeting, agenda.value.reopened?.has(meeting.id))))
  return true
}
