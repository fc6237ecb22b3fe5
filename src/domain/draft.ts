import type { AskReason, RejectReason } from '../language/dates.ts'
import type { InviteeRole } from './invitation.ts'
import { isConfidential, type Meeting, meetingCode } from './meeting.ts'
import type { SeriesWish } from './series-rule.ts'
import { dayEnds } from './several-days.ts'
import { fewestSlots, moment, type Slot, hasPassed as slotHasPassed } from './slot.ts'

/**
 * Somebody a draft will invite: an office of the directory or a guest known by name alone. `under`: the chair was
 * invited beside that too, and stays so when somebody else takes the chair.
 */
export type DraftInvitee =
  | { officeId: string; role: InviteeRole; under?: InviteeRole }
  | { guest: string; role: InviteeRole }

/** What may be left out of a meeting, and is offered once to whoever is led through it. */
export type OptionalStep = 'end' | 'link' | 'chair' | 'fields' | 'invitees'

/** What is wrong with a time as typed, in the words of the reader of dates. */
export type TimeProblem = AskReason | RejectReason

/** A question with buttons; `id` is unique within the draft and names it in button data. Texts are kept as typed. */
export type ChoicePoint = { id: number } /** Candidates are ISO dates, or local moments `2023-05-04T09:00`. */ & (
  | { kind: 'when'; reason: AskReason; candidates: string[] }
  | { kind: 'classification'; text: string }
  | { kind: 'office'; text: string; role: InviteeRole; near: string[]; several: boolean; listed?: true }
  | { kind: 'field'; text: string }
)

/** A question answered by typing. */
export type TypedPoint =
  | { kind: 'title' }
  | { kind: 'date'; problem?: TimeProblem }
  | { kind: 'time'; problem?: TimeProblem }
  /** The times of which the invited are to say what suits. */
  | { kind: 'slots'; problem?: TimeProblem }
  | { kind: 'place' }
  | { kind: 'invitees' }

/** What a draft still has to be asked, one point at a time. */
export type OpenPoint = ChoicePoint | TypedPoint

/** What was typed but could not be read or found; the preview says so and what it does instead. */
export type DraftRemark = 'deadline-unread' | 'group-unknown'

/** The working sheet of a draft: what a meeting has no place for before it is published. */
export interface DraftSheet {
  /** ISO date, `HH:MM` and `HH:MM` in the meeting's zone; `until` null is *s.d. selesai*. */
  day: string | null
  /** The last day of a meeting that takes several, ISO; it counts only after `day`. */
  lastDay?: string
  from: string | null
  until: string | null
  /** Several times are offered instead of one, in order; then day and hours are null. */
  slots?: Slot[]
  /** Why the time typed last was no use; asked about with the question. */
  problem: TimeProblem | null
  /** Answer deadline as typed, an ISO instant; null: the default. */
  answerBy: string | null
  invitees: DraftInvitee[]
  choices: ChoicePoint[]
  remarks: DraftRemark[]
  /** The secretariat has said which groups get the card, or that none does. */
  groupsDecided: boolean
  /** Open tasks of its fields are no agenda item. */
  noCarryOver?: true
  /** Made step by step rather than out of a line. */
  guided?: true
  /** Stretches of what was typed that were not understood; absent: none. */
  unread?: string[]
  /** What will still be offered; absent: nothing. */
  pending?: OptionalStep[]
  /** The meeting comes again; absent: once. */
  series?: SeriesWish
}

export interface Draft {
  meeting: Meeting
  sheet: DraftSheet
}

export const isTyped = (point: OpenPoint): point is TypedPoint => !('id' in point)

/**
 * What stands between the draft and its publication, in the order it is asked. The typed ones follow from the facts,
 * so they come back by themselves when a fact goes bad, as a start does that has passed meanwhile.
 */
export function openPoints({ meeting, sheet }: Draft, now: Temporal.Instant): OpenPoint[] {
  const points: OpenPoint[] = []
  const choices = (kind: ChoicePoint['kind']) => sheet.choices.filter((point) => point.kind === kind)
  const hidden = isConfidential(meeting)
  points.push(...choices('classification'))
  if (!hidden && meeting.title === '') points.push({ kind: 'title' })
  points.push(...(choices('when').length > 0 ? choices('when') : timePoints({ meeting, sheet }, now)))
  if (!hidden && !meeting.place && !meeting.online) points.push({ kind: 'place' })
  points.push(...choices('office'))
  if (sheet.invitees.length === 0 && choices('office').length === 0) points.push({ kind: 'invitees' })
  points.push(...choices('field'))
  return points
}

function timePoints(draft: Draft, now: Temporal.Instant): TypedPoint[] {
  const { day, from, until, problem, slots } = draft.sheet
  if (slots) return slotPoints(draft, slots, now)
  const why = problem && { problem }
  const points: TypedPoint[] = []
  if (!day) points.push({ kind: 'date', ...why })
  else if (hasPassed(draft, now)) points.push({ kind: 'date', problem: 'sudah_lewat' })
  if (!from) points.push({ kind: 'time', ...(day && why) })
  else if (until && until <= from && !lastDayIn(draft.sheet))
    points.push({ kind: 'time', problem: 'selesai_sebelum_mulai' })
  return points
}

function slotPoints({ meeting, sheet }: Draft, slots: Slot[], now: Temporal.Instant): TypedPoint[] {
  if (slots.some((slot) => slotHasPassed(slot, meeting.zone, now))) return [{ kind: 'slots', problem: 'sudah_lewat' }]
  if (slots.length >= fewestSlots) return []
  return [{ kind: 'slots', ...(sheet.problem && { problem: sheet.problem }) }]
}

function hasPassed({ meeting, sheet }: Draft, now: Temporal.Instant): boolean {
  if (!sheet.day) return false
  if (meeting.startsAt) return Temporal.Instant.compare(meeting.startsAt, now) <= 0
  const today = now.toZonedDateTimeISO(meeting.zone).toPlainDate()
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(sheet.day), today) < 0
}

/** The draft with start and end worked out from day and times, and without matter when it is confidential. */
export function settled(draft: Draft): Draft {
  const { sheet } = draft
  const { zone } = draft.meeting
  const at = (time: string): Temporal.Instant | null => (sheet.day ? moment(sheet.day, time, zone) : null)
  const meeting: Meeting = {
    ...draft.meeting,
    startsAt: sheet.from ? at(sheet.from) : null,
    endsAt: endOf(sheet, zone),
  }
  return isConfidential(meeting) ? { meeting: withoutMatter(meeting), sheet: namesOnly(sheet) } : { meeting, sheet }
}

/** The last day where the sheet names one after the first. */
export const lastDayIn = ({ day, lastDay }: DraftSheet): string | undefined =>
  day && lastDay && lastDay > day ? lastDay : undefined

/** Null: *s.d. selesai*; of several days the last ends with its hour, or else with itself. */
function endOf(sheet: DraftSheet, zone: string): Temporal.Instant | null {
  const { day, from, until } = sheet
  if (!day || from === null) return null
  const last = lastDayIn(sheet)
  if (last) return moment(last, until ?? dayEnds, zone)
  return until !== null && until > from ? moment(day, until, zone) : null
}

/** Of a confidential meeting nothing is kept that could be shown by mistake; its letter carries all of it. */
const withoutMatter = (meeting: Meeting): Meeting => ({
  ...meeting,
  title: meetingCode(meeting.id),
  letterNumber: null,
  place: null,
  onlineUrl: null,
  online: false,
  dress: null,
  inPerson: false,
  agenda: [],
  fields: [],
})

const namesOnly = ({ unread: _, slots: __, ...sheet }: DraftSheet): DraftSheet => ({
  ...sheet,
  choices: sheet.choices.filter((point) => point.kind !== 'field'),
})

/** True while a draft says nothing yet; the group it was begun in does not count. */
export const isBlankDraft = ({ meeting, sheet }: Draft): boolean =>
  !isConfidential(meeting) &&
  meeting.title === '' &&
  !sheet.day &&
  !sheet.from &&
  !sheet.slots &&
  !meeting.place &&
  !meeting.online &&
  sheet.invitees.length === 0 &&
  sheet.choices.length === 0 &&
  meeting.fields.length === 0 &&
  meeting.agenda.length === 0 &&
  !meeting.letterNumber &&
  !meeting.dress &&
  !meeting.inPerson
