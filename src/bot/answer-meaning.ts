import type { Office } from '../domain/directory.ts'
import type { Answer, AnswerKind } from '../domain/invitation.ts'
import { nameWithin } from '../domain/name.ts'
import { plainLine } from '../domain/plain-line.ts'
import { asksLinkAlone } from '../language/asked-facts.ts'
import { courtesyIn } from '../language/courtesies.ts'
import { basisIn, withoutBasis } from '../language/delegation-basis.ts'
import { readDelegate } from '../language/few-words.ts'
import { withoutTitle } from '../language/meeting-named.ts'
import { findOffices } from '../language/office-names.ts'
import { CONFIDENT, type ReplyReading, readReply } from '../language/reply.ts'
import { codeOfReason } from '../language/reply-details.ts'
import { delegateLimit, reasonLimit } from '../operations/answer-details.ts'
import { readOffices } from '../operations/answer-readings.ts'
import type { House } from './house.ts'

/** What words say about an invitation, in the terms of the domain. */
export type WordsMeaning =
  /** Clear enough to be recorded and echoed; for which of the own offices, when it is named. */
  | { is: 'answer'; answer: Answer; officeId: string | null }
  /**
   * Perhaps an answer, but not a clear one: the buttons are offered. `doubtful`: nothing in it speaks of coming.
   * `illness`: it names one, which is nobody else's business (UU 27/2022). `leans`: what it most likely says, so that
   * one press affirms it.
   */
  | { is: 'unclear'; doubtful: boolean; illness: boolean; leans: AnswerKind | null }
  /** A receipt, thanks, a sticker: it says nothing about coming. */
  | { is: 'receipt'; of: 'receipt' | 'thanks' | 'courtesy' | 'picture' }
  /** A question, an instruction, other talk: no answer at all. */
  | { is: 'nothing' }

const kinds: Partial<Record<ReplyReading['label'], AnswerKind>> = {
  hadir: 'present',
  daring: 'online',
  terlambat: 'late',
  diwakilkan: 'delegated',
  izin: 'absent',
  tidak_hadir: 'absent',
  belum_pasti: 'unsure',
}

/** Reads words as the answer of somebody who holds `own` offices, beside the whole directory. */
export async function readWords(
  house: House,
  text: string,
  meeting: { startsAt: Temporal.Instant | null; zone: string; title?: string },
  own: Office[],
): Promise<WordsMeaning> {
  if (text.trim() === '') return { is: 'receipt', of: 'picture' }
  if (asksLinkAlone(text)) return { is: 'nothing' }
  const directory = await readOffices(house.desk)
  const said = meeting.title ? withoutTitle(text, meeting.title) : text
  const reading = readReply(said, {
    now: house.desk.clock.now().toZonedDateTimeISO(meeting.zone),
    directory,
    ownOffice: own,
    ...(meeting.startsAt && { meetingStart: meeting.startsAt.toZonedDateTimeISO(meeting.zone) }),
  })
  if (reading.label === 'bukan_jawaban' && !reading.ask) return { is: 'nothing' }
  const answer = reading.ask ? undefined : answerIn(reading, text)
  if (answer) return { is: 'answer', answer, officeId: officeNamed(text, directory, own) }
  const courtesy = courtesyIn(text)
  if (courtesy || reading.label === 'ack') return { is: 'receipt', of: courtesy ?? 'receipt' }
  const illness = (reading.reasonCode ?? codeOfReason(text)) === 'sakit'
  const leans = !illness && reading.confidence >= CONFIDENT ? (kinds[reading.label] ?? null) : null
  return { is: 'unclear', doubtful: reading.label === 'bukan_jawaban', illness, leans }
}

/** The answer of a clear reading; undefined when it is a mere receipt, or longer than can be kept. */
function answerIn(reading: ReplyReading, text: string): Answer | undefined {
  const kind = kinds[reading.label]
  if (!kind) return undefined
  const reason = plainLine(reading.reason ?? '')
  const named = nameWithin(withoutBasis(reading.delegate ?? '')) ?? ''
  const basis = kind === 'delegated' ? basisIn(text) : undefined
  if (reason.length > reasonLimit || named.length > delegateLimit) return undefined
  return {
    kind,
    ...(kind === 'late' && reading.lateMinutes && { minutesLate: reading.lateMinutes }),
    ...(kind === 'delegated' && named && { delegate: readDelegate(named) ?? { position: named } }),
    ...(basis && { basis }),
    ...(kind === 'delegated' && reading.delegateIsSender && { delegateIsSender: true }),
    ...(reason && { reason }),
    ...(reading.reasonCode && { reasonCode: reading.reasonCode }),
    ...(kind === 'absent' && { excused: reading.label === 'izin' }),
  }
}

/** The one own office that the words name; null when they name none, or more than one. */
function officeNamed(text: string, directory: Office[], own: Office[]): string | null {
  if (own.length < 2) return null
  const named = new Set(findOffices(text, directory).found)
  const meant = own.filter((office) => named.has(office.id))
  return meant.length === 1 ? (meant[0]?.id ?? null) : null
}
