import type { Outcome } from '../../domain/outcome.ts'
import { hintInGroup } from '../../operations/answer-words.ts'
import { askToWritePrivately } from '../../operations/groups.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { refusalText } from '../replying.ts'
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
    await hintInGroup(house.desk, ctx.request('hint'), { chatId, messageId, hint: `refusal-${owed.reason}` })
    return
  }
  const { reachable } = owed.value
  const said = reachable ? ctx.speech.t('answer-sent-privately') : writePrivately(house, ctx.speech)
  if (await whisper(house, ctx, letter(said))) return
  if (!reachable) await askToWritePrivately(house.desk, chatId, messageId)
}
