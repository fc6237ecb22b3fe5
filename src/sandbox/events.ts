/** Everything visible that happens in the sandbox, as it happens: for the transcript and for pages. */
import type { Chat, Message, Who } from './views.ts'

interface Happening {
  at: Temporal.Instant
  chat: Chat
}

export type SandboxEvent = Happening &
  (
    | { type: 'message'; message: Message; who: Who }
    | { type: 'edit'; message: Message; who: Who }
    | { type: 'delete'; message: Message; who: Who }
    | { type: 'press'; message: Message; who: Who; label: string }
    | { type: 'toast'; who: Who; text?: string; alert: boolean; url?: string; label: string }
    | { type: 'reaction'; message: Message; who: Who; emoji: string[] }
    | { type: 'vote'; message: Message; who: Who; options: string[] }
    | { type: 'pin' | 'unpin'; message: Message; who: Who }
    | { type: 'membership'; who: Who; by: Who; status: string }
    | { type: 'blocked' | 'unblocked'; who: Who }
    | { type: 'migrated'; who: Who; to: Chat }
  )

/** An event before it is stamped with the time. */
export type Unstamped<E> = E extends unknown ? Omit<E, 'at'> : never
