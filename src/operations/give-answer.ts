import { type DetailKind, type GivenAs, isDetailKind, pressedAnswer } from '../domain/answering.ts'
import type { Account, Office } from '../domain/directory.ts'
import type { AnswerKind } from '../domain/invitation.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { findCard } from '../store/cards.ts'
import { withdrawnAmong } from '../store/invitations.ts'
import { findOfficeById } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import { openPlaces, type Recorded, writeAnswer } from './answers.ts'
import { passesOn } from './delegation-following.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import { askQuestion, dropQuestion, questionLasts } from './questions.ts'
import { settleEcho } from './settle-echo.ts'

interface OfficeName {
  id: string
  name: string
}

/** What a press came to. */
export type Given = WhichOffice | RecordedForOffices

/** The presser holds several invited offices and has not said for which; nothing is recorded yet. */
export interface WhichOffice {
  step: 'which'
  meetingId: string
  round: number
  title: string
  kind: AnswerKind
  offices: OfficeName[]
  asked: Asked
}

export interface RecordedForOffices {
  step: 'recorded'
  meetingId: string
  kind: AnswerKind
  offices: OfficeName[]
  answerIds: string[]
  /** What to ask next, also when it was said before, and of which office: null for all those recorded. */
  missing: DetailKind | null
  missingOf: string | null
  asked: Asked
  link: Recorded['link']
  /** It came after the answer deadline. */
  late: boolean
  /** The press was on a card that another one has taken the place of. */
  newerCard?: true
}

/** Where a question goes on: in this chat, by a private message that is owed, or nowhere, for who never pressed Start. */
export type Asked = 'here' | 'privately' | 'unreachable' | null

interface Press {
  meetingId: string
  kind: AnswerKind
  /** One office, `all` of the presser's invited ones, or null when the button does not say. */
  office: string | 'all' | null
  chatId: number
  /** Whether an ephemeral message to the presser could go out now. */
  room: boolean
  /** The round of asking in which the button was made; absent: the first. */
  round?: number
  /** The private invitation that was pressed. */
  invitation?: number
  /** The message in the group that was pressed as the card. */
  card?: number
  /** The message in the group whose buttons this press settles: an echo or a choice of words. */
  settles?: number
}

/** A press on one of the six buttons. The office comes from the ties of whoever pressed, never from the button alone. */
export async function giveAnswer(desk: Desk, request: Request, press: Press): Promise<Outcome<Given>> {
  return perform<Given>(desk, request, 'answer.give', async (work) => {
    const { ties, userId } = work.actor
    const held = [...new Set(ties.map((tie) => tie.account.officeId))]
    const wanted = press.office && press.office !== 'all' ? held.filter((id) => id === press.office) : held
    const places = await openPlaces(work, press.meetingId, wanted, press.kind)
    if (!places.ok) return places
    const { meeting, invitations } = places.value
    if (press.chatId < 0 ? !meeting.groups.includes(press.chatId) : press.chatId !== userId)
      return refused('wrong-chat')
    if (invitations.length === 0) return whyNone(work, press.meetingId, wanted)
    if (press.kind === 'delegated' && (await passesOn(work, meeting.id, wanted))) return refused('delegation-passed-on')
    if ((press.round ?? 0) !== meeting.round) return refused('old-card')
    const offices = namesOf(ties, new Set(invitations.map((invitation) => invitation.officeId)))
    const step = { meetingId: meeting.id, kind: press.kind, offices }
    if (press.office === null && invitations.length > 1)
      return done({
        step: 'which',
        title: meeting.title,
        round: meeting.round,
        ...step,
        asked: await askWhich(work, press),
      })
    const via = press.chatId < 0 ? 'card' : 'private'
    const recorded: Recorded[] = []
    for (const invitation of invitations)
      recorded.push(
        await writeAnswer(work, meeting, invitation, {
          answer: pressedAnswer(invitation, press.kind),
          via,
          givenAs: capacityIn(ties, invitation.officeId),
          by: userId,
          ...(press.invitation && { shownIn: press.invitation }),
        }),
      )
    const only = recorded[0]?.officeId
    if (press.settles !== undefined && only)
      await settleEcho(work, { meetingId: meeting.id, officeId: only, chatId: press.chatId, messageId: press.settles })
    const missing = isDetailKind(press.kind) ? press.kind : null
    const missingOf = recorded.length === 1 ? (recorded[0]?.officeId ?? null) : null
    return done({
      step: 'recorded',
      ...step,
      kind: recorded[0]?.kind ?? press.kind,
      answerIds: recorded.map((each) => each.answerId),
      missing,
      missingOf,
      asked: await askDetail(work, { ...press, missing, officeId: missingOf, as: 'own' }),
      link: worstLink(recorded),
      late: recorded.some(({ late }) => late),
      ...((await hasNewerCard(work, press)) && { newerCard: true as const }),
    })
  })
}

async function hasNewerCard(work: Work, { meetingId, chatId, card }: Press): Promise<boolean> {
  const now = card === undefined ? undefined : await findCard(work.trx, meetingId, chatId)
  return now !== undefined && now.messageId !== card
}

/** The secretariat answers for an office; marked as such. Details are asked of the secretariat, privately. */
export async function answerFor(
  desk: Desk,
  request: Request,
  press: { meetingId: string; officeId: string; kind: AnswerKind; round?: number },
): Promise<Outcome<RecordedForOffices>> {
  return perform<RecordedForOffices>(desk, request, 'answer.give-for', async (work) => {
    const places = await openPlaces(work, press.meetingId, [press.officeId], press.kind, null)
    if (!places.ok) return places
    const [invitation] = places.value.invitations
    const office = invitation && (await findOfficeById(work.trx, invitation.officeId))
    if (!invitation || !office) return whyNone(work, press.meetingId, [press.officeId])
    if ((press.round ?? 0) !== places.value.meeting.round) return refused('old-card')
    const userId = work.actor.userId
    const { answerId, kind } = await writeAnswer(work, places.value.meeting, invitation, {
      answer: pressedAnswer(invitation, press.kind),
      via: 'secretariat',
      givenAs: 'secretariat',
      by: userId,
    })
    const missing = isDetailKind(press.kind) ? press.kind : null
    const question = {
      meetingId: press.meetingId,
      kind: press.kind,
      officeId: press.officeId,
      as: 'secretariat',
    } as const
    return done({
      step: 'recorded',
      meetingId: press.meetingId,
      kind,
      offices: [{ id: office.id, name: office.name }],
      answerIds: [answerId],
      missing,
      missingOf: office.id,
      asked: await askDetail(work, { ...question, missing, chatId: userId, room: true }),
      link: 'none',
      late: false,
    })
  })
}

/** Why none of these offices has a place at a meeting: its invitation was taken back, or there never was one. */
export async function whyNone(work: Work, meetingId: string, officeIds: readonly string[]): Promise<Refusal> {
  const withdrawn = await withdrawnAmong(work.trx, meetingId, officeIds)
  return refused(withdrawn.length > 0 ? 'invitation-withdrawn' : 'not-invited')
}

/** As what somebody answers for an office; the seat of the head counts before a post on its staff. */
export function capacityIn(ties: { account: Account }[], officeId: string): GivenAs {
  return ties.some(({ account }) => account.officeId === officeId && account.capacity === 'head') ? 'head' : 'staff'
}

/** The offices somebody holds out of a set, in protocol order, each once. */
function namesOf(ties: { office: Office }[], among: ReadonlySet<string>): OfficeName[] {
  const names = new Map<string, OfficeName>()
  for (const { office } of ties) if (among.has(office.id)) names.set(office.id, { id: office.id, name: office.name })
  return [...names.values()]
}

interface DetailAsking {
  meetingId: string
  kind: AnswerKind
  officeId: string | null
  missing: DetailKind | null
  as: 'own' | 'secretariat'
  chatId: number
  room: boolean
}

/** Leaves the question for a missing detail open: in the chat of the press, or privately when the group has no room. */
export async function askDetail(work: Work, asking: DetailAsking): Promise<Asked> {
  const { userId } = work.actor
  const inGroup = asking.chatId < 0
  if (!asking.missing) {
    if (!inGroup) await dropQuestion(work, asking.chatId, userId, 'answer-detail')
    return null
  }
  const here = !inGroup || asking.room
  if (!here && !(await isReachable(work, userId))) return 'unreachable'
  await askQuestion(work, {
    chatId: here ? asking.chatId : userId,
    userId,
    kind: 'answer-detail',
    subject: { meetingId: asking.meetingId, officeId: asking.officeId, kind: asking.missing, as: asking.as },
    expiresAt: work.now.add(questionLasts),
  })
  if (here) return 'here'
  work.owe({
    kind: 'answer-question',
    chatId: userId,
    subject: { meetingId: asking.meetingId, officeId: asking.officeId, kind: asking.missing },
    priority: 'answer',
  })
  return 'privately'
}

async function askWhich(work: Work, press: Press): Promise<Asked> {
  if (press.chatId > 0 || press.room) return 'here'
  if (!(await isReachable(work, work.actor.userId))) return 'unreachable'
  work.owe({
    kind: 'answer-which',
    chatId: work.actor.userId,
    subject: { meetingId: press.meetingId, kind: press.kind },
    priority: 'answer',
  })
  return 'privately'
}

export const isReachable = async (work: Work, userId: number): Promise<boolean> =>
  (await findPerson(work.trx, userId))?.reachable === true

const worstLink = (recorded: Recorded[]): Recorded['link'] =>
  (['unreachable', 'owed'] as const).find((link) => recorded.some((each) => each.link === link)) ?? 'none'
