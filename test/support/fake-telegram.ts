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
}

/** A Telegram at the HTTP boundary: it sees what the bot sends and answers as scripted. */
export function fakeTelegram(): FakeTelegram {
  const calls: FakeCall[] = []
  const script = new Map<string, Answer[]>()
  let messageId = 100
  return {
    calls,
    next: (method, ...answers) => void script.set(method, [...(script.get(method) ?? []), ...answers]),
    fetch: (async (url: string, init: RequestInit) => {
      const method = url.slice(url.lastIndexOf('/') + 1)
      calls.push({ method, payload: JSON.parse(String(init.body ?? '{}')) })
      messageId += 1
      const answer = script.get(method)?.shift() ?? { result: { message_id: messageId } }
      if (answer === 'reset') throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
      if ('result' in answer) return { status: 200, ok: true, json: async () => ({ ok: true, result: answer.result }) }
      const { code, ...said } = answer
      return { status: code, ok: false, json: async () => ({ ok: false, error_code: code, ...said }) }
    }) as unknown as typeof fetch,
  }
}
