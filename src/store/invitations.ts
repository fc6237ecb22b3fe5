import type { Selectable } from 'kysely'
import type { DelegationBasis } from '../domain/delegation-basis.ts'
import {
  type Answer,
  type AnswerVia,
  answered,
  type Invitation,
  type InviteeRole,
  type PreviousAnswer,
  type Rsvp,
} from '../domain/invitation.ts'
import type { Reader, Trx } from './database.ts'
import { ready } from './ready.ts'
import type { Schema } from './schema.ts'

const toInvitation = (row: Selectable<Schema['invitation']>): Invitation => ({
  id: row.id,
  meetingId: row.meeting_id,
  officeId: row.office_id,
  role: row.role as InviteeRole,
  rsvp: row.rsvp as Rsvp,
  online: row.online === 1,
  minutesLate: row.minutes_late,
  delegatePosition: row.delegate_position,
  delegateName: row.delegate_name,
  delegateBasis: row.delegate_basis as DelegationBasis | null,
  reason: row.reason,
  reasonCode: row.reason_code,
  excused: row.excused === 1,
  answeredBy: row.answered_by,
  answeredVia: row.answered_via as AnswerVia | null,
  answeredAt: row.answered_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.answered_at),
  previous: row.previous === null ? null : JSON.parse(row.previous),
})

/** Invites offices, also one whose invitation was withdrawn before; every one of them still owes its answer. */
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
    .onConflict((conflict) =>
      conflict
        .columns(['meeting_id', 'office_id'])
        .doUpdateSet((eb) => ({ role: eb.ref('excluded.role'), withdrawn_at: null })),
    )
    .execute()
}

/** All invitations of a meeting that were not withdrawn, in protocol order of the offices. */
export async function invitationsOf(reader: Reader, meetingId: string): Promise<Invitation[]> {
  const rows = await reader
    .selectFrom('invitation')
    .innerJoin('office', 'office.id', 'invitation.office_id')
    .selectAll('invitation')
    .where('invitation.meeting_id', '=', meetingId)
    .where('invitation.withdrawn_at', 'is', null)
    .orderBy('office.rank')
    .orderBy('office.code')
    .execute()
  return rows.map(toInvitation)
}

/** The invitations of several meetings that were not withdrawn. */
export async function invitationsOfMeetings(reader: Reader, meetingIds: readonly string[]): Promise<Invitation[]> {
  if (meetingIds.length === 0) return []
  const rows = await reader
    .selectFrom('invitation')
    .selectAll()
    .where('meeting_id', 'in', meetingIds)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(toInvitation)
}

const lockThese = ready((db, place: { meetingId: string; officeIds: readonly string[] }) =>
  db
    .updateTable('invitation')
    .set((eb) => ({ rsvp: eb.ref('rsvp') }))
    .where('meeting_id', '=', place.meetingId)
    .where('office_id', 'in', place.officeIds)
    .where('withdrawn_at', 'is', null)
    .returningAll(),
)

/**
 * The invitations of these offices to a meeting, locked until the transaction ends: two answers for one office
 * are put in order here, and closing a meeting locks them too, so that no answer slips past it.
 */
export async function lockInvitations(
  trx: Trx,
  meetingId: string,
  officeIds: readonly string[],
): Promise<Invitation[]> {
  if (officeIds.length === 0) return []
  return (await lockThese(trx, { meetingId, officeIds })).rows.map(toInvitation)
}

/** Locks every invitation of a meeting: whoever closes it reads the answers after this. */
export async function lockInvitationsOf(trx: Trx, meetingId: string): Promise<void> {
  await trx
    .updateTable('invitation')
    .set((eb) => ({ rsvp: eb.ref('rsvp') }))
    .where('meeting_id', '=', meetingId)
    .execute()
}

type Standing = Omit<
  Selectable<Schema['invitation']>,
  'meeting_id' | 'office_id' | 'role' | 'previous' | 'withdrawn_at'
>

const set = ready((db, { id, ...columns }: Standing) => db.updateTable('invitation').set(columns).where('id', '=', id))

/** Sets the standing answer of an invitation. */
export async function setAnswer(
  trx: Trx,
  invitationId: string,
  answer: Answer,
  given: { by: number; via: AnswerVia; at: Temporal.Instant },
): Promise<void> {
  const stands = answered(answer)
  await set(trx, {
    id: invitationId,
    rsvp: stands.rsvp,
    online: stands.online ? 1 : 0,
    minutes_late: stands.minutesLate,
    delegate_position: stands.delegatePosition,
    delegate_name: stands.delegateName,
    delegate_basis: stands.delegateBasis,
    reason: stands.reason,
    reason_code: stands.reasonCode,
    excused: stands.excused ? 1 : 0,
    answered_by: given.by,
    answered_via: given.via,
    answered_at: given.at.epochMilliseconds,
  })
}

/** Notes on what the delegate of an invitation comes; the answer stays as it is. */
export async function setDelegationBasis(trx: Trx, invitationId: string, basis: DelegationBasis): Promise<void> {
  await trx.updateTable('invitation').set({ delegate_basis: basis }).where('id', '=', invitationId).execute()
}

export async function findInvitation(
  reader: Reader,
  meetingId: string,
  officeId: string,
): Promise<Invitation | undefined> {
  const row = await reader
    .selectFrom('invitation')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('office_id', '=', officeId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row && toInvitation(row)
}

/** Which of these offices a meeting had invited and invites no more. */
export async function withdrawnAmong(
  reader: Reader,
  meetingId: string,
  officeIds: readonly string[],
): Promise<string[]> {
  if (officeIds.length === 0) return []
  const rows = await reader
    .selectFrom('invitation')
    .select('office_id')
    .where('meeting_id', '=', meetingId)
    .where('office_id', 'in', officeIds)
    .where('withdrawn_at', 'is not', null)
    .execute()
  return rows.map((row) => row.office_id)
}

/** Asks an office again: it owes its answer, and what it had answered stands beside it. */
export async function askAgain(trx: Trx, invitationId: string, previous: PreviousAnswer | null): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({
      rsvp: 'needs_action',
      online: 0,
      minutes_late: null,
      delegate_position: null,
      delegate_name: null,
      delegate_basis: null,
      reason: null,
      reason_code: null,
      excused: 0,
      answered_by: null,
      answered_via: null,
      answered_at: null,
      previous: previous && JSON.stringify(previous),
    })
    .where('id', '=', invitationId)
    .execute()
}

/** Takes the invitations of these offices back. What they answered stays on record. */
export async function withdrawInvitations(
  trx: Trx,
  meetingId: string,
  officeIds: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  if (officeIds.length === 0) return
  await trx
    .updateTable('invitation')
    .set({ withdrawn_at: at.epochMilliseconds })
    .where('meeting_id', '=', meetingId)
    .where('office_id', 'in', officeIds)
    .execute()
}

export async function setInviteeRole(trx: Trx, invitationId: string, role: InviteeRole): Promise<void> {
  await trx.updateTable('invitation').set({ role }).where('id', '=', invitationId).execute()
}

/** The invitations of these offices to meetings that still take answers, the next meeting first. */
export async function openInvitationsOf(reader: Reader, officeIds: readonly string[]): Promise<Invitation[]> {
  if (officeIds.length === 0) return []
  const rows = await reader
    .selectFrom('invitation')
    .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
    .innerJoin('office', 'office.id', 'invitation.office_id')
    .selectAll('invitation')
    .where('invitation.office_id', 'in', officeIds)
    .where('invitation.withdrawn_at', 'is', null)
    .where('meeting.state', 'in', ['scheduled', 'in_progress'])
    .orderBy('meeting.starts_at')
    .orderBy('meeting.id')
    .orderBy('office.rank')
    .execute()
  return rows.map(toInvitation)
}
