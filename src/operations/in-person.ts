import { afterQuietHours } from '../domain/calendar.ts'
import type { AnswerKind } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { findPerson, reachableSecretariat } from '../store/people.ts'
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

/** Owes whoever answered in a group, where everybody reads along, what the meeting asks for. */
export async function sayInPerson(work: Work, meeting: Meeting, officeId: string, kind: AnswerKind): Promise<void> {
  const chatId = work.actor.userId
  if (!meeting.inPerson || kind !== 'delegated' || !(await findPerson(work.trx, chatId))?.reachable) return
  work.owe({ kind: 'asked-in-person', chatId, subject: { meetingId: meeting.id, officeId }, priority: 'answer' })
}
