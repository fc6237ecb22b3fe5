import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { lock, type Reader } from '../store/database.ts'
import { findPerson } from '../store/people.ts'
import { findList, type ListKind, type SentList, settleList } from '../store/sent-lists.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request, type Work } from './perform.ts'

export type { ListKind } from '../store/sent-lists.ts'

const importing = { roster: 'roster.import', 'days-off': 'days-off.import' } as const satisfies Record<ListKind, string>

/** Says whether somebody may send a list of this kind. */
export async function checkSender(desk: Desk, caller: Caller, kind: ListKind): Promise<Outcome<null>> {
  return consult(desk, caller, importing[kind], async () => done(null))
}

/** A list that waits to be put in force; refuses with `list-settled` once it was, or was dropped. */
export async function waitingList<K extends ListKind>(
  reader: Reader,
  kind: K,
  id: string,
): Promise<SentList<K> | Refusal> {
  const list = await findList(reader, kind, id)
  if (!list) return refused('not-found')
  if (list.state === 'waiting') return list
  const by = list.settledBy ?? 0
  return refused('list-settled', {
    state: list.state,
    by: (await findPerson(reader, by))?.name ?? String(by),
    at: (list.settledAt ?? list.sentAt).epochMilliseconds,
  })
}

/** The same, under its lock: it waits until the operation settles it. */
export async function lockedList<K extends ListKind>(work: Work, kind: K, id: string): Promise<SentList<K> | Refusal> {
  return (await lock(work.trx, 'roster_file', id)) ? waitingList(work.trx, kind, id) : refused('not-found')
}

/** Leaves a list unused. */
export async function dropList(desk: Desk, request: Request, kind: ListKind, id: string): Promise<Outcome<null>> {
  return perform(desk, request, importing[kind], async (work) => {
    const list = await lockedList(work, kind, id)
    if ('ok' in list) return list
    await settleList(work.trx, id, 'dropped', work.actor.userId, work.now)
    work.note(`${kind}:${id}`, { state: 'dropped' })
    return done(null)
  })
}
