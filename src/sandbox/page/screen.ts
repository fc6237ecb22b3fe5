/** What one open page has been told of a person's chats, and what is new. */
import type { UserRecord } from '../state.ts'
import type { World } from '../world.ts'
import { chatShown, chatsOf, peopleShown } from './chats.ts'
import type { Seen } from './seen.ts'
import { messageShown, screenOf } from './showing.ts'
import type { MessageShown, Telling } from './shown.ts'

export class Screen {
  readonly user: UserRecord
  readonly #world: World
  readonly #seen: Seen
  /** Of each chat: the messages as they were last told, by key. */
  readonly #told = new Map<number, Map<string, string>>()

  constructor(world: World, user: UserRecord, seen: Seen) {
    this.#world = world
    this.user = user
    this.#seen = seen
  }

  people(): Telling {
    return { kind: 'people', people: peopleShown(this.#world, this.#seen) }
  }

  chats(): Telling {
    const chats = chatsOf(this.#world, this.user)
    return { kind: 'chats', chats: chats.map((chat) => chatShown(this.#world, chat, this.user, this.#seen)) }
  }

  /** Messages that are new, look different, or are gone. */
  news(): Telling[] {
    const tellings: Telling[] = []
    for (const chat of chatsOf(this.#world, this.user)) {
      const told = this.#told.get(chat.id) ?? new Map<string, string>()
      this.#told.set(chat.id, told)
      const now = new Map<string, string>()
      const shown: MessageShown[] = []
      for (const { message, place } of screenOf(chat, this.user)) {
        const one = messageShown(this.#world, message, place, this.user)
        const text = JSON.stringify(one)
        now.set(one.key, text)
        if (told.get(one.key) !== text) shown.push(one)
      }
      const gone = [...told.keys()].filter((key) => !now.has(key))
      this.#told.set(chat.id, now)
      if (shown.length > 0 || gone.length > 0) tellings.push({ kind: 'messages', chat: chat.id, shown, gone })
    }
    return tellings
  }
}
