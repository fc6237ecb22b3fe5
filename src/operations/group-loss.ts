import type { Trx } from '../store/database.ts'
import { findGroup, putGroup } from '../store/groups.ts'
import { meetingsIn } from '../store/meetings.ts'
import { owe } from '../store/outbox.ts'
import { reachableSecretariat } from '../store/people.ts'
import type { Desk } from './desk.ts'
import { priorities } from './outbox-kinds.ts'

/**
 * Rakor is in a linked group no more, whoever noticed: its own removal or a call that was refused. The group counts as
 * left, and the secretariat hears of it once.
 */
export async function loseGroup(desk: Desk, trx: Trx, chatId: number): Promise<void> {
  const group = await findGroup(trx, chatId)
  if (!group || group.state === 'left') return
  const now = desk.clock.now()
  await putGroup(trx, { ...group, state: 'left' }, now)
  if (group.state === 'linked') await tellGroupLost(desk, trx, chatId)
}

/** Owes the secretariat the word that a group that was linked is lost. */
export const tellGroupLost = (desk: Desk, trx: Trx, groupId: number): Promise<void> =>
  tellOfGroup(desk, trx, groupId, 'group-lost')

/** Owes the secretariat the word that Rakor is no administrator of a linked group any more. */
export const tellGroupDemoted = (desk: Desk, trx: Trx, groupId: number): Promise<void> =>
  tellOfGroup(desk, trx, groupId, 'group-demoted')

async function tellOfGroup(desk: Desk, trx: Trx, groupId: number, kind: 'group-lost' | 'group-demoted'): Promise<void> {
  const now = desk.clock.now()
  const chats = await reachableSecretariat(trx, desk.settings)
  const rows = chats.map((chatId) => ({
    id: desk.newId(),
    kind,
    chatId,
    subject: { groupId },
    coalesceKey: `${kind}:${groupId}:${chatId}`,
    priority: priorities.rest,
    notBefore: now,
    expiresAt: null,
  }))
  await owe(trx, rows, now)
}

/** The meetings that may still change and have a card in a group. */
export async function liveMeetingsOf(trx: Trx, chatId: number): Promise<string[]> {
  const live = await meetingsIn(trx, ['scheduled', 'in_progress'])
  return live.filter(({ groups }) => groups.includes(chatId)).map(({ id }) => id)
}
