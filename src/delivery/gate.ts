import type { Clock } from '../domain/clock.ts'
import type { Activity } from './activity.ts'
import { countsInChat, type Limits } from './limits.ts'

/** Calls that count towards no rate: answers to presses, and questions. */
const free = /^(get|answerCallbackQuery$|setWebhook$|deleteWebhook$)/

/** A direct answer waits at most this long for its place; a press can be answered ephemerally for fifteen seconds. */
const patience = 15_000

/**
 * Wraps the fetch of Telegram's client so that direct calls keep the rates that the sender keeps: each takes its
 * place, waits for it by the clock, and obeys one 429. It stands at fetch level because calls made inside wizards
 * pass no other common point.
 */
export function createGate(fetching: typeof fetch, limits: Limits, clock: Clock, activity: Activity): typeof fetch {
  const wait = async (until: number): Promise<void> => {
    activity.end()
    await clock.wait(Temporal.Instant.fromEpochMilliseconds(until), new AbortController().signal)
    activity.begin()
  }
  const now = (): number => clock.now().epochMilliseconds

  return (async (url: string | URL | Request, init?: RequestInit) => {
    const method = methodOf(url)
    const chatId = countsInChat(method) ? chatIdOf(init?.body) : undefined
    if (!free.test(method)) {
      const pause = limits.pausedUntil(chatId) - now()
      if (pause > patience) return tooManyRequests(pause)
      const at = Math.min(limits.earliest(chatId, 'direct'), now() + patience)
      limits.take(chatId, 'direct', at)
      if (at > now()) await wait(at)
    }
    const answer = await fetching(url, init)
    if (answer.status !== 429) return answer
    const said = (await answer.json()) as { parameters?: { retry_after?: number } }
    const until = now() + (said.parameters?.retry_after ?? 1) * 1_000
    if (chatId !== undefined) limits.pause(chatId, until)
    if (until > now() + patience || typeof init?.body !== 'string') return { ...plain(answer), json: async () => said }
    await wait(until)
    return fetching(url, init)
  }) as typeof fetch
}

/** What Telegram would say, without asking it again: asking makes the pause longer. */
function tooManyRequests(pause: number): Response {
  const retry_after = Math.ceil(pause / 1_000)
  const said = { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after } }
  return { status: 429, ok: false, json: async () => said } as Response
}

const plain = (answer: Response) => ({ status: answer.status, ok: answer.ok })

const methodOf = (url: string | URL | Request): string => {
  const text = url instanceof Request ? url.url : String(url)
  return text.slice(text.lastIndexOf('/') + 1)
}

/** The chat a call goes to; undefined for uploads, whose body is a stream, and for calls to no chat. */
function chatIdOf(body: unknown): number | undefined {
  if (typeof body !== 'string') return undefined
  const { chat_id } = JSON.parse(body) as { chat_id?: number | string }
  return chat_id === undefined ? undefined : Number(chat_id)
}
