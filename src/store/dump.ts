import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { migrations } from '../../migrations/index.ts'
import { openDatabase, type Trx } from './database.ts'
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
  'ramadan',
  'room',
  'meeting',
  'invitation',
  'answer',
  'answer_source',
  'meeting_file',
  'file_receipt',
  'file_offer',
  'attendance',
  'delegation',
  'time_poll',
  'time_poll_answer',
  'check_in_window',
  'check_in',
  'series',
  'series_part',
  'series_meeting',
  'card',
  'meeting_change',
  'meeting_revision',
  'told',
  'open_question',
  'reminder',
  'task',
  'task_event',
  'task_nudge',
  'task_part',
  'task_number',
  'minutes',
  'minutes_outcome',
  'minutes_version',
  'minutes_desk',
  'cooperation',
  'cooperation_document',
  'cooperation_event',
  'cooperation_number',
  'inbox',
  'outbox',
  'delivery',
  'request',
  'ledger',
  'ledger_text',
  'ledger_head',
  'conversation',
  'setting',
  'trouble',
  'secretariat_right',
  'secretariat_link',
  'roster_file',
  'transfer',
  'wizard',
  'task_draft',
  'report_draft',
]

const portion = 1_000

/** A row and the table it stands in. */
export type StoredRow = [table: keyof Schema, row: Record<string, unknown>]

/**
 * Writes every row as a line of JSON, `[table, row]`, all as of one moment; the first line names the last migration,
 * the last one says how many rows there are, so that a dump cut off in between is known for one.
 */
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
  let count = 0
  yield `${JSON.stringify({ rakor: Object.keys(migrations).at(-1) })}\n`
  for (const table of tables) {
    await sql`declare rows cursor for select * from ${sql.table(table)}`.execute(trx)
    for (;;) {
      const { rows } = await sql`fetch ${sql.lit(portion)} from rows`.execute(trx)
      if (rows.length === 0) break
      count += rows.length
      yield rows.map((row) => `${JSON.stringify([table, row])}\n`).join('')
    }
    await sql`close rows`.execute(trx)
  }
  yield `${JSON.stringify({ end: count })}\n`
}

/** What a dump was found to be. */
interface DumpFacts {
  /** The last migration of the database it was made of. */
  migration: string
  rows: number
  /** Whether it says where it ends, which older dumps do not. */
  hasEnd: boolean
}

/** Reads a dump from end to end. Throws when it is none of ours, damaged, or cut off. */
export async function checkDump(path: string): Promise<DumpFacts> {
  const known = Object.keys(migrations)
  let migration: string | undefined
  let end: number | undefined
  let rows = 0
  for await (const line of read(path)) {
    if (end !== undefined) throw new Error('something follows its last line')
    if (migration === undefined) {
      migration = 'rakor' in line ? line.rakor : undefined
      if (migration === undefined) throw new Error('it is no copy of Rakor')
      if (!known.includes(migration)) throw new Error('it was made by a newer version of Rakor')
    } else if ('end' in line) end = line.end
    else rows += 1
  }
  if (migration === undefined) throw new Error('it is empty')
  if (end !== undefined && end !== rows) throw new Error(`it should hold ${end} rows and holds ${rows}`)
  return { migration, rows, hasEnd: end !== undefined }
}

/** The rows of a dump that was checked. */
export async function* rowsOf(path: string): AsyncGenerator<StoredRow> {
  for await (const line of read(path)) if (Array.isArray(line)) yield line
}

/** By its first bytes: a copy may have been renamed. */
export function isDump(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(2)
    readSync(file, start)
    return start.equals(Buffer.from([0x1f, 0x8b]))
  } finally {
    closeSync(file)
  }
}

type Line = { rakor: string } | { end: number } | StoredRow

async function* read(path: string): AsyncGenerator<Line> {
  let number = 0
  // A pipeline, not a pipe: what goes wrong with the file must be heard here as well.
  const text = createGunzip().setEncoding('utf8')
  const reading = pipeline(createReadStream(path), text)
  reading.catch(() => {})
  try {
    for await (const line of linesOf(text)) {
      number += 1
      yield parsed(line, number)
    }
  } catch (error) {
    const code = String((error as { code?: string }).code)
    if (code.startsWith('Z_')) throw new Error('it is damaged or cut off', { cause: error })
    throw error
  }
}

function parsed(line: string, number: number): Line {
  try {
    const value = JSON.parse(line)
    if (!Array.isArray(value) || tables.includes(value[0])) return value
  } catch {}
  throw new Error(`its line ${number} cannot be read`)
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
