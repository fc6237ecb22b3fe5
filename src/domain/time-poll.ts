import type { GivenAs } from './answering.ts'
import { disputeWithin } from './disputes.ts'
import type { DraftInvitee } from './draft.ts'
import { type InviteeRole, isRequired } from './invitation.ts'
import type { RefusalReason } from './outcome.ts'
import type { Slot } from './slot.ts'

/**
 * Several times offered for one meeting, of which the invited offices say what suits: by state and event. *in* says
 * that with it every required office has answered for every slot.
 *
 * ```
 *             answered, in   answered     asked more, in  asked more   due      extended, in   extended   chosen   withdrawn
 * open        answered       open         answered        open         closed   answered       open       chosen   withdrawn
 * answered    answered       open         answered        open         closed   answered       open       chosen   withdrawn
 * closed      -              -            closed          closed       closed   answered       open       chosen   withdrawn
 * chosen      -              -            -               -            chosen   -              -          -        -
 * withdrawn   -              -            -               -            withdrawn -             -          -        -
 * ```
 *
 * In `answered` and `closed` the proposal lies before the secretariat; in `answered` an office may still think better
 * of it. Where a dash stands the event is refused, with what became of the question as the reason.
 */
export type PollState = 'open' | 'answered' | 'closed' | 'chosen' | 'withdrawn'

export type PollEvent = 'answered' | 'asked-more' | 'due' | 'extended' | 'chosen' | 'withdrawn'

type PollRefusal = Extract<RefusalReason, 'poll-closed' | 'poll-chosen' | 'poll-withdrawn'>

/** The state after an event, or why it comes too late; `complete`: every required office has answered by then. */
export function afterPollEvent(state: PollState, event: PollEvent, complete: boolean): PollState | PollRefusal {
  if (state === 'chosen' || state === 'withdrawn') return event === 'due' ? state : `poll-${state}`
  switch (event) {
    case 'answered':
      return state === 'closed' ? 'poll-closed' : complete ? 'answered' : 'open'
    case 'asked-more':
      return state === 'closed' ? 'closed' : complete ? 'answered' : 'open'
    case 'extended':
      return complete ? 'answered' : 'open'
    case 'due':
      return 'closed'
    default:
      return event
  }
}

export const isPollRefusal = (after: PollState | PollRefusal): after is PollRefusal => after.startsWith('poll-')

/** While it is neither chosen nor withdrawn, the times of its draft stay as they were offered. */
export const isPending = (state: PollState): boolean => state !== 'chosen' && state !== 'withdrawn'

/** What an office says of a slot: it can, it could if need be, it cannot. */
export const pollMarks = ['can', 'if-need', 'cannot'] as const
export type PollMark = (typeof pollMarks)[number]

/** What an office says of each slot, in their order; null where it has said nothing. */
export type PollMarks = readonly (PollMark | null)[]

/** One answer of the history of an office. */
export interface PollAnswer {
  id: string
  pollId: string
  officeId: string
  marks: PollMarks
  givenBy: number
  givenAs: GivenAs
  givenAt: Temporal.Instant
}

export interface TimePoll {
  id: string
  meetingId: string
  /** In order of time. */
  slots: readonly Slot[]
  state: PollState
  answerBy: Temporal.Instant
  askedBy: number
  askedAt: Temporal.Instant
  /** The offices that were asked, as they were invited at that time or added since. */
  asked: readonly string[]
  /** When the proposal was told last. */
  proposedAt: Temporal.Instant | null
  settledAt: Temporal.Instant | null
}

/** Whether answers are taken at a moment: the deadline closes it even before anybody has noted that. */
export const takesMarks = ({ state, answerBy }: Pick<TimePoll, 'state' | 'answerBy'>, now: Temporal.Instant): boolean =>
  (state === 'open' || state === 'answered') && Temporal.Instant.compare(now, answerBy) < 0

/** An office that is asked, and how it is invited. */
export interface PollOffice {
  officeId: string
  role: InviteeRole
}

/** Whom a draft asks: guests known by name alone have nobody to ask. Each office once; who chairs is the chair. */
export function officesAsked(invitees: readonly DraftInvitee[]): PollOffice[] {
  return invitees.flatMap((each) => ('officeId' in each ? [{ officeId: each.officeId, role: each.role }] : []))
}

/** Whether an office has said something of every slot. */
export const isMarked = (marks: PollMarks | undefined, slots: number): boolean =>
  marks !== undefined && Array.from({ length: slots }, (_, at) => marks[at] ?? null).every((mark) => mark !== null)

/** Whether every office that is needed has answered; where none is, all of them. */
export function isComplete(
  offices: readonly PollOffice[],
  marks: ReadonlyMap<string, PollMarks>,
  slots: number,
): boolean {
  const required = offices.filter(isRequired)
  const awaited = required.length > 0 ? required : offices
  return awaited.length > 0 && awaited.every(({ officeId }) => isMarked(marks.get(officeId), slots))
}

/** The marks of an office with some of them said anew; `slot` null: of all. Slots there are not are left out. */
export function withMarks(
  before: PollMarks | undefined,
  said: readonly { slot: number | null; mark: PollMark }[],
  slots: number,
): PollMarks {
  const marks = Array.from({ length: slots }, (_, at): PollMark | null => before?.[at] ?? null)
  for (const { slot, mark } of said) {
    if (slot === null) marks.fill(mark)
    else if (slot in marks) marks[slot] = mark
  }
  return marks
}

/** Whether staff says of some time otherwise than the head did within ten minutes before: it counts, and the head is asked. */
export function overrulesHead(
  before: Pick<PollAnswer, 'marks' | 'givenAs' | 'givenAt'> | undefined,
  said: Pick<PollAnswer, 'marks' | 'givenAs' | 'givenAt'>,
): boolean {
  if (before?.givenAs !== 'head' || said.givenAs !== 'staff') return false
  if (Temporal.Duration.compare(said.givenAt.since(before.givenAt), disputeWithin) > 0) return false
  return before.marks.some((mark, at) => mark !== null && mark !== (said.marks[at] ?? null))
}
