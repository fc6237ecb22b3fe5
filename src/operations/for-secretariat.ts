import type { Reader, Trx } from '../store/database.ts'
import { owe } from '../store/outbox.ts'
import { reachableSecretariat } from '../store/people.ts'
import { secretariatOf } from '../store/secretariat.ts'
import { hasAsked } from '../store/sent.ts'
import { claimAskedKey } from './claim-questions.ts'
import type { Desk } from './desk.ts'
import { groupAskedKey } from './groups.ts'
import { type OutboxKind, type OutboxSubjects, priorities } from './outbox-kinds.ts'
import { rightAskedKey } from './rights.ts'

/** What only the secretariat may read: names and numbers of accounts, links to forward, drafts, troubles. */
const secretariatKinds: readonly OutboxKind[] = [
  'claim-asked',
  'right-asked',
  'group-asked',
  'office-link',
  'transfer-done',
  'group-lost',
  'group-demoted',
  'first-steps',
  'preview',
  'files-received',
  'meeting-closed',
  'check-in-opened',
  'poll-proposal',
  'late-answer',
  'delegated-anyway',
  'deadline-count',
  'offices-unreached',
  'series-asked',
  'series-made',
  'series-skipped',
  'series-ending',
  'task-untold',
  'task-evidence',
  'trouble',
]

interface Row {
  kind: OutboxKind
  chatId: number
  subject: Record<string, string | number | null>
}

/** For views: whether a row is for the secretariat alone and its chat is not, or no more: a right may end before its turn comes. */
export const isForOthers = (desk: Desk, row: Row): Promise<boolean> => isMisdirected(desk, desk.db, row)

/** For views: whether somebody is secretariat now. */
export const isSecretariat = async (desk: Desk, userId: number): Promise<boolean> =>
  (await secretariatOf(desk.db, desk.settings)).includes(userId)

async function isMisdirected(desk: Desk, reader: Reader, { kind, chatId }: Row): Promise<boolean> {
  if (!secretariatKinds.includes(kind)) return false
  return !(await secretariatOf(reader, desk.settings)).includes(chatId)
}

/**
 * A dropped row whose chat is secretariat no more goes on to who is, where somebody has to have it: a link of an office
 * to the first who can be reached, a question to all of them, unless one of them was asked already.
 */
export async function passOn(desk: Desk, trx: Trx, row: Row): Promise<void> {
  if (row.kind !== 'office-link' && !questionKey(row)) return
  if (!(await isMisdirected(desk, trx, row))) return
  const chats = await reachableSecretariat(trx, desk.settings)
  const keyFor = questionKey(row)
  if (!keyFor) return oweTo(desk, trx, row, chats.slice(0, 1))
  for (const chatId of chats) if (await hasAsked(trx, chatId, keyFor(chatId))) return
  await oweTo(desk, trx, row, chats, keyFor)
}

/** How the same question to another is found; undefined for what is no question. */
function questionKey({ kind, subject }: Row): ((userId: number) => string) | undefined {
  const { claimId, rightId, groupId } = subject as Partial<
    OutboxSubjects['claim-asked'] & OutboxSubjects['right-asked'] & OutboxSubjects['group-asked']
  >
  if (kind === 'claim-asked' && claimId !== undefined) return (userId) => claimAskedKey(claimId, userId)
  if (kind === 'right-asked' && rightId !== undefined) return (userId) => rightAskedKey(rightId, userId)
  if (kind === 'group-asked' && groupId !== undefined) return (userId) => groupAskedKey(groupId, userId)
  return undefined
}

async function oweTo(
  desk: Desk,
  trx: Trx,
  { kind, subject }: Row,
  chats: readonly number[],
  keyFor?: (userId: number) => string,
): Promise<void> {
  const now = desk.clock.now()
  const rows = chats.map((chatId) => ({
    ...{ id: desk.newId(), kind, chatId, subject, coalesceKey: keyFor?.(chatId) ?? null },
    // Whether it still holds, whoever renders it sees.
    ...{ priority: priorities.rest, notBefore: now, expiresAt: null },
  }))
  await owe(trx, rows, now)
}
