import type { Reader, Trx } from './database.ts'

/** The topic a group's cards go to; null: General, or a group without topics. */
export async function findTopic(reader: Reader, chatId: number): Promise<number | null> {
  const row = await reader.selectFrom('group_chat').select('thread_id').where('chat_id', '=', chatId).executeTakeFirst()
  return row?.thread_id ?? null
}

export async function putTopic(trx: Trx, chatId: number, threadId: number | null): Promise<void> {
  await trx.updateTable('group_chat').set({ thread_id: threadId }).where('chat_id', '=', chatId).execute()
}
