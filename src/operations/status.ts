import type { Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { ReminderNote, SkipReason } from '../domain/reminder-due.ts'
import { isTurn, type ReminderKind } from '../domain/reminder-plan.ts'
import type { Reader } from '../store/database.ts'
import { type Delivery, deliveriesAbout, deliveriesById } from '../store/delivery.ts'
import { findGroup } from '../store/groups.ts'
import { closedMeetings, findMeeting, meetingsIn } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { type Reminder, remindersOf } from '../store/reminders.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'

/** A message that did not arrive: whose it was and what Telegram said. */
export interface Failure {
  to: string
  error: string
}

/** Messages about a meeting that are no reminders: its invitations, each notice of a change, what was made neutral. */
type Telling = 'invitation' | 'change' | 'hidden'

/** What became of one reminder, or of the invitations of a meeting. Offices are named by their codes, groups by title. */
export interface StatusEntry {
  kind: ReminderKind | Telling
  /** When it was sent or skipped, or will be due; null for the invitations. */
  at: Temporal.Instant | null
  state: 'sent' | 'skipped' | 'coming'
  skipped: SkipReason | null
  /** Offices, groups or, for what the secretariat gets, nobody by name. */
  sentTo: string[]
  /** Still on its way. */
  waitingTo: string[]
  /** No longer true when it was to be sent: answered meanwhile, moved, over. */
  droppedFor: string[]
  failures: Failure[]
  /** Offices nobody can be written to for. */
  unreachable: string[]
  /** Offices asked earlier the same day. */
  spared: string[]
  toSecretariat: boolean
}

export interface MeetingStatus {
  meeting: Meeting
  entries: StatusEntry[]
}

/** Closed meetings offered beside what is coming. */
const RECENTLY_CLOSED = 5

/** The meetings whose reminders can be looked at: what is coming first, then the last closed ones. */
export async function statusMeetings(desk: Desk, caller: Caller): Promise<Outcome<Meeting[]>> {
  return consult(desk, caller, 'status.read', async (reader) => {
    const coming = await meetingsIn(reader, ['in_progress', 'scheduled'])
    const cancelled = (await meetingsIn(reader, ['cancelled'])).filter(({ publishedAt }) => publishedAt !== null)
    return done([...coming, ...cancelled.slice(-RECENTLY_CLOSED), ...(await closedMeetings(reader, RECENTLY_CLOSED))])
  })
}

/** What was sent for a meeting, to whom, what failed and why, and what comes next, in order of time. */
export async function meetingStatus(desk: Desk, caller: Caller, meetingId: string): Promise<Outcome<MeetingStatus>> {
  return consult(desk, caller, 'status.read', async (reader) => {
    const meeting = await findMeeting(reader, meetingId)
    if (!meeting || meeting.state === 'draft') return refused('not-found')
    const reminders = (await remindersOf(reader, 'meeting', meetingId)).filter(
      ({ kind, state }) => !isTurn(kind) && state !== 'cancelled',
    )
    const names = await namesOf(reader, meeting)
    const rows = new Map(
      (
        await deliveriesById(
          reader,
          reminders.flatMap(({ note }) => rowsOf(note)),
        )
      ).map((row) => [row.id, row]),
    )
    const invitations = tellingEntry('invitation', await deliveriesAbout(reader, meetingId, 'invitation'), names)
    const notices = Map.groupBy(await deliveriesAbout(reader, meetingId, 'meeting-notice'), sequenceOf)
    const changes = [...notices.keys()].sort((one, other) => one - other)
    const hidden = tellingEntry('hidden', await deliveriesAbout(reader, meetingId, 'matter-hidden'), names)
    const told = [
      invitations,
      ...changes.map((sequence) => tellingEntry('change', notices.get(sequence) ?? [], names)),
      hidden,
    ].filter((entry) => entry !== undefined)
    const entries = reminders.map((reminder) => entryOf(reminder, rows, names))
    return done({ meeting, entries: [...told, ...entries] })
  })
}

interface Names {
  office(id: string): string
  /** Its place in protocol order. */
  rank(officeId: string): number
  group(chatId: number): string
}

async function namesOf(reader: Reader, meeting: Meeting): Promise<Names> {
  const offices = new Map((await listOffices(reader)).map((office) => [office.id, office.code]))
  const groups = new Map<number, string>()
  for (const chatId of meeting.groups) groups.set(chatId, (await findGroup(reader, chatId))?.title ?? String(chatId))
  const order = new Map([...offices.keys()].map((id, place) => [id, place]))
  return {
    office: (id) => offices.get(id) ?? id,
    rank: (id) => order.get(id) ?? 0,
    group: (chatId) => groups.get(chatId) ?? String(chatId),
  }
}

const rowsOf = (note: ReminderNote | null): string[] => [
  ...(note?.offices ?? []).flatMap(({ rows }) => rows),
  ...(note?.groups ?? []).map(({ row }) => row),
  ...(note?.leaders ?? []).flatMap(({ rows }) => rows),
  ...(note?.secretariat ?? []),
]

const blank = {
  skipped: null,
  sentTo: [],
  waitingTo: [],
  droppedFor: [],
  failures: [],
  unreachable: [],
  spared: [],
  toSecretariat: false,
}

function entryOf(reminder: Reminder, rows: ReadonlyMap<string, Delivery>, names: Names): StatusEntry {
  const { kind, note, state } = reminder
  if (state === 'pending') return { ...blank, kind, at: reminder.dueAt, state: 'coming' }
  const told = [
    ...(note?.offices ?? []).map((each) => ({ to: names.office(each.officeId), rows: each.rows })),
    ...(note?.leaders ?? []).map((each) => ({ to: names.office(each.officeId), rows: each.rows })),
    ...(note?.groups ?? []).map((each) => ({ to: names.group(each.chatId), rows: [each.row] })),
  ]
  const secretariat = note?.secretariat ?? []
  const failures = secretariat.flatMap((id) => failureOf(rows.get(id), '–'))
  return {
    ...blank,
    kind,
    at: reminder.settledAt,
    state: state === 'skipped' ? 'skipped' : 'sent',
    skipped: note?.skipped ?? null,
    ...fates(told, rows, failures),
    unreachable: (note?.unreachable ?? []).map(names.office),
    spared: (note?.spared ?? []).map(names.office),
    toSecretariat: secretariat.length > 0,
  }
}

/** The sequence of the meeting that a notice told of. */
const sequenceOf = ({ subject }: Delivery): number => Number(subject.sequence ?? 0)

/** They have no reminder's note: they are found by what they coalesce on. A notice of a change says when it went out. */
function tellingEntry(kind: Telling, deliveries: Delivery[], names: Names): StatusEntry | undefined {
  if (deliveries.length === 0) return undefined
  const receiver = ({ subject, chatId }: Delivery) =>
    typeof subject.officeId === 'string' ? subject.officeId : names.group(chatId)
  const byOffice = Map.groupBy(deliveries, receiver)
  const inOrder = [...byOffice].sort(([one], [other]) => names.rank(one) - names.rank(other))
  const told = inOrder.map(([officeId, rows]) => ({
    to: names.office(officeId),
    rows: rows.map((row) => row.id),
  }))
  const rows = new Map(deliveries.map((row) => [row.id, row]))
  const moments = deliveries.flatMap(({ at }) => at ?? []).sort(Temporal.Instant.compare)
  const at = kind === 'invitation' ? null : (moments.at(-1) ?? null)
  return { ...blank, kind, at, state: 'sent', ...fates(told, rows, []) }
}

/** An office is reached when one of its people is. A row that was forgotten had been sent long ago. */
function fates(
  told: { to: string; rows: string[] }[],
  rows: ReadonlyMap<string, Delivery>,
  failures: Failure[],
): Pick<StatusEntry, 'sentTo' | 'waitingTo' | 'droppedFor' | 'failures'> {
  const has = (ids: string[], state: Delivery['state']) => ids.some((id) => (rows.get(id)?.state ?? 'sent') === state)
  const named = (which: (ids: string[]) => boolean) => told.filter((each) => which(each.rows)).map(({ to }) => to)
  return {
    sentTo: named((ids) => has(ids, 'sent')),
    waitingTo: named((ids) => !has(ids, 'sent') && has(ids, 'waiting')),
    droppedFor: named(
      (ids) => !has(ids, 'sent') && !has(ids, 'waiting') && (has(ids, 'dropped') || has(ids, 'expired')),
    ),
    failures: [...failures, ...told.flatMap(({ to, rows: ids }) => ids.flatMap((id) => failureOf(rows.get(id), to)))],
  }
}

const failureOf = (row: Delivery | undefined, to: string): Failure[] =>
  row?.state === 'failed' ? [{ to, error: row.error ?? '' }] : []
