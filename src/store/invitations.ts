import type { Selectable } from 'kysely'
import type { AnswerVia, Invitation, InviteeRole, Rsvp } from '../domain/invitation.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

export const toInvitation = (row: Selectable<Schema['invitation']>): Invitation => ({
  id: row.id,
  meetingId: row.meeting_id,
  officeId: row.office_id,
  role: row.role as InviteeRole,
  rsvp: row.rsvp as Rsvp,
  online: row.online === 1,
  minutesLate: row.minutes_late,
  delegatePosition: row.delegate_position,
  delegateName: row.delegate_name,
  reason: row.reason,
  reasonCode: row.reason_code,
  excused: row.excused === 1,
  answeredBy: row.answered_by,
  answeredVia: row.answered_via as AnswerVia | null,
  answeredAt: row.answered_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.answered_at),
})

/** Invites offices that have not been asked yet; every one of them still owes its answer. */
export async function insertInvitations(
  trx: Trx,
  invitations: Pick<Invitation, 'id' | 'meetingId' | 'officeId' | 'role'>[],
): Promise<void> {
  if (invitations.length === 0) return
  await trx
    .insertInto('invitation')
    .values(
      invitations.map((invitation) => ({
        id: invitation.id,
        meeting_id: invitation.meetingId,
        office_id: invitation.officeId,
        role: invitation.role,
        rsvp: 'needs_action',
        online: 0,
        excused: 0,
      })),
    )
    .execute()
}

/** All invitations of a meeting, in protocol order of the offices. */
export async function invitationsOf(reader: Reader, meetingId: string): Promise<Invitation[]> {
  const rows = await reader
    .selectFrom('invitation')
    .innerJoin('office', 'office.id', 'invitation.office_id')
    .selectAll('invitation')
    .where('invitation.meeting_id', '=', meetingId)
    .orderBy('office.rank')
    .orderBy('office.code')
    .execute()
  return rows.map(toInvitation)
}
