import { type ClashReason, keptClash } from '../domain/kept-clash.ts'
import type { Meeting } from '../domain/meeting.ts'
import { type ClashWarning, isClash, warningsOf } from '../domain/meeting-warnings.ts'
import type { OperationName } from '../domain/permission.ts'
import type { Reader } from '../store/database.ts'
import { invitationsOf } from '../store/invitations.ts'
import { ledgerOfOperations } from '../store/ledger.ts'
import { findPerson } from '../store/people.ts'
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

/** What of it still holds: nothing once the meeting is over, or nobody is wanted twice any more. */
export async function readKeptClash(
  desk: Pick<Desk, 'settings'>,
  reader: Reader,
  meeting: Meeting,
  now: Temporal.Instant,
): Promise<KeptClash | undefined> {
  if (meeting.state !== 'scheduled' && meeting.state !== 'in_progress') return undefined
  const kept = keptClash(await ledgerOfOperations(reader, `meeting:${meeting.id}`, settling))
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
