import { noteTaskMessage } from '../../operations/task-messages.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { replyNumbered } from '../replying.ts'
import type { Letter } from '../views/letter.ts'

/** Shows a card and remembers where, so that a reply to it finds its task. */
export async function replyCard({ desk }: House, ctx: RakorContext, taskId: string, card: Letter): Promise<void> {
  const messageId = await replyNumbered(ctx, card)
  await noteTaskMessage(desk, { chatId: ctx.caller.userId, taskId, messageId })
}
