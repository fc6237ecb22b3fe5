import type { Draft, DraftInvitee } from './draft.ts'
import { answerOf, type Invitation, type InviteeRole } from './invitation.ts'
import type { Meeting } from './meeting.ts'
import { needsLink } from './online.ts'
import type { RefusalReason } from './outcome.ts'
import { endHourOf, lastDayOf } from './several-days.ts'

/** What of a published meeting can be changed, in the order in which a preview lists it. */
export const facts = [
  'title',
  'number',
  'classification',
  'time',
  'place',
  'link',
  'chair',
  'agenda',
  'fields',
  'dress',
  'delegation',
  'deadline',
  'invitees',
  'groups',
] as const
export type Fact = (typeof facts)[number]

/** Of a confidential meeting nothing else is here to be changed: its letter carries the matter. */
const factsOfConfidential: readonly Fact[] = ['classification', 'time', 'chair', 'deadline', 'invitees', 'groups']

export const factsOf = (confidential: boolean): readonly Fact[] => (confidential ? factsOfConfidential : facts)

/** A meeting with whom it invites. */
export interface Convened {
  meeting: Meeting
  invitees: readonly DraftInvitee[]
}

/** A published meeting as a draft of itself: what a change starts from. A typed deadline stays as typed. */
export function draftOf(meeting: Meeting, invitees: readonly { officeId: string; role: InviteeRole }[]): Draft {
  const local = (at: Temporal.Instant | null) => at?.toZonedDateTimeISO(meeting.zone)
  const clock = (at: Temporal.Instant | null) => local(at)?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? null
  const lastDay = lastDayOf(meeting)
  return {
    meeting,
    sheet: {
      day: local(meeting.startsAt)?.toPlainDate().toString() ?? null,
      ...(lastDay && { lastDay: lastDay.toString() }),
      from: clock(meeting.startsAt),
      until: clock(endHourOf(meeting)),
      problem: null,
      answerBy: meeting.deadlineTyped ? (meeting.answerBy?.toString() ?? null) : null,
      invitees: invitees.map(({ officeId, role }) => ({ officeId, role })),
      choices: [],
      remarks: [],
      groupsDecided: true,
    },
  }
}

const same = (one: Temporal.Instant | null, other: Temporal.Instant | null): boolean =>
  one === null || other === null ? one === other : one.equals(other)
const sameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at])
const sameSet = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item))

const keyOf = (invitee: DraftInvitee): string =>
  'officeId' in invitee ? `${invitee.officeId} ${invitee.role}` : `guest ${invitee.guest} ${invitee.role}`

const differs: Record<Fact, (before: Convened, after: Convened) => boolean> = {
  title: ({ meeting: a }, { meeting: b }) => a.title !== b.title,
  number: ({ meeting: a }, { meeting: b }) => a.letterNumber !== b.letterNumber,
  classification: ({ meeting: a }, { meeting: b }) => a.classification !== b.classification,
  time: ({ meeting: a }, { meeting: b }) => !same(a.startsAt, b.startsAt) || !same(a.endsAt, b.endsAt),
  place: ({ meeting: a }, { meeting: b }) => a.place !== b.place,
  link: ({ meeting: a }, { meeting: b }) => a.onlineUrl !== b.onlineUrl || a.online !== b.online,
  chair: ({ meeting: a }, { meeting: b }) => a.chairOfficeId !== b.chairOfficeId || a.chairText !== b.chairText,
  agenda: ({ meeting: a }, { meeting: b }) => !sameList(a.agenda, b.agenda),
  fields: ({ meeting: a }, { meeting: b }) => !sameSet(a.fields, b.fields),
  dress: ({ meeting: a }, { meeting: b }) => a.dress !== b.dress,
  // Of what was kept before there was such a thing nothing is said about it.
  delegation: ({ meeting: a }, { meeting: b }) => (a.inPerson ?? false) !== (b.inPerson ?? false),
  deadline: ({ meeting: a }, { meeting: b }) => !same(a.answerBy, b.answerBy),
  invitees: ({ invitees: a }, { invitees: b }) => !sameSet(a.map(keyOf), b.map(keyOf)),
  groups: ({ meeting: a }, { meeting: b }) => !sameSet(a.groups, b.groups),
}

/** What differs between a meeting as it is and as it shall be. */
export const changedFacts = (before: Convened, after: Convened): Fact[] =>
  facts.filter((fact) => differs[fact](before, after))

/** The offices that are invited anew, the chair apart. */
export const addedOffices = (before: Convened, after: Convened): Extract<DraftInvitee, { officeId: string }>[] =>
  after.invitees.filter(
    (each): each is Extract<DraftInvitee, { officeId: string }> =>
      'officeId' in each &&
      each.role !== 'chair' &&
      !before.invitees.some((other) => 'officeId' in other && other.officeId === each.officeId),
  )

/** What differs in the facts alone, for whoever was told of the meeting as it was before. */
export const changedMatter = (before: Meeting, after: Meeting): Fact[] =>
  changedFacts({ meeting: before, invitees: [] }, { meeting: after, invitees: [] })

/**
 * Whether those who answered have to be asked again: another day or another start, or a meeting that had been
 * cancelled. An answer is a promise for a moment, not for a room: place, agenda and end leave it as it is.
 */
export const asksAgain = (before: Pick<Meeting, 'startsAt' | 'state'>, after: Pick<Meeting, 'startsAt'>): boolean =>
  before.state === 'cancelled' || !same(before.startsAt, after.startsAt)

/** Where the card stands and who else is invited is nobody else's news; a link is that of those who use it. */
const tellsNobody: readonly Fact[] = ['invitees', 'groups', 'link']

/** Who learns what of a change, by offices. */
export interface Impact {
  /** Were told of the meeting before and are told of the change. */
  told: string[]
  /** Had answered and are asked again. */
  again: string[]
  invited: string[]
  withdrawn: string[]
  /** Those of the withdrawn who had been told of the meeting. */
  withdrawnTold: string[]
}

/**
 * Who learns what of a change. `told`: the offices that were told of the meeting so far; whoever was not gets the
 * invitation as it is then. A mere link is told to those who answered that they join from afar.
 */
export function impactOf(
  before: Convened,
  after: Convened,
  invitations: readonly Invitation[],
  told: ReadonlySet<string>,
): Impact {
  const wanted = after.invitees.flatMap((each) => ('officeId' in each ? [each.officeId] : []))
  const guests = after.invitees.flatMap((each) => ('guest' in each ? [each.guest] : []))
  const had = invitations.map(({ officeId }) => officeId)
  const staying = invitations.filter(({ officeId }) => wanted.includes(officeId))
  const withdrawn = had.filter((officeId) => !wanted.includes(officeId))
  const changed = changedFacts(before, after)
  const everybody = changed.some((fact) => !tellsNobody.includes(fact)) || before.meeting.state === 'cancelled'
  const again = staying.filter((each) => isAskedAgain(before.meeting, after.meeting, each))
  const concerned = staying.filter(
    (each) =>
      everybody || again.includes(each) || (changed.includes('link') && needsLink(after.meeting, answerOf(each))),
  )
  const ids = (list: readonly Invitation[]) => list.map(({ officeId }) => officeId)
  return {
    told: ids(concerned).filter((officeId) => told.has(officeId)),
    again: ids(again),
    invited: [...wanted.filter((officeId) => !had.includes(officeId)), ...guests],
    withdrawn,
    withdrawnTold: withdrawn.filter((officeId) => told.has(officeId)),
  }
}

/** Whether what this office answered stands no longer: the meeting moved, or can be joined from afar no more. */
export function isAskedAgain(before: Meeting, after: Meeting, invitation: Invitation): boolean {
  const answer = answerOf(invitation)
  if (answer === undefined) return false
  return asksAgain(before, after) || (answer === 'online' && before.online && !after.online)
}

/** How long after its end a closed meeting can be opened again for corrections. */
export const reopensWithin = Temporal.Duration.from({ hours: 7 * 24 })

/** Why a meeting cannot be opened again; undefined when it can. */
export function whyNotReopened(
  meeting: Pick<Meeting, 'state' | 'closedAt' | 'publishedAt'>,
  now: Temporal.Instant,
): RefusalReason | undefined {
  if (meeting.state === 'cancelled') return meeting.publishedAt ? undefined : 'draft-discarded'
  if (meeting.state !== 'closed' || !meeting.closedAt) return 'meeting-not-over'
  return Temporal.Instant.compare(now, meeting.closedAt.add(reopensWithin)) <= 0 ? undefined : 'reopen-too-late'
}

/** Why a meeting cannot be changed to this; a meeting that is cancelled is changed by opening it again. */
export function whyNotChanged(
  before: Meeting,
  after: Pick<Meeting, 'startsAt'>,
  reopens: boolean,
): RefusalReason | undefined {
  switch (before.state) {
    case 'draft':
      return 'not-found'
    case 'closed':
      return 'meeting-closed'
    case 'cancelled':
      return reopens ? undefined : 'meeting-cancelled'
    case 'in_progress':
      return same(before.startsAt, after.startsAt) ? undefined : 'meeting-begun'
    case 'scheduled':
      return undefined
  }
}

/** The meeting as a change leaves it: its next sequence, and a new round when everybody is asked again. */
export function revised(before: Meeting, after: Meeting, now: Temporal.Instant): Meeting {
  const again = asksAgain(before, after)
  const { id, uid, zone, createdBy, createdAt, publishedAt, closedAt } = before
  return {
    ...after,
    ...{ id, uid, zone, createdBy, createdAt, publishedAt, closedAt },
    state: before.state === 'cancelled' ? 'scheduled' : before.state,
    sequence: before.sequence + 1,
    round: again ? before.round + 1 : before.round,
    roundAt: again ? now : before.roundAt,
    cancelReason: null,
  }
}
