import { isLate } from '../domain/answering.ts'
import { afterQuietHours } from '../domain/calendar.ts'
import type { Invitation } from '../domain/invitation.ts'
import { isLateChange } from '../domain/late-change.ts'
import type { Meeting } from '../domain/meeting.ts'
import { answersOf } from '../store/answers.ts'
import type { Reader } from '../store/database.ts'
import { reachableSecretariat } from '../store/people.ts'
import type { Work } from './perform.ts'

/** Details have time to follow, so that an office makes one notice. */
const gathering = Temporal.Duration.from({ minutes: 2 })

/** Owes the secretariat, which has counted already, a short notice of a late answer. */
export async function tellLate(work: Work, meeting: Meeting, officeId: string): Promise<void> {
  const notBefore = afterQuietHours(work.now.add(gathering).toZonedDateTimeISO(work.zone), work.settings.quiet)
  for (const chatId of await reachableSecretariat(work.trx, work))
    work.owe({
      kind: 'late-answer',
      chatId,
      subject: { meetingId: meeting.id, officeId },
      priority: 'rest',
      coalesceKey: `late-answer:${meeting.id}:${officeId}:${chatId}`,
      notBefore: notBefore.toInstant(),
    })
}

/**
 * The offices among these whose standing answer is a change after the deadline. Who said in time what they say now, and
 * only said it again, is not among them.
 */
export async function lateAmong(
  reader: Reader,
  meeting: Meeting,
  invitations: readonly Invitation[],
): Promise<ReadonlySet<string>> {
  const after = invitations.filter(({ answeredAt }) => answeredAt !== null && isLate(meeting, answeredAt))
  if (after.length === 0) return new Set()
  const given = await answersOf(
    reader,
    after.map(({ id }) => id),
  )
  const late = after.filter(({ id }) => isLateChange(meeting, given.get(id) ?? []))
  return new Set(late.map(({ officeId }) => officeId))
}
