import type { GivenAs } from '../domain/answering.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import {
  overrulesHead,
  type PollAnswer,
  type PollMark,
  type PollMarks,
  takesMarks,
  withMarks,
} from '../domain/time-poll.ts'
import { findOfficeById } from '../store/offices.ts'
import { insertPollAnswer, savePoll } from '../store/time-polls.ts'
import type { Desk } from './desk.ts'
import { capacityIn } from './give-answer.ts'
import { perform, type Request, type Work } from './perform.ts'
import { askHeads, owePollCards, owePollCopies, owePollProposals, tellProposal } from './poll-tell.ts'
import { type LockedPoll, lockedPoll, stateAfter } from './time-polls.ts'

export interface Marking {
  pollId: string
  /** One office, or null when the button does not say. */
  office: string | null
  /** `slot` null: all of them. */
  said: { slot: number | null; mark: PollMark }[]
  chatId: number
  /** The message that was pressed, and shows the answer at once. */
  shownIn?: number
  /** The words in a group that get a sign. */
  sign?: number
}

/** An answer as it now stands. */
export interface Marked {
  pollId: string
  officeId: string
  officeName: string
  marks: PollMarks
}

/**
 * Takes what an office says of the times: every press counts at once, the last one wins, the history stays. The office
 * comes from the ties of whoever presses. Refuses after the deadline, once a time is chosen, and to whoever is not invited.
 */
export async function markSlots(desk: Desk, request: Request, marking: Marking): Promise<Outcome<Marked>> {
  return perform<Marked>(desk, request, 'poll.mark', async (work) => {
    const locked = await lockedPoll(work, marking.pollId)
    if ('ok' in locked) return locked
    const { userId, ties } = work.actor
    const { chatId, office } = marking
    if (chatId < 0 ? !locked.meeting.groups.includes(chatId) : chatId !== userId) return refused('wrong-chat')
    const held = [...new Set(ties.map(({ account }) => account.officeId))]
    const invited = locked.offices.map(({ officeId }) => officeId)
    const wanted = held.filter((id) => invited.includes(id) && (office === null || id === office))
    const [only, ...others] = wanted
    const ended = whyEnded(locked) ?? whyClosed(locked, work)
    if (ended) return ended
    if (!only) return refused('poll-not-asked')
    if (others.length > 0) return refused('poll-several-offices')
    if (marking.sign !== undefined)
      work.owe({ kind: 'reaction', chatId, subject: { messageId: marking.sign, emoji: '👌' }, priority: 'answer' })
    return done(
      await mark(work, locked, only, marking, {
        givenAs: capacityIn(ties, only),
        shown: marking.shownIn ?? null,
      }),
    )
  })
}

/** The secretariat takes down what an office says otherwise, by phone say; marked as such. */
export async function markFor(
  desk: Desk,
  request: Request,
  marking: { pollId: string; officeId: string; said: Marking['said'] },
): Promise<Outcome<Marked>> {
  return perform<Marked>(desk, request, 'answer.give-for', async (work) => {
    const locked = await lockedPoll(work, marking.pollId)
    if ('ok' in locked) return locked
    const ended = whyEnded(locked)
    if (ended) return ended
    if (!locked.offices.some(({ officeId }) => officeId === marking.officeId)) return refused('poll-not-asked')
    return done(await mark(work, locked, marking.officeId, marking, { givenAs: 'secretariat', shown: null }))
  })
}

/** Why nothing more can be said of the times. */
const whyEnded = ({ poll: { state } }: LockedPoll): Refusal | undefined =>
  state === 'chosen' || state === 'withdrawn' ? refused(`poll-${state}`) : undefined

const whyClosed = ({ poll }: LockedPoll, { now }: Work): Refusal | undefined =>
  takesMarks(poll, now) ? undefined : refused('poll-closed')

async function mark(
  work: Work,
  locked: LockedPoll,
  officeId: string,
  { said }: Pick<Marking, 'said'>,
  given: { givenAs: GivenAs; shown: number | null },
): Promise<Marked> {
  const { poll, meeting, answers } = locked
  const { userId } = work.actor
  const before = answers.get(officeId)
  const marks = withMarks(before?.marks, said, poll.slots.length)
  const office = await findOfficeById(work.trx, officeId)
  const marked = { pollId: poll.id, officeId, officeName: office?.name ?? officeId, marks }
  // Said again it is no news, unless the head confirms what others said.
  const confirms = given.givenAs === 'head' && before?.givenAs !== 'head'
  if (before && JSON.stringify(before.marks) === JSON.stringify(marks) && !confirms) return marked
  // Two answers in one millisecond still have an order.
  const earliest = before?.givenAt.add({ milliseconds: 1 }) ?? work.now
  const givenAt = Temporal.Instant.compare(earliest, work.now) > 0 ? earliest : work.now
  const answer: PollAnswer = { id: work.newId(), pollId: poll.id, officeId, marks, givenBy: userId, givenAt, ...given }
  await insertPollAnswer(work.trx, answer)
  await follow(work, { ...locked, answers: new Map([...answers, [officeId, answer]]) }, givenAt)
  const asked = overrulesHead(before, answer) ? await askHeads(work, poll, officeId) : []
  await owePollCopies(work, poll, officeId, { by: userId, in: given.shown }, asked)
  owePollCards(work, poll, meeting)
  work.note(`meeting:${meeting.id}`, { office: officeId, times: marks, as: given.givenAs })
  return marked
}

/** Once every office that is needed has answered, the secretariat hears, once. What is said after the deadline leaves it closed. */
async function follow(work: Work, locked: LockedPoll, at: Temporal.Instant): Promise<void> {
  const { poll } = locked
  const state = stateAfter(locked, 'answered')
  if (poll.proposedAt !== null) await owePollProposals(work, poll)
  if (typeof state === 'object' || state === poll.state) return
  const isNews = state === 'answered' && poll.proposedAt === null
  await savePoll(work.trx, { ...poll, state, ...(isNews && { proposedAt: at }) })
  if (isNews) await tellProposal(work, poll, false)
}
