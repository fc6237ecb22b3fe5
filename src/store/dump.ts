import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'
import { type Database, openDatabase, type Trx, transact } from './database.ts'
import type { Schema } from './schema.ts'

/** Every table, those that others refer to first. */
export const tables: readonly (keyof Schema)[] = [
  'office',
  'office_name',
  'official',
  'person',
  'account',
  'join_link',
  'claim',
  'group_chat',
  'cooperation_field',
  'holiday',
  'meeting',
  'invitation',
  'answer',
  'answer_source',
  'meeting_file',
  'file_receipt',
  'file_offer',
  'attendance',
  'card',
  'meeting_change',
  'meeting_revision',
  'told',
  'open_question',
  'reminder',
  'task',
  'task_event',
  'task_number',
  'inbox',
  'outbox',
  'delivery',
  'request',
  'ledger',
  'conversation',
  'setting',
  'trouble',
  'secretariat_right',
  'secretariat_link',
  'roster_file',
  'transfer',
  'wizard',
  'task_draft',
]

const portion = 1_000

/** Writes every row as a line of JSON, `[table, row]`, all as of one moment; the first line names the last migration. */
export async function dumpTo(url: string, path: string): Promise<void> {
  const db = openDatabase(url)
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((trx) => pipeline(Readable.from(lines(trx)), createGzip(), createWriteStream(path)))
  } finally {
    await db.destroy()
  }
}

async function* lines(trx: Trx): AsyncGenerator<string> {
  const known = Object.keys(migrations)
  yield `${JSON.stringify({ rakor: known.at(-1) })}\n`
  for (const table of tables) {
    await sql`declare rows cursor for select * from ${sql.table(table)}`.execute(trx)
    for (;;) {
      const { rows } = await sql`fetch ${sql.lit(portion)} from rows`.execute(trx)
      if (rows.length === 0) break
      yield rows.map((row) => `${JSON.stringify([table, row])}\n`).join('')
    }
    await sql`close rows`.execute(trx)
  }
}

/**
 * Fills an empty database from a dump, in one transaction, at the migration the dump was made with; later ones are
 * applied afterwards. Throws when the database has tables already. Returns how many rows came back.
 */
export async function restoreDump(path: string, url: string): Promise<number> {
  const db = openDatabase(url)
  try {
    if ((await db.introspection.getTables()).length > 0)
      throw new Error('the database to restore into is not empty: create a new one and name it in DATABASE_URL')
    const input = linesOf(createReadStream(path).pipe(createGunzip()).setEncoding('utf8'))
    return await fill(db, input)
  } finally {
    await db.destroy()
  }
}

/** Only `\n` ends a line; node's own readline would also break at separators that people's texts may hold. */
async function* linesOf(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of stream) {
    const parts = (rest + piece).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest !== '') yield rest
}

async function fill(db: Database, input: AsyncIterator<string>): Promise<number> {
  const first = await input.next()
  const { rakor: last } = JSON.parse(first.value ?? '{}') as { rakor?: string }
  if (!last || !migrations[last]) throw new Error('this is not a copy made by this version of Rakor or an older one')
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateTo(last)
  if (error) throw new Error('the tables could not be made', { cause: error })
  const count = await transact(db, async (trx) => {
    let rows = 0
    for (let line = await input.next(); !line.done; line = await input.next()) {
      const [table, row] = JSON.parse(line.value) as [keyof Schema, never]
      await trx.insertInto(table).values(row).execute()
      rows += 1
    }
    return rows
  })
  const latest = await migrator.migrateToLatest()
  if (latest.error) throw new Error('the restored database could not be brought up to date', { cause: latest.error })
  return count
}
