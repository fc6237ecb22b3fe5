/** Presses waiting for the bot's answer. */
import type { VirtualClock } from './clock.ts'
import type { ChatRecord, MessageRecord, PressAnswer, QueryRecord, UserRecord } from './state.ts'

/** A press can be answered, and let a non-admin bot send an ephemeral message, for so long. */
export const pressWindowMs = 15_000
/** Beyond this many remembered presses the oldest are forgotten: the bench makes hundreds of thousands. */
const keepQueries = 20_000

export class Queries {
  readonly #clock: VirtualClock
  readonly #byId = new Map<string, QueryRecord>()
  /** The last press of each person in each chat. */
  readonly #lastPress = new Map<string, number>()
  #nextId = 1

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  add(user: UserRecord, chat: ChatRecord, message: MessageRecord, label: string): QueryRecord {
    const createdMs = this.#clock.ms()
    const query: QueryRecord = {
      id: String(880_000_000_000 + this.#nextId++),
      user,
      chat,
      message,
      label,
      createdMs,
      onAnswer: [],
    }
    this.#byId.set(query.id, query)
    this.#lastPress.set(`${chat.id}:${user.id}`, createdMs)
    if (this.#byId.size > keepQueries) this.#byId.delete(this.#byId.keys().next().value as string)
    return query
  }

  /** The press as long as it may be answered: not answered yet, and not older than the window. */
  open(id: string): QueryRecord | undefined {
    const query = this.#byId.get(id)
    return query && !query.answer && this.#isFresh(query.createdMs) ? query : undefined
  }

  /** The press, answered or not, within the window. */
  fresh(id: string): QueryRecord | undefined {
    const query = this.#byId.get(id)
    return query && this.#isFresh(query.createdMs) ? query : undefined
  }

  /** Opens the window as a press does: an ephemeral command is answered by an ephemeral message. */
  noteActivity(chat: ChatRecord, user: UserRecord): void {
    this.#lastPress.set(`${chat.id}:${user.id}`, this.#clock.ms())
  }

  recentlyActive(chat: ChatRecord, userId: number): boolean {
    const at = this.#lastPress.get(`${chat.id}:${userId}`)
    return at !== undefined && this.#isFresh(at)
  }

  answer(query: QueryRecord, answer: PressAnswer): void {
    query.answer = answer
    for (const resolve of query.onAnswer.splice(0)) resolve(answer)
  }

  /** Resolves with the bot's answer, or as expired when the window has passed by the virtual clock. */
  async answered(query: QueryRecord): Promise<PressAnswer> {
    if (query.answer) return query.answer
    const over = new AbortController()
    const answer = new Promise<PressAnswer>((resolve) => query.onAnswer.push(resolve))
    const expired = this.#clock
      .passing(query.createdMs + pressWindowMs + 1, over.signal)
      .then((): PressAnswer => query.answer ?? { expired: true })
    const first = await Promise.race([answer, expired])
    over.abort()
    return first
  }

  #isFresh(sinceMs: number): boolean {
    return this.#clock.ms() - sinceMs <= pressWindowMs
  }
}
