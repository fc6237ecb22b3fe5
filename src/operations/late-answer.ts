import { afterQuietHours } from '../domain/calendar.ts'
import type { Meeting } from '../domain/meeting.ts'
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
