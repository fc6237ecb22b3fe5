import type { Database } from '../../src/store/database.ts'

/** What Rakor keeps for its own running and may write at any message: it says nothing about offices, meetings or tasks. */
const bookkeeping = new Set(['inbox', 'outbox', 'request', 'person', 'conversation', 'setting', 'ledger_head'])
/** When, and in which message, something was asked again is no change of it. */
const moments: Record<string, string[]> = {
  report_draft: ['shown', 'touched_at'],
  open_question: ['asked_at', 'expires_at'],
  wizard: ['message_id', 'touched_at'],
}

/** Everything that stands in the books, row by row, in an order of its own; `but` leaves tables out. */
export async function stateOf(db: Database, but: readonly string[] = []): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables()
  const state: Record<string, string[]> = {}
  for (const { name } of tables) {
    if (bookkeeping.has(name) || but.includes(name) || name.startsWith('kysely') || name.startsWith('sqlite')) continue
    const rows = await db
      .selectFrom(name as 'meeting')
      .selectAll()
      .execute()
    const forgotten = moments[name] ?? []
    state[name] = rows
      .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !forgotten.includes(column))))
      .sort()
  }
  return state
}
