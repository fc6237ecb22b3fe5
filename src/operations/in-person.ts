import { afterQuietHours } from '../domain/calendar.ts'
import type { Meeting } from '../domain/meeting.ts'
import { reachableSecretariat } from '../store/people.ts'
import type { Work } from './perform.ts'

/** Who comes instead has time to be named, so that an office makes one notice. */
const gathering = Temporal.Duration.from({ minutes: 2 })

/** Owes the secretariat a short notice that an office sends somebody, where the meeting asks for its head. */
export async function tellDelegatedAnyway(work: Work, meeting: Meeting, officeId: string): Promise<void> {
  if (!meeting.inPerson) return
  const notBefore = afterQuietHours(work.now.add(gathering).toZonedDateTimeISO(work.zone), work.settings.quiet)
  for (const chatId of await reachableSecretariat(work.trx, work))
    work.owe({
      kind: 'delegated-anyway',
      chatId,
      subject: { meetingId: meeting.id, officeId },
      priority: 'rest',
      coalesceKey: `delegated-anyway:${meeting.id}:${officeId}:${chatId}`,
      notBefore: notBefore.toInstant(),
    })
}
