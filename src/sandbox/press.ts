/** A press of a button, as the person who pressed lives it: the update is on its way, the answer may come. */
import type { Queries } from './queries.ts'
import type { PressAnswer, QueryRecord } from './state.ts'
import type { Message } from './views.ts'

export class Press {
  readonly message: Message
  readonly label: string
  readonly #queries: Queries
  readonly #query: QueryRecord | undefined
  readonly #shown: PressAnswer | undefined

  /** @param query of a callback button; other buttons show `shown` at once and reach no bot */
  constructor(queries: Queries, message: Message, label: string, query: QueryRecord | undefined, shown?: PressAnswer) {
    this.message = message
    this.label = label
    this.#queries = queries
    this.#query = query
    this.#shown = shown
  }

  /** Telegram's id of the callback query; empty for buttons that make none. */
  get id(): string {
    return this.#query?.id ?? ''
  }

  get answered(): boolean {
    return this.#shown !== undefined || this.#query?.answer !== undefined
  }

  /** What the bot answered so far, without waiting. */
  get shown(): PressAnswer | undefined {
    return this.#shown ?? this.#query?.answer
  }

  /** Resolves with the bot's answer, or with `expired` when 15 virtual seconds went by without one. */
  get answer(): Promise<PressAnswer> {
    if (this.#query) return this.#queries.answered(this.#query)
    return Promise.resolve(this.#shown ?? {})
  }
}
