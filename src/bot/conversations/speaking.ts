import { type Context, GrammyError } from 'grammy'
import { isTooOld } from '../replying.ts'
import { type Letter, letterParameters } from '../views/letter.ts'

/** Writes below what was written; returns the number of the message. */
export async function say(ctx: Context, made: Letter): Promise<number> {
  const { text, ...parameters } = letterParameters(made)
  return (await ctx.reply(text as string, parameters)).message_id
}

/** Writes a message anew, or what it would say below it when it can be edited no more. */
export async function rewrite(ctx: Context, messageId: number, made: Letter): Promise<void> {
  const { text, ...parameters } = letterParameters(made)
  const chatId = ctx.chat?.id ?? 0
  const edited = await edits(() => ctx.api.editMessageText(chatId, messageId, text as string, parameters))
  if (!edited) await say(ctx, made)
}

/** Takes the buttons from a message; one that is gone has none. */
export const unbutton = (ctx: Context, messageId: number) =>
  edits(() => ctx.api.editMessageReplyMarkup(ctx.chat?.id ?? 0, messageId))

/** Answers a press; one too old to be answered is no failure: what it did stands. */
export async function confirm(ctx: Context): Promise<void> {
  try {
    await ctx.answerCallbackQuery()
  } catch (error) {
    if (!isTooOld(error)) throw error
  }
}

/** Whether an edit went through; a message that is gone or unchanged is no failure of the conversation. */
async function edits(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit()
    return true
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    return error.description.includes('message is not modified')
  }
}
