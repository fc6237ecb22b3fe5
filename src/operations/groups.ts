import { done, type Outcome, refused } from '../domain/outcome.ts'
import {
  decideGroup as decide,
  findGroup,
  type Group,
  type GroupState,
  linkedGroups,
  putGroup,
} from '../store/groups.ts'
import { findPerson, nameStranger, reachableSecretariat } from '../store/people.ts'
import { oweCards } from './cards.ts'
import type { Desk } from './desk.ts'
import { noteFirstStep } from './first-steps.ts'
import { liveMeetingsOf, tellGroupDemoted, tellGroupLost } from './group-loss.ts'
import { migrateGroup } from './group-migration.ts'
import { perform, type Request, system, type Work } from './perform.ts'

export type { Group } from '../store/groups.ts'

/** What Telegram says about the bot's place in a group. */
export interface Membership {
  chatId: number
  title: string
  isForum: boolean
  /** Whether the bot is in the group at all. */
  member: boolean
  botIsAdmin: boolean
  /** Who changed it; null when nobody can be named. */
  by: { id: number; name: string } | null
}

/** A waiting question about a group, one a person: the same key is used when it is corrected. */
export const groupAskedKey = (groupId: number, userId: number): string => `group-asked:${groupId}:${userId}`

/**
 * Notes that the bot was added to a group, removed from it or given other rights. A group it was added to waits,
 * mute, for the secretariat, also when it had been linked before: whoever adds it does not decide. That a linked
 * group is lost the secretariat hears once.
 */
export async function noteMembership(desk: Desk, request: Request, seen: Membership): Promise<Outcome<GroupState>> {
  const noted = await perform<GroupState>(desk, request, 'group.note', async (work) => {
    const before = await findGroup(work.trx, seen.chatId)
    if (!before && !seen.member) return done('left')
    const stays = before && before.state !== 'left'
    const state: GroupState = !seen.member ? 'left' : stays ? before.state : 'pending'
    const isNew = state === 'pending' && !stays
    await putGroup(
      work.trx,
      {
        chatId: seen.chatId,
        title: seen.title,
        state,
        isForum: seen.isForum,
        botIsAdmin: seen.botIsAdmin,
        addedBy: isNew ? (seen.by?.id ?? null) : (before?.addedBy ?? null),
        decidedBy: isNew ? null : (before?.decidedBy ?? null),
      },
      work.now,
    )
    if (isNew && seen.by) await nameStranger(work.trx, seen.by.id, seen.by.name, work.now)
    if (state !== before?.state) work.note(`group:${seen.chatId}`, { state, before: before?.state ?? null })
    if (isNew) await askSecretariat(desk, work, seen.chatId)
    if (state === 'left' && before?.state === 'linked') await tellGroupLost(desk, work.trx, seen.chatId)
    const isDemoted = before?.botIsAdmin && !seen.botIsAdmin
    if (state === 'linked' && isDemoted) await tellGroupDemoted(desk, work.trx, seen.chatId)
    return done(state)
  })
  desk.wake()
  return noted
}

/** Keeps a group's title, and whether it has topics, as Telegram reports them. Unknown groups stay unknown. */
export async function noteGroupTitle(
  desk: Desk,
  request: Request,
  seen: { chatId: number; title: string; isForum: boolean },
): Promise<void> {
  await perform(desk, request, 'group.note', async ({ trx, now }) => {
    const group = await findGroup(trx, seen.chatId)
    if (group) await putGroup(trx, { ...group, title: seen.title, isForum: seen.isForum }, now)
    return done(null)
  })
}

/** Follows a group that became a supergroup; its command menu hangs on the chat and is owed again. */
export async function noteMigration(desk: Desk, request: Request, from: number, to: number): Promise<void> {
  await migrateGroup(desk, from, to)
  await perform(desk, request, 'group.note', async (work) => {
    const state = (await findGroup(work.trx, to))?.state
    if (state === 'linked') oweGroupMenu(work, to)
    // The buttons of the question that was asked name a chat that is no more.
    if (state === 'pending') await askSecretariat(desk, work, to)
    return done(null)
  })
}

/** What came of a decision about a group. */
export interface GroupDecision {
  title: string
  state: 'linked' | 'left'
}

/**
 * Links a waiting group or leaves it. Refuses with `already-decided` (and by whom) to whoever comes second,
 * and with `group-gone` when the bot was taken out before.
 */
export async function decideGroup(
  desk: Desk,
  request: Request,
  chatId: number,
  state: 'linked' | 'left',
): Promise<Outcome<GroupDecision>> {
  return perform(desk, request, 'group.decide', async (work) => {
    const { trx, actor, now } = work
    const decided = await decide(trx, chatId, state, actor.userId, now)
    const group = await findGroup(trx, chatId)
    if (!group) return refused('not-found')
    if (!decided) {
      if (group.decidedBy === null) return refused('group-gone')
      return refused('already-decided', { by: await nameOf(work, group.decidedBy) })
    }
    work.note(`group:${chatId}`, { state, before: 'pending' })
    if (state === 'left') work.owe({ kind: 'group-leave', chatId, subject: { groupId: chatId }, priority: 'rest' })
    else {
      work.owe({ kind: 'group-greeting', chatId, subject: { groupId: chatId }, priority: 'rest' })
      oweGroupMenu(work, chatId)
      // Linked once more: the cards that stand there have missed what was answered meanwhile.
      await oweCards(desk, trx, await liveMeetingsOf(trx, chatId), chatId)
      await noteFirstStep(work)
    }
    await askSecretariat(desk, work, chatId)
    return done({ title: group.title, state })
  })
}

/** Asks everybody of the secretariat who can be reached; of a group decided about, their question is corrected. */
async function askSecretariat(desk: Desk, work: Work, groupId: number): Promise<void> {
  for (const userId of await reachableSecretariat(work.trx, desk.settings)) oweGroupQuestion(work, groupId, userId)
}

export function oweGroupQuestion(work: Work, groupId: number, userId: number): void {
  const coalesceKey = groupAskedKey(groupId, userId)
  work.owe({ kind: 'group-asked', chatId: userId, subject: { groupId }, priority: 'rest', coalesceKey })
}

/** Owes a linked group its command menu. */
export function oweGroupMenu(work: Work, chatId: number): void {
  const coalesceKey = `group-commands:${chatId}`
  work.owe({ kind: 'group-commands', chatId, subject: { groupId: chatId }, priority: 'rest', coalesceKey })
}

const nameOf = async (work: Work, userId: number): Promise<string> =>
  (await findPerson(work.trx, userId))?.name ?? String(userId)

/** For views, which act for the system: a group with the names of who added it and who decided. */
export async function readGroup(
  desk: Desk,
  chatId: number,
): Promise<(Group & { addedByName: string | null; decidedByName: string | null }) | undefined> {
  const group = await findGroup(desk.db, chatId)
  if (!group) return undefined
  const name = async (id: number | null): Promise<string | null> =>
    id === null ? null : ((await findPerson(desk.db, id))?.name ?? String(id))
  return { ...group, addedByName: await name(group.addedBy), decidedByName: await name(group.decidedBy) }
}

/** For views and the preview of a meeting: the groups that may get a card. */
export const readLinkedGroups = (desk: Desk): Promise<Group[]> => linkedGroups(desk.db)

/**
 * Asks, in a linked group, to write a command privately: at most once a minute, person and group, since the key is
 * the minute; whoever is nobody shares one. Groups that are not linked get nothing.
 */
export async function askToWritePrivately(desk: Desk, chatId: number, messageId: number, userId = 0): Promise<void> {
  const minute = Math.floor(desk.clock.now().epochMilliseconds / 60_000)
  const request: Request = { key: `write-privately:${chatId}:${userId}:${minute}`, caller: system }
  await perform(desk, request, 'group.note', async ({ trx, owe }) => {
    if ((await findGroup(trx, chatId))?.state !== 'linked') return refused('group-not-linked')
    const coalesceKey = `write-privately:${chatId}`
    owe({ kind: 'write-privately', chatId, subject: { messageId }, priority: 'rest', coalesceKey })
    return done(null)
  })
}

/** Tells a linked group what Rakor does there, once more; many wishes at once are one message. */
export async function greetAgain(desk: Desk, request: Request, chatId: number): Promise<void> {
  await perform(desk, request, 'person.see', async ({ trx, owe }) => {
    if ((await findGroup(trx, chatId))?.state !== 'linked') return refused('group-not-linked')
    const coalesceKey = `group-greeting:${chatId}`
    owe({ kind: 'group-greeting', chatId, subject: { groupId: chatId }, priority: 'rest', coalesceKey })
    return done(null)
  })
}
