import { type AnswerRecord, isLocked } from '../domain/answering.ts'
import type { Presence } from '../domain/delegate-clash.ts'
import type { Office } from '../domain/directory.ts'
import { type AnswerCount, answerOf, countAnswers, type Invitation, isCarried } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { answerHistory, findAnswer } from '../store/answers.ts'
import { findCard, findCardByMessage } from '../store/cards.ts'
import { cancelledAt } from '../store/changes.ts'
import { findGroup } from '../store/groups.ts'
import { findInvitation, invitationsOf, openInvitationsOf, withdrawnAmong } from '../store/invitations.ts'
import { findMeeting, meetingsOf } from '../store/meetings.ts'
import { findOfficeById, listOffices } from '../store/offices.ts'
import { sentRow } from '../store/sent.ts'
import { findTopic } from '../store/topics.ts'
import { reopenedAmong } from './asked-again.ts'
import { type Carried, countCarried, readCarried } from './carry-over.ts'
import { readEnvoyClashes } from './delegate-clash.ts'
import type { Desk } from './desk.ts'
import { lateAmong } from './late-answer.ts'
import { isNamedInWords } from './named-in-words.ts'
import { type Caller, consult } from './perform.ts'
import { markCarried } from './poll-carried.ts'

/** What a card in one group shows. For views: it acts as the system. */
export async function readCard(
  desk: Desk,
  meetingId: string,
  chatId: number,
): Promise<
  | {
      meeting: Meeting
      chair: Office[]
      count: AnswerCount
      messageId: number | null
      /** The topic it belongs in; null: General, or a group without topics. */
      topic: number | null
      readsAll: boolean
      /** It had been cancelled, and takes place at its old time. */
      reopened: boolean
      /** Its answers are due: the card takes no more. */
      locked: boolean
      /** How many open tasks the meeting looks back on. */
      carried: number
      /** Of a group that is not linked nothing is heard and to it nothing is said. */
      linked: boolean
    }
  | undefined
> {
  const meeting = await findMeeting(desk.db, meetingId)
  if (!meeting) return undefined
  const card = await findCard(desk.db, meetingId, chatId)
  const group = await findGroup(desk.db, chatId)
  return {
    meeting,
    chair: await chairOf(desk, meeting),
    count: countAnswers(await invitationsOf(desk.db, meetingId)),
    messageId: card?.messageId ?? null,
    topic: await findTopic(desk.db, chatId),
    readsAll: group?.botIsAdmin ?? false,
    reopened: (await reopenedAmong(desk.db, [meeting])).has(meetingId),
    locked: isLocked(meeting, desk.clock.now()),
    carried: await countCarried(desk.db, meeting),
    linked: group?.state === 'linked',
  }
}

/** One office's place at a meeting. */
export interface Place {
  meeting: Meeting
  office: Office
  invitation: Invitation
  /** The office of the chair, if one is known; as a list, since that is what the facts take. */
  chair: Office[]
  /** Answers are due: what is said now is said after the deadline. */
  locked: boolean
  /** What the office says now it has said only after the deadline. */
  late: boolean
  /** Who comes instead was named in words: on what they come can be said. An account is asked itself. */
  hasBasis?: true
  /** The open tasks of the office that the meeting looks back on; undefined when there is none. */
  openTasks?: Carried
  /** Of one who is sent: the meetings around the same time that they are to be at as well. */
  elsewhere?: Presence['meeting'][]
  /** Its answer comes from what it said of this time when several were offered, and is to be confirmed. */
  carried?: 'can' | 'if-need'
}

/** For views: it acts as the system. */
export async function readPlace(desk: Desk, meetingId: string, officeId: string): Promise<Place | undefined> {
  const invitation = await findInvitation(desk.db, meetingId, officeId)
  const meeting = invitation && (await findMeeting(desk.db, meetingId))
  const office = invitation && (await findOfficeById(desk.db, officeId))
  if (!invitation || !meeting || !office) return undefined
  const elsewhere = (await readEnvoyClashes(desk.db, meeting, [invitation])).get(officeId)
  return {
    invitation,
    meeting,
    office,
    chair: await chairOf(desk, meeting),
    ...(await dueOf(desk, meeting, invitation)),
    ...(await owedBy(desk, meeting, officeId)),
    ...(elsewhere && { elsewhere }),
  }
}

/** How an answer stands to the deadline, and where it comes from. */
async function dueOf(
  desk: Desk,
  meeting: Meeting,
  invitation: Invitation,
): Promise<Pick<Place, 'locked' | 'late' | 'hasBasis' | 'carried'>> {
  const late = (await lateAmong(desk.db, meeting, [invitation])).has(invitation.officeId)
  const named = await isNamedInWords(desk.db, invitation)
  const carried = isCarried(invitation) ? await markCarried(desk, meeting, invitation.officeId) : undefined
  const locked = isLocked(meeting, desk.clock.now())
  return { locked, late, ...(named && { hasBasis: true as const }), ...(carried && { carried }) }
}

/** Open tasks of an office named in its invitation. */
const tasksNamed = 3

async function owedBy(desk: Desk, meeting: Meeting, officeId: string): Promise<Pick<Place, 'openTasks'>> {
  if (meeting.state !== 'scheduled' && meeting.state !== 'in_progress') return {}
  const today = desk.clock.now().toZonedDateTimeISO(meeting.zone).toPlainDate()
  const openTasks = await readCarried(desk.db, meeting, today, [officeId], tasksNamed)
  return openTasks ? { openTasks } : {}
}

async function chairOf(desk: Desk, meeting: Meeting): Promise<Office[]> {
  const office = meeting.chairOfficeId === null ? undefined : await findOfficeById(desk.db, meeting.chairOfficeId)
  return office ? [office] : []
}

/** One answer with its place, and whether it is still the standing one. For views: it acts as the system. */
export async function readAnswer(
  desk: Desk,
  answerId: string,
): Promise<(Place & { answer: AnswerRecord; stands: boolean }) | undefined> {
  const answer = await findAnswer(desk.db, answerId)
  const place = answer && (await readPlace(desk, answer.meetingId, answer.officeId))
  if (!answer || !place) return undefined
  const [last] = await answerHistory(desk.db, answer.invitationId, 1)
  return { ...place, answer, stands: last?.id === answer.id && answerOf(place.invitation) !== undefined }
}

/** The offices of somebody that a meeting invites, each with its answer; refused to whoever holds none of them. */
export async function myPlaces(desk: Desk, caller: Caller, meetingId: string): Promise<Outcome<Place[]>> {
  return consult(desk, caller, 'answer.give', async (reader, actor) => {
    const meeting = await findMeeting(reader, meetingId)
    if (!meeting || meeting.state === 'draft') return refused('not-found')
    const chair = await chairOf(desk, meeting)
    const held = new Map(actor.ties.map(({ office }) => [office.id, office]))
    const places: Place[] = []
    for (const invitation of await invitationsOf(reader, meetingId)) {
      const office = held.get(invitation.officeId)
      if (!office) continue
      const due = await dueOf(desk, meeting, invitation)
      places.push({ meeting, invitation, office, chair, ...due, ...(await owedBy(desk, meeting, office.id)) })
    }
    if (places.length > 0) return done(places)
    const withdrawn = await withdrawnAmong(reader, meetingId, [...held.keys()])
    return refused(withdrawn.length > 0 ? 'invitation-withdrawn' : 'not-invited')
  })
}

/** Every open invitation of somebody's offices, the next meeting first. */
export async function myInvitations(desk: Desk, caller: Caller): Promise<Outcome<Place[]>> {
  return consult(desk, caller, 'answer.give', async (reader, actor) => {
    const held = new Map(actor.ties.map(({ office }) => [office.id, office]))
    const meetings = new Map<string, Meeting | undefined>()
    const places: Place[] = []
    for (const invitation of await openInvitationsOf(reader, [...held.keys()])) {
      if (!meetings.has(invitation.meetingId))
        meetings.set(invitation.meetingId, await findMeeting(reader, invitation.meetingId))
      const meeting = meetings.get(invitation.meetingId)
      const office = held.get(invitation.officeId)
      if (meeting && office)
        places.push({ meeting, invitation, office, chair: [], ...(await dueOf(desk, meeting, invitation)) })
    }
    return done(places)
  })
}

/** The title of a meeting, where somebody has other open ones beside it and has to be told which is meant. A plain reading. */
export async function titleAmongOpen(desk: Desk, caller: Caller, meetingId: string): Promise<string | undefined> {
  const open = await myInvitations(desk, caller)
  if (!open.ok || open.value.every(({ meeting }) => meeting.id === meetingId)) return undefined
  return open.value.find(({ meeting }) => meeting.id === meetingId)?.meeting.title
}

/** How long after a meeting has ended words are still taken to be meant for it. */
const remembered = Temporal.Duration.from({ hours: 14 * 24 })

/** The meeting of somebody's offices that was closed or cancelled last, while it is remembered. A plain reading. */
export async function lastEnded(desk: Desk, caller: Caller): Promise<Meeting | undefined> {
  const held = await consult(desk, caller, 'answer.give', async (reader, actor) => {
    const offices = actor.ties.map(({ office }) => office.id)
    const [closed, cancelled] = [
      await meetingsOf(reader, offices, ['closed']),
      await meetingsOf(reader, offices, ['cancelled']),
    ]
    const at = await cancelledAt(
      reader,
      cancelled.map(({ id }) => id),
    )
    return done([
      ...closed.map((meeting) => ({ meeting, endedAt: meeting.closedAt })),
      // A discarded draft was never anybody's invitation: it has no revision.
      ...cancelled.map((meeting) => ({ meeting, endedAt: at.get(meeting.id) })),
    ])
  })
  const since = desk.clock.now().subtract(remembered)
  const [last] = (held.ok ? held.value : [])
    .flatMap(({ meeting, endedAt }) => (endedAt ? [{ meeting, endedAt }] : []))
    .toSorted((one, other) => Temporal.Instant.compare(other.endedAt, one.endedAt))
  return last && Temporal.Instant.compare(last.endedAt, since) > 0 ? last.meeting : undefined
}

/**
 * Which meeting, and of a message to one office which place, a message of Rakor's is about, and when it was sent: null
 * of a card, which always shows what is true now. A plain reading.
 */
export async function meetingOfMessage(
  desk: Desk,
  chatId: number,
  messageId: number,
): Promise<{ meetingId: string; officeId: string | null; sentAt: Temporal.Instant | null } | undefined> {
  const card = await findCardByMessage(desk.db, chatId, messageId)
  if (card) return { meetingId: card.meetingId, officeId: null, sentAt: null }
  const sent = await sentRow(desk.db, chatId, messageId)
  if (!sent) return undefined
  const { meetingId, officeId } = sent.subject
  if (typeof meetingId !== 'string') return undefined
  return { meetingId, officeId: typeof officeId === 'string' ? officeId : null, sentAt: sent.sentAt }
}

/** The whole directory, against which words are read. A plain reading. */
export const readOffices = (desk: Desk): Promise<Office[]> => listOffices(desk.db)
