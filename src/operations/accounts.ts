import type { Account } from '../domain/directory.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { endedByJoining, isSameTie } from '../domain/succession.ts'
import {
  accountsOfOffice,
  endAccounts,
  endedBy,
  findAccount,
  insertAccount,
  type OfficeAccount,
} from '../store/accounts.ts'
import { lock } from '../store/database.ts'
import { findOfficeById } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import type { Desk } from './desk.ts'
import { noteFirstStep } from './first-steps.ts'
import { oweMenu } from './people.ts'
import { perform, type Request, type Work } from './perform.ts'

/**
 * Ties somebody to an office inside an operation that has confirmed it: ends the ties that give way, tells those
 * who lost theirs and the heads who stay, and owes the command menus. Returns the new tie, or the one held already.
 */
export async function tie(work: Work, joining: Pick<Account, 'userId' | 'officeId' | 'capacity' | 'standing'>) {
  const { trx, actor, now } = work
  await lock(trx, 'office', joining.officeId)
  const current = (await accountsOfOffice(trx, joining.officeId)).map(asTie)
  const held = current.find((other) => isSameTie(other, joining))
  if (held) return held.id
  const ended = endedByJoining(current, joining)
  await endAccounts(
    trx,
    ended.map((other) => other.id),
    actor.userId,
    now,
  )
  const id = work.newId()
  await insertAccount(trx, { id, ...joining, since: now }, actor.userId)
  work.note(`office:${joining.officeId}`, {
    joined: joining.userId,
    as: joining.capacity,
    standing: joining.standing,
    ended: ended.map((other) => other.userId),
  })
  for (const other of ended) {
    if (other.userId === joining.userId) continue
    tellEnded(work, other.id, other.userId)
  }
  const staying = current.filter((other) => other.capacity === 'head' && !ended.includes(other))
  for (const head of staying)
    work.owe({ kind: 'account-joined', chatId: head.userId, subject: { accountId: id }, priority: 'rest' })
  oweMenu(work, joining.userId)
  await noteFirstStep(work)
  return id
}

/** What came of a revocation. */
export interface Revoked {
  officeId: string
  name: string
}

/**
 * Ends a tie at once; answers given before stand. The secretariat may end any, the head of an office those of its
 * staff. Refuses with `already-decided` and by whom when it had ended before.
 */
export async function revokeAccount(desk: Desk, request: Request, accountId: string): Promise<Outcome<Revoked>> {
  return perform(desk, request, 'account.revoke', async (work) => {
    const { trx, actor, now } = work
    if (!(await lock(trx, 'account', accountId))) return refused('not-found')
    const account = await findAccount(trx, accountId)
    if (!account) return refused('not-found')
    const ownStaff =
      account.capacity === 'staff' &&
      actor.ties.some((own) => own.account.officeId === account.officeId && own.account.capacity === 'head')
    if (!actor.roles.includes('secretariat') && !ownStaff) return refused('not-allowed')
    const name = (await findPerson(trx, account.userId))?.name ?? String(account.userId)
    if (account.until) {
      const by = (await endedBy(trx, accountId)) ?? 0
      return refused('already-decided', { by: (await findPerson(trx, by))?.name ?? String(by) })
    }
    await endAccounts(trx, [accountId], actor.userId, now)
    work.note(`office:${account.officeId}`, { revoked: account.userId, as: account.capacity })
    tellEnded(work, accountId, account.userId)
    return done({ officeId: account.officeId, name })
  })
}

function tellEnded(work: Work, accountId: string, userId: number): void {
  work.owe({ kind: 'account-ended', chatId: userId, subject: { accountId }, priority: 'rest' })
  oweMenu(work, userId)
}

const asTie = (account: OfficeAccount) => ({ ...account, id: account.accountId })

/** For views: one tie with its office and the person's name; undefined when there is none such. */
export async function readAccount(desk: Desk, accountId: string) {
  const account = await findAccount(desk.db, accountId)
  const office = account && (await findOfficeById(desk.db, account.officeId))
  if (!account || !office) return undefined
  const person = await findPerson(desk.db, account.userId)
  return { account, office, name: person?.name ?? String(account.userId), username: person?.username ?? null }
}
