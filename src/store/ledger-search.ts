import type { ExpressionBuilder } from 'kysely'
import type { Reader } from './database.ts'
import type { LedgerEntry } from './ledger.ts'
import type { Schema } from './schema.ts'

/** What entries are looked for; all that is given must hold. */
export interface LedgerFilter {
  /** `meeting:<id>`, `task:<id>`, … */
  subject?: string
  /** Entries done for an office, about it, or naming it among others. */
  officeId?: string
  /** Entries made by somebody, or naming them. */
  userId?: number
  /** From this moment on, and before that one. */
  from?: Temporal.Instant
  until?: Temporal.Instant
}

export interface FoundEntry extends LedgerEntry {
  /** Its number in the chain; null until it is sealed. */
  seq: number | null
}

type Builder = ExpressionBuilder<Schema, 'ledger'>

/** Codes and numbers have no sign that a pattern would take for more than itself but `_`, which then stands for one too. */
const naming = (eb: Builder, ...patterns: string[]) => patterns.map((pattern) => eb('change', 'like', `%${pattern}%`))

function fits(eb: Builder, { subject, officeId, userId, from, until }: LedgerFilter) {
  return eb.and([
    ...(subject === undefined ? [] : [eb('subject', '=', subject)]),
    ...(officeId === undefined
      ? []
      : [
          eb.or([
            eb('office_id', '=', officeId),
            eb('subject', '=', `office:${officeId}`),
            ...naming(eb, `"${officeId}"`),
          ]),
        ]),
    ...(userId === undefined
      ? []
      : [
          eb.or([
            eb('actor', '=', `user:${userId}`),
            eb('subject', '=', `person:${userId}`),
            ...naming(eb, `:${userId},`, `:${userId}}`),
          ]),
        ]),
    ...(from === undefined ? [] : [eb('at', '>=', from.epochMilliseconds)]),
    ...(until === undefined ? [] : [eb('at', '<', until.epochMilliseconds)]),
  ])
}

/** Entries that fit, the latest first. */
export async function searchLedger(
  reader: Reader,
  filter: LedgerFilter,
  page: { offset: number; limit: number },
): Promise<FoundEntry[]> {
  const rows = await reader
    .selectFrom('ledger')
    .selectAll()
    .where((eb) => fits(eb, filter))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return rows.map(({ id, at, actor, operation, subject, office_id, change, seq }) => ({
    ...{ id, actor, operation, subject, seq },
    at: Temporal.Instant.fromEpochMilliseconds(at),
    officeId: office_id,
    change: JSON.parse(change),
  }))
}

/** How many entries fit. */
export async function countLedger(reader: Reader, filter: LedgerFilter): Promise<number> {
  const { count } = await reader
    .selectFrom('ledger')
    .select((eb) => eb.fn.countAll().as('count'))
    .where((eb) => fits(eb, filter))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The free texts of entries that are still kept: by entry, then by name. */
export async function textsOfEntries(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, Record<string, string>>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('ledger_text')
    .select(['ledger_id', 'name', 'text'])
    .where('ledger_id', 'in', ids)
    .execute()
  const found = new Map<string, Record<string, string>>()
  for (const { ledger_id, name, text } of rows) found.set(ledger_id, { ...found.get(ledger_id), [name]: text })
  return found
}

/** People whose names have these words in them, at most so many. */
export async function peopleCalled(
  reader: Reader,
  words: string,
  limit: number,
): Promise<{ id: number; name: string }[]> {
  const escaped = words.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return reader
    .selectFrom('person')
    .select(['id', 'name'])
    .where((eb) => eb(eb.fn<string>('lower', ['name']), 'like', `%${escaped}%`))
    .orderBy('name')
    .limit(limit)
    .execute()
}
