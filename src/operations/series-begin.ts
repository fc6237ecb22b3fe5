import type { Meeting } from '../domain/meeting.ts'
import type { SeriesDrafted } from '../domain/series-draft.ts'
import { templateOf } from '../domain/series-template.ts'
import { invitationsOf } from '../store/invitations.ts'
import { insertSeries, type Occurrence, putOccurrence } from '../store/series.ts'
import type { Work } from './perform.ts'

/** A meeting of a series of which nothing is known yet. */
export const unknownOccurrence = (seriesId: string, number: number): Occurrence => ({
  seriesId,
  number,
  state: 'ahead',
  day: null,
  meetingId: null,
  askedAt: null,
  kept: null,
  why: null,
  settledBy: null,
  settledAt: null,
})

/** Begins the series of a meeting that was just published: it is the first, and the others follow by themselves. */
export async function beginSeries(
  work: Work,
  meeting: Meeting,
  { rule, first, end }: SeriesDrafted,
  noCarryOver = false,
): Promise<void> {
  const id = work.newId()
  const template = templateOf(meeting, await invitationsOf(work.trx, meeting.id), noCarryOver)
  await insertSeries(work.trx, {
    id,
    state: 'running',
    parts: [{ from: 1, first: first.toString(), rule, template }],
    end,
    zone: meeting.zone,
    createdBy: work.actor.userId,
    createdAt: work.now,
    version: 0,
    nextAt: work.now,
    decided: null,
  })
  await putOccurrence(work.trx, { ...unknownOccurrence(id, 1), state: 'made', meetingId: meeting.id })
  work.note(`series:${id}`, { begun: rule, ...end, meeting: meeting.id })
}
