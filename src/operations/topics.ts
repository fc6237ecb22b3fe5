import { done, type Outcome, refused } from '../domain/outcome.ts'
import { cardsOfChat } from '../store/cards.ts'
import { findGroup } from '../store/groups.ts'
import { findTopic, putTopic } from '../store/topics.ts'
import { postAnew } from './cards.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'

/** A topic of a group; null: General. */
export interface TopicPlace {
  chatId: number
  threadId: number | null
}

/** Whether somebody may make this topic the place of the group's cards, and it is not that yet. */
export async function mayChooseTopic(desk: Desk, caller: Caller, { chatId, threadId }: TopicPlace): Promise<boolean> {
  const may = await consult(desk, caller, 'group.decide', async (reader) => {
    const group = await findGroup(reader, chatId)
    return done(group?.state === 'linked' && (await findTopic(reader, chatId)) !== threadId)
  })
  return may.ok && may.value
}

/** From now on the group's cards go to this topic; those that stand elsewhere and take answers still are posted there. */
export async function chooseTopic(
  desk: Desk,
  request: Request,
  { chatId, threadId }: TopicPlace,
): Promise<Outcome<{ title: string }>> {
  const chosen = await perform<{ title: string }>(desk, request, 'group.decide', async (work) => {
    const group = await findGroup(work.trx, chatId)
    if (group?.state !== 'linked') return refused('group-not-linked')
    const before = (await findTopic(work.trx, chatId)) ?? null
    await putTopic(work.trx, chatId, threadId)
    work.note(`group:${chatId}`, { topic: threadId, before })
    for (const card of await cardsOfChat(work.trx, chatId))
      if (card.threadId !== threadId) await postAnew(desk, work.trx, card)
    return done({ title: group.title })
  })
  desk.wake()
  return chosen
}
