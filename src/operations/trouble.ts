import type { Trx } from '../store/database.ts'
import { owe } from '../store/outbox.ts'
import { reachableSecretariat } from '../store/people.ts'
import type { Desk } from './desk.ts'
import { priorities } from './outbox-kinds.ts'

/** What can go wrong with the bot itself; each has a sentence for the secretariat. */
export type Trouble = 'update-failed' | 'message-failed' | 'backup-failed' | 'job-failed'

/**
 * Owes everybody of the secretariat who can be reached a word about a trouble. The same trouble waits once, however
 * often it happens; `detail` names kinds and codes, never what somebody wrote. Returns how many are told.
 */
export async function oweTrouble(desk: Desk, trx: Trx, what: Trouble, detail: string): Promise<number> {
  const now = desk.clock.now()
  const told = await reachableSecretariat(trx, desk.settings)
  const rows = told.map((chatId) => ({
    id: desk.newId(),
    kind: 'trouble',
    chatId,
    subject: { what, detail: detail.slice(0, 200) },
    coalesceKey: `trouble:${what}:${chatId}`,
    priority: priorities.rest,
    notBefore: now,
    expiresAt: null,
  }))
  await owe(trx, rows, now)
  return rows.length
}
