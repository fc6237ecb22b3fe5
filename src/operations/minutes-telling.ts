import type { Minutes } from '../domain/minutes.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import { cardGroups } from '../store/groups.ts'
import { invitationsOf } from '../store/invitations.ts'
import { minutesDesksOf } from '../store/minutes-desks.ts'
import { findPerson, reachableSecretariat } from '../store/people.ts'
import type { Desk } from './desk.ts'
import type { HeldMinutes } from './minutes-access.ts'
import type { Work } from './perform.ts'

/** A desk nobody touched for so long is not looked at any more. */
const deskLasts = Temporal.Duration.from({ hours: 12 })

/** Owes whoever has these minutes before them what stands in them now; `except` sees it with the answer to their own act. */
export async function oweDesks(work: Work, meetingId: string, except?: number): Promise<void> {
  for (const { userId, messageId, touchedAt } of await minutesDesksOf(work.trx, meetingId)) {
    if (userId === except || messageId === null) continue
    if (Temporal.Instant.compare(touchedAt.add(deskLasts), work.now) < 0) continue
    work.owe({
      kind: 'minutes-desk',
      chatId: userId,
      subject: { meetingId },
      priority: 'rest',
      coalesceKey: `minutes-desk:${userId}`,
    })
  }
}

/** Owes a chat the minutes as a PDF; asked for twice before it went out it comes once. */
export function owePdf(work: Work, meetingId: string, chatId: number): void {
  work.owe({
    kind: 'minutes-pdf',
    chatId,
    subject: { meetingId },
    priority: 'answer',
    coalesceKey: `minutes-pdf:${meetingId}:${chatId}`,
  })
}

/** Owes approved minutes: to everybody of the invited offices and who wrote them, and in short to the groups. */
export async function oweApproved(work: Work, desk: Desk, { meeting, minutes }: HeldMinutes): Promise<void> {
  const { version } = minutes
  const meetingId = meeting.id
  const invited = (await invitationsOf(work.trx, meetingId)).map(({ officeId }) => officeId)
  const accounts = (await accountsOfOffices(work.trx, invited)).filter(({ reachable }) => reachable)
  const chats = new Set([...accounts.map(({ userId }) => userId), ...(await writersOf(work, desk, minutes))])
  for (const chatId of chats)
    work.owe({
      kind: 'minutes-sent',
      chatId,
      subject: { meetingId, version },
      priority: 'rest',
      coalesceKey: `minutes-sent:${meetingId}:${version}:${chatId}`,
    })
  const linked = new Set((await cardGroups(work.trx)).map(({ chatId }) => chatId))
  for (const chatId of meeting.groups.filter((each) => linked.has(each)))
    work.owe({
      kind: 'minutes-summary',
      chatId,
      subject: { meetingId, version },
      priority: 'rest',
      coalesceKey: `minutes-summary:${meetingId}:${version}:${chatId}`,
    })
}

/** Owes who writes the minutes the remark with which the chair returned them. */
export async function oweReturned(work: Work, desk: Desk, { meeting, minutes }: HeldMinutes): Promise<void> {
  for (const chatId of await writersOf(work, desk, minutes))
    work.owe({
      kind: 'minutes-returned',
      chatId,
      subject: { meetingId: meeting.id },
      priority: 'answer',
      coalesceKey: `minutes-returned:${meeting.id}:${chatId}`,
    })
}

/** Owes who writes the minutes that they are not finished. */
export async function oweDue(
  work: Work,
  desk: Desk,
  { meeting, minutes }: HeldMinutes,
  notBefore: Temporal.Instant,
): Promise<number> {
  const chats = await writersOf(work, desk, minutes)
  for (const chatId of chats)
    work.owe({
      kind: 'minutes-due',
      chatId,
      subject: { meetingId: meeting.id },
      priority: 'rest',
      notBefore,
      coalesceKey: `minutes-due:${meeting.id}:${chatId}`,
    })
  return chats.length
}

/** The secretariat and who was named to take the notes, as far as they can be written to. */
async function writersOf(work: Work, desk: Desk, { noteTakerId }: Minutes): Promise<number[]> {
  const chats = await reachableSecretariat(work.trx, desk.settings)
  const named = noteTakerId !== null && (await findPerson(work.trx, noteTakerId))?.reachable
  return named && !chats.includes(noteTakerId) ? [...chats, noteTakerId] : chats
}
