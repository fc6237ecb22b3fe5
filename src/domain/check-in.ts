import { type Attendance, provisionalAttendance } from './attendance.ts'
import { answerOf, type Invitation } from './invitation.ts'
import { isConfidential, type Meeting, plannedEnd } from './meeting.ts'

/**
 * The registration of a meeting, by state and event:
 *
 * ```
 *              opens (secretariat, or by itself)   planned end passes, closed, cancelled   moved to another day
 * not-opened   open                                over                                    not-opened
 * open         open (a new code, if wished)        over                                    not-opened, registrations void
 * over         over                                over                                    not-opened, registrations void
 * ```
 *
 * Moved by hours on its day, a meeting keeps who has come, and whoever was late is measured by the new start. *
 * Only in `open` does a code or a button register anybody. What the secretariat puts on record stands beside it and
 * goes before it.
 */
export type CheckInState = 'not-opened' | 'open' | 'over'

/** `guest`: somebody without an account, who said where they come from. */
export type CheckInCapacity = 'head' | 'staff' | 'guest'

/** One person who registered at a meeting, for one office or, as a guest, for none that is known. */
export interface CheckIn {
  id: string
  meetingId: string
  userId: number
  officeId: string | null
  capacity: CheckInCapacity
  /** What a guest said of themselves. */
  position: string | null
  agency: string | null
  online: boolean
  arrivedAt: Temporal.Instant
}

/** By itself it opens this long before the start. */
export const opensBefore = Temporal.Duration.from({ minutes: 30 })
/** The secretariat may open it this early, to have the code on the screen when the first come. */
export const openableBefore = Temporal.Duration.from({ hours: 3 })

type Times = Pick<Meeting, 'state' | 'startsAt' | 'endsAt'>

/** Why a registration cannot be opened. */
export type NotOpened =
  | 'not-found'
  | 'meeting-cancelled'
  | 'meeting-closed'
  | 'check-in-confidential'
  | 'check-in-over'
  | 'check-in-too-early'

/** Where the registration of a meeting stands. */
export function checkInState(meeting: Times, opened: boolean, now: Temporal.Instant): CheckInState {
  if (meeting.state !== 'scheduled' && meeting.state !== 'in_progress') return 'over'
  if (Temporal.Instant.compare(plannedEnd(meeting), now) <= 0) return 'over'
  return opened ? 'open' : 'not-opened'
}

/** Why it cannot be opened now; undefined when it can. Of a Terbatas or Rahasia meeting no chat learns who was there. */
export function whyNotOpened(
  meeting: Times & Pick<Meeting, 'classification'>,
  now: Temporal.Instant,
): NotOpened | undefined {
  if (meeting.state === 'cancelled') return 'meeting-cancelled'
  if (meeting.state === 'closed') return 'meeting-closed'
  if (meeting.state === 'draft' || !meeting.startsAt) return 'not-found'
  if (isConfidential(meeting)) return 'check-in-confidential'
  if (checkInState(meeting, false, now) === 'over') return 'check-in-over'
  const early = Temporal.Instant.compare(now, meeting.startsAt.subtract(openableBefore)) < 0
  return early ? 'check-in-too-early' : undefined
}

/** Whole minutes between the start and an arrival after it; 0 for whoever came in time. */
export const minutesLate = (startsAt: Temporal.Instant, arrivedAt: Temporal.Instant): number =>
  Math.max(0, Math.floor(startsAt.until(arrivedAt).total('minutes')))

/** Letters and digits that are not taken for one another when read from a screen or aloud; in turn, so that no word comes of them. */
const letters = 'ABCDEFHJKMNPRTUVWXY'
const digits = '34679'

/** A code to type in, `K7M3R4`, out of a secret of any length: guessing it would take some four hundred thousand messages. */
export const shortCode = (secret: Uint8Array): string =>
  Array.from({ length: 6 }, (_, at) => {
    const from = at % 2 === 0 ? letters : digits
    return from[(secret[at] ?? 0) % from.length]
  }).join('')

/** The code in a message that is one, however it was typed; undefined for every other text. */
export function codeIn(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/[\s-]+/g, '')
    .toUpperCase()
  return /^(?:[A-Z][0-9]){3}$/.test(bare) ? bare : undefined
}

/** Longer messages that carry a code by chance are about something else: a link with its passcode, say. */
const mostWordsBesideCode = 5

/** The code in a short message that says something beside it, `kode K7M3R4 pak`; undefined when there is none. */
export function codeBesideWords(text: string): string | undefined {
  const words = text.split(/[\s:,;.!]+/).filter((word) => word !== '')
  if (words.length > mostWordsBesideCode + 1 || text.startsWith('/')) return undefined
  return words.map(codeIn).find((code) => code !== undefined)
}

/** Whoever said they would come, in whatever way. */
export const promisesToCome = (invitation: Parameters<typeof answerOf>[0]): boolean =>
  ['present', 'online', 'late', 'delegated'].includes(answerOf(invitation) ?? '')

/** What is known of a meeting's attendance. */
export interface AttendanceSources {
  meetingId: string
  invitations: readonly Invitation[]
  checkIns: readonly CheckIn[]
  /** What is on record; what the secretariat set itself goes before everything else. */
  recorded: readonly Attendance[]
  now: Temporal.Instant
}

/**
 * The attendance that follows from what is known: of every invited office, and of those that came uninvited. A head
 * who registered was present, somebody else of the office represented it. Where nobody registered at all the answers
 * stand in; where others did, who did not is taken for absent. Nothing of this is final but what was registered with
 * an account or set by the secretariat.
 */
export function derivedAttendance(sources: AttendanceSources): Attendance[] {
  const { invitations, checkIns, recorded } = sources
  const invited = new Set(invitations.map(({ officeId }) => officeId))
  const came = checkIns.flatMap(({ officeId }) => officeId ?? [])
  const offices = new Set([...invited, ...recorded.map(({ officeId }) => officeId), ...came])
  return [...offices].map((officeId) => {
    const onRecord = recorded.find((fact) => fact.officeId === officeId)
    const own = checkIns.filter((each) => each.officeId === officeId)
    if (onRecord && (!onRecord.provisional || own.length === 0)) return onRecord
    const invitation = invitations.find((each) => each.officeId === officeId)
    return own.length > 0 ? registered(sources, officeId, own, invited.has(officeId)) : assumed(sources, invitation!)
  })
}

function registered(
  { meetingId }: AttendanceSources,
  officeId: string,
  own: readonly CheckIn[],
  invited: boolean,
): Attendance {
  const first = own.find(({ capacity }) => capacity === 'head') ?? own.find(({ capacity }) => capacity === 'staff')
  const who = first ?? own[0]!
  const stood = who.capacity === 'head' ? (who.online ? 'online' : 'present') : 'represented'
  return {
    meetingId,
    officeId,
    state: invited ? stood : 'visitor',
    provisional: who.capacity === 'guest',
    setBy: who.userId,
    setAt: who.arrivedAt,
  }
}

function assumed({ meetingId, checkIns, now }: AttendanceSources, invitation: Invitation): Attendance {
  const promised = provisionalAttendance(invitation)
  const state = checkIns.length === 0 || promised === 'excused' ? promised : 'absent'
  return { meetingId, officeId: invitation.officeId, state, provisional: true, setBy: null, setAt: now }
}

/** The offices that said they would come and of whom nobody registered, though others did. */
export const promisedInVain = ({ invitations, checkIns, recorded }: AttendanceSources): string[] =>
  checkIns.length === 0
    ? []
    : invitations
        .filter(promisesToCome)
        .map(({ officeId }) => officeId)
        .filter((id) => !checkIns.some(({ officeId }) => officeId === id))
        .filter((id) => !recorded.some(({ officeId, provisional }) => officeId === id && !provisional))
