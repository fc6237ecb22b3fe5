import type { Attendance } from '../domain/attendance.ts'
import type { Office } from '../domain/directory.ts'
import type { Invitation } from '../domain/invitation.ts'
import { heldOn, isConfidential, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { OperationName } from '../domain/permission.ts'
import { attendanceOf } from '../store/attendance.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { officialsOfOffices } from '../store/officials.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'

/** Every document of a meeting that Rakor makes when it is sent, and who may have it. */
const rights = {
  'attendance-sheet': 'attendance.sheet',
  'recap-workbook': 'recap.read',
} as const satisfies Record<string, OperationName>

export type DocumentKind = keyof typeof rights

export const isDocumentKind = (name: string): name is DocumentKind => Object.hasOwn(rights, name)

/**
 * Owes whoever asks a document of a published meeting, privately; asked for twice before it went out it comes once.
 * Of a Terbatas or Rahasia meeting there is none.
 */
export async function oweDocument(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  wish: { document: DocumentKind; meetingId: string },
): Promise<Outcome<null>> {
  const { document, meetingId } = wish
  return perform(desk, request, rights[document], async (work) => {
    const meeting = await findMeeting(work.trx, meetingId)
    const why = whyNone(meeting)
    if (why) return why
    const chatId = work.actor.userId
    work.owe({
      kind: 'document',
      chatId,
      subject: { document, meetingId },
      priority: 'answer',
      coalesceKey: `document:${document}:${meetingId}:${chatId}`,
    })
    work.note(`meeting:${meetingId}`, { document })
    return done(null)
  })
}

export interface AttendanceSheetState {
  meeting: Meeting
  chair: Office | undefined
  rows: { office: Office; invitation: Invitation; holder: string | null; fact: Attendance | undefined }[]
  now: Temporal.Instant
}

/** What the list of attendance to sign shows: the invited offices in protocol order, with what is on record. */
export async function attendanceSheetState(
  desk: Desk,
  caller: Caller,
  meetingId: string,
): Promise<Outcome<AttendanceSheetState>> {
  return consult<AttendanceSheetState>(desk, caller, 'attendance.sheet', async (reader, _actor, now) => {
    const meeting = await findMeeting(reader, meetingId)
    const why = whyNone(meeting)
    if (why || !meeting) return why ?? refused('not-found')
    const invitations = await invitationsOf(reader, meetingId)
    const offices = new Map((await listOffices(reader, heldOn(meeting))).map((office) => [office.id, office]))
    const facts = new Map((await attendanceOf(reader, meetingId)).map((fact) => [fact.officeId, fact]))
    const day = (meeting.startsAt ?? now).toZonedDateTimeISO(meeting.zone).toPlainDate()
    const holders = await holdersOn(reader, [...offices.keys()], day)
    const rows = invitations.flatMap((invitation) => {
      const office = offices.get(invitation.officeId)
      const id = invitation.officeId
      return office ? [{ office, invitation, holder: holders.get(id) ?? null, fact: facts.get(id) }] : []
    })
    const chair = meeting.chairOfficeId === null ? undefined : offices.get(meeting.chairOfficeId)
    return done({ meeting, chair, rows, now })
  })
}

/** Why a meeting has no documents; undefined when it has. */
function whyNone(meeting: Meeting | undefined): ReturnType<typeof refused> | undefined {
  if (!meeting || meeting.publishedAt === null) return refused('not-found')
  return isConfidential(meeting) ? refused('confidential-files') : undefined
}

/** Who holds each seat on a day, by office; where several do, whoever began last. */
async function holdersOn(
  reader: Parameters<typeof officialsOfOffices>[0],
  officeIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<Map<string, string>> {
  const holders = new Map<string, string>()
  for (const [officeId, officials] of await officialsOfOffices(reader, officeIds)) {
    const holder = officials.find(
      ({ sinceOn, untilOn }) =>
        (!sinceOn || Temporal.PlainDate.compare(sinceOn, day) <= 0) &&
        (!untilOn || Temporal.PlainDate.compare(untilOn, day) >= 0),
    )
    if (holder) holders.set(officeId, holder.name)
  }
  return holders
}
