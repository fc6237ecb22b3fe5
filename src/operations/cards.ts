import { type Card, cardsOfChat, findCard, forgetCard, type StandingCard, unpinnedCards } from '../store/cards.ts'
import type { Reader, Trx } from '../store/database.ts'
import { findMeeting } from '../store/meetings.ts'
import { type Owed, owe } from '../store/outbox.ts'
import type { Desk } from './desk.ts'
import { priorities } from './outbox-kinds.ts'

/** Owes one group the cards of meetings: corrected where they stand, posted where they do not. */
export async function oweCards(desk: Desk, trx: Trx, meetingIds: readonly string[], chatId: number): Promise<void> {
  const rows = meetingIds.map((meetingId) => ({
    ...blank(desk),
    kind: 'card',
    chatId,
    subject: { meetingId },
    coalesceKey: `card:${meetingId}:${chatId}`,
    priority: priorities.card,
  }))
  await owe(trx, rows, desk.clock.now())
}

/** Posts a card anew and takes the buttons off the old one, which shows a count that stands still. */
export async function postAnew(desk: Desk, trx: Trx, { meetingId, chatId, messageId }: Card): Promise<void> {
  const retired = { kind: 'card-retired', chatId, subject: { meetingId, messageId } }
  await owe(trx, [{ ...blank(desk), ...retired }], desk.clock.now())
  await forgetCard(trx, meetingId, chatId)
  await oweCards(desk, trx, [meetingId], chatId)
}

/** A card with so many messages below it is not found any more, unless it is pinned. */
const buriedBelow = 200
/** A card is posted anew at most once in this time. */
const restsFor = { hours: 24 }
/** Only supergroups number their messages one by one. */
const isSupergroup = (chatId: number): boolean => chatId < -1_000_000_000_000

/**
 * Looks, whenever Rakor has written something in a group, at the cards above it: one that is buried and takes answers
 * still is posted anew. Telegram reports neither burial nor deletion; the numbers of messages tell.
 */
export async function unburyCards(desk: Desk, trx: Trx, chatId: number, newest: number): Promise<void> {
  if (!isSupergroup(chatId)) return
  const now = desk.clock.now()
  for (const card of await unpinnedCards(trx, chatId, newest - buriedBelow)) {
    if (Temporal.Instant.compare(card.postedAt.add(restsFor), now) > 0) continue
    if (await takesAnswers(trx, card.meetingId)) await postAnew(desk, trx, card)
  }
}

/** What was to reply to a card and did not: the card was deleted, and is posted anew. */
export async function missCard(desk: Desk, trx: Trx, meetingId: string, chatId: number): Promise<void> {
  if (!(await takesAnswers(trx, meetingId))) return
  await forgetCard(trx, meetingId, chatId)
  await oweCards(desk, trx, [meetingId], chatId)
}

const takesAnswers = async (reader: Reader, meetingId: string): Promise<boolean> =>
  ['scheduled', 'in_progress'].includes((await findMeeting(reader, meetingId))?.state ?? '')

/** Whether a message that answered a card in a group missed it. `repliedTo`: what Telegram says it replies to. */
export async function missed(reader: Reader, meetingId: string, chatId: number, repliedTo?: number): Promise<boolean> {
  const card = await findCard(reader, meetingId, chatId)
  return card !== undefined && card.messageId !== repliedTo
}

/** For views: where in a group each meeting's card stands, as a link its members can follow; none in basic groups. */
export async function readCardLinks(desk: Desk, chatId: number): Promise<Map<string, string>> {
  if (!isSupergroup(chatId)) return new Map()
  const cards: StandingCard[] = await cardsOfChat(desk.db, chatId)
  return new Map(cards.map((card) => [card.meetingId, linkOf(card)]))
}

/** `-1001234567890` is `1234567890` in links. */
const linkOf = ({ chatId, threadId, messageId }: Card): string =>
  `https://t.me/c/${[String(chatId).slice(4), threadId, messageId].filter((part) => part !== null).join('/')}`

const blank = (desk: Desk): Omit<Owed, 'kind' | 'chatId' | 'subject'> => ({
  id: desk.newId(),
  coalesceKey: null,
  priority: priorities.rest,
  notBefore: desk.clock.now(),
  expiresAt: null,
})
