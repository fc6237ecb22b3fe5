import { done, type Outcome } from '../domain/outcome.ts'
import { endedByJoining } from '../domain/succession.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { findClaim, waitingClaims } from '../store/claims.ts'
import { groupsIn } from '../store/groups.ts'
import { findOfficeById } from '../store/offices.ts'
import { findPerson, reachableSecretariat } from '../store/people.ts'
import type { Desk } from './desk.ts'
import { oweGroupQuestion } from './groups.ts'
import { readHeld } from './held-answers.ts'
import { type Caller, consult, perform, type Request, type Work } from './perform.ts'

/** No more questions than this are sent again at once; the rest come after these are decided. */
const mostRepeated = 10

/** The key of the question about a claim to one person: a correction of it finds the message by this. */
export const claimAskedKey = (claimId: string, userId: number): string => `claim-asked:${claimId}:${userId}`

/** Asks everybody of the secretariat who can be reached; about a settled claim their question is corrected. */
export async function askAboutClaim(desk: Desk, work: Work, claimId: string, notBefore = work.now): Promise<void> {
  for (const userId of await reachableSecretariat(work.trx, desk.settings))
    oweClaimQuestion(work, claimId, userId, notBefore)
}

function oweClaimQuestion(work: Work, claimId: string, userId: number, notBefore = work.now): void {
  const coalesceKey = claimAskedKey(claimId, userId)
  work.owe({ kind: 'claim-asked', chatId: userId, subject: { claimId }, priority: 'rest', coalesceKey, notBefore })
}

/** Sends the caller what waits for the secretariat's decision once more: claims and groups, each with its buttons. */
export async function repeatQuestions(
  desk: Desk,
  request: Request,
): Promise<Outcome<{ claims: number; groups: number }>> {
  return perform(desk, request, 'claim.decide', async (work) => {
    const { userId } = work.actor
    const claims = await waitingClaims(work.trx)
    const groups = await groupsIn(work.trx, 'pending')
    for (const made of claims.slice(0, mostRepeated)) oweClaimQuestion(work, made.id, userId)
    for (const group of groups.slice(0, mostRepeated)) oweGroupQuestion(work, group.chatId, userId)
    return done({ claims: claims.length, groups: groups.length })
  })
}

/** What stands for a claim where several must fit the data of one button. */
export const claimMark = (claimId: string): string => claimId.padStart(markLength, '_').slice(-markLength)

export const markLength = 6

/** How many claims wait for the secretariat. */
export async function countClaims(desk: Desk): Promise<number> {
  return (await waitingClaims(desk.db)).length
}

/** Every claim that waits, the oldest first, as `readClaim` shows it. */
export async function listClaims(desk: Desk, caller: Caller): Promise<Outcome<ClaimRead[]>> {
  return consult(desk, caller, 'claim.decide', async (reader) => {
    const listed: ClaimRead[] = []
    for (const { id } of await waitingClaims(reader)) {
      const read = await readClaim(desk, id)
      if (read) listed.push(read)
    }
    return done(listed)
  })
}

export type ClaimRead = NonNullable<Awaited<ReturnType<typeof readClaim>>>

/** For views: a claim with its office, whoever made it, and the heads who would lose their seat by it. */
export async function readClaim(desk: Desk, claimId: string) {
  const made = await findClaim(desk.db, claimId)
  const office = made && (await findOfficeById(desk.db, made.officeId))
  if (!made || !office) return undefined
  const person = await findPerson(desk.db, made.userId)
  const decidedBy = made.decidedBy === null ? null : await findPerson(desk.db, made.decidedBy)
  const current = (await accountsOfOffice(desk.db, made.officeId)).map((each) => ({ ...each, id: each.accountId }))
  const ends = endedByJoining(current, made)
  return {
    claim: made,
    office,
    name: person?.name ?? String(made.userId),
    username: person?.username ?? null,
    decidedByName: made.decidedBy === null ? null : (decidedBy?.name ?? String(made.decidedBy)),
    replaces: ends.filter((each) => each.userId !== made.userId),
    /** What the same person is at this office until the claim is confirmed: it gives way. */
    gives: made.state === 'waiting' ? ends.filter((each) => each.userId === made.userId) : [],
    held: await readHeld(desk, made),
  }
}
