import type { Selectable } from 'kysely'
import type { Reader, Trx } from './database.ts'
import { ready } from './ready.ts'
import type { Schema } from './schema.ts'

/** Where the card of a meeting stands in one group. */
export interface Card {
  meetingId: string
  chatId: number
  messageId: number
  threadId: number | null
}

const toCard = (row: Selectable<Schema['card']>): Card => ({
  meetingId: row.meeting_id,
  chatId: row.chat_id,
  messageId: row.message_id,
  threadId: row.thread_id,
})

const find = ready((db, place: { meetingId: string; chatId: number }) =>
  db.selectFrom('card').selectAll().where('meeting_id', '=', place.meetingId).where('chat_id', '=', place.chatId),
)

export async function findCard(reader: Reader, meetingId: string, chatId: number): Promise<Card | undefined> {
  const [row] = (await find(reader, { meetingId, chatId })).rows
  return row && toCard(row)
}

export async function findCardByMessage(reader: Reader, chatId: number, messageId: number): Promise<Card | undefined> {
  const row = await reader
    .selectFrom('card')
    .selectAll()
    .where('chat_id', '=', chatId)
    .where('message_id', '=', messageId)
    .executeTakeFirst()
  return row && toCard(row)
}

/** A card with the moment it was posted. */
export interface StandingCard extends Card {
  postedAt: Temporal.Instant
}

const toStanding = (row: Selectable<Schema['card']>): StandingCard => ({
  ...toCard(row),
  postedAt: Temporal.Instant.fromEpochMilliseconds(row.updated_at),
})

/** Every card that stands in a chat. */
export async function cardsOfChat(reader: Reader, chatId: number): Promise<StandingCard[]> {
  const rows = await reader.selectFrom('card').selectAll().where('chat_id', '=', chatId).execute()
  return rows.map(toStanding)
}

/** Cards in a chat that are not pinned and whose messages are no newer than one. */
export async function unpinnedCards(reader: Reader, chatId: number, messageId: number): Promise<StandingCard[]> {
  const rows = await reader
    .selectFrom('card')
    .selectAll()
    .where('chat_id', '=', chatId)
    .where('pinned', '=', 0)
    .where('message_id', '<=', messageId)
    .execute()
  return rows.map(toStanding)
}

export async function notePinned(trx: Trx, meetingId: string, chatId: number): Promise<void> {
  await trx
    .updateTable('card')
    .set({ pinned: 1 })
    .where('meeting_id', '=', meetingId)
    .where('chat_id', '=', chatId)
    .execute()
}

/** Notes where a card was posted; a later posting takes the place of the earlier one. */
export async function saveCard(trx: Trx, card: Card, at: Temporal.Instant): Promise<void> {
  const place = { message_id: card.messageId, thread_id: card.threadId, updated_at: at.epochMilliseconds, pinned: 0 }
  await trx
    .insertInto('card')
    .values({ meeting_id: card.meetingId, chat_id: card.chatId, ...place })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'chat_id']).doUpdateSet(place))
    .execute()
}

/** The message is gone: the next rendering of this card posts a new one. */
export async function forgetCard(trx: Trx, meetingId: string, chatId: number): Promise<void> {
  await trx.deleteFrom('card').where('meeting_id', '=', meetingId).where('chat_id', '=', chatId).execute()
}
