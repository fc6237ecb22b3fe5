import { type Answer, type AnswerKind, type AnswerVia, answerOf, type Invitation } from './invitation.ts'
import { isOver, type Meeting } from './meeting.ts'
import type { RefusalReason } from './outcome.ts'

/** In which capacity somebody answered for an office. */
export type GivenAs = 'head' | 'staff' | 'secretariat'

/** One answer of the history of an invitation. */
export interface AnswerRecord {
  id: string
  invitationId: string
  answer: Answer
  givenBy: number
  givenAs: GivenAs
  via: AnswerVia
  givenAt: Temporal.Instant
}

/** Answers that are complete only with a word more: who comes, how late, why not. */
export type DetailKind = Extract<AnswerKind, 'delegated' | 'late' | 'absent'>

export const isDetailKind = (kind: string): kind is DetailKind =>
  kind === 'delegated' || kind === 'late' || kind === 'absent'

/** What an answer still lacks; the answer counts without it. */
export function missingDetail(answer: Answer): DetailKind | undefined {
  if (answer.kind === 'delegated' && !answer.delegate && !answer.delegateIsSender) return 'delegated'
  if (answer.kind === 'late' && answer.minutesLate === undefined) return 'late'
  if (answer.kind === 'absent' && !answer.reason && !answer.reasonCode) return 'absent'
  return undefined
}

/**
 * The answer that a bare button gives: pressed again, it keeps what was said with it before, until that is said anew.
 */
export function pressedAnswer(
  invitation: Pick<
    Invitation,
    | 'rsvp'
    | 'online'
    | 'minutesLate'
    | 'answeredAt'
    | 'delegatePosition'
    | 'delegateName'
    | 'reason'
    | 'reasonCode'
    | 'excused'
  >,
  kind: AnswerKind,
): Answer {
  if (answerOf(invitation) !== kind) return { kind }
  const { minutesLate, delegatePosition: position, delegateName: name, reason, reasonCode, excused } = invitation
  return {
    kind,
    ...(minutesLate && { minutesLate }),
    ...(position && { delegate: { position, ...(name && { name }) } }),
    ...(reason && { reason }),
    ...(reasonCode && { reasonCode }),
    ...(excused && { excused }),
  }
}

/** The answer with the basis that is known already, where it names once more who was named before, and no other basis. */
export function withKnownBasis(
  answer: Answer,
  standing: Pick<Invitation, 'delegatePosition' | 'delegateName' | 'delegateBasis'>,
): Answer {
  const { delegate, basis } = answer
  if (answer.kind !== 'delegated' || basis || !standing.delegateBasis || !delegate) return answer
  // Said before anybody was named, it is theirs who is named next.
  const first = standing.delegatePosition === null
  const same =
    first || (standing.delegatePosition === delegate.position && standing.delegateName === (delegate.name ?? null))
  return same ? { ...answer, basis: standing.delegateBasis } : answer
}

/**
 * Why an office cannot answer a meeting with this kind, apart from who asks; undefined when it can. With `now` also when
 * the meeting is over by its plan: what was is then for the secretariat to correct.
 */
export function whyNotAnswerable(
  meeting: Pick<Meeting, 'state' | 'online' | 'startsAt' | 'endsAt'>,
  kind: AnswerKind,
  now?: Temporal.Instant,
): RefusalReason | undefined {
  switch (meeting.state) {
    case 'draft':
      return 'not-found'
    case 'cancelled':
      return 'meeting-cancelled'
    case 'closed':
      return 'meeting-closed'
    default:
      if (now && isOver(meeting, now)) return 'meeting-over'
      return kind === 'online' && !meeting.online ? 'online-not-offered' : undefined
  }
}

/** Whether an answer comes after the meeting's deadline: it counts, and the secretariat has to hear of it. */
export const isLate = ({ answerBy }: Pick<Meeting, 'answerBy'>, at: Temporal.Instant): boolean =>
  answerBy !== null && Temporal.Instant.compare(at, answerBy) > 0

/**
 * Whether the cards of a meeting take presses no more because its answers are due. They stay so until it is closed:
 * an office changes its answer privately, by words, or through the secretariat.
 */
export const isLocked = ({ state, answerBy }: Pick<Meeting, 'state' | 'answerBy'>, now: Temporal.Instant): boolean =>
  (state === 'scheduled' || state === 'in_progress') &&
  answerBy !== null &&
  Temporal.Instant.compare(answerBy, now) <= 0

/**
 * Whether words said as of a moment were said before everybody was asked again: they cannot count for the new time.
 * Telegram tells moments in whole seconds, so the round is taken to begin with its second.
 */
export function isBeforeRound(said: Temporal.Instant, meeting: Pick<Meeting, 'roundAt'>): boolean {
  if (!meeting.roundAt) return false
  const began = meeting.roundAt.round({ smallestUnit: 'second', roundingMode: 'floor' })
  return Temporal.Instant.compare(said, began) < 0
}

/**
 * When a press that waited was made, as the button that carried it told: `at` in epoch seconds, which whoever pressed
 * may have changed. It is never later than now, nor earlier than its round of asking.
 */
export function pressedAt(
  now: Temporal.Instant,
  meeting: Pick<Meeting, 'publishedAt' | 'roundAt'>,
  at: number | undefined,
): Temporal.Instant {
  if (at === undefined) return now
  const told = Temporal.Instant.fromEpochMilliseconds(at * 1000)
  const earliest = meeting.roundAt ?? meeting.publishedAt ?? now
  if (Temporal.Instant.compare(told, earliest) < 0) return earliest
  return Temporal.Instant.compare(told, now) > 0 ? now : told
}
