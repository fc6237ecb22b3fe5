import type { Office } from '../domain/directory.ts'
import type { Meeting } from '../domain/meeting.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import type { Reader } from '../store/database.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import type { Desk } from './desk.ts'

/** A meeting to come with those of its offices for which nobody can be written to now. For views: it acts as the system. */
export async function readUnreached(
  desk: Desk,
  meetingId: string,
): Promise<{ meeting: Meeting; offices: Office[] } | undefined> {
  const meeting = await findMeeting(desk.db, meetingId)
  if (meeting?.state !== 'scheduled' && meeting?.state !== 'in_progress') return undefined
  const invited = new Set((await invitationsOf(desk.db, meetingId)).map(({ officeId }) => officeId))
  const unreached = await unreachedAmong(desk.db, [...invited])
  const offices = (await listOffices(desk.db)).filter(({ id }) => unreached.has(id))
  return offices.length > 0 ? { meeting, offices } : undefined
}

/** Those of these offices for which nobody can be written to now. */
export async function unreachedAmong(reader: Reader, officeIds: readonly string[]): Promise<Set<string>> {
  const accounts = await accountsOfOffices(reader, officeIds)
  const reached = new Set(accounts.filter(({ reachable }) => reachable).map(({ officeId }) => officeId))
  return new Set(officeIds.filter((officeId) => !reached.has(officeId)))
}
