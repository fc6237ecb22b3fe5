import { pressedAt } from '../domain/answering.ts'
import type { Office } from '../domain/directory.ts'
import type { AnswerKind } from '../domain/invitation.ts'
import { isConfidential } from '../domain/meeting.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { isSameTie } from '../domain/succession.ts'
import { type Place, places } from '../domain/tie-place.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { type Claim, claimsOf, insertClaim } from '../store/claims.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findLink, useLink } from '../store/links.ts'
import { findMeeting } from '../store/meetings.ts'
import { findOfficeById, listOffices } from '../store/offices.ts'
import { askAboutClaim } from './claim-questions.ts'
import type { Desk } from './desk.ts'
import { hashOf } from './links.ts'
import { type Actor, type Caller, consult, perform, type Request, type Work } from './perform.ts'
import { dropQuestion } from './questions.ts'
import { placeDetails } from './waiting-claim.ts'

/** A claim nobody decided about ends after this. */
export const claimLasts = Temporal.Duration.from({ hours: 7 * 24 })
/** More claims than this within `claimLasts` and the secretariat is asked in person, not by the bot. */
const mostClaims = 5

/**
 * Opens a link: uses it up and makes the claim in one step, so of two people at once one wins. Refuses with
 * `link-unknown`, `link-revoked`, `link-expired`, `link-used`, `already-claimed` or `already-holds`; a link
 * that was refused for what its opener holds already stays unused.
 */
export async function openLink(desk: Desk, request: Request, code: string): Promise<Outcome<{ claimId: string }>> {
  return perform(desk, request, 'link.open', async (work) => {
    const { trx, actor, now } = work
    const link = await findLink(trx, hashOf(code))
    if (!link) return refused('link-unknown')
    if (link.revoked) return refused('link-revoked')
    const { officeId, capacity, standing } = link
    const why = await whyNotClaimable(work, { officeId, capacity, standing })
    if (link.usedBy !== null) {
      const waitsOrHolds = link.usedBy === actor.userId && (why === 'already-claimed' || why === 'already-holds')
      return refused(waitsOrHolds ? why : 'link-used')
    }
    if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return refused('link-expired')
    if (why) return refused(why)
    if (!(await findOfficeById(trx, officeId))?.enabled) return refused('link-revoked')
    if (!(await useLink(trx, link.hash, actor.userId, now))) return refused('link-used')
    return done(await claim(desk, work, { officeId, capacity, standing, linkHash: link.hash, held: [] }))
  })
}

/** The offices somebody unknown may claim after a press on a card. */
export interface ClaimChoice {
  /** Null of a confidential meeting: then `offices` are all offices, so that nobody learns who is invited. */
  title: string | null
  offices: Pick<Office, 'id' | 'name'>[]
}

/**
 * Which offices may be claimed by a press on this meeting's card. Refuses with `old-card` what was pressed in an
 * earlier round of asking than the meeting's, so that it never counts for another time; with `already-connected`
 * whoever holds an office.
 */
export async function claimChoice(
  desk: Desk,
  caller: Caller,
  meetingId: string,
  round = 0,
): Promise<Outcome<ClaimChoice>> {
  return consult<ClaimChoice>(desk, caller, 'claim.make', async (reader, actor) => {
    const meeting = await findMeeting(reader, meetingId)
    if (!meeting || meeting.state === 'draft') return refused('not-found')
    if (meeting.state === 'cancelled') return refused('meeting-cancelled')
    if (meeting.state === 'closed') return refused('meeting-closed')
    if (meeting.round !== round) return refused('old-card')
    const connected = connectedAs(actor)
    if (connected) return connected
    const offices = (await listOffices(reader)).filter((office) => office.enabled)
    // A guest's name would tell of the meeting it was made for; guests join by a link.
    if (isConfidential(meeting))
      return done({ title: null, offices: offices.filter(({ kind }) => kind !== 'guest').map(named) })
    const invited = new Set((await invitationsOf(reader, meetingId)).map((invitation) => invitation.officeId))
    return done({ title: meeting.title, offices: offices.filter((office) => invited.has(office.id)).map(named) })
  })
}

const named = ({ id, name }: Office): Pick<Office, 'id' | 'name'> => ({ id, name })

/**
 * A list of offices dies once its reader is connected: an old one would make a head staff and leave the seat empty.
 * Another seat is taken through a link of the secretariat.
 */
export function connectedAs(actor: Actor): Refusal | undefined {
  const [tie] = actor.ties
  return tie && refused('already-connected', placeDetails(tie.office, tie.account))
}

/**
 * Claims an office after a press on a card, with its round of asking; the press counts once the claim is confirmed, as
 * of when it was made: `at`, in epoch seconds.
 * Refuses with `already-connected` whoever holds an office.
 */
export async function makeClaim(
  desk: Desk,
  request: Request,
  wish: { officeId: string; place: Place; meetingId: string; kind: AnswerKind; round?: number; at?: number },
): Promise<Outcome<{ claimId: string }>> {
  return perform(desk, request, 'claim.make', async (work) => {
    const { trx } = work
    const office = await findOfficeById(trx, wish.officeId)
    const meeting = await findMeeting(trx, wish.meetingId)
    if (!office?.enabled || !meeting || meeting.state === 'draft') return refused('not-found')
    if (meeting.state === 'cancelled') return refused('meeting-cancelled')
    if (meeting.state === 'closed') return refused('meeting-closed')
    if (meeting.round !== (wish.round ?? 0)) return refused('old-card')
    const connected = connectedAs(work.actor)
    if (connected) return connected
    const place = places[wish.place]
    const why = await whyNotClaimable(work, { officeId: office.id, ...place })
    if (why) return refused(why)
    const held = [{ meetingId: meeting.id, answer: { kind: wish.kind }, at: pressedAt(work.now, meeting, wish.at) }]
    return done(await claim(desk, work, { officeId: office.id, ...place, linkHash: null, held }))
  })
}

type Wish = Pick<Claim, 'officeId' | 'capacity' | 'standing'>

export async function whyNotClaimable(work: Work, wish: Wish) {
  const { trx, actor, now } = work
  const held = await accountsOfOffice(trx, wish.officeId)
  if (held.some((account) => isSameTie(account, { ...wish, userId: actor.userId }))) return 'already-holds'
  const earlier = await claimsOf(trx, actor.userId, now.subtract(claimLasts))
  if (earlier.some((made) => made.state === 'waiting' && made.officeId === wish.officeId)) return 'already-claimed'
  return earlier.length >= mostClaims ? 'too-many-claims' : undefined
}

export async function claim(
  desk: Desk,
  work: Work,
  wish: Wish & Pick<Claim, 'linkHash' | 'held'>,
): Promise<{ claimId: string }> {
  const { trx, actor, now } = work
  const made: Claim = {
    id: work.newId(),
    userId: actor.userId,
    ...wish,
    state: 'waiting',
    createdAt: now,
    decidedBy: null,
    decidedAt: null,
  }
  await insertClaim(trx, made)
  await dropQuestion(work, actor.userId, actor.userId, 'claim-search')
  work.note(`claim:${made.id}`, {
    office: made.officeId,
    claimant: made.userId,
    as: made.capacity,
    standing: made.standing,
  })
  await askAboutClaim(desk, work, made.id)
  return { claimId: made.id }
}
