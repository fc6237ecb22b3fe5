import { sentMessage } from '../store/sent.ts'
import type { Desk } from './desk.ts'

/** For views: the message by which somebody was asked before, to be corrected instead of asked anew. */
export const readSentMessage = (desk: Desk, chatId: number, coalesceKey: string): Promise<number | undefined> =>
  sentMessage(desk.db, chatId, coalesceKey)
