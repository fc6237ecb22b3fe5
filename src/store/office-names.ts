import type { FormerName } from '../domain/directory.ts'
import type { Reader, Trx } from './database.ts'

const dayOf = (text: string | null): Temporal.PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text))

/** What an office was called before, the latest first. */
export async function formerNames(reader: Reader, officeId: string): Promise<FormerName[]> {
  const rows = await reader
    .selectFrom('office_name')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('until_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    name: row.name,
    headTitle: row.head_title,
    sinceOn: dayOf(row.since_on),
    untilOn: Temporal.PlainDate.from(row.until_on),
  }))
}

/** The names of those offices that were called otherwise on a day than they are now, by office. */
export async function namesOn(
  reader: Reader,
  on: Temporal.PlainDate,
): Promise<Map<string, { name: string; headTitle: string }>> {
  const rows = await reader
    .selectFrom('office_name')
    .select(['office_id', 'name', 'head_title'])
    .where('until_on', '>=', on.toString())
    .orderBy('until_on', 'desc')
    .execute()
  // Of several that lasted beyond the day the earliest to end was the one in use.
  return new Map(rows.map((row) => [row.office_id, { name: row.name, headTitle: row.head_title }]))
}

/** Keeps a name that gives way to another. */
export async function keepFormerName(trx: Trx, id: string, officeId: string, former: FormerName): Promise<void> {
  await trx
    .insertInto('office_name')
    .values({
      id,
      office_id: officeId,
      name: former.name,
      head_title: former.headTitle,
      since_on: former.sinceOn?.toString() ?? null,
      until_on: former.untilOn.toString(),
    })
    .execute()
}
