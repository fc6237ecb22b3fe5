import { asksAgain, type Convened, type Impact, isAskedAgain, revised, whyNotChanged } from '../domain/change.ts'
import { asPrevious, type Invitation } from '../domain/invitation.ts'
import { meetingFacts } from '../domain/ledger-facts.ts'
import { heldOn, isConfidential, type Meeting } from '../domain/meeting.ts'
import { warningsOfChange } from '../domain/meeting-warnings.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { type ChangeContent, keepRevision, removeChange } from '../store/changes.ts'
import { cardGroups } from '../store/groups.ts'
import {
  askAgain,
  invitationsOf,
  lockInvitationsOf,
  setInviteeRole,
  withdrawInvitations,
} from '../store/invitations.ts'
import { findMeeting, saveMeeting } from '../store/meetings.ts'
import { removeQuestionsAbout } from '../store/questions.ts'
import { type ChangeSight, seeChange } from './change-sight.ts'
import { heldChange } from './changes.ts'
import { voidCheckIn } from './check-in.ts'
import { endDelegations } from './delegation-following.ts'
import type { Desk } from './desk.ts'
import { retireForecast } from './forecast-rows.ts'
import { hideMatter } from './hide-matter.ts'
import { invite, oweCards } from './meetings.ts'
import { oweGroupNotices, oweNotices } from './notices.ts'
import { perform, type Request, type Work } from './perform.ts'
import { dropQuestion } from './questions.ts'
import { planMeetingReminders, replanAfterChange } from './reminder-rows.ts'
import { printOfChange, type Seen, whyNotSeen } from './seen-content.ts'
import { type Followed, followChange, lockSeriesOf } from './series-follow.ts'
import { setAsideAmong } from './set-aside.ts'
import { keptNote, readTimeFacts, whyNotKept } from './time-facts.ts'

/** What applying a change set in motion, in offices. */
export interface Applied {
  meetingId: string
  told: number
  again: number
  invited: number
  withdrawn: number
  /** The meeting has become confidential by it. */
  hidden?: true
  /** What it came to for the meetings of its series after it. */
  followed?: Followed
}

/**
 * Makes a change true, all of it at once: the meeting gets its next sequence, who answered for another time is asked
 * again, who was told is told once more, reminders and cards follow. Refuses a second time with `change-gone`, to
 * whoever does not hold the change (any more) with `change-taken`, with `content-changed` when it is not as it was
 * `seen`, and with `time-not-kept` while there is something to mind about the new time that was not kept in view of it.
 */
export async function applyChange(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  meetingId: string,
  seen: Seen,
): Promise<Outcome<Applied>> {
  return perform<Applied>(desk, request, 'meeting.change', async (work) => {
    const place = await lockSeriesOf(work, meetingId)
    const held = await heldChange(work, meetingId, 'edit')
    if ('ok' in held) return held
    const before = await convened(work, held.meeting)
    const applied = await applyContent(work, held.meeting, held.content, seen)
    if (!applied.ok || held.content.scope !== 'following' || !place) return applied
    const after = await convened(work, (await findMeeting(work.trx, meetingId))!)
    const followed = await followChange(work, place, before, after, (meeting, content, kept) =>
      applyContent(work, meeting, content, kept),
    )
    return done({ ...applied.value, followed })
  })
}

const convened = async (work: Work, meeting: Meeting): Promise<Convened> => ({
  meeting,
  invitees: (await invitationsOf(work.trx, meeting.id)).map(({ officeId, role }) => ({ officeId, role })),
})

/** The same inside another operation, with the meeting under its lock, for content that nobody else has in hand. */
export async function applyContent(
  work: Work,
  meeting: Meeting,
  content: Extract<ChangeContent, { kind: 'edit' }>,
  seen: Seen,
): Promise<Outcome<Applied>> {
  const meetingId = meeting.id
  // Whoever is answering at this moment comes before, or finds the meeting changed.
  await lockInvitationsOf(work.trx, meetingId)
  const invitations = await invitationsOf(work.trx, meetingId)
  const sight = await seeChange(work.trx, meeting, invitations, content, work)
  const why = whyNotChanged(meeting, sight.after.meeting, content.reopens)
  if (why) return refused(why)
  if (sight.points.length > 0) return refused('change-incomplete')
  if (sight.changed.length === 0 && !content.reopens) return refused('change-empty')
  const notSeen = whyNotSeen(printOfChange(content), seen)
  if (notSeen) return notSeen
  const known = new Set(invitations.map(({ officeId }) => officeId))
  const offices = sight.after.invitees.flatMap((each) => ('officeId' in each ? [each.officeId] : []))
  const setAside = await setAsideAmong(
    work.trx,
    offices.filter((officeId) => !known.has(officeId)),
  )
  if (setAside) return setAside
  const { meeting: after, invitees } = sight.after
  const warnings = warningsOfChange(
    meeting,
    after,
    await readTimeFacts(work.trx, meetingId, invitees, work, [...known]),
  )
  const notKept = whyNotKept(after, warnings, seen)
  if (notKept) return notKept
  await keepRevision(work.trx, meeting, work.now)
  const groups = await keptGroups(work, meeting, after.groups)
  const next = revised(meeting, { ...after, groups }, work.now)
  await saveMeeting(work.trx, next, null)
  const invited = await reinvite(work, next, meeting, invitations, sight)
  await follow(work, meeting, next, { ...sight.impact, invited }, sight)
  await removeChange(work.trx, meetingId)
  await dropQuestion(work, work.actor.userId, work.actor.userId, 'change-fact')
  const { told, again, withdrawn } = sight.impact
  const { texts, ...facts } = meetingFacts(sight.before, { ...sight.after, meeting: next }, sight.changed)
  work.note(
    `meeting:${meetingId}`,
    {
      sequence: next.sequence,
      changed: sight.changed,
      ...facts,
      reopened: content.reopens,
      invited,
      withdrawn,
      again,
      ...keptNote(warnings, seen.because),
    },
    texts,
  )
  return done({
    meetingId,
    told: told.length,
    again: again.length,
    invited: invited.length,
    withdrawn: withdrawn.length,
    ...(becomesConfidential(meeting, next) && { hidden: true as const }),
  })
}

/** A group that was unlinked since it was chosen gets no card; one that has it keeps it. */
async function keptGroups(work: Work, before: Meeting, wished: readonly number[]): Promise<number[]> {
  const linked = new Set((await cardGroups(work.trx)).map(({ chatId }) => chatId))
  return wished.filter((chatId) => linked.has(chatId) || before.groups.includes(chatId))
}

/** Brings the invitations in step with the change; returns the offices invited by it. */
async function reinvite(
  work: Work,
  next: Meeting,
  before: Meeting,
  invitations: readonly Invitation[],
  { after, impact }: ChangeSight,
): Promise<string[]> {
  await withdrawInvitations(work.trx, next.id, impact.withdrawn, work.now)
  const known = new Map(invitations.map((invitation) => [invitation.officeId, invitation]))
  const added = after.invitees.filter((each) => 'guest' in each || !known.has(each.officeId))
  const invited = await invite(work, next, added)
  for (const each of after.invitees) {
    const invitation = 'officeId' in each ? known.get(each.officeId) : undefined
    if (invitation && invitation.role !== each.role) await setInviteeRole(work.trx, invitation.id, each.role)
  }
  // Invited once more after a withdrawal, an office answers anew.
  const anew = (await invitationsOf(work.trx, next.id)).filter(
    (each) => invited.includes(each.officeId) && each.rsvp !== 'needs_action',
  )
  const again = invitations.filter((each) => impact.again.includes(each.officeId))
  for (const each of [...anew, ...again])
    if (anew.includes(each) || isAskedAgain(before, next, each))
      await askAgain(work.trx, each.id, asPrevious(each, before.startsAt))
  return invited
}

/** Everything that follows from a change: questions, reminders, cards and notices. */
async function follow(
  work: Work,
  before: Meeting,
  next: Meeting,
  impact: Impact,
  { changed, after }: Pick<ChangeSight, 'changed' | 'after'>,
): Promise<void> {
  const again = asksAgain(before, next)
  await endDelegations(work, next.id, [...impact.again, ...impact.withdrawn])
  if (again) await removeQuestionsAbout(work.trx, next.id, ['answer-detail'])
  if (again) await planMeetingReminders(work, next)
  else if (changed.includes('time') || changed.includes('deadline'))
    await replanAfterChange(work, next, !changed.includes('deadline'))
  if (again || changed.includes('time') || changed.includes('deadline')) await retireForecast(work, before)
  // Of a confidential meeting no chat learns who was there, nor does Rakor keep it.
  if (heldOn(next)?.toString() !== heldOn(before)?.toString() || becomesConfidential(before, next))
    await voidCheckIn(work, next.id)
  oweCards(work, { id: next.id, groups: [...new Set([...next.groups, ...before.groups])] })
  const staying = after.invitees.flatMap((each) => ('officeId' in each ? [each.officeId] : []))
  await oweNotices(work, next, impact, impact.told.length > 0 ? staying : [])
  if (again || changed.includes('time') || changed.includes('place')) await oweGroupNotices(work, next, staying)
  if (becomesConfidential(before, next)) await hideMatter(work, next.id)
}

const becomesConfidential = (before: Meeting, next: Meeting): boolean => isConfidential(next) && !isConfidential(before)
