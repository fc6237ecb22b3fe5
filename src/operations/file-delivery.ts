import { afterQuietHours } from '../domain/calendar.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import type { MeetingFile } from '../domain/meeting-file.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import type { Trx } from '../store/database.ts'
import { invitationsOf } from '../store/invitations.ts'
import { currentFiles, holdersOfOldLetter, noteReceipt } from '../store/meeting-files.ts'
import { findMeeting } from '../store/meetings.ts'
import { type Owed, owe } from '../store/outbox.ts'
import type { Desk } from './desk.ts'
import { priorities } from './outbox-kinds.ts'
import type { Work } from './perform.ts'

/** As what a file reaches somebody: beside the invitation, added later, or in the place of an older letter. */
export type FileNews = 'invited' | 'added' | 'replaced'

const takesFiles = (meeting: Meeting): boolean =>
  (meeting.state === 'scheduled' || meeting.state === 'in_progress') && !isConfidential(meeting)

/**
 * Owes a new file to everybody of the invited offices who can be written to, once each and not at night. To a draft
 * nobody is invited yet: its files follow the invitations.
 */
export async function oweNewFile(work: Work, meeting: Meeting, file: MeetingFile): Promise<void> {
  if (!takesFiles(meeting)) return
  const invited = (await invitationsOf(work.trx, meeting.id)).map(({ officeId }) => officeId)
  const accounts = (await accountsOfOffices(work.trx, invited)).filter((account) => account.reachable)
  const hadOld = file.kind === 'letter' ? await holdersOfOldLetter(work.trx, meeting.id) : new Set<number>()
  const notBefore = afterQuietHours(work.now.toZonedDateTimeISO(work.zone), work.settings.quiet).toInstant()
  for (const userId of new Set(accounts.map((account) => account.userId))) {
    if (userId === file.addedBy || !(await noteReceipt(work.trx, file.id, userId, work.now))) continue
    const news: FileNews = hadOld.has(userId) ? 'replaced' : 'added'
    work.owe({ kind: 'meeting-file', chatId: userId, subject: { fileId: file.id, news }, priority: 'rest', notBefore })
  }
}

/** An invitation has reached somebody: the files of its meeting follow, those they were not sent before. */
export async function sendFilesAfter(
  desk: Desk,
  trx: Trx,
  invitation: { chatId: number; meetingId: string },
): Promise<void> {
  const { chatId, meetingId } = invitation
  const files = await currentFiles(trx, meetingId)
  const meeting = files.length > 0 ? await findMeeting(trx, meetingId) : undefined
  if (!meeting || !takesFiles(meeting)) return
  const now = desk.clock.now()
  const rows: Owed[] = []
  for (const file of files) {
    if (!(await noteReceipt(trx, file.id, chatId, now))) continue
    const subject = { fileId: file.id, news: 'invited' satisfies FileNews }
    const when = { coalesceKey: null, notBefore: now, expiresAt: null }
    rows.push({ id: desk.newId(), kind: 'meeting-file', chatId, subject, priority: priorities.timed, ...when })
  }
  await owe(trx, rows, now)
}
