/** The raw calls of the bot, for whoever wants to look behind the scene. */
import type { Call } from '../calls.ts'
import type { World } from '../world.ts'
import type { CallDetails, CallShown } from './shown.ts'

/** So many calls are remembered. */
const keep = 300
/** So many characters of an answer are shown. */
const longestText = 8_000

export class Inspector {
  /** Calls so far. */
  count = 0
  #noted: { shown: CallShown; call: Call }[] = []

  note(call: Call, world: World): void {
    this.count += 1
    const { method, atMs, ok, error, chatId } = call
    const chat = chatId === undefined ? undefined : (world.chats.get(chatId)?.title ?? world.users.get(chatId)?.name)
    const shown: CallShown = {
      number: this.count,
      at: atMs,
      method,
      ok,
      ...(chat === undefined ? {} : { chat }),
      ...(error ? { refusal: `${error.code} ${error.description}` } : {}),
    }
    this.#noted.push({ shown, call })
    if (this.#noted.length > 2 * keep) this.#noted.splice(0, this.#noted.length - keep)
  }

  /** The newest calls after so many. */
  since(count: number): CallShown[] {
    return this.#noted
      .filter(({ shown }) => shown.number > count)
      .slice(-keep)
      .map(({ shown }) => shown)
  }

  details(number: number): CallDetails | undefined {
    const call = this.#noted.find(({ shown }) => shown.number === number)?.call
    if (!call) return undefined
    return { params: readable(call.params), answer: readable(call.ok ? call.result : call.error) }
  }
}

function readable(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2) ?? ''
  return text.length > longestText ? `${text.slice(0, longestText)}\n…` : text
}
