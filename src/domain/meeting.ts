export const classifications = ['Biasa', 'Penting', 'Segera', 'Sangat Segera', 'Terbatas', 'Rahasia'] as const
/** *Sifat* of the letter of invitation (Permendagri 1/2023). */
export type Classification = (typeof classifications)[number]

export type MeetingState = 'draft' | 'scheduled' | 'in_progress' | 'closed' | 'cancelled'

export interface Meeting {
  id: string
  /** iCalendar identity and revision. */
  uid: string
  sequence: number
  state: MeetingState
  title: string
  letterNumber: string | null
  classification: Classification
  /** Null only in a draft whose time is still asked. */
  startsAt: Temporal.Instant | null
  /** Null: *s.d. selesai*. */
  endsAt: Temporal.Instant | null
  zone: string
  place: string | null
  onlineUrl: string | null
  online: boolean
  chairOfficeId: string | null
  /** The chair as typed, kept when no office was recognised. */
  chairText: string | null
  dress: string | null
  answerBy: Temporal.Instant | null
  agenda: string[]
  fields: string[]
  groups: number[]
  createdBy: number
  createdAt: Temporal.Instant
  publishedAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  /** Rises whenever everybody is asked again; an answer counts only for the round in which it was asked. */
  round: number
  /** When the round began; null in the first, which begins with the publication. */
  roundAt: Temporal.Instant | null
  /** The answer deadline was typed; otherwise it is the default one and follows the start. */
  deadlineTyped: boolean
  /** Why it was cancelled, as typed by the secretariat. */
  cancelReason: string | null
  /**
   * The heads are asked to come themselves (*tidak dapat diwakilkan*). Who sends somebody nevertheless is recorded, and
   * the secretariat is told.
   */
  inPerson: boolean
}

/** *s.d. selesai* counts as three hours wherever an end is needed. */
export const openEnd = Temporal.Duration.from({ hours: 3 })
/** A meeting nobody closed closes by itself this long after its end. */
const closesAfter = Temporal.Duration.from({ hours: 4 })

/** Of a Terbatas or Rahasia meeting no chat may see title or matter. */
export const isConfidential = (meeting: Pick<Meeting, 'classification'>): boolean =>
  meeting.classification === 'Terbatas' || meeting.classification === 'Rahasia'

/** The day a meeting is held, where it is held; undefined without a start. Offices are called as on that day. */
export const heldOn = (meeting: Pick<Meeting, 'startsAt' | 'zone'>): Temporal.PlainDate | undefined =>
  meeting.startsAt?.toZonedDateTimeISO(meeting.zone).toPlainDate()

/** When the meeting is over for planning: its end, or three hours after its start. Throws without a start. */
export function plannedEnd(meeting: Pick<Meeting, 'startsAt' | 'endsAt'>): Temporal.Instant {
  if (!meeting.startsAt) throw new Error('a meeting without a start has no end')
  return meeting.endsAt ?? meeting.startsAt.add(openEnd)
}

/** Whether a meeting is over by its plan, closed or not. */
export const isOver = (meeting: Pick<Meeting, 'startsAt' | 'endsAt'>, now: Temporal.Instant): boolean =>
  meeting.startsAt !== null && Temporal.Instant.compare(plannedEnd(meeting), now) < 0

export const closesByItselfAt = (meeting: Pick<Meeting, 'startsAt' | 'endsAt'>): Temporal.Instant =>
  plannedEnd(meeting).add(closesAfter)

/**
 * What a meeting is called where its title may not be seen. It comes out of the random id, so it says nothing.
 * A confidential meeting carries it as its title: what is not stored cannot be shown.
 */
export const meetingCode = (id: string): string =>
  `R-${id
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 6)
    .toUpperCase()}`
