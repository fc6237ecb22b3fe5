import type { Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { type ChangeContent, findChange } from '../store/changes.ts'
import { lock } from '../store/database.ts'
import { findMeeting } from '../store/meetings.ts'
import { type ByUser, keepChange, taken } from './changes.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform } from './perform.ts'
import { hasFollowing, type InSeries, placesInSeries } from './series-place.ts'

/** A meeting that others of its series come after, so that it is asked which are meant. */
export interface ScopeShown {
  meeting: Meeting
  place: InSeries
}

/**
 * The place of a meeting that is changed, while others of its series come after it; null where nothing is to be asked,
 * as the caller has such a change in hand already.
 */
export async function readScope(
  desk: Desk,
  caller: Caller,
  meetingId: string,
  kind: ChangeContent['kind'],
): Promise<Outcome<ScopeShown | null>> {
  return consult<ScopeShown | null>(desk, caller, 'series.read', async (reader, actor) => {
    const pending = await findChange(reader, meetingId)
    if (pending && pending.byUser === actor.userId && pending.content.kind === kind) return done(null)
    const meeting = await findMeeting(reader, meetingId)
    if (meeting?.state !== 'scheduled' && meeting?.state !== 'in_progress') return done(null)
    const place = (await placesInSeries(reader, [meetingId])).get(meetingId)
    return done(place && hasFollowing(place) ? { meeting, place } : null)
  })
}

/** Says for which meetings a change or cancellation in hand is meant. */
export async function chooseScope(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  scope: 'one' | 'following',
): Promise<Outcome<{ meetingId: string; kind: ChangeContent['kind'] }>> {
  return perform(desk, request, 'series.change', async (work) => {
    await lock(work.trx, 'meeting', meetingId)
    const pending = await findChange(work.trx, meetingId)
    if (!pending) return refused('change-gone')
    if (pending.byUser !== work.actor.userId) return taken(work, pending)
    const { scope: _, ...rest } = pending.content
    const content: ChangeContent = scope === 'following' ? { ...rest, scope } : rest
    await keepChange(work, pending, { meetingId, content })
    return done({ meetingId, kind: content.kind })
  })
}
