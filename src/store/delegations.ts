import type { Selectable } from 'kysely'
import type { Delegation, DelegationState } from '../domain/delegation.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const toDelegation = (row: Selectable<Schema['delegation']>): Delegation => ({
  id: row.id,
  meetingId: row.meeting_id,
  officeId: row.office_id,
  userId: row.user_id,
  madeBy: row.made_by,
  madeAt: Temporal.Instant.fromEpochMilliseconds(row.made_at),
  state: row.state as DelegationState,
})

export async function insertDelegation(trx: Trx, delegation: Delegation): Promise<void> {
  await trx
    .insertInto('delegation')
    .values({
      id: delegation.id,
      meeting_id: delegation.meetingId,
      office_id: delegation.officeId,
      user_id: delegation.userId,
      made_by: delegation.madeBy,
      made_at: delegation.madeAt.epochMilliseconds,
      state: delegation.state,
      settled_at: null,
    })
    .execute()
}

export async function settleDelegation(
  trx: Trx,
  id: string,
  state: DelegationState,
  at: Temporal.Instant,
): Promise<void> {
  await trx.updateTable('delegation').set({ state, settled_at: at.epochMilliseconds }).where('id', '=', id).execute()
}

export async function findDelegation(reader: Reader, id: string): Promise<Delegation | undefined> {
  const row = await reader.selectFrom('delegation').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toDelegation(row)
}

/** Who is to come to a meeting for which office, asked or confirmed; of one office alone when it is named. */
export async function standingDelegations(reader: Reader, meetingId: string, officeId?: string): Promise<Delegation[]> {
  let query = reader
    .selectFrom('delegation')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('state', 'in', ['asked', 'confirmed'])
  if (officeId !== undefined) query = query.where('office_id', '=', officeId)
  return (await query.orderBy('made_at').execute()).map(toDelegation)
}

/** Who is to come to these meetings and has an account, asked or confirmed. */
export async function delegationsAt(reader: Reader, meetingIds: readonly string[]): Promise<Delegation[]> {
  if (meetingIds.length === 0) return []
  const rows = await reader
    .selectFrom('delegation')
    .selectAll()
    .where('meeting_id', 'in', meetingIds)
    .where('state', 'in', ['asked', 'confirmed'])
    .execute()
  return rows.map(toDelegation)
}

/** The positions an office named lately for whoever came instead, the latest first, each once. */
export async function recentPositions(reader: Reader, officeId: string, most: number): Promise<string[]> {
  const rows = await reader
    .selectFrom('answer')
    .innerJoin('invitation', 'invitation.id', 'answer.invitation_id')
    .select('answer.answer')
    .where('invitation.office_id', '=', officeId)
    .where('answer.kind', '=', 'delegated')
    .orderBy('answer.given_at', 'desc')
    .limit(20)
    .execute()
  const named = rows.flatMap(({ answer }) => {
    const { delegate } = JSON.parse(answer) as { delegate?: { position: string; userId?: number } }
    return delegate && delegate.userId === undefined ? delegate.position : []
  })
  return [...new Set(named)].slice(0, most)
}
