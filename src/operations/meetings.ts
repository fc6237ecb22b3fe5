import { derivedAttendance } from '../domain/check-in.ts'
import type { Office } from '../domain/directory.ts'
import type { Draft, DraftInvitee } from '../domain/draft.ts'
import type { InviteeRole } from '../domain/invitation.ts'
import { guestCode } from '../domain/invitees.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { warningsOf } from '../domain/meeting-warnings.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { seriesOf } from '../domain/series-draft.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import { putAttendance } from '../store/attendance.ts'
import { removeChange } from '../store/changes.ts'
import { lock, type Trx } from '../store/database.ts'
import { cardGroups } from '../store/groups.ts'
import { listHolidays } from '../store/holidays.ts'
import { insertInvitations, lockInvitationsOf } from '../store/invitations.ts'
import { findMeeting, insertMeeting, saveMeeting } from '../store/meetings.ts'
import { insertOffices, listOffices } from '../store/offices.ts'
import { reachableSecretariat } from '../store/people.ts'
import { removeQuestionsAbout } from '../store/questions.ts'
import { withOpenTasks } from './carry-over.ts'
import { attendanceSources } from './check-in-reading.ts'
import type { Desk } from './desk.ts'
import { deadlineOf, lockedDraft, whyUnready } from './drafts.ts'
import { noteFirstStep } from './first-steps.ts'
import { planMinutesReminder } from './minutes-reminding.ts'
import { perform, type Request, type Work } from './perform.ts'
import { cancelReminders, planMeetingReminders } from './reminder-rows.ts'
import { printOfDraft, type Seen, whyNotSeen } from './seen-content.ts'
import { beginSeries } from './series-begin.ts'
import { keptNote, readTimeFacts, whyNotKept } from './time-facts.ts'
import { endWizard } from './wizards.ts'

/** What publishing set in motion. `reached`: offices of which at least one account is written to privately. */
export interface Published {
  meetingId: string
  offices: number
  reached: number
  /** Codes of the other invited offices, in the order of the directory; of a confidential meeting none is named. */
  unreached: string[]
  groups: number
}

/**
 * Publishes a complete draft: invitations, reminders, the card of each chosen group and the private invitation of
 * every account that can be written to. Refuses a second time, while something is still to be asked, with
 * `content-changed` when the draft is not as it was `seen`, and with `time-not-kept` while there is something to mind
 * about the time that was not kept in view of it.
 */
export async function publishMeeting(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  meetingId: string,
  seen: Seen,
): Promise<Outcome<Published>> {
  return perform(desk, request, 'meeting.publish', async (work) => {
    const draft = await lockedDraft(work.trx, meetingId)
    return 'ok' in draft ? draft : publishDraft(work, await withOpenTasks(work.trx, draft), seen)
  })
}

/** Publishes a draft under its lock, inside an operation that may; refuses as `publishMeeting`. */
export async function publishDraft(work: Work, draft: Draft, seen: Seen): Promise<Outcome<Published>> {
  const meetingId = draft.meeting.id
  // Of several times none is its time yet.
  if (!draft.meeting.startsAt) return refused('incomplete-draft')
  const why = (await whyUnready(work, draft)) ?? whyNotSeen(printOfDraft(draft), seen)
  if (why) return why
  const warnings = warningsOf(draft.meeting, await readTimeFacts(work.trx, meetingId, draft.sheet.invitees, work))
  const notKept = whyNotKept(draft.meeting, warnings, seen)
  if (notKept) return notKept
  const linked = new Set((await cardGroups(work.trx)).map((group) => group.chatId))
  const meeting = await scheduled(work, await withOpenTasks(work.trx, draft), linked)
  await saveMeeting(work.trx, meeting, null)
  const { published, invited } = await setUp(work, meeting, draft.sheet.invitees)
  await endWizard(work, meetingId)
  await noteFirstStep(work)
  const drafted = seriesOf(draft)
  if (drafted) await beginSeries(work, meeting, drafted, draft.sheet.noCarryOver === true)
  notePublished(work, meeting, invited, keptNote(warnings, seen.because))
  return done(published)
}

/** Publishes what nobody has to look at, inside another operation: a complete draft that was never stored. */
export async function publishUnasked(work: Work, draft: Draft): Promise<{ meeting: Meeting; published: Published }> {
  const linked = new Set((await cardGroups(work.trx)).map((group) => group.chatId))
  const meeting = await scheduled(work, await withOpenTasks(work.trx, draft), linked)
  await insertMeeting(work.trx, meeting, null)
  const { published, invited } = await setUp(work, meeting, draft.sheet.invitees)
  notePublished(work, meeting, invited)
  return { meeting, published }
}

function notePublished(
  work: Work,
  meeting: Meeting,
  offices: readonly string[],
  kept: Record<string, unknown> = {},
): void {
  const { groups, startsAt } = meeting
  work.note(
    `meeting:${meeting.id}`,
    { from: 'draft', to: 'scheduled', offices, groups, starts: startsAt?.toString() ?? null, ...kept },
    isConfidential(meeting) ? {} : { title: meeting.title, place: meeting.place },
  )
}

/** Everything that follows from a publication: invitations, reminders and cards. */
async function setUp(
  work: Work,
  meeting: Meeting,
  invitees: readonly DraftInvitee[],
): Promise<{ published: Published; invited: string[] }> {
  const invited = await invite(work, meeting, invitees)
  await planMeetingReminders(work, meeting)
  const reached = await oweInvitations(work, meeting, invited)
  const offices = (await listOffices(work.trx)).filter(({ id }) => invited.includes(id) && !reached.has(id))
  const unreached = isConfidential(meeting) ? [] : offices.map(({ code }) => code)
  oweCards(work, meeting)
  const counts = { offices: invited.length, reached: reached.size, groups: meeting.groups.length }
  return { published: { meetingId: meeting.id, ...counts, unreached }, invited }
}

/** A group that was unlinked since it was chosen gets no card. */
async function scheduled(work: Work, draft: Draft, linked: ReadonlySet<number>): Promise<Meeting> {
  const answerBy = deadlineOf(draft, await listHolidays(work.trx), work.now, work.settings.deadline)
  return {
    ...draft.meeting,
    state: 'scheduled',
    answerBy: answerBy?.at ?? null,
    deadlineTyped: draft.sheet.answerBy !== null && answerBy?.typedUnusable === false,
    groups: draft.meeting.groups.filter((group) => linked.has(group)),
    publishedAt: work.now,
  }
}

/** Writes the invitations and makes an office of every guest. Returns the ids of the invited offices. */
export async function invite(
  work: Work,
  meeting: Pick<Meeting, 'id'>,
  invitees: readonly DraftInvitee[],
): Promise<string[]> {
  const offices = await listOffices(work.trx)
  const invitations: { officeId: string; role: InviteeRole }[] = []
  for (const invitee of invitees) {
    const officeId = 'officeId' in invitee ? invitee.officeId : await guestOffice(work.trx, invitee.guest, offices)
    if (!invitations.some((each) => each.officeId === officeId)) invitations.push({ officeId, role: invitee.role })
  }
  await insertInvitations(
    work.trx,
    invitations.map((each) => ({ id: work.newId(), meetingId: meeting.id, ...each })),
  )
  return invitations.map((each) => each.officeId)
}

/** The office of a guest: of the same name as before, or a new one with a code made of the name and no account. */
async function guestOffice(trx: Trx, name: string, offices: Office[]): Promise<string> {
  const before = offices.find((office) => office.kind === 'guest' && office.name.toLowerCase() === name.toLowerCase())
  if (before) return before.id
  const code = guestCode(name, new Set(offices.map((office) => office.code)))
  const guest: Office = {
    id: code,
    code,
    name,
    kind: 'guest',
    headTitle: '',
    coordinatorId: null,
    aliases: [],
    rank: Math.max(0, ...offices.map((office) => office.rank)) + 1,
    enabled: true,
  }
  await insertOffices(trx, [guest])
  offices.push(guest)
  return code
}

/** Owes each reachable account of the invited offices its invitation; returns the offices that have one. */
async function oweInvitations(work: Work, meeting: Meeting, officeIds: readonly string[]): Promise<Set<string>> {
  const accounts = (await accountsOfOffices(work.trx, officeIds)).filter((account) => account.reachable)
  for (const { userId, officeId } of accounts) oweInvitation(work, meeting, { chatId: userId, officeId })
  return new Set(accounts.map((account) => account.officeId))
}

/** Owes a chat the invitation of one office as the meeting is now. */
export function oweInvitation(
  work: Work,
  { id: meetingId, sequence }: Pick<Meeting, 'id' | 'sequence'>,
  { chatId, officeId }: { chatId: number; officeId: string },
  priority: 'answer' | 'timed' = 'timed',
): void {
  work.owe({
    kind: 'invitation',
    chatId,
    subject: { meetingId, officeId, ...(sequence > 0 && { sequence }) },
    priority,
    coalesceKey: `invitation:${meetingId}:${officeId}:${chatId}`,
  })
}

/** Owes the card of a meeting in each of its groups: new, or edited to what is true now. */
export function oweCards(work: Work, meeting: Pick<Meeting, 'id' | 'groups'>): void {
  for (const chatId of meeting.groups)
    work.owe({
      kind: 'card',
      chatId,
      subject: { meetingId: meeting.id },
      priority: 'card',
      coalesceKey: `card:${meeting.id}:${chatId}`,
    })
}

/** The planned start has come. Of a meeting that is not merely scheduled nothing changes. */
export async function beginMeeting(
  desk: Desk,
  request: Request,
  meetingId: string,
): Promise<Outcome<{ changed: boolean }>> {
  return perform<{ changed: boolean }>(desk, request, 'meeting.begin', async (work) => {
    await lock(work.trx, 'meeting', meetingId)
    const meeting = await findMeeting(work.trx, meetingId)
    if (!meeting) return refused('not-found')
    if (meeting.state !== 'scheduled') return done({ changed: false })
    await saveMeeting(work.trx, { ...meeting, state: 'in_progress' }, null)
    oweCards(work, meeting)
    work.note(`meeting:${meetingId}`, { from: 'scheduled', to: 'in_progress' })
    return done({ changed: true })
  })
}

/**
 * Closes a meeting that has begun: each answer becomes provisional attendance, the card loses its buttons and the
 * secretariat is told. The system closes what nobody closed; for it a meeting closed before is no failure.
 */
export async function closeMeeting(
  desk: Desk,
  request: Request,
  meetingId: string,
): Promise<Outcome<{ changed: boolean }>> {
  return perform<{ changed: boolean }>(desk, request, 'meeting.close', async (work) => {
    await lock(work.trx, 'meeting', meetingId)
    const meeting = await findMeeting(work.trx, meetingId)
    if (!meeting) return refused('not-found')
    const bySystem = request.caller.kind === 'system'
    if (meeting.state === 'closed') return bySystem ? done({ changed: false }) : refused('meeting-closed')
    if (meeting.state === 'cancelled') return bySystem ? done({ changed: false }) : refused('meeting-cancelled')
    if (!hasBegun(meeting, work.now)) return refused('meeting-not-begun')
    await saveMeeting(work.trx, { ...meeting, state: 'closed', closedAt: work.now }, null)
    // Whoever is answering at this moment comes before, or finds the meeting closed.
    await lockInvitationsOf(work.trx, meetingId)
    // A meeting opened again for corrections keeps the attendance it had.
    const sources = await attendanceSources(work.trx, meetingId, work.now)
    const facts = derivedAttendance(sources).filter((fact) => !sources.recorded.includes(fact))
    await putAttendance(work.trx, facts)
    await cancelReminders(work, 'meeting', meetingId)
    await planMinutesReminder(work, meeting)
    await removeChange(work.trx, meetingId)
    await removeQuestionsAbout(work.trx, meetingId, ['check-in-guest'])
    oweCards(work, meeting)
    for (const chatId of await reachableSecretariat(work.trx, desk.settings))
      work.owe({
        kind: 'meeting-closed',
        chatId,
        subject: { meetingId },
        priority: 'rest',
        coalesceKey: `meeting-closed:${meetingId}:${chatId}`,
      })
    work.note(`meeting:${meetingId}`, { from: meeting.state, to: 'closed', offices: sources.invitations.length })
    return done({ changed: true })
  })
}

const hasBegun = (meeting: Meeting, now: Temporal.Instant): boolean =>
  meeting.state === 'in_progress' ||
  (meeting.state === 'scheduled' && meeting.startsAt !== null && Temporal.Instant.compare(meeting.startsAt, now) <= 0)
