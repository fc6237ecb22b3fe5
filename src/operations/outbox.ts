import { findCard, forgetCard, notePinned, saveCard } from '../store/cards.ts'
import { type Trx, transact } from '../store/database.ts'
import { findGroup } from '../store/groups.ts'
import {
  claimDue,
  dueChats,
  nextDueAt,
  oldestDue,
  owe,
  postponeRow,
  releaseLeases,
  releaseRow,
  type StoredOwed,
  settleRow,
} from '../store/outbox.ts'
import { setReachable } from '../store/people.ts'
import { findTopic, putTopic } from '../store/topics.ts'
import { missCard, missed, oweCards, unburyCards } from './cards.ts'
import type { Desk } from './desk.ts'
import { sendFilesAfter } from './file-delivery.ts'
import { passOn } from './for-secretariat.ts'
import { loseGroup } from './group-loss.ts'
import { type OutboxKind, priorities, quietKinds } from './outbox-kinds.ts'
import { rememberTold } from './told.ts'
import { oweTrouble } from './trouble.ts'
import { replaceUndelivered } from './undelivered.ts'

/** A row of the outbox as the sender and the views see it. */
export interface OutboxRow {
  id: string
  kind: OutboxKind
  chatId: number
  subject: Record<string, string | number | null>
  attempts: number
  revision: number
  createdAt: Temporal.Instant
}

/** A row the sender has in hand. */
export interface ClaimedRow extends OutboxRow {
  priority: number
  notBefore: Temporal.Instant
  expiresAt: Temporal.Instant | null
}

interface RenderedCall {
  act: 'call'
  method: string
  payload: Record<string, unknown>
  /** What is called instead when Telegram does not take this: the same in plain text. */
  plain?: RenderedCall
}

/** One call to Telegram, made by a view from the state as it is now; or the reason why nothing is owed any more. */
export type Rendered = RenderedCall | { act: 'drop'; why: string }

export type Render = (row: OutboxRow) => Promise<Rendered>

/** A claimed row that is not settled within this time is taken up again. */
const lease = Temporal.Duration.from({ minutes: 2 })

/** Takes rows that are due, at most one a chat; the most urgent first. */
export async function claimRows(
  desk: Desk,
  wish: { limit: number; busyChats: readonly number[]; cardlessChats: readonly number[] },
): Promise<ClaimedRow[]> {
  const now = desk.clock.now()
  const rows = await claimDue(desk.db, {
    ...wish,
    now,
    leaseUntil: now.add(lease),
    cardPriority: priorities.card,
    timedPriority: priorities.timed,
  })
  return rows.map(toClaimed)
}

const toClaimed = (row: StoredOwed): ClaimedRow => ({ ...row, kind: row.kind as OutboxKind })

/** At the start: whatever was on its way when the process died is owed again. Returns how many rows. */
export const takeUpAgain = (desk: Desk): Promise<number> => transact(desk.db, releaseLeases)

/** What Telegram said about a call that went through. */
export interface Sent {
  method: string
  messageId?: number | undefined
  /** The topic of the message, when it has one. */
  threadId?: number | undefined
  /** The message it replies to, as Telegram says. */
  repliedTo?: number | undefined
}

/**
 * Records that a row went out, with what follows from it: a posted card is remembered and pinned. A row that was
 * wished for again while it was on its way stays owed; returns false then.
 */
export async function recordSent(desk: Desk, row: OutboxRow, sent: Sent): Promise<boolean> {
  const settled = await transact(desk.db, async (trx) => {
    if (row.kind === 'card' && sent.messageId !== undefined && sent.method.startsWith('send'))
      await rememberCard(desk, trx, row, { messageId: sent.messageId, threadId: sent.threadId ?? null })
    if (row.kind === 'card-pin') await notePinned(trx, String(row.subject.meetingId), row.chatId)
    await lookAtCards(desk, trx, row, sent)
    await rememberTold(trx, row, sent.messageId, desk.clock.now())
    if (row.kind === 'invitation')
      await sendFilesAfter(desk, trx, { chatId: row.chatId, meetingId: String(row.subject.meetingId) })
    const end = { state: 'sent' as const, messageId: sent.messageId }
    const done = await settleRow(trx, row, end, desk.clock.now())
    if (!done) await releaseRow(trx, row.id)
    return done
  })
  desk.wake()
  return settled
}

/** Messages in groups that reply to a card. */
const toCards: readonly OutboxKind[] = ['reminder-group', 'group-notice']

/** What Rakor wrote in a group tells of the cards there: that one is gone, or lies far above. */
async function lookAtCards(desk: Desk, trx: Trx, row: OutboxRow, sent: Sent): Promise<void> {
  const { chatId, kind, subject } = row
  if (chatId > 0 || kind === 'card' || sent.messageId === undefined || !sent.method.startsWith('send')) return
  const meetingId = String(subject.meetingId)
  if (toCards.includes(kind) && (await missed(trx, meetingId, chatId, sent.repliedTo)))
    await missCard(desk, trx, meetingId, chatId)
  await unburyCards(desk, trx, chatId, sent.messageId)
}

async function rememberCard(
  desk: Desk,
  trx: Trx,
  row: OutboxRow,
  place: { messageId: number; threadId: number | null },
): Promise<void> {
  const now = desk.clock.now()
  const meetingId = String(row.subject.meetingId)
  await saveCard(trx, { meetingId, chatId: row.chatId, ...place }, now)
  if (row.chatId > 0) return
  const pin = { id: desk.newId(), kind: 'card-pin', chatId: row.chatId, subject: { meetingId } }
  const when = { coalesceKey: `card-pin:${meetingId}:${row.chatId}`, notBefore: now, expiresAt: null }
  await owe(trx, [{ ...pin, ...when, priority: priorities.rest }], now)
}

/**
 * Records that a row is not owed any more: what it would say is no longer true, comes too late, or is not for its chat
 * any more, and then another of the secretariat may get it.
 */
export async function recordDropped(
  desk: Desk,
  row: OutboxRow,
  state: 'dropped' | 'expired',
  why: string,
): Promise<void> {
  await transact(desk.db, async (trx) => {
    const settled = await settleRow(trx, row, { state, error: why }, desk.clock.now())
    if (settled && state === 'dropped') await passOn(desk, trx, row)
    if (!settled) await releaseRow(trx, row.id)
  })
  desk.wake()
}

/** The message of a card is gone from its group: the row, still owed, posts a new one. */
export async function recordCardGone(desk: Desk, row: OutboxRow, error = ''): Promise<void> {
  await transact(desk.db, async (trx) => {
    const meetingId = String(row.subject.meetingId)
    const before = await findCard(trx, meetingId, row.chatId)
    // It is still there and can only not be edited: its buttons are to go, if Telegram lets them.
    if (before && /can't be edited/i.test(error)) {
      const subject = { meetingId, messageId: before.messageId }
      const retired = { id: desk.newId(), kind: 'card-retired', chatId: row.chatId, subject }
      const when = { coalesceKey: null, notBefore: desk.clock.now(), expiresAt: null }
      await owe(trx, [{ ...retired, ...when, priority: priorities.rest }], desk.clock.now())
    }
    await forgetCard(trx, String(row.subject.meetingId), row.chatId)
    await releaseRow(trx, row.id)
  })
  desk.wake()
}

/**
 * The topic a message should go to is deleted or closed: from now on the group's cards go to General, the meeting's
 * card is posted there anew, and the row, still owed, follows. The secretariat is told.
 */
export async function recordTopicGone(desk: Desk, row: OutboxRow): Promise<void> {
  const now = desk.clock.now()
  await transact(desk.db, async (trx) => {
    const group = await findGroup(trx, row.chatId)
    if (group && (await findTopic(trx, row.chatId)) !== null) {
      await putTopic(trx, row.chatId, null)
      const cause = `${row.chatId} ${now.epochMilliseconds}`
      await oweTrouble(desk, trx, { what: 'topic-gone', detail: group.title, cause })
    }
    await moveCardToGeneral(desk, trx, row)
    await releaseRow(trx, row.id)
  })
  desk.wake()
}

/** Messages that belong to a card went to its topic: with the card in General they go there too. */
async function moveCardToGeneral(desk: Desk, trx: Trx, row: OutboxRow): Promise<void> {
  const { meetingId } = row.subject
  if (typeof meetingId !== 'string') return
  await forgetCard(trx, meetingId, row.chatId)
  if (row.kind !== 'card') await oweCards(desk, trx, [meetingId], row.chatId)
}

/** Puts a row off until a moment. `attempts` counts the tries that failed so far. */
export const putRowOff = (
  desk: Desk,
  row: OutboxRow,
  until: Temporal.Instant,
  attempts: number,
  error?: string,
): Promise<void> => transact(desk.db, (trx) => postponeRow(trx, row.id, until, attempts, error))

/** Gives back a row that could not go out after all, as it was. */
export const giveRowBack = (desk: Desk, row: OutboxRow): Promise<void> =>
  transact(desk.db, (trx) => releaseRow(trx, row.id))

/** Why a row will never go out. */
export interface SendFailure {
  /**
   * `unreachable`: the chat cannot be written to. `gone`: the message it belongs to is no longer there.
   * `refused`: Telegram does not take this call. `exhausted`: tried too often.
   */
  kind: 'unreachable' | 'gone' | 'refused' | 'exhausted'
  /** Telegram's words or the kind of the fault, for `/status`; nothing anybody wrote. */
  error: string
}

/**
 * Records that a row failed for good, and chooses what happens instead: a chat that cannot be written to is marked
 * so, and what only the bot's maintainers can mend is told to the secretariat.
 */
export async function recordFailure(desk: Desk, row: OutboxRow, failure: SendFailure): Promise<void> {
  const now = desk.clock.now()
  await transact(desk.db, async (trx) => {
    await settleRow(trx, row, { state: 'failed', error: failure.error }, now)
    if (failure.kind === 'unreachable') await markUnreachable(desk, trx, row.chatId)
    else if (failure.kind !== 'gone' && !quietKinds.includes(row.kind))
      await oweTrouble(desk, trx, { what: 'message-failed', detail: `${row.kind}: ${failure.error}` })
    await replaceUndelivered(desk, trx, row)
  })
  desk.wake()
}

async function markUnreachable(desk: Desk, trx: Trx, chatId: number): Promise<void> {
  if (chatId > 0) await setReachable(trx, chatId, false, desk.clock.now())
  else await loseGroup(desk, trx, chatId)
}

/** When the next row falls due that is not due yet. */
export const readNextDue = (desk: Desk): Promise<Temporal.Instant | undefined> => nextDueAt(desk.db, desk.clock.now())

/** The chats with rows that are due and wait for room, and the most urgent priority of each. */
export const readDueChats = (desk: Desk): Promise<{ chatId: number; priority: number }[]> =>
  dueChats(desk.db, desk.clock.now())

/** Since when the longest overdue row has been due. */
export const readOldestDue = (desk: Desk): Promise<Temporal.Instant | undefined> => oldestDue(desk.db, desk.clock.now())
