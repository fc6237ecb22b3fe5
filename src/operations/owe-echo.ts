import type { Work } from './perform.ts'

/** What an answer read in a group is answered with: a reaction to the words, and its echo, corrected if there is one. */
export function oweEcho(
  work: Work,
  read: {
    meetingId: string
    officeId: string
    answerId: string
    chatId: number
    messageId: number
    /** `👍` for an answer, `✍` for a corrected one. */
    emoji: '👍' | '✍'
  },
): void {
  const { meetingId, officeId, answerId, chatId, messageId, emoji } = read
  work.owe({ kind: 'reaction', chatId, subject: { messageId, emoji }, priority: 'answer' })
  work.owe({
    kind: 'answer-echo',
    chatId,
    subject: { meetingId, officeId, answerId, messageId },
    priority: 'answer',
    coalesceKey: echoKey(chatId, messageId),
  })
}

/** The echo of one message is one message, however often the words are edited. */
export const echoKey = (chatId: number, messageId: number): string => `answer-echo:${chatId}:${messageId}`

/** The end of an echo's buttons is owed once: with what stands now when a press settles it, else as it was. */
export const settledKey = (chatId: number, messageId: number): string => `echo:${chatId}:${messageId}`
