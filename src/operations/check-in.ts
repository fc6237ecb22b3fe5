import { createHash } from 'node:crypto'
import { openableBefore, promisesToCome, shortCode, whyNotOpened } from '../domain/check-in.ts'
import { toTell } from '../domain/delegation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import { findWindow, putWindow, removeWindow } from '../store/check-in.ts'
import { lock } from '../store/database.ts'
import { standingDelegations } from '../store/delegations.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { reachableSecretariat } from '../store/people.ts'
import { removeQuestionsAbout } from '../store/questions.ts'
import { askToRegister } from './check-in-asking.ts'
import type { Desk } from './desk.ts'
import { hashOf } from './links.ts'
import { perform, type Request, type Work } from './perform.ts'

/** What opening came to; `opened` false: it was open already, and stays as it was. */
export interface CheckInOpened {
  meetingId: string
  opened: boolean
}

/** The code to show on a screen, as it follows from what is kept of it. */
export const codeFrom = (desk: Pick<Desk, 'codeFor'>, codeKey: string): string =>
  shortCode(createHash('sha256').update(desk.codeFor(codeKey)).digest())

/**
 * Opens the registration of a meeting: by itself half an hour before the start, or when the secretariat asks, from
 * three hours before on. Who said they would come is told, privately, once. `anew` gives an open one another code;
 * the one before is good no more. Refuses before its time, after the planned end, and of a meeting that is off.
 */
export async function openCheckIn(
  desk: Desk,
  request: Request,
  wish: { meetingId: string; anew?: boolean },
): Promise<Outcome<CheckInOpened>> {
  const code = codeFrom(desk, request.key)
  return perform<CheckInOpened>(desk, request, 'check-in.open', async (work) => {
    const { meetingId } = wish
    await lock(work.trx, 'meeting', meetingId)
    const meeting = await findMeeting(work.trx, meetingId)
    if (!meeting) return refused('not-found')
    const why = whyNotOpened(meeting, work.now)
    if (why) return refused(why, why === 'check-in-too-early' ? { at: opensAt(meeting) } : undefined)
    const before = await findWindow(work.trx, meetingId)
    if (before && !wish.anew) return done({ meetingId, opened: false })
    const byUser = request.caller.kind === 'user'
    await putWindow(work.trx, {
      meetingId,
      openedAt: work.now,
      openedBy: byUser ? work.actor.userId : null,
      codeKey: request.key,
      codeHash: hashOf(code),
    })
    if (!before) await askWhoComes(work, meeting)
    if (!byUser) await tellOpened(desk, work, meetingId)
    work.note(`meeting:${meetingId}`, { registration: before ? 'new code' : 'opened' })
    return done({ meetingId, opened: true })
  })
}

/** When the secretariat can open it, in epoch milliseconds. */
const opensAt = ({ startsAt }: Meeting): number => startsAt!.subtract(openableBefore).epochMilliseconds

/** Everybody of the offices that said they would come. */
async function askWhoComes(work: Work, meeting: Meeting): Promise<void> {
  const coming = (await invitationsOf(work.trx, meeting.id)).filter(promisesToCome).map(({ officeId }) => officeId)
  const delegates = new Map(
    (await standingDelegations(work.trx, meeting.id)).map(({ officeId, userId }) => [officeId, userId]),
  )
  const accounts = await accountsOfOffices(work.trx, coming)
  const told = coming.flatMap((id) =>
    toTell(
      accounts.filter(({ officeId }) => officeId === id),
      delegates.get(id),
    ),
  )
  askToRegister(work, meeting, told)
}

async function tellOpened(desk: Desk, work: Work, meetingId: string): Promise<void> {
  for (const chatId of await reachableSecretariat(work.trx, desk.settings))
    work.owe({
      kind: 'check-in-opened',
      chatId,
      subject: { meetingId },
      priority: 'timed',
      coalesceKey: `check-in-opened:${meetingId}:${chatId}`,
    })
}

/** Inside a change that moves a meeting to another day: nobody has come to that, and the old code is good no more. */
export async function voidCheckIn(work: Work, meetingId: string): Promise<void> {
  if (!(await findWindow(work.trx, meetingId))) return
  const people = await removeWindow(work.trx, meetingId)
  await removeQuestionsAbout(work.trx, meetingId, ['check-in-guest'])
  work.note(`meeting:${meetingId}`, { registration: 'void', people })
}
