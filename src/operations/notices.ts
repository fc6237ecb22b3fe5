import type { Impact } from '../domain/change.ts'
import type { Meeting } from '../domain/meeting.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import { linkedGroups } from '../store/groups.ts'
import { toldOf } from '../store/told.ts'
import { oweInvitation } from './meetings.ts'
import type { Work } from './perform.ts'

type Told = Pick<Impact, 'told' | 'invited' | 'withdrawnTold'>

/**
 * Owes everybody concerned one message about a meeting as it has become: a notice to who was told of it before, the
 * invitation to who was not. However often it changes before they go out, each gets one. `untold`: offices that stay
 * invited and may have people nobody has told yet.
 */
export async function oweNotices(
  work: Work,
  meeting: Meeting,
  { told, invited, withdrawnTold }: Told,
  untold: readonly string[],
): Promise<void> {
  const before = new Set((await toldOf(work.trx, meeting.id)).map(({ officeId, chatId }) => `${officeId}:${chatId}`))
  const concerned = [...new Set([...told, ...invited, ...withdrawnTold, ...untold])]
  const accounts = await accountsOfOffices(work.trx, concerned)
  for (const { officeId, userId: chatId } of accounts.filter(({ reachable }) => reachable)) {
    const isWithdrawn = withdrawnTold.includes(officeId)
    // Who was invited before and is again has heard of the withdrawal since: the invitation says all of it.
    if (before.has(`${officeId}:${chatId}`) && !invited.includes(officeId)) {
      if (isWithdrawn || told.includes(officeId)) oweNotice(work, meeting, { chatId, officeId })
    } else if (!isWithdrawn) oweInvitation(work, meeting, { chatId, officeId })
  }
}

function oweNotice(
  work: Work,
  { id: meetingId, sequence }: Meeting,
  { chatId, officeId }: { chatId: number; officeId: string },
): void {
  work.owe({
    kind: 'meeting-notice',
    chatId,
    subject: { meetingId, officeId, sequence },
    priority: 'timed',
    coalesceKey: `notice:${meetingId}:${officeId}:${chatId}`,
  })
}

/**
 * An edited card stirs nobody. Where an invited office has nobody who can be written to, the groups hear of the
 * change by a message of its own.
 */
export async function oweGroupNotices(work: Work, meeting: Meeting, officeIds: readonly string[]): Promise<void> {
  const accounts = await accountsOfOffices(work.trx, officeIds)
  const reached = new Set(accounts.filter(({ reachable }) => reachable).map(({ officeId }) => officeId))
  if (officeIds.every((officeId) => reached.has(officeId))) return
  const linked = new Set((await linkedGroups(work.trx)).map(({ chatId }) => chatId))
  for (const chatId of meeting.groups.filter((group) => linked.has(group)))
    work.owe({
      kind: 'group-notice',
      chatId,
      subject: { meetingId: meeting.id },
      priority: 'timed',
      coalesceKey: `group-notice:${meeting.id}:${chatId}`,
    })
}
