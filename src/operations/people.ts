import type { Account, Office, Person } from '../domain/directory.ts'
import type { AnswerKind } from '../domain/invitation.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { type Role, rolesOf } from '../domain/permission.ts'
import { tiesOf, wasTied } from '../store/accounts.ts'
import { waitingClaimsOf } from '../store/claims.ts'
import { meetingsOf } from '../store/meetings.ts'
import { findOfficeById } from '../store/offices.ts'
import {
  findCalled,
  findPerson,
  noticeShown,
  putPerson,
  reachableSecretariat,
  rename,
  setReachable,
} from '../store/people.ts'
import { secretariatOf } from '../store/secretariat.ts'
import type { Desk } from './desk.ts'
import { oweMissedLinks } from './online-link.ts'
import { type Caller, consult, perform, type Request, system, type Work } from './perform.ts'
import { oweUntold } from './trouble.ts'

/**
 * Notes whoever wrote or pressed in a private chat: from then on they can be written to. Nothing is written when
 * nothing changed. Somebody new, or back after a block, gets their command menu.
 */
export async function notePerson(
  desk: Desk,
  request: Request & { caller: { kind: 'user' } },
  seen: { name: string; username: string | null },
): Promise<void> {
  const id = request.caller.userId
  const before = await findPerson(desk.db, id)
  if (before?.reachable && before.name === seen.name && before.username === seen.username) return
  await perform(desk, request, 'person.note', async (work) => {
    await putPerson(work.trx, { id, locale: 'id', reachable: true, ...seen }, work.now)
    if (!before?.reachable) await welcomeBack(desk, work, id)
    return done(null)
  })
}

/** Whether the privacy notice is to be shown to the caller, who has not seen it; from then on they have. */
export async function isFirstNotice(desk: Desk, request: Request & { caller: { kind: 'user' } }): Promise<boolean> {
  const taken = await perform(desk, request, 'person.note', async ({ trx, actor, now }) =>
    done(await noticeShown(trx, actor.userId, now)),
  )
  return taken.ok && taken.value
}

/** Keeps the changed name of somebody known who was seen in a group, which says nothing about writing to them. */
export async function noteName(
  desk: Desk,
  request: Request & { caller: { kind: 'user' } },
  seen: { name: string; username: string | null },
): Promise<void> {
  const id = request.caller.userId
  const before = await findCalled(desk.db, id)
  if (!before || (before.name === seen.name && before.username === seen.username)) return
  await perform(desk, request, 'person.note', async ({ trx, now }) => {
    await rename(trx, id, seen, now)
    return done(null)
  })
}

/** Owes somebody the command menu that fits their rights as they are now. */
export function oweMenu(work: Work, userId: number): void {
  const coalesceKey = `commands:${userId}`
  work.owe({ kind: 'commands', chatId: userId, subject: { userId }, priority: 'rest', coalesceKey })
}

/** Owes the caller their command menu anew. */
export async function refreshMenu(desk: Desk, request: Request & { caller: { kind: 'user' } }): Promise<void> {
  await perform(desk, request, 'menu.refresh', async (work) => {
    oweMenu(work, work.actor.userId)
    return done(null)
  })
}

/** Owes the secretariat its menus at a start: the settings may name others than before. */
export async function refreshSecretariatMenus(desk: Desk): Promise<void> {
  const key = `menus:${desk.clock.now().epochMilliseconds}`
  await perform(desk, { key, caller: system }, 'menu.refresh', async (work) => {
    for (const id of await reachableSecretariat(work.trx, desk.settings)) oweMenu(work, id)
    return done(null)
  })
}

/** Notes that somebody blocked the bot (`reachable: false`) or took it back. */
export async function noteReachable(
  desk: Desk,
  request: Request & { caller: { kind: 'user' } },
  reachable: boolean,
): Promise<void> {
  const id = request.caller.userId
  await perform(desk, request, 'person.note', async (work) => {
    const before = await findPerson(work.trx, id)
    await setReachable(work.trx, id, reachable, work.now)
    if (before && reachable && !before.reachable) await welcomeBack(desk, work, id)
    return done(null)
  })
}

/**
 * Whoever can be written to again has their menu and the links of the meetings they attend online, hears what of their
 * offices is still open, and of the secretariat what nobody could be told meanwhile.
 */
async function welcomeBack(desk: Desk, work: Work, userId: number): Promise<void> {
  oweMenu(work, userId)
  await oweMissedLinks(work, userId)
  if (work.actor.ties.length > 0)
    work.owe({
      kind: 'still-open',
      chatId: userId,
      subject: { userId },
      priority: 'rest',
      coalesceKey: `still-open:${userId}`,
    })
  await oweUntold(desk, work.trx, userId)
}

/** For views: the rights somebody has now. */
export async function readRoles(desk: Desk, userId: number): Promise<Role[]> {
  const secretariat = await secretariatOf(desk.db, desk.settings)
  return rolesOf(await tiesOf(desk.db, userId), secretariat.includes(userId))
}

/** What Rakor knows of whoever asks. */
export interface WhoIAm {
  userId: number
  roles: Role[]
  ties: { account: Account; office: Office }[]
  /** Meetings to come that invite one of the offices. */
  coming: number
  /** Places they asked for and the secretariat has not decided about, the last one first. */
  waiting: { office: Office; capacity: Account['capacity']; standing: Account['standing']; held: AnswerKind[] }[]
  /** Held an office before and holds none now. */
  revoked: boolean
  /** Nobody is secretariat yet: whoever sets Rakor up is told how to become it. */
  noSecretariat: boolean
  locale: Person['locale']
  /** Whether Rakor can write to them privately. */
  reachable: boolean
}

/** Everybody may ask who they are to Rakor. */
export async function whoAmI(desk: Desk, caller: Caller): Promise<Outcome<WhoIAm>> {
  return consult(desk, caller, 'person.see', async (reader, { userId, roles, ties }) => {
    const offices = ties.map(({ office }) => office.id)
    const person = await findPerson(reader, userId)
    const waiting: WhoIAm['waiting'] = []
    for (const { officeId, capacity, standing, held } of await waitingClaimsOf(reader, userId)) {
      const office = await findOfficeById(reader, officeId)
      if (office) waiting.push({ office, capacity, standing, held: held.map(({ answer }) => answer.kind) })
    }
    return done({
      userId,
      roles,
      ties,
      coming: (await meetingsOf(reader, offices, ['scheduled', 'in_progress'])).length,
      waiting,
      revoked: ties.length === 0 && (await wasTied(reader, userId)),
      noSecretariat: (await secretariatOf(reader, desk.settings)).length === 0,
      locale: person?.locale ?? 'id',
      reachable: person?.reachable ?? false,
    })
  })
}
