import type { OutboxRow, Rendered } from '../../operations/outbox.ts'
import type { OutboxKind, OutboxSubjects } from '../../operations/outbox-kinds.ts'
import type { House, Speech } from '../house.ts'

/** A row of one kind, with the subject that kind has. */
export type RowOf<K extends OutboxKind> = Omit<OutboxRow, 'kind' | 'subject'> & { kind: K; subject: OutboxSubjects[K] }

/** Reads the state as it is now and says what to send, in the language of the chat. */
export type Renderer<K extends OutboxKind> = (house: House, row: RowOf<K>, speech: Speech) => Promise<Rendered>

export type Renderers<K extends OutboxKind = OutboxKind> = { [Kind in K]: Renderer<Kind> }
