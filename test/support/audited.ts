import { sql } from 'kysely'
import { type Database, engineOf } from '../../src/store/database.ts'
import { tables } from '../../src/store/dump.ts'

/** Tables that may change without an entry, each with the reason: they say nothing of what was decided, promised or done. */
export const withoutEntry: Partial<Record<(typeof tables)[number], string>> = {
  person: 'the name Telegram shows, and whether a chat can be reached; a chosen language is noted',
  answer_source: 'which message an answer was read in',
  file_receipt: 'who was sent a file already',
  file_offer: 'a file that waits to be given a meeting',
  card: 'where a card stands',
  meeting_change: 'a change in the making; that it is begun, dropped and applied is noted',
  told: 'what a chat was last told',
  open_question: 'what somebody was asked',
  reminder: 'rows of the clock; that one fired, was held or skipped is noted',
  task_nudge: 'of which tasks somebody was told on a morning',
  task_number: 'the next number',
  cooperation_number: 'the next number',
  inbox: 'what is to be handled',
  outbox: 'what is owed',
  delivery: 'what was sent',
  request: 'results of requests',
  ledger: 'the entries themselves',
  ledger_text: 'their texts',
  ledger_head: 'their seal',
  conversation: 'where somebody is in a talk',
  setting: 'when a job last ran; what the secretariat sets is noted',
  trouble: 'what is wrong with the bot itself',
  wizard: 'where somebody is in a draft',
  task_draft: 'a task in the making',
  report_draft: 'a report in the making',
  minutes_desk: 'where the growing minutes stand',
}

const isRecord = (table: string): boolean => !(table in withoutEntry)

/**
 * Watches a SQLite database from here on, by triggers of its connection. `unnoted()` lists what was changed by a request
 * without an entry in the ledger: the key of the request and the tables.
 */
export async function watchNotes(db: Database, url: string): Promise<{ unnoted(): Promise<string[]> }> {
  if (engineOf(url) !== 'sqlite') throw new Error('only SQLite has triggers of a connection')
  await sql`create temp table touched (id integer primary key, what text not null)`.execute(db)
  const touch = (event: string, table: string, what: string, when = '') =>
    sql
      .raw(
        `create temp trigger "touched_${event}_${table}" after ${event} on main."${table}" ${when} begin insert into touched (what) values (${what}); end`,
      )
      .execute(db)
  for (const { name, columns } of await db.introspection.getTables()) {
    if (!tables.some((table) => table === name && isRecord(table))) continue
    await touch('insert', name, `'${name}'`)
    await touch('delete', name, `'${name}'`)
    // A lock writes what stands there already.
    const differs = columns.map((column) => `old."${column.name}" is not new."${column.name}"`).join(' or ')
    await touch('update', name, `'${name}'`, `when ${differs}`)
  }
  await touch('insert', 'request', "'#' || new.key")
  await touch('insert', 'ledger', "'!'")
  return {
    async unnoted() {
      const rows = (await sql<{ what: string }>`select what from touched order by id`.execute(db)).rows
      const found: string[] = []
      let changed = new Set<string>()
      for (const [at, { what }] of rows.entries()) {
        if (what === '!') changed = new Set()
        else if (!what.startsWith('#')) changed.add(what)
        else {
          // The entries of a request come right behind its result.
          if (changed.size > 0 && rows[at + 1]?.what !== '!') found.push(`${what.slice(1)}: ${[...changed].join(', ')}`)
          changed = new Set()
        }
      }
      return found
    },
  }
}
