import type { Attendance } from '../domain/attendance.ts'
import type { CheckIn } from '../domain/check-in.ts'
import type { Office } from '../domain/directory.ts'
import type { Invitation } from '../domain/invitation.ts'
import { heldOn, isConfidential, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { OperationName } from '../domain/permission.ts'
import { attendanceOf } from '../store/attendance.ts'
import { checkInsOf } from '../store/check-in.ts'
import type { Reader } from '../store/database.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { officialsOfOffices } from '../store/officials.ts'
import { namesOf } from '../store/people.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'

/** Every document of a meeting that Rakor makes when it is sent, and who may have it. */
const rights = {
  'attendance-sheet': 'attendance.sheet',
  'recap-workbook': 'recap.read',
  'check-in-screen': 'check-in.read',
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

/** One invited office on the list. */
export interface AttendanceSheetRow {
  office: Office
  invitation: Invitation
  holder: string | null
  fact: Attendance | undefined
  /** Who of it registered: the head, else whoever came first. */
  arrival: Registered | undefined
}

/** Somebody who registered, as they stand on the list. */
export interface Registered extends CheckIn {
  /** As they are called in Telegram. */
  name: string | null
}

export interface OtherArrival extends Registered {
  office: Office | undefined
}

export interface AttendanceSheetState {
  meeting: Meeting
  chair: Office | undefined
  rows: AttendanceSheetRow[]
  /** Whoever registered without being invited, in order of arrival. */
  others: OtherArrival[]
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
    const arrivals = await registeredAt(reader, meetingId)
    const day = (meeting.startsAt ?? now).toZonedDateTimeISO(meeting.zone).toPlainDate()
    const holders = await holdersOn(reader, [...offices.keys()], day)
    const rows = invitations.flatMap((invitation) => {
      const office = offices.get(invitation.officeId)
      const id = invitation.officeId
      const arrival = firstOf(arrivals.filter(({ officeId }) => officeId === id))
      return office ? [{ office, invitation, holder: holders.get(id) ?? null, fact: facts.get(id), arrival }] : []
    })
    const invited = new Set(invitations.map(({ officeId }) => officeId))
    const others = arrivals
      .filter(({ officeId }) => officeId === null || !invited.has(officeId))
      .map((each) => ({ ...each, office: each.officeId === null ? undefined : offices.get(each.officeId) }))
    const chair = meeting.chairOfficeId === null ? undefined : offices.get(meeting.chairOfficeId)
    return done({ meeting, chair, rows, others, now })
  })
}

const registeredAt = async (reader: Reader, meetingId: string): Promise<Registered[]> => {
  const checkIns = await checkInsOf(reader, meetingId)
  const names = await namesOf(
    reader,
    checkIns.map(({ userId }) => userId),
  )
  return checkIns.map((each) => ({ ...each, name: names.get(each.userId) ?? null }))
}

const firstOf = (arrivals: readonly Registered[]): Registered | undefined =>
  arrivals.find(({ capacity }) => capacity === 'head') ?? arrivals[0]

/** Why a meeting has no documents; undefined when it has. */
function whyNone(meeting: Meeting | undefined): ReturnType<typeof refused> | undefined {
  if (!meeting || meeting.publishedAt === null) return refused('not-found')
  return isConfidential(meeting) ? refused('confidential-files') : undefined
}

/** Who holds each seat on a day, by office; where several do, whoever began last. */
export async function holdersOn(
  reader: Reader,
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
