import { changedMatter, type Fact } from '../domain/change.ts'
import type { Office } from '../domain/directory.ts'
import { answerOf, type Invitation } from '../domain/invitation.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { needsLink } from '../domain/online.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { findRevision } from '../store/changes.ts'
import { findInvitation, withdrawnAmong } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { findOfficeById, listOffices } from '../store/offices.ts'
import { toldOf } from '../store/told.ts'
import type { Desk } from './desk.ts'

/** What a chat is told of a meeting it knew otherwise. */
export type NoticeView = { meeting: Meeting; office: Office; offices: Office[] } & (
  | { what: 'cancelled' | 'withdrawn' }
  | {
      what: 'changed'
      invitation: Invitation
      /** As it was when the chat was told last; undefined where that is not known any more. */
      before: Meeting | undefined
      changed: Fact[]
      /** The office owes its answer anew. */
      again: boolean
    }
)

/** Reads what is to be told, or why nothing is. For views: it acts as the system. */
export async function readNotice(
  desk: Desk,
  { meetingId, officeId, chatId }: { meetingId: string; officeId: string; chatId: number },
): Promise<NoticeView | string> {
  const meeting = await findMeeting(desk.db, meetingId)
  const office = await findOfficeById(desk.db, officeId)
  if (!meeting || !office) return 'gone'
  const accounts = await accountsOfOffice(desk.db, officeId)
  if (!accounts.some((account) => account.userId === chatId)) return 'left the office'
  const told = (await toldOf(desk.db, meetingId)).filter((each) => each.chatId === chatId)
  const own = told.find((each) => each.officeId === officeId)
  if (!own) return 'was never told of it'
  if (own.sequence >= meeting.sequence) return 'knows it'
  const of = { meeting, office, offices: await listOffices(desk.db) }
  const invitation = await findInvitation(desk.db, meetingId, officeId)
  if (!invitation) {
    const withdrawn = await withdrawnAmong(desk.db, meetingId, [officeId])
    return withdrawn.length > 0 && isAhead(meeting) ? { ...of, what: 'withdrawn' } : 'not invited'
  }
  if (meeting.state === 'cancelled')
    return told.some((each) => each.sequence >= meeting.sequence)
      ? 'was told for another office'
      : { ...of, what: 'cancelled' }
  if (meeting.state === 'closed') return 'over'
  return changes(desk, of, invitation, own.sequence)
}

const isAhead = ({ state }: Meeting): boolean => state === 'scheduled' || state === 'in_progress'

async function changes(
  desk: Desk,
  of: { meeting: Meeting; office: Office; offices: Office[] },
  invitation: Invitation,
  sequence: number,
): Promise<NoticeView | string> {
  const { meeting } = of
  const facts = await findRevision(desk.db, meeting.id, sequence)
  const before = facts && { ...meeting, ...facts }
  const changed = before ? changedMatter(before, meeting) : []
  const opened = before?.state === 'cancelled'
  const answer = answerOf(invitation)
  const again = answer === undefined && (opened || (before ? before.round : meeting.round) < meeting.round || !facts)
  const matters = changed.some((fact) => fact !== 'link' || needsLink(meeting, answer) || again)
  if (before && !matters && !opened && !again && !isConfidential(meeting)) return 'nothing changed for them'
  return { ...of, what: 'changed', invitation, before, changed, again }
}

/** What a group is told; undefined when the meeting is over. For views: it acts as the system. */
export async function readGroupNotice(
  desk: Desk,
  meetingId: string,
): Promise<{ meeting: Meeting; reopened: boolean } | undefined> {
  const meeting = await findMeeting(desk.db, meetingId)
  if (!meeting || meeting.state === 'closed' || meeting.state === 'draft') return undefined
  return { meeting, reopened: (await findRevision(desk.db, meetingId, meeting.sequence - 1))?.state === 'cancelled' }
}
