/** How far each chat was looked at as each person: what came later is unread. */
import { isVisible } from '../screen.ts'
import type { ChatRecord, UserRecord } from '../state.ts'

export class Seen {
  readonly #until = new Map<string, number>()

  /** Everything in the chat has been looked at. */
  mark(chat: ChatRecord, user: UserRecord): void {
    this.#until.set(`${user.id}:${chat.id}`, chat.timeline.length)
  }

  unread(chat: ChatRecord, user: UserRecord): number {
    let count = 0
    const until = this.#until.get(`${user.id}:${chat.id}`) ?? 0
    for (let at = until; at < chat.timeline.length; at++) {
      const message = chat.timeline[at]!
      if (!message.service && (message.author ?? message.from) !== user && isVisible(message, user)) count++
    }
    return count
  }
}
