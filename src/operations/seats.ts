import type { Office, Official } from '../domain/directory.ts'
import { isConfidential } from '../domain/meeting.ts'
import { holdersOn, succeed } from '../domain/officials.ts'
import { isSameName, type SeatChange } from '../domain/seats.ts'
import { endedByJoining } from '../domain/succession.ts'
import { accountsOfOffice, endAccounts, type OfficeAccount } from '../store/accounts.ts'
import type { Reader } from '../store/database.ts'
import { insertLink, openLinks, revokeLink } from '../store/links.ts'
import { meetingsOf } from '../store/meetings.ts'
import { findOfficeById, updateOffice } from '../store/offices.ts'
import { endOfficial, insertOfficial, officialsOf, removeOfficial } from '../store/officials.ts'
import { tasksBy } from '../store/tasks.ts'
import { tie } from './accounts.ts'
import type { Desk } from './desk.ts'
import { hashOf, linkLasts } from './links.ts'
import { oweMenu } from './people.ts'
import type { Work } from './perform.ts'

/** What a change of one seat does, as things stand now: plain values, so that two looks at it can be compared. */
export interface SeatEffect {
  change: SeatChange
  office: Pick<Office, 'id' | 'code' | 'name' | 'headTitle'>
  /** Who is noted as leaving it. */
  leaving: { officialId: string; name: string; standing: Official['standing'] }[]
  /** Accounts that end; those of staff stay. */
  ending: Pick<OfficeAccount, 'accountId' | 'userId' | 'name' | 'standing'>[]
  /** The account of somebody who stays on the seat and only holds it in another way from then on. */
  keeping: Pick<OfficeAccount, 'accountId' | 'userId' | 'name'> | null
  /** Links for its head that nobody has opened and that are of no use any more. */
  links: number
  /** What stays with the office: meetings to come that invite it, confidential ones without their title, and tasks it has not finished. */
  meetings: { id: string; title: string | null }[]
  tasks: string[]
}

/** More tasks than these no preview names. */
const mostTasks = 100

/** What a change would do on a day; undefined when there is no such office in use, or none at all with `alsoSetAside`. */
export async function readSeat(
  reader: Reader,
  change: SeatChange,
  on: Temporal.PlainDate,
  now: Temporal.Instant,
  alsoSetAside = false,
): Promise<SeatEffect | undefined> {
  const office = await findOfficeById(reader, change.officeId)
  if (!office || !(office.enabled || alsoSetAside)) return undefined
  const holders = holdersOn(await officialsOf(reader, office.id), on)
  const leaving = givingWay(holders, change, on)
  const heads = (await accountsOfOffice(reader, office.id)).filter(({ capacity }) => capacity === 'head')
  const ending = endingAccounts(heads, change)
  const keeping = keptAccount(holders, ending, change)
  const { id, code, name, headTitle } = office
  return {
    change,
    office: { id, code, name, headTitle },
    leaving: leaving.map((each) => ({ officialId: each.id, name: each.name, standing: each.standing })),
    ending: ending
      .filter(({ accountId }) => accountId !== keeping?.accountId)
      .map(({ accountId, userId, name: called, standing }) => ({ accountId, userId, name: called, standing })),
    keeping: keeping && { accountId: keeping.accountId, userId: keeping.userId, name: keeping.name },
    links: (await headLinks(reader, id, now)).length,
    meetings: (await meetingsOf(reader, [id], ['scheduled', 'in_progress'])).map((meeting) => ({
      id: meeting.id,
      title: isConfidential(meeting) ? null : meeting.title,
    })),
    tasks: (await tasksBy(reader, { officeIds: [id], onlyOpen: true }, { offset: 0, limit: mostTasks })).map(
      (task) => task.code,
    ),
  }
}

function givingWay(holders: readonly Official[], { taker }: SeatChange, on: Temporal.PlainDate): Official[] {
  if (!taker) return [...holders]
  const { ended, removed } = succeed(holders, { standing: taker.standing, sinceOn: firstDay(taker.since, on) }, on)
  return holders.filter(({ id }) => removed.includes(id) || ended.some((each) => each.id === id))
}

const firstDay = (since: string | null, on: Temporal.PlainDate): Temporal.PlainDate =>
  since === null ? on : Temporal.PlainDate.from(since)

/** A Plh. acts while the holder is away and takes nobody's account but another Plh.'s. */
function endingAccounts(heads: readonly OfficeAccount[], { taker }: SeatChange): OfficeAccount[] {
  if (!taker) return [...heads]
  const joining = { userId: 0, capacity: 'head' as const, standing: taker.standing }
  return endedByJoining(
    heads.map((each) => ({ ...each, id: each.accountId })),
    joining,
  )
}

/** A Plt. who becomes the definitive head is the same person with the same account, where it is plain which one that is. */
function keptAccount(
  holders: readonly Official[],
  ending: readonly OfficeAccount[],
  { taker }: SeatChange,
): OfficeAccount | null {
  const before = taker && holders.find(({ name }) => isSameName(name, taker.name))
  if (!before || before.standing === taker.standing) return null
  const own = ending.filter(({ standing }) => standing === before.standing)
  return own.length === 1 && own[0] ? own[0] : null
}

const headLinks = async (reader: Reader, officeId: string, now: Temporal.Instant) =>
  (await openLinks(reader, now, officeId)).filter(({ capacity }) => capacity === 'head')

/** Where the account of a change is told about, and whose request the link's code follows from. */
export interface SeatSource {
  /** Makes the code of the new holder's link. */
  linkKey: string
  issuedBy: number
  /** Who gets the link to forward it; null when nobody of the secretariat can be written to. */
  linksTo: number | null
  /** Nobody is told before. */
  notBefore: Temporal.Instant
  /** Tells whose account ended, with the id of the account. */
  tellEnded(account: SeatEffect['ending'][number]): void
}

/**
 * Carries out what `readSeat` read, inside an operation that holds the lock of the office: the noted holders give way,
 * their accounts end, and a link for the new holder is issued. Answers, invitations and tasks belong to the office
 * and stay as they are.
 */
export async function changeSeat(
  desk: Desk,
  work: Work,
  effect: SeatEffect,
  on: Temporal.PlainDate,
  source: SeatSource,
): Promise<void> {
  const { trx, now } = work
  const { change, office } = effect
  const { notBefore } = source
  await noteHolders(work, change, on)
  await updateOffice(trx, office.id, {})
  for (const { hash } of await headLinks(trx, office.id, now)) await revokeLink(trx, hash, now)
  await endAccounts(
    trx,
    effect.ending.map(({ accountId }) => accountId),
    source.issuedBy,
    now,
  )
  for (const account of effect.ending) {
    source.tellEnded(account)
    oweMenu(work, account.userId)
  }
  work.note(`office:${office.id}`, {
    set: 'official',
    standing: change.taker?.standing ?? null,
    ended: effect.ending.map(({ userId }) => userId),
  })
  if (!change.taker) return
  const { standing } = change.taker
  if (effect.keeping) {
    const { userId } = effect.keeping
    const accountId = await tie(work, { userId, officeId: office.id, capacity: 'head', standing })
    work.owe({ kind: 'account-joined', chatId: userId, subject: { accountId }, priority: 'rest', notBefore })
    return
  }
  // Nobody joins an office that is set aside.
  if (!(await findOfficeById(trx, office.id))?.enabled) return
  const expiresAt = now.add(linkLasts)
  await insertLink(trx, {
    hash: hashOf(desk.codeFor(source.linkKey)),
    officeId: office.id,
    capacity: 'head',
    standing,
    issuedBy: source.issuedBy,
    issuedAt: now,
    expiresAt,
    usedBy: null,
    revoked: false,
  })
  const subject = { officeId: office.id, linkKey: source.linkKey }
  if (source.linksTo !== null)
    work.owe({ kind: 'office-link', chatId: source.linksTo, subject, priority: 'rest', notBefore, expiresAt })
}

async function noteHolders(work: Work, { officeId, taker }: SeatChange, on: Temporal.PlainDate): Promise<void> {
  const { trx } = work
  const holders = holdersOn(await officialsOf(trx, officeId), on)
  if (!taker) {
    const last = on.subtract({ days: 1 })
    for (const { id, sinceOn } of holders) {
      if (sinceOn && Temporal.PlainDate.compare(sinceOn, last) > 0) await removeOfficial(trx, id)
      else await endOfficial(trx, id, last)
    }
    return
  }
  const sinceOn = firstDay(taker.since, on)
  const { ended, removed } = succeed(holders, { standing: taker.standing, sinceOn }, on)
  for (const { id, untilOn } of ended) await endOfficial(trx, id, untilOn)
  for (const id of removed) await removeOfficial(trx, id)
  await insertOfficial(trx, officeId, {
    id: work.newId(),
    name: taker.name,
    standing: taker.standing,
    sinceOn,
    untilOn: taker.until === null ? null : Temporal.PlainDate.from(taker.until),
  })
}
