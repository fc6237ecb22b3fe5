import type { Answer } from '../domain/invitation.ts'
import { withoutReason } from '../domain/retention.ts'
import type { Trx } from './database.ts'

/** Answers looked at together, so that the database is not held for long. */
const reasonPortion = 200

/**
 * Forgets why people did not come to meetings that were over before a moment, of some answers and of the standing
 * answers of some invitations: what they answered stays. Returns how many rows it was, 0 when nothing is left.
 */
export async function forgetReasons(trx: Trx, before: Temporal.Instant): Promise<number> {
  return (await forgetInAnswers(trx, before)) + (await forgetInInvitations(trx, before))
}

async function forgetInAnswers(trx: Trx, before: Temporal.Instant): Promise<number> {
  const rows = await trx
    .selectFrom('answer')
    .innerJoin('invitation', 'invitation.id', 'answer.invitation_id')
    .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
    .select(['answer.id', 'answer.answer'])
    .where('meeting.state', 'in', ['closed', 'cancelled'])
    .where('meeting.starts_at', '<', before.epochMilliseconds)
    .where((eb) =>
      eb.or([eb('answer.answer', 'like', '%"reason":%'), eb('answer.answer', 'like', '%"reasonCode":"sakit"%')]),
    )
    .limit(reasonPortion)
    .execute()
  for (const { id, answer } of rows)
    await trx
      .updateTable('answer')
      .set({ answer: JSON.stringify(withoutReason(JSON.parse(answer) as Answer)) })
      .where('id', '=', id)
      .execute()
  return rows.length
}

async function forgetInInvitations(trx: Trx, before: Temporal.Instant): Promise<number> {
  const rows = await trx
    .selectFrom('invitation')
    .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
    .select(['invitation.id', 'invitation.reason_code'])
    .where('meeting.state', 'in', ['closed', 'cancelled'])
    .where('meeting.starts_at', '<', before.epochMilliseconds)
    .where((eb) => eb.or([eb('invitation.reason', 'is not', null), eb('invitation.reason_code', '=', 'sakit')]))
    .limit(reasonPortion)
    .execute()
  for (const { id, reason_code: code } of rows)
    await trx
      .updateTable('invitation')
      .set({ reason: null, reason_code: code === 'sakit' ? 'berhalangan' : code })
      .where('id', '=', id)
      .execute()
  return rows.length
}
