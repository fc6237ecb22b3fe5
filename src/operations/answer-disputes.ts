import type { AnswerRecord } from '../domain/answering.ts'
import type { Capacity } from '../domain/directory.ts'
import { disputed, headOverruled } from '../domain/disputes.ts'
import { type AnswerKind, answerOf } from '../domain/invitation.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { answerHistory } from '../store/answers.ts'
import { type Place, readPlace } from './answer-readings.ts'
import { openPlaces, writeAnswer } from './answers.ts'
import type { Desk } from './desk.ts'
import { capacityIn } from './give-answer.ts'
import { perform, type Request } from './perform.ts'

/** How many answers back a contradiction is looked for. */
const looksBack = 10

/** What a colleague of whoever answered is told. */
export interface ColleagueNews extends Place {
  last: AnswerRecord
  /** The answer that contradicts the last one: head against staff within ten minutes. */
  against: AnswerRecord | undefined
  /** What whoever is told had answered as head, and staff has answered otherwise since. */
  overruled: AnswerRecord | undefined
  /** Of whoever is told; undefined once they hold the office no more. */
  capacity: Capacity | undefined
}

/** The last answer of an office as one of its people should hear it. For views: it acts as the system. */
export async function readColleagueNews(
  desk: Desk,
  meetingId: string,
  officeId: string,
  userId: number,
): Promise<ColleagueNews | undefined> {
  const place = await readPlace(desk, meetingId, officeId)
  // Asked again since: the old answer is no news any more.
  if (!place || answerOf(place.invitation) === undefined) return undefined
  const [last, ...earlier] = await answerHistory(desk.db, place.invitation.id, looksBack)
  if (!last) return undefined
  const own = headOverruled(last, earlier)
  const accounts = await accountsOfOffice(desk.db, officeId)
  return {
    ...place,
    last,
    against: disputed([last, ...earlier]),
    overruled: own?.givenBy === userId ? own : undefined,
    capacity: accounts.find((account) => account.userId === userId)?.capacity,
  }
}

/** `Benar`: somebody of the office makes the standing answer their own, as long as it is still that one. */
export async function confirmStanding(
  desk: Desk,
  request: Request,
  press: { meetingId: string; officeId: string; kind: AnswerKind },
): Promise<Outcome<{ meetingId: string; officeId: string }>> {
  return perform(desk, request, 'answer.confirm', async (work) => {
    const { ties, userId } = work.actor
    const held = ties
      .filter(({ account }) => account.officeId === press.officeId)
      .map(({ account }) => account.officeId)
    const places = await openPlaces(work, press.meetingId, held, press.kind)
    if (!places.ok) return places
    const [invitation] = places.value.invitations
    if (!invitation) return refused('not-invited')
    const [last] = await answerHistory(work.trx, invitation.id, 1)
    if (!last || answerOf(invitation) !== press.kind) return refused('answer-changed')
    await writeAnswer(work, places.value.meeting, invitation, {
      answer: last.answer,
      via: 'private',
      givenAs: capacityIn(ties, press.officeId),
      by: userId,
    })
    return done({ meetingId: press.meetingId, officeId: press.officeId })
  })
}
