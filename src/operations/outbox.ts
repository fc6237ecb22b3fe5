import type { OutboxKind } from './outbox-kinds.ts'

/** A row of the outbox as the sender and the views see it. */
export interface OutboxRow {
  id: string
  kind: OutboxKind
  chatId: number
  subject: Record<string, string | number | null>
  attempts: number
  revision: number
  createdAt: Temporal.Instant
}

/** One call to Telegram, made by a view from the state as it is now; or the reason why nothing is owed any more. */
export type Rendered = { act: 'call'; method: string; payload: Record<string, unknown> } | { act: 'drop'; why: string }

export type Render = (row: OutboxRow) => Promise<Rendered>
