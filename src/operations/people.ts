import type { Person } from '../domain/directory.ts'
import { done } from '../domain/outcome.ts'
import { findLocale, findPerson, putPerson, setReachable } from '../store/people.ts'
import type { Desk } from './desk.ts'
import { perform, type Request } from './perform.ts'

/** The language somebody is written to in: Indonesian unless they chose another. */
export async function localeOf(desk: Desk, userId: number): Promise<Person['locale']> {
  return (await findLocale(desk.db, userId)) ?? 'id'
}

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
  await perform(desk, request, 'person.note', async ({ trx, now, owe }) => {
    await putPerson(trx, { id, locale: 'id', reachable: true, ...seen }, now)
    if (!before?.reachable)
      owe({ kind: 'commands', chatId: id, subject: { userId: id }, priority: 'rest', coalesceKey: `commands:${id}` })
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
  await perform(desk, request, 'person.note', async ({ trx, now }) => {
    await setReachable(trx, id, reachable, now)
    return done(null)
  })
}
