import type { Outcome } from '../../domain/outcome.ts'
import { hintInGroup } from '../../operations/answer-words.ts'
import { askToWritePrivately, readGroup } from '../../operations/groups.ts'
import { sayPrivately } from '../../operations/said-privately.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { groupHintOf, refusalText } from '../replying.ts'
import { openButton, writePrivately } from '../views/groups.ts'
import { letter } from '../views/letter.ts'

type GroupContext = RakorContext & {
  chat: { id: number }
  msg: { message_id: number; text?: string | undefined; caption?: string | undefined }
}

/**
 * Ends a command in a group whose answer is owed privately: says so where only the asker sees it, and otherwise
 * speaks in the group only to whoever gets nothing, at most once a minute.
 */
export async function answerPrivately(
  house: House,
  ctx: GroupContext,
  owed: Outcome<{ reachable: boolean }>,
): Promise<void> {
  if (!owed.ok && (await whisper(house, ctx, letter(refusalText(ctx.speech, owed))))) return
  if (!owed.ok) return tellAlone(house, ctx, groupHintOf(owed))
  const { reachable } = owed.value
  const said = reachable ? ctx.speech.t('answer-sent-privately') : writePrivately(house, ctx.speech)
  if (await whisper(house, ctx, letter(said))) return
  if (!reachable) await askToWritePrivately(house.desk, ctx.chat.id, ctx.msg.message_id, ctx.caller.userId)
}

/**
 * Answers a command in a linked group that belongs to a private chat, each time and where only its sender sees it.
 * Groups that are not linked get nothing.
 */
export async function sendToPrivateChat(house: House, ctx: GroupContext): Promise<void> {
  if ((await readGroup(house.desk, ctx.chat.id))?.state === 'linked') await tellAlone(house, ctx, 'common-command-here')
}

/**
 * Says something to the sender of a command in a group alone: there, when the command was ephemeral, else privately.
 * In the group it is said only to whoever cannot be written to, at most once a minute. `hint`: a key of the texts.
 */
export async function tellAlone(house: House, ctx: GroupContext, hint: string): Promise<void> {
  const { chat, msg, caller } = ctx
  const isPointer = hint === 'common-command-here'
  const text = isPointer ? writePrivately(house, ctx.speech) : ctx.speech.t(hint)
  if (await whisper(house, ctx, letter(text, openButton(house, ctx.speech)))) return
  const [command = ''] = /^\/[A-Za-z0-9_]{1,32}/.exec(msg.text ?? msg.caption ?? '') ?? []
  const said = await sayPrivately(house.desk, ctx.request('alone'), { hint, command })
  if (said.ok && said.value.reachable) return
  if (isPointer) await askToWritePrivately(house.desk, chat.id, msg.message_id, caller.userId)
  else await hintInGroup(house.desk, ctx.request('hint'), { chatId: chat.id, messageId: msg.message_id, hint })
}
