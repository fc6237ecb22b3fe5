import {
  type DetailKind,
  type GivenAs,
  isLate,
  missingDetail,
  whyNotAnswerable,
  withKnownBasis,
} from '../domain/answering.ts'
import { afterQuietHours } from '../domain/calendar.ts'
import { contradict, disputed, headOverruled } from '../domain/disputes.ts'
import { type Answer, type AnswerKind, type AnswerVia, answerOf, type Invitation } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { asHeld, needsLink } from '../domain/online.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { sameAnswer } from '../domain/rereading.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { answerHistory, insertAnswer } from '../store/answers.ts'
import { together } from '../store/database.ts'
import { lockInvitations, setAnswer } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { askAfterAnswer } from './check-in-asking.ts'
import { followDelegation } from './delegation-following.ts'
import { tellDelegatedAnyway } from './in-person.ts'
import { oweCopies } from './invitation-copies.ts'
import { tellLate } from './late-answer.ts'
import { oweCards } from './meetings.ts'
import { oweOnlineLink } from './online-link.ts'
import type { Work } from './perform.ts'
import { newsKey, retireEchoes, retireNews } from './retire-echoes.ts'

/** An answer as it now stands in the books. */
export interface Recorded {
  answerId: string
  meetingId: string
  officeId: string
  kind: AnswerKind
  /** What the office had answered before; null for its first answer. */
  before: AnswerKind | null
  /** What the answer still lacks. */
  missing: DetailKind | null
  /** Whether whoever joins from afar gets the link: only privately, and only who can be written to. */
  link: 'owed' | 'unreachable' | 'none'
  /** It came after the answer deadline. */
  late: boolean
}

interface Giving {
  answer: Answer
  via: AnswerVia
  givenAs: GivenAs
  /** Telegram user who answers; of a held press the claimant, not whoever confirmed the claim. */
  by: number
  /** The private invitation that was pressed, and shows the answer at once. */
  shownIn?: number
  /** When it was said; absent: now. */
  at?: Temporal.Instant
  /** Read anew in a message that was edited: its echo is corrected in place. */
  reread?: true
}

/** As many answers before a new one are looked at: the same one may have been given several times over. */
const lookedAt = 5

/** Colleagues hear of an answer only after its details had time to follow. */
const colleaguesHearAfter = Temporal.Duration.from({ minutes: 1 })

/**
 * Records the answer of one office inside an operation: the last one wins, the history stays, every card of the
 * meeting is owed an edit. Refuses when the meeting takes no such answer or does not invite the office.
 */
export async function recordAnswer(
  work: Work,
  given: Omit<Giving, 'by'> & { meetingId: string; officeId: string; by?: number },
): Promise<Outcome<Recorded>> {
  const place = await openPlaces(work, given.meetingId, [given.officeId], given.answer.kind)
  if (!place.ok) return place
  const [invitation] = place.value.invitations
  if (!invitation) return refused('not-invited')
  return done(await writeAnswer(work, place.value.meeting, invitation, { ...given, by: given.by ?? work.actor.userId }))
}

/**
 * Records an answer that had to wait: it counts as of the moment it was given, so what the office has answered since
 * stands and this one is kept in the history only. Null then. Refuses as `recordAnswer`.
 */
export async function recordHeldAnswer(
  work: Work,
  given: Giving & { meetingId: string; officeId: string; at: Temporal.Instant },
): Promise<Outcome<Recorded | null>> {
  const place = await openPlaces(work, given.meetingId, [given.officeId], given.answer.kind, given.at)
  if (!place.ok) return place
  const [invitation] = place.value.invitations
  if (!invitation) return refused('not-invited')
  const { meeting } = place.value
  const { at } = given
  if (!invitation.answeredAt || Temporal.Instant.compare(invitation.answeredAt, at) < 0)
    return done(await writeAnswer(work, meeting, invitation, given))
  // Said in the same millisecond, the one that stands is still the later.
  const latest = invitation.answeredAt.subtract({ milliseconds: 1 })
  const givenAt = Temporal.Instant.compare(at, latest) > 0 ? latest : at
  const record = { id: work.newId(), invitationId: invitation.id, answer: given.answer, givenAt }
  const [last] = await answerHistory(work.trx, invitation.id, 1)
  await insertAnswer(work.trx, { ...record, givenBy: given.by, givenAs: given.givenAs, via: given.via })
  work.note(
    `meeting:${meeting.id}`,
    { office: given.officeId, answer: given.answer.kind, via: given.via, late: true },
    wordsOf(given.answer),
  )
  // A head's earlier word against what staff said since is not left to chance either.
  if (last && contradict(last, { ...record, givenAs: given.givenAs })) {
    const accounts = await accountsOfOffice(work.trx, given.officeId)
    tellOffice(work, meeting, accounts, { ...given, by: last.givenBy }, true)
  }
  return done(null)
}

/** What of an answer is somebody's words. */
const wordsOf = ({ reason, delegate }: Answer): Record<string, string | undefined> => ({
  reason,
  delegate: delegate && [delegate.position, delegate.name].filter(Boolean).join(', '),
})

/**
 * The invitations of these offices, locked, with the meeting as it is after the lock; refuses when it takes no such
 * answer, or is over by then. `saidAt`: when it was said; null for the secretariat, which may correct what is over.
 */
export async function openPlaces(
  work: Work,
  meetingId: string,
  officeIds: readonly string[],
  kind: AnswerKind,
  saidAt: Temporal.Instant | null = work.now,
): Promise<Outcome<{ meeting: Meeting; invitations: Invitation[] }>> {
  const invitations = await lockInvitations(work.trx, meetingId, officeIds)
  const meeting = await findMeeting(work.trx, meetingId)
  if (!meeting) return refused('not-found')
  const why = whyNotAnswerable(meeting, kind, saidAt ?? undefined)
  if (why) return refused(why)
  return done({ meeting, invitations })
}

/** Writes an answer for a locked invitation. Every check has passed. */
export async function writeAnswer(
  work: Work,
  meeting: Meeting,
  invitation: Invitation,
  given: Giving,
): Promise<Recorded> {
  const { trx } = work
  const giving = { ...given, answer: withKnownBasis(asHeld(meeting, given.answer), invitation) }
  const kind = giving.answer.kind
  const before = answerOf(invitation) ?? null
  // Two answers in one millisecond still have an order.
  const said = giving.at ?? work.now
  const earliest = invitation.answeredAt?.add({ milliseconds: 1 }) ?? said
  const at = Temporal.Instant.compare(earliest, said) > 0 ? earliest : said
  const record = { id: work.newId(), invitationId: invitation.id, answer: giving.answer, givenAt: at }
  const history = before ? await answerHistory(trx, invitation.id, lookedAt) : []
  const [last] = history
  const changes = !last || !sameAnswer(last.answer, giving.answer)
  const told = { ...record, givenAs: giving.givenAs }
  // Of one side the last word counts; what completes an answer contradicts nothing.
  const heads = last !== undefined && contradict(last, told) && disputed([told, ...history]) !== undefined
  const overruled = changes && headOverruled(told, history) !== undefined
  if (changes && !giving.reread) await retireEchoes(work, history)
  const [accounts] = await together(
    accountsOfOffice(trx, invitation.officeId),
    setAnswer(trx, invitation.id, giving.answer, { by: giving.by, via: giving.via, at }),
    insertAnswer(trx, { ...record, givenBy: giving.by, givenAs: giving.givenAs, via: giving.via }),
  )
  work.note(
    `meeting:${meeting.id}`,
    {
      ...{ office: invitation.officeId, answer: kind, before, via: giving.via, as: giving.givenAs },
      ...(giving.answer.minutesLate !== undefined && { minutesLate: giving.answer.minutesLate }),
    },
    wordsOf(giving.answer),
  )
  if (changes && last) {
    const heads = accounts.filter(({ capacity }) => capacity === 'head')
    const elsewhere = giving.via !== 'private' || giving.shownIn !== undefined
    const about = { meetingId: meeting.id, officeId: invitation.officeId, answerId: last.id }
    await retireNews(work, about, heads, { userId: giving.by, elsewhere })
  }
  await followDelegation(work, meeting, invitation, giving)
  const late = changes && isLate(meeting, at) && giving.givenAs !== 'secretariat'
  if (late) await tellLate(work, meeting, invitation.officeId)
  else if (kind === 'delegated' && before !== 'delegated' && giving.givenAs !== 'secretariat')
    await tellDelegatedAnyway(work, meeting, invitation.officeId)
  oweCards(work, meeting)
  oweCopies(work, meeting, invitation.officeId, accounts, { by: giving.by, in: giving.shownIn ?? null })
  const hear = kind === before ? accounts.filter(({ capacity }) => capacity === 'head') : accounts
  if (kind !== before || heads || overruled)
    tellOffice(work, meeting, hear, { ...giving, officeId: invitation.officeId }, heads)
  await askAfterAnswer(work, meeting, accounts, { kind, before, by: giving.by })
  const link = sendLink(work, meeting, accounts, { ...giving, officeId: invitation.officeId })
  return {
    answerId: record.id,
    meetingId: meeting.id,
    officeId: invitation.officeId,
    kind,
    before,
    missing: missingDetail(giving.answer) ?? null,
    link,
    late,
  }
}

/** News wait for details to follow, and for the morning; whoever has to decide is asked at once. */
const colleaguesHearAt = (work: Work): Temporal.Instant =>
  afterQuietHours(work.now.add(colleaguesHearAfter).toZonedDateTimeISO(work.zone), work.settings.quiet).toInstant()

type OfOffice = Giving & { officeId: string }
type Accounts = Awaited<ReturnType<typeof accountsOfOffice>>

/** Tells the colleagues of whoever answered. */
function tellOffice(work: Work, meeting: Meeting, accounts: Accounts, giving: OfOffice, askHeads: boolean): void {
  const { officeId } = giving
  for (const account of accounts) {
    const toldHead = askHeads && account.capacity === 'head'
    if (!account.reachable || (account.userId === giving.by && !toldHead)) continue
    work.owe({
      kind: 'office-answered',
      chatId: account.userId,
      subject: { meetingId: meeting.id, officeId, byUserId: giving.by },
      priority: toldHead ? 'answer' : 'rest',
      coalesceKey: newsKey(meeting.id, officeId, account.userId),
      notBefore: toldHead ? work.now : colleaguesHearAt(work),
    })
  }
}

/** Owes the link to whoever joins from afar, also again: who presses once more looks for the link. */
function sendLink(work: Work, meeting: Meeting, accounts: Accounts, giving: OfOffice): Recorded['link'] {
  if (!needsLink(meeting, giving.answer.kind) || !meeting.onlineUrl || giving.givenAs === 'secretariat') return 'none'
  if (!accounts.some((account) => account.userId === giving.by && account.reachable)) return 'unreachable'
  oweOnlineLink(work, meeting, { chatId: giving.by, officeId: giving.officeId })
  return 'owed'
}
