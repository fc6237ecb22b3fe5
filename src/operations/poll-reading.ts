import type { Office } from '../domain/directory.ts'
import type { Meeting } from '../domain/meeting.ts'
import { type MeetingWarning, warningsKey, warningsOf } from '../domain/meeting-warnings.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { type NoProposal, type Proposal, proposalOf, type SlotScore, scoresOf } from '../domain/poll-score.ts'
import { pollExtension } from '../domain/poll-times.ts'
import { draftAtSlot } from '../domain/slot-edits.ts'
import {
  isPending,
  officesAsked,
  type PollAnswer,
  type PollOffice,
  type TimePoll,
  takesMarks,
} from '../domain/time-poll.ts'
import { accountsOfOffices, tiesOf } from '../store/accounts.ts'
import { type Reader, transact } from '../store/database.ts'
import { cardGroups, findGroup } from '../store/groups.ts'
import { listHolidays } from '../store/holidays.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findDraft, findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { insertSent, newestAbout, sentMessage, sentRow } from '../store/sent.ts'
import { settingsOf } from '../store/settings.ts'
import { findPoll, pendingPolls, standingMarks } from '../store/time-polls.ts'
import { findTopic } from '../store/topics.ts'
import type { Desk } from './desk.ts'
import type { OutboxKind, OutboxSubjects } from './outbox-kinds.ts'
import { type Caller, consult } from './perform.ts'
import { pollCardKey, pollMessages } from './poll-tell.ts'
import { readTimeFacts } from './time-facts.ts'

/** A poll with the draft it is about; after it is settled, with the meeting. */
interface PollRead {
  poll: TimePoll
  meeting: Meeting
  offices: readonly PollOffice[]
  answers: ReadonlyMap<string, PollAnswer>
  scores: SlotScore[]
  now: Temporal.Instant
}

async function readPoll(desk: Desk, reader: Reader, pollId: string): Promise<PollRead | undefined> {
  const poll = await findPoll(reader, pollId)
  const meeting = poll && (await findMeeting(reader, poll.meetingId))
  if (!poll || !meeting) return undefined
  const draft = await findDraft(reader, poll.meetingId)
  // Of what has become a meeting those it invites.
  const offices = draft ? officesAsked(draft.sheet.invitees) : await invitationsOf(reader, poll.meetingId)
  const answers = await standingMarks(reader, pollId)
  const marks = new Map([...answers].map(([id, { marks }]) => [id, marks]))
  const now = desk.clock.now()
  return {
    poll,
    meeting,
    offices,
    answers,
    now,
    scores: scoresOf(poll.slots, offices, marks, { zone: meeting.zone, now }),
  }
}

/** What one office is shown: the times, what it says of them, and whether it may still say so. */
export interface PollPlace extends PollRead {
  office: Office
  /** The whole directory, for the chair's title. */
  directory: readonly Office[]
  answer: PollAnswer | undefined
  takesMarks: boolean
  /** The office is invited still. */
  invited: boolean
}

/** The place of an office at a poll, for somebody who still holds that office. For views: it acts as the system. */
export async function readPollPlace(
  desk: Desk,
  userId: number,
  of: { pollId: string; officeId: string },
): Promise<PollPlace | undefined> {
  const held = await tiesOf(desk.db, userId)
  return held.some(({ account }) => account.officeId === of.officeId) ? readPlaceOf(desk, of) : undefined
}

/** The same, whoever looks. For views of the secretariat: it acts as the system. */
export async function readPlaceOf(
  desk: Desk,
  { pollId, officeId }: { pollId: string; officeId: string },
): Promise<PollPlace | undefined> {
  const read = await readPoll(desk, desk.db, pollId)
  const directory = await listOffices(desk.db)
  const office = directory.find(({ id }) => id === officeId)
  if (!read || !office) return undefined
  const invited = read.offices.some((each) => each.officeId === officeId)
  return {
    ...read,
    office,
    directory,
    answer: read.answers.get(officeId),
    takesMarks: takesMarks(read.poll, read.now),
    invited,
  }
}

/** The newest message in which somebody says what suits an office, of whichever poll of the meeting. For views. */
export const newestPollMessage = (desk: Desk, about: { chatId: number; meetingId: string; officeId: string }) =>
  newestAbout(desk.db, { ...about, kinds: pollMessages })

/** The times that wait for an answer of somebody's offices, each with the office. A plain reading. */
export async function myPolls(desk: Desk, caller: Caller): Promise<Outcome<PollPlace[]>> {
  return consult<PollPlace[]>(desk, caller, 'poll.mark', async (reader, actor) => {
    const held = new Set(actor.ties.map(({ account }) => account.officeId))
    const places: PollPlace[] = []
    for (const { id: pollId } of await pendingPolls(reader))
      for (const officeId of held) {
        const place = await readPlaceOf(desk, { pollId, officeId })
        if (place?.invited && place.takesMarks) places.push(place)
      }
    return done(places)
  })
}

/** Which poll a message of Rakor's asks about, with its times, and which office: null of a card. A plain reading. */
export async function pollOfMessage(
  desk: Desk,
  chatId: number,
  messageId: number,
): Promise<{ pollId: string; officeId: string | null; slots: TimePoll['slots'] } | undefined> {
  const { pollId, officeId } = (await sentRow(desk.db, chatId, messageId))?.subject ?? {}
  const poll = typeof pollId === 'string' ? await findPoll(desk.db, pollId) : undefined
  return poll && { pollId: poll.id, officeId: typeof officeId === 'string' ? officeId : null, slots: poll.slots }
}

/** Remembers a message that showed somebody the times at once, as if it had been owed. */
export const notePollShown = (
  desk: Desk,
  { chatId, messageId, ...subject }: { chatId: number; messageId: number } & Omit<OutboxSubjects['poll-copy'], 'shown'>,
): Promise<void> =>
  transact(desk.db, (trx) =>
    insertSent(
      trx,
      {
        id: desk.newId(),
        kind: 'poll-copy' satisfies OutboxKind,
        chatId,
        messageId,
        subject: { ...subject, shown: null },
      },
      desk.clock.now(),
    ),
  )

/** What a group is shown: the counts, and the message that shows them by now. */
export interface PollCardShown extends PollRead {
  directory: Office[]
  messageId: number | null
  /** The topic it belongs in; null: General, or a group without topics. */
  topic: number | null
  takesMarks: boolean
  /** The group gets cards of meetings. */
  getsCards: boolean
}

/** The counts for one group; undefined where nothing is to be said. For views: it acts as the system. */
export async function readPollCard(desk: Desk, pollId: string, chatId: number): Promise<PollCardShown | undefined> {
  const read = await readPoll(desk, desk.db, pollId)
  if (!read || (await findGroup(desk.db, chatId))?.state !== 'linked') return undefined
  return {
    ...read,
    directory: await listOffices(desk.db),
    messageId: (await sentMessage(desk.db, chatId, pollCardKey(pollId, chatId))) ?? null,
    topic: await findTopic(desk.db, chatId),
    takesMarks: takesMarks(read.poll, read.now),
    getsCards: (await cardGroups(desk.db)).some((group) => group.chatId === chatId),
  }
}

/** An office in the table of the secretariat. */
export interface PollLine extends PollOffice {
  office: Office
  answer: PollAnswer | undefined
  /** Somebody of it can be written to. */
  reached: boolean
}

/** The whole of a poll for the secretariat and leaders. */
export interface PollShown extends PollRead {
  /** Those the meeting needs first, each part in protocol order. */
  lines: PollLine[]
  proposal: Proposal | NoProposal
  /** What is to be minded about each time, as things are now. */
  warnings: MeetingWarning[][]
  /** The name under which each time is kept in view of that; undefined where there is nothing to mind. */
  kept: (string | undefined)[]
  /** How the time to answer can be put off with one press. */
  extension: Temporal.Instant | undefined
  /** Invited since, and not asked yet. */
  unasked: string[]
  pending: boolean
  /** The secretariat decides; leaders look. */
  secretariat: boolean
}

/** A poll with its table, for whoever may read it. */
export async function pollOf(desk: Desk, caller: Caller, pollId: string): Promise<Outcome<PollShown>> {
  return consult<PollShown>(desk, caller, 'poll.read', async (reader, actor) => {
    const shown = await readShown(desk, reader, pollId)
    return shown ? done({ ...shown, secretariat: actor.roles.includes('secretariat') }) : refused('not-found')
  })
}

async function readShown(
  desk: Desk,
  reader: Reader,
  pollId: string,
): Promise<Omit<PollShown, 'secretariat'> | undefined> {
  const read = await readPoll(desk, reader, pollId)
  if (!read) return undefined
  const { poll, meeting, offices, answers, scores, now } = read
  const directory = await listOffices(reader)
  const accounts = await accountsOfOffices(
    reader,
    offices.map(({ officeId }) => officeId),
  )
  const reached = new Set(accounts.filter(({ reachable }) => reachable).map(({ officeId }) => officeId))
  const lines = directory.flatMap((office): PollLine[] => {
    const asked = offices.find(({ officeId }) => officeId === office.id)
    return asked ? [{ ...asked, office, answer: answers.get(office.id), reached: reached.has(office.id) }] : []
  })
  return {
    ...read,
    lines: lines.toSorted((one, other) => part(one) - part(other)),
    proposal: proposalOf(scores, meeting.zone),
    ...(await mindedOf(desk, reader, poll)),
    extension: pollExtension(poll.answerBy, poll.slots, meeting.zone, await listHolidays(reader), now),
    unasked: offices.map(({ officeId }) => officeId).filter((id) => !poll.asked.includes(id)),
    pending: isPending(poll.state),
  }
}

const part = ({ role }: PollOffice): number => (role === 'chair' ? 0 : role === 'required' ? 1 : 2)

/** What is to be minded about each time, and the name of the choice to keep it all the same. */
async function mindedOf(
  desk: Desk,
  reader: Reader,
  { meetingId, slots }: TimePoll,
): Promise<Pick<PollShown, 'warnings' | 'kept'>> {
  const draft = await findDraft(reader, meetingId)
  if (!draft) return { warnings: [], kept: [] }
  const settings = await settingsOf(reader, desk.settings)
  const facts = await readTimeFacts(reader, meetingId, draft.sheet.invitees, { now: desk.clock.now(), settings })
  const meetings = slots.map((slot) => draftAtSlot(draft, slot).meeting)
  const warnings = meetings.map((meeting) => warningsOf(meeting, facts))
  return { warnings, kept: meetings.map((meeting, at) => warningsKey(meeting, warnings[at] ?? [])) }
}

export interface OpenPoll {
  poll: TimePoll
  meeting: Meeting
}

/** The polls that wait for a choice, the first to end first, with the names of their meetings. */
export async function openPolls(desk: Desk, caller: Caller): Promise<Outcome<OpenPoll[]>> {
  return consult<OpenPoll[]>(desk, caller, 'poll.read', async (reader) => {
    const polls = await pendingPolls(reader)
    const found = await Promise.all(
      polls.map(async (poll) => ({ poll, meeting: await findMeeting(reader, poll.meetingId) })),
    )
    return done(found.flatMap(({ poll, meeting }) => (meeting ? [{ poll, meeting }] : [])))
  })
}
