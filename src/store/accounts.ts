import type { Account, Capacity, Office, OfficeKind, Standing } from '../domain/directory.ts'
import type { Reader, Trx } from './database.ts'
import { ready } from './ready.ts'

/** Somebody tied to an office now, with how they are called and whether they can be written to privately. */
export interface OfficeAccount {
  accountId: string
  userId: number
  officeId: string
  name: string
  username: string | null
  capacity: Capacity
  standing: Standing
  since: Temporal.Instant
  reachable: boolean
}

/** Who is tied to an office now: heads first, the definitive one before those who act, then in order of joining. */
export const accountsOfOffice = (reader: Reader, officeId: string): Promise<OfficeAccount[]> =>
  accountsOfOffices(reader, [officeId])

const accounts = ready((db, place: { officeIds: readonly string[] }) =>
  db
    .selectFrom('account')
    .innerJoin('office', 'office.id', 'account.office_id')
    .leftJoin('person', 'person.id', 'account.user_id')
    .select([
      'account.id as account_id',
      'account.user_id',
      'account.office_id',
      'account.capacity',
      'account.standing',
      'account.since',
      'person.name',
      'person.username',
      'person.reachable',
    ])
    .where('account.office_id', 'in', place.officeIds)
    .where('account.until', 'is', null)
    .orderBy('office.rank')
    .orderBy('account.capacity')
    .orderBy('account.standing')
    .orderBy('account.since')
    .orderBy('account.id'),
)

/** The same for several offices at once, in their protocol order. */
export async function accountsOfOffices(reader: Reader, officeIds: readonly string[]): Promise<OfficeAccount[]> {
  if (officeIds.length === 0) return []
  const { rows } = await accounts(reader, { officeIds })
  return rows.map((row) => ({
    accountId: row.account_id,
    userId: row.user_id,
    officeId: row.office_id,
    name: row.name ?? String(row.user_id),
    username: row.username,
    capacity: row.capacity as Capacity,
    standing: row.standing as Standing,
    since: Temporal.Instant.fromEpochMilliseconds(row.since),
    reachable: row.reachable === 1,
  }))
}

/** One tie, current or ended. */
export async function findAccount(reader: Reader, id: string): Promise<Account | undefined> {
  const row = await reader.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  return (
    row && {
      id: row.id,
      userId: row.user_id,
      officeId: row.office_id,
      capacity: row.capacity as Capacity,
      standing: row.standing as Standing,
      since: Temporal.Instant.fromEpochMilliseconds(row.since),
      until: row.until === null ? null : Temporal.Instant.fromEpochMilliseconds(row.until),
    }
  )
}

/** Who ended a tie; null while it lasts. */
export async function endedBy(reader: Reader, accountId: string): Promise<number | null> {
  const row = await reader.selectFrom('account').select('ended_by').where('id', '=', accountId).executeTakeFirst()
  return row?.ended_by ?? null
}

/** Whether somebody was ever tied to an office: it tells a revoked account from a stranger. */
export async function wasTied(reader: Reader, userId: number): Promise<boolean> {
  const row = await reader.selectFrom('account').select('id').where('user_id', '=', userId).limit(1).executeTakeFirst()
  return row !== undefined
}

export async function insertAccount(trx: Trx, account: Omit<Account, 'until'>, confirmedBy: number): Promise<void> {
  await trx
    .insertInto('account')
    .values({
      id: account.id,
      user_id: account.userId,
      office_id: account.officeId,
      capacity: account.capacity,
      standing: account.standing,
      since: account.since.epochMilliseconds,
      confirmed_by: confirmedBy,
    })
    .execute()
}

/** Ends ties that still last; false when there was none among them. */
export async function endAccounts(
  trx: Trx,
  ids: readonly string[],
  by: number,
  at: Temporal.Instant,
): Promise<boolean> {
  if (ids.length === 0) return false
  const result = await trx
    .updateTable('account')
    .set({ until: at.epochMilliseconds, ended_by: by })
    .where('id', 'in', ids)
    .where('until', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

const ties = ready((db, place: { userId: number }) =>
  db
    .selectFrom('account')
    .innerJoin('office', 'office.id', 'account.office_id')
    .select([
      'account.id as account_id',
      'account.user_id',
      'account.office_id',
      'account.capacity',
      'account.standing',
      'account.since',
      'office.code',
      'office.name',
      'office.kind',
      'office.head_title',
      'office.coordinator_id',
      'office.aliases',
      'office.rank',
      'office.enabled',
    ])
    .where('account.user_id', '=', place.userId)
    .where('account.until', 'is', null)
    .orderBy('office.rank'),
)

/** The offices somebody is tied to now, each with the tie. One query: every press asks it. */
export async function tiesOf(reader: Reader, userId: number): Promise<{ account: Account; office: Office }[]> {
  const { rows } = await ties(reader, { userId })
  return rows.map((row) => ({
    account: {
      id: row.account_id,
      userId: row.user_id,
      officeId: row.office_id,
      capacity: row.capacity as Capacity,
      standing: row.standing as Standing,
      since: Temporal.Instant.fromEpochMilliseconds(row.since),
      until: null,
    },
    office: {
      id: row.office_id,
      code: row.code,
      name: row.name,
      kind: row.kind as OfficeKind,
      headTitle: row.head_title,
      coordinatorId: row.coordinator_id,
      aliases: JSON.parse(row.aliases),
      rank: row.rank,
      enabled: row.enabled === 1,
    },
  }))
}
