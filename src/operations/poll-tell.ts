import { afterQuietHours } from '../domain/calendar.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { TimePoll } from '../domain/time-poll.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import { messagesAbout } from '../store/matter.ts'
import { reachableSecretariat } from '../store/people.ts'
import { sentMessage } from '../store/sent.ts'
import type { OutboxKind } from './outbox-kinds.ts'
import type { Work } from './perform.ts'

/** The private messages in which an office says what suits. */
export const pollMessages: readonly OutboxKind[] = ['poll-asked', 'poll-reminder', 'poll-disputed', 'poll-copy']
/** Presses one after the other make one edit. */
const gathering = { seconds: 3 }
/** Whoever has marked the last slot may think better of it before the secretariat hears. */
const secondThoughts = { minutes: 2 }

type Told = Pick<TimePoll, 'id' | 'meetingId'>

/** Owes the question to everybody of these offices who can be written to; returns the offices that have somebody. */
export async function askOffices(work: Work, poll: Told, officeIds: readonly string[]): Promise<Set<string>> {
  const accounts = (await accountsOfOffices(work.trx, officeIds)).filter(({ reachable }) => reachable)
  for (const { userId, officeId } of accounts) askAccount(work, poll, { userId, officeId })
  return new Set(accounts.map(({ officeId }) => officeId))
}

/** Owes somebody of an office the question. */
export function askAccount(
  work: Work,
  poll: Told,
  { userId: chatId, officeId }: { userId: number; officeId: string },
): void {
  work.owe({
    kind: 'poll-asked',
    chatId,
    subject: { meetingId: poll.meetingId, pollId: poll.id, officeId },
    priority: 'timed',
    coalesceKey: `poll-asked:${poll.id}:${officeId}:${chatId}`,
  })
}

/** Asks the heads of an office about what its staff said otherwise than they did; returns whom. */
export async function askHeads(work: Work, poll: Told, officeId: string): Promise<number[]> {
  const accounts = await accountsOfOffices(work.trx, [officeId])
  const heads = accounts.filter(
    ({ userId, capacity, reachable }) => reachable && capacity === 'head' && userId !== work.actor.userId,
  )
  for (const { userId } of heads)
    work.owe({
      kind: 'poll-disputed',
      chatId: userId,
      subject: { meetingId: poll.meetingId, pollId: poll.id, officeId },
      priority: 'answer',
      coalesceKey: `poll-disputed:${poll.id}:${officeId}:${userId}`,
      notBefore: work.now.add(gathering),
    })
  return heads.map(({ userId }) => userId)
}

/** Owes each group of the meeting the counts: posted once, then edited. */
export function owePollCards(work: Work, poll: Told, { groups }: Pick<Meeting, 'groups'>): void {
  for (const chatId of groups)
    work.owe({
      kind: 'poll-card',
      chatId,
      subject: { meetingId: poll.meetingId, pollId: poll.id },
      priority: 'card',
      coalesceKey: pollCardKey(poll.id, chatId),
    })
}

export const pollCardKey = (pollId: string, chatId: number): string => `poll-card:${pollId}:${chatId}`

/**
 * Owes everybody of an office that their newest message shows what it says. `shown`: the message that does already;
 * `except`: who gets a new one. */
export async function owePollCopies(
  work: Work,
  poll: Told,
  officeId: string,
  shown: { by: number; in: number | null },
  except: readonly number[] = [],
): Promise<void> {
  for (const { userId, reachable } of await accountsOfOffices(work.trx, [officeId]))
    if (reachable && !except.includes(userId))
      work.owe({
        kind: 'poll-copy',
        chatId: userId,
        subject: { meetingId: poll.meetingId, pollId: poll.id, officeId, shown: userId === shown.by ? shown.in : null },
        priority: 'card',
        coalesceKey: `poll-copy:${poll.id}:${officeId}:${userId}`,
        notBefore: work.now.add(gathering),
      })
}

/** Owes the secretariat the proposal; before the deadline it waits for second thoughts, and for the morning. */
export async function tellProposal(work: Work, poll: Told, atOnce: boolean): Promise<void> {
  const wished = (atOnce ? work.now : work.now.add(secondThoughts)).toZonedDateTimeISO(work.zone)
  const notBefore = afterQuietHours(wished, work.settings.quiet).toInstant()
  for (const chatId of await reachableSecretariat(work.trx, work))
    work.owe({
      kind: 'poll-proposal',
      chatId,
      subject: { meetingId: poll.meetingId, pollId: poll.id },
      priority: 'timed',
      coalesceKey: proposalKey(poll.id, chatId),
      notBefore,
    })
}

const proposalKey = (pollId: string, chatId: number): string => `poll-proposal:${pollId}:${chatId}`

/** Owes the secretariat that its proposal follows what an office says since; whoever works here looks at another page. */
export async function owePollProposals(work: Work, poll: Told): Promise<void> {
  for (const chatId of await reachableSecretariat(work.trx, work)) {
    const messageId = await sentMessage(work.trx, chatId, proposalKey(poll.id, chatId))
    if (messageId === undefined || chatId === work.actor.userId) continue
    oweUpdate(work, poll, { chatId, messageId, officeId: null })
  }
}

function oweUpdate(
  work: Work,
  poll: Told,
  { chatId, messageId, officeId }: { chatId: number; messageId: number; officeId: string | null },
): void {
  work.owe({
    kind: 'poll-updated',
    chatId,
    subject: { meetingId: poll.meetingId, pollId: poll.id, officeId, messageId },
    priority: 'card',
    coalesceKey: `poll-updated:${chatId}:${messageId}`,
    notBefore: work.now.add(gathering),
  })
}

/** Tells everybody of the offices that said what suits that nobody is asked any more: they may have kept these times free. */
export async function tellDropped(work: Work, poll: Told, officeIds: readonly string[]): Promise<void> {
  for (const { userId, officeId, reachable } of await accountsOfOffices(work.trx, officeIds))
    if (reachable)
      work.owe({
        kind: 'poll-dropped',
        chatId: userId,
        subject: { meetingId: poll.meetingId, pollId: poll.id, officeId },
        priority: 'timed',
        coalesceKey: `poll-dropped:${poll.id}:${userId}`,
      })
}

/**
 * Owes every message about these times that it loses its buttons and says what became of them. `shownIn`: the message
 * of whoever works here that shows it already.
 */
export async function owePollEnds(
  work: Work,
  poll: Told,
  meeting: Pick<Meeting, 'groups'>,
  shownIn: number | null = null,
): Promise<void> {
  // An invitation that came of them is no message about them.
  const about: OutboxKind[] = [...pollMessages, 'poll-dropped', 'poll-proposal']
  const messages = await messagesAbout(work.trx, poll.meetingId, about, false)
  for (const { chatId, messageId, officeId } of messages)
    if (chatId !== work.actor.userId || messageId !== shownIn) oweUpdate(work, poll, { chatId, messageId, officeId })
  owePollCards(work, poll, meeting)
}
