/** What a fake Telegram answers to one call: a result, a refusal, or nothing at all. */
type Answer =
  | { result: unknown }
  | { code: number; description: string; parameters?: { retry_after?: number; migrate_to_chat_id?: number } }
  | 'reset'

interface FakeCall {
  method: string
  payload: Record<string, unknown>
}

export interface FakeTelegram {
  fetch: typeof fetch
  calls: FakeCall[]
  /** Answers the next calls of a method, one each; whatever is not scripted succeeds. */
  next(method: string, ...answers: Answer[]): void
  /** Answers every call whose payload is like that; the last rule alone counts. */
  always(struck: (payload: Record<string, unknown>) => boolean, answer: Answer): void
  /** Answers only after a turn of the event loop, as every network does. */
  slowly(): void
  /** Never answers calls like that, until whoever made them gives up. */
  hangs(struck: (payload: Record<string, unknown>) => boolean): void
}

/** A Telegram at the HTTP boundary: it sees what the bot sends and answers as scripted. */
export function fakeTelegram(): FakeTelegram {
  const calls: FakeCall[] = []
  const script = new Map<string, Answer[]>()
  let messageId = 100
  let slow = false
  let hanging = (_: Record<string, unknown>): boolean => false
  let rule: { struck: (payload: Record<string, unknown>) => boolean; answer: Answer } | undefined
  return {
    calls,
    slowly: () => {
      slow = true
    },
    hangs: (struck) => {
      hanging = struck
    },
    always: (struck, answer) => {
      rule = { struck, answer }
    },
    next: (method, ...answers) => void script.set(method, [...(script.get(method) ?? []), ...answers]),
    fetch: (async (url: string, init: RequestInit) => {
      const method = url.slice(url.lastIndexOf('/') + 1)
      const payload = JSON.parse(String(init.body ?? '{}'))
      calls.push({ method, payload })
      messageId += 1
      if (slow) await new Promise((resolve) => setImmediate(resolve))
      if (hanging(payload))
        await new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted'))))
      const ruled = rule?.struck(payload) ? rule.answer : undefined
      const answer = ruled ?? script.get(method)?.shift() ?? { result: { message_id: messageId } }
      if (answer === 'reset') throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
      if ('result' in answer) return { status: 200, ok: true, json: async () => ({ ok: true, result: answer.result }) }
      const { code, ...said } = answer
      return { status: code, ok: false, json: async () => ({ ok: false, error_code: code, ...said }) }
    }) as unknown as typeof fetch,
  }
}
