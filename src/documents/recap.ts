import type { GivenAs } from '../domain/answering.ts'
import type { Office } from '../domain/directory.ts'
import { type AnswerCount, type AnswerKind, answerOf, type Invitation } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { publicReason } from '../domain/reason.ts'
import { lastDayOf } from '../domain/several-days.ts'
import { hoursOf } from '../locales/hours.ts'
import type { Pen } from './pen.ts'

/** Who answered what before the meeting (rekap konfirmasi), as its documents need it. */
export interface RecapState {
  meeting: Meeting
  lines: RecapEntry[]
  count: AnswerCount
  now: Temporal.Instant
}

export interface RecapEntry {
  invitation: Invitation
  office: Pick<Office, 'name'>
  giver: { name: string | null; givenAs: GivenAs } | undefined
  /** It came, or was changed, after the deadline. */
  late: boolean
}

/** An answer as reports count it: those who come online are present, and leave is told from plain absence. */
export const recapGroups = ['present', 'late', 'delegated', 'excused', 'absent', 'unsure', 'missing'] as const
export type RecapGroup = (typeof recapGroups)[number]

const groupOf: Record<Exclude<AnswerKind, 'absent'>, RecapGroup> = {
  present: 'present',
  online: 'present',
  late: 'late',
  delegated: 'delegated',
  unsure: 'unsure',
}

export function recapGroupOf(invitation: Invitation): RecapGroup {
  const kind = answerOf(invitation)
  if (!kind) return 'missing'
  return kind === 'absent' ? (invitation.excused ? 'excused' : 'absent') : groupOf[kind]
}

/** Who comes instead: position and name as far as they were given; empty when nobody does. */
export const delegateOf = (invitation: Invitation): string =>
  answerOf(invitation) === 'delegated'
    ? [invitation.delegatePosition, invitation.delegateName].filter(Boolean).join(', ')
    : ''

/**
 * What else was said: how late, on what somebody is sent, why not, that it was said after the deadline, or what the answer was before the meeting
 * moved. `isPrivate`: with the words and the illness that only the secretariat may see (UU 27/2022); without it every
 * illness is `berhalangan`.
 */
export function remarkOf(
  { t }: Pick<Pen, 't'>,
  { invitation, late: isLate }: Pick<RecapEntry, 'invitation' | 'late'>,
  isPrivate: boolean,
): string {
  const kind = answerOf(invitation)
  if (!kind && invitation.previous) {
    const group = recapGroupOf({ ...invitation, ...invitation.previous })
    return t('document-recap-previous', { group: t(`document-recap-group-${group}`) })
  }
  const late = kind === 'late' && invitation.minutesLate ? t('answer-minutes', { minutes: invitation.minutesLate }) : ''
  const afterDeadline = isLate ? t('document-recap-late') : ''
  const basis =
    kind === 'delegated' && invitation.delegateBasis ? t(`delegation-basis-${invitation.delegateBasis}`) : ''
  return [late, basis, reasonOf({ t }, invitation, isPrivate), afterDeadline].filter(Boolean).join(', ')
}

function reasonOf({ t }: Pick<Pen, 't'>, invitation: Invitation, isPrivate: boolean): string {
  if (!answerOf(invitation)) return ''
  if (isPrivate && invitation.reason) return invitation.reason
  const category = isPrivate && invitation.reasonCode === 'sakit' ? 'sakit' : publicReason(invitation)
  return category ? t(`answer-reason-${category}`) : ''
}

/** `09.00 WIB s.d. selesai` with its day: when the meeting is. */
export function whenOf(pen: Pen, meeting: Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>): string {
  const { t, format } = pen
  const { startsAt } = meeting
  if (!startsAt) return ''
  const last = lastDayOf(meeting)
  const date = last ? `${format.date(startsAt)} – ${format.date(last)}` : format.date(startsAt)
  return t('document-when', { date, hours: hoursOf(pen, meeting) })
}
