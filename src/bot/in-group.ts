import type { RakorContext } from './context.ts'
import { whisper } from './ephemeral.ts'
import type { House } from './house.ts'
import type { Letter } from './views/letter.ts'

/**
 * Answers an ephemeral command in a group so that only its sender sees it. False when it was no ephemeral command,
 * the group's rate is used up or Telegram did not take it: then the caller owes the answer through the outbox.
 */
export async function answerEphemerally(house: House, ctx: RakorContext, made: Letter): Promise<boolean> {
  return ctx.message?.ephemeral_message_id !== undefined && (await whisper(house, ctx, made))
}
