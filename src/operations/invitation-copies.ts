import type { Meeting } from '../domain/meeting.ts'
import { transact } from '../store/database.ts'
import { messagesAbout } from '../store/matter.ts'
import { insertSent, newestAbout } from '../store/sent.ts'
import type { Desk } from './desk.ts'
import type { OutboxKind } from './outbox-kinds.ts'
import type { Work } from './perform.ts'

/** The private messages that carry the six buttons of one office, with a tick at its answer. */
const copies: readonly OutboxKind[] = ['invitation', 'meeting-notice', 'invitation-copy']
/** Those, and the reminders, which carry them too. */
const answerable: readonly OutboxKind[] = [...copies, 'reminder-private']
/** Answers given one after the other make one edit. */
const gathering = { seconds: 3 }

/** Owes everybody of an office that their newest invitation shows its answer, whoever gave it and wherever. `shown`: the message in which its giver sees it at once. */
export function oweCopies(
  work: Work,
  meeting: Pick<Meeting, 'id'>,
  officeId: string,
  accounts: readonly { userId: number; reachable: boolean }[],
  shown: { by: number; in: number | null },
): void {
  for (const { userId, reachable } of accounts)
    if (reachable)
      work.owe({
        kind: 'invitation-copy',
        chatId: userId,
        subject: { meetingId: meeting.id, officeId, shown: userId === shown.by ? shown.in : null },
        priority: 'card',
        coalesceKey: `invitation-copy:${userId}:${meeting.id}:${officeId}`,
        notBefore: work.now.add(gathering),
      })
}

/** For views: the message that shows somebody the invitation of an office last; undefined once it was forgotten. */
export const newestCopy = (desk: Desk, chatId: number, meetingId: string, officeId: string) =>
  newestAbout(desk.db, { chatId, meetingId, officeId, kinds: copies })

/** Remembers an invitation that was shown at once, as an answer to whoever asked for it. */
export const noteCopy = (
  desk: Desk,
  shown: { chatId: number; meetingId: string; officeId: string; messageId: number },
): Promise<void> => {
  const { chatId, meetingId, officeId, messageId } = shown
  const row = { id: desk.newId(), kind: 'invitation-copy' satisfies OutboxKind, chatId, messageId }
  return transact(desk.db, (trx) =>
    insertSent(trx, { ...row, subject: { meetingId, officeId, shown: null } }, desk.clock.now()),
  )
}

/** A meeting is cancelled: every private message that still offers its six buttons is owed to lose them and to say so. */
export async function oweEndedInvitations(work: Work, meetingId: string): Promise<void> {
  for (const { chatId, messageId, officeId } of await messagesAbout(work.trx, meetingId, answerable))
    if (officeId !== null)
      work.owe({
        kind: 'invitation-ended',
        chatId,
        subject: { meetingId, officeId, messageId },
        priority: 'card',
        coalesceKey: `invitation-ended:${chatId}:${messageId}`,
        notBefore: work.now.add(gathering),
      })
}
