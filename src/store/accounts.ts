import type { Account, Capacity, Office, OfficeKind, Standing } from '../domain/directory.ts'
import type { Reader } from './database.ts'

/** The offices somebody is tied to now, each with the tie. One query: every press asks it. */
export async function tiesOf(reader: Reader, userId: number): Promise<{ account: Account; office: Office }[]> {
  const rows = await reader
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
    .where('account.user_id', '=', userId)
    .where('account.until', 'is', null)
    .orderBy('office.rank')
    .execute()
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
