import { type ClashReason, keptClash } from '../domain/kept-clash.ts'
import type { Meeting } from '../domain/meeting.ts'
import { type ClashWarning, isClash, warningsOf } from '../domain/meeting-warnings.ts'
import type { OperationName } from '../domain/permission.ts'
import type { Reader } from '../store/database.ts'
import { invitationsOf } from '../store/invitations.ts'
import { ledgerOfOperations } from '../store/ledger.ts'
import { findPerson } from '../store/people.ts'
import { occurrencesOfMeetings } from '../store/series.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { readTimeFacts } from './time-facts.ts'

/** Clashes that a meeting is held in spite of, with who kept its time and why. */
export interface KeptClash {
  because: ClashReason
  by: string
  at: Temporal.Instant
  clashes: ClashWarning[]
}

const settling: readonly OperationName[] = ['meeting.publish', 'meeting.change', 'deadline.decide']

/** What was decided about the time of a meeting of a series before it was made, the latest first. */
async function decidedBefore(
  reader: Reader,
  meetingId: string,
): Promise<Awaited<ReturnType<typeof ledgerOfOperations>>> {
  const occurrence = (await occurrencesOfMeetings(reader, [meetingId])).get(meetingId)
  if (!occurrence) return []
  const decided = await ledgerOfOperations(reader, `series:${occurrence.seriesId}`, ['series.change'])
  return decided.filter(({ change }) => change.number === occurrence.number)
}

/** What of it still holds: nothing once the meeting is over, or nobody is wanted twice any more. */
export async function readKeptClash(
  desk: Pick<Desk, 'settings'>,
  reader: Reader,
  meeting: Meeting,
  now: Temporal.Instant,
): Promise<KeptClash | undefined> {
  if (meeting.state !== 'scheduled' && meeting.state !== 'in_progress') return undefined
  const own = await ledgerOfOperations(reader, `meeting:${meeting.id}`, settling)
  const kept = keptClash([...own, ...(await decidedBefore(reader, meeting.id))])
  if (!kept) return undefined
  const invitees = (await invitationsOf(reader, meeting.id)).map(({ officeId, role }) => ({ officeId, role }))
  const settings = await settingsOf(reader, desk.settings)
  const facts = await readTimeFacts(reader, meeting.id, invitees, { now, settings })
  const clashes = warningsOf(meeting, facts).filter(isClash)
  if (clashes.length === 0) return undefined
  const userId = Number(kept.actor.replace('user:', ''))
  const by = (await findPerson(reader, userId))?.name ?? String(userId)
  return { because: kept.because, at: kept.at, by, clashes }
}
