import { readCard } from '../../operations/answer-readings.ts'
import type { Desk } from '../../operations/desk.ts'

/** A supergroup's id as links name it; plain groups have no links to their messages. */
const supergroup = /^-100([0-9]+)$/

/** A link to the card of a meeting in one group; undefined where there is none. */
export async function cardLink(desk: Desk, meetingId: string, chatId: number): Promise<string | undefined> {
  const [, id] = supergroup.exec(String(chatId)) ?? []
  const card = id ? await readCard(desk, meetingId, chatId) : undefined
  return card?.messageId ? `https://t.me/c/${id}/${card.messageId}` : undefined
}
