import type { Outcome } from '../../domain/outcome.ts'
import { hintInGroup } from '../../operations/answer-words.ts'
import { askToWritePrivately, readGroup } from '../../operations/groups.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { answerEphemerally } from '../in-group.ts'
import { groupHintOf, refusalText } from '../replying.ts'
import { writePrivately } from '../views/groups.ts'
import { letter } from '../views/letter.ts'

/**
 * Ends a command in a group whose answer is owed privately: says so where only the asker sees it, and otherwise
 * speaks in the group only to whoever gets nothing, at most once a minute.
 */
export async function answerPrivately(
  house: House,
  ctx: RakorContext & { chat: { id: number }; message: { message_id: number } },
  owed: Outcome<{ reachable: boolean }>,
): Promise<void> {
  const chatId = ctx.chat.id
  const messageId = ctx.message.message_id
  if (!owed.ok) {
    if (await whisper(house, ctx, letter(refusalText(ctx.speech, owed)))) return
    await hintInGroup(house.desk, ctx.request('hint'), { chatId, messageId, hint: groupHintOf(owed) })
    return
  }
  const { reachable } = owed.value
  const said = reachable ? ctx.speech.t('answer-sent-privately') : writePrivately(house, ctx.speech)
  if (await whisper(house, ctx, letter(said))) return
  if (!reachable) await askToWritePrivately(house.desk, chatId, messageId)
}

/**
 * Answers a command in a linked group that belongs to a private chat: where only the asker sees it when the command
 * was ephemeral, else in the group at most once a minute. Groups that are not linked get nothing.
 */
export async function sendToPrivateChat(
  house: House,
  ctx: RakorContext & { chat: { id: number }; message: { message_id: number } },
): Promise<void> {
  if ((await readGroup(house.desk, ctx.chat.id))?.state !== 'linked') return
  if (await answerEphemerally(house, ctx, letter(writePrivately(house, ctx.speech)))) return
  await askToWritePrivately(house.desk, ctx.chat.id, ctx.message.message_id)
}
