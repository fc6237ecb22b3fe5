import type { ConversationFlavor } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { Caller, Request } from '../operations/perform.ts'
import type { Speech } from './house.ts'

interface RakorFlavor {
  /** Who acts. Updates of channels and anonymous admins have none and are answered before features run. */
  caller: Caller & { kind: 'user' }
  /** The language of whoever acts, for what only they see; in a group theirs too, or the group's. */
  speech: Speech
  /** Called when only the word is left to bring: whoever acts may act again before it has arrived. */
  moveOn(): void
  /** A failure that must not undo what a conversation kept: thrown when that is stored. */
  lost?: unknown
  /** The handler threw: conversations stay as they were, for the update to be brought again. */
  undone?: true
  /** Number of the message under which evidence is collected, when the conversation lets an update pass. */
  evidenceShown?: number | undefined
  /** The request of one step of this update. */
  request(step: string): Request & { caller: Caller & { kind: 'user' } }
}

export type RakorContext = ConversationFlavor<Context & RakorFlavor>
