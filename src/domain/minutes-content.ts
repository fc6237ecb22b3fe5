import type { AttendanceState } from './attendance.ts'
import type { OutcomeKind } from './minutes-outcome.ts'

/** One point as it stands in the minutes. */
export interface PointInMinutes {
  id: string
  number: number
  kind: OutcomeKind
  text: string
  field: { code: string; name: string } | null
  office: { id: string; code: string; name: string } | null
  dueOn: string | null
  /** Null until the minutes are approved, and of what is no action. */
  task: { id: string; code: string } | null
}

/**
 * Everything the minutes of a meeting say, as names and dates and plain data: what is shown, printed and approved, and
 * kept of an approved version. Moments are epoch milliseconds.
 */
export interface MinutesContent {
  title: string
  letterNumber: string | null
  /** When the invitation went out. */
  invitedAt: number | null
  calledAt: number
  startedAt: number
  /** Null: nobody said when it ended. */
  endedAt: number | null
  zone: string
  place: string | null
  online: boolean
  agenda: string[]
  /** The title of the office in the chair; empty when nobody is named. */
  chair: string
  /** Who holds that seat, where the directory knows. */
  chairHolder: string | null
  /** The office whoever takes the notes belongs to; null: the secretariat. */
  noteTaker: string | null
  /** The offices that took part, in protocol order. */
  present: { name: string; state: Extract<AttendanceState, 'present' | 'represented' | 'online' | 'visitor'> }[]
  guests: { position: string; agency: string }[]
  invited: number
  excused: number
  absent: number
  opening: string | null
  closing: string | null
  items: { item: string; points: PointInMinutes[] }[]
}

export const pointsOf = (content: Pick<MinutesContent, 'items'>): PointInMinutes[] =>
  content.items.flatMap(({ points }) => points)

export const decisionsOf = (content: Pick<MinutesContent, 'items'>): PointInMinutes[] =>
  pointsOf(content).filter(({ kind }) => kind === 'decision')

export const actionsOf = (content: Pick<MinutesContent, 'items'>): PointInMinutes[] =>
  pointsOf(content).filter(({ kind }) => kind === 'action')
