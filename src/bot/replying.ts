import { type Context, GrammyError } from 'grammy'
import type { Refusal } from '../domain/outcome.ts'
import type { RakorContext } from './context.ts'
import { shorten } from './cut.ts'
import type { Speech } from './house.ts'
import { type Letter, letterParameters } from './views/letter.ts'

/** Characters a toast holds, in UTF-16 units. */
const toastLimit = 200

/** The sentence of a refusal: what went wrong and what to do next. A detail `at` in epoch milliseconds is said as `$when`. */
export const refusalText = (speech: Speech, refusal: Refusal): string => {
  const { at, ...details } = refusal.details ?? {}
  if (typeof at !== 'number') return speech.t(`refusal-${refusal.reason}`, refusal.details)
  const when = speech.format.dateTime(Temporal.Instant.fromEpochMilliseconds(at))
  return speech.t(`refusal-${refusal.reason}`, { ...details, when })
}

/** The text of a refusal for a hint in a group, which tells nothing of whoever is refused. */
export const groupHintOf = (refusal: Refusal): string =>
  refusal.reason === 'claim-waiting' ? 'answer-hint-claim-waiting' : `refusal-${refusal.reason}`

/**
 * Answers a press; a long sentence is cut, since Telegram refuses it whole. `alert` waits to be read. A press too old
 * to be answered is no failure: what it did stands, and what follows it still has to be said.
 */
export async function toast(ctx: Context, text?: string, alert = false): Promise<void> {
  const short = text && shorten(text, toastLimit)
  try {
    await ctx.answerCallbackQuery(short ? { text: short, show_alert: alert } : {})
  } catch (error) {
    if (!isTooOld(error)) throw error
  }
}

/** Whether a press could not be answered because it came too long ago. */
const isTooOld = (error: unknown): boolean =>
  error instanceof GrammyError && /query is too old|query_id_invalid/i.test(error.description)

/** Answers a press after which nothing follows. */
export function lastToast(ctx: RakorContext, text?: string, alert = false): Promise<void> {
  ctx.moveOn()
  return toast(ctx, text, alert)
}

/** Replies in the private chat of whoever just wrote or pressed. */
export async function reply(ctx: RakorContext, made: Letter): Promise<void> {
  await replyNumbered(ctx, made)
}

/** The same; returns the number of the message, for whoever corrects it later. */
export async function replyNumbered(ctx: Context, made: Letter): Promise<number> {
  const { rich, keyboard } = made
  if (rich) {
    const sent = await unlessRefused(() =>
      ctx.api.sendRichMessage(chatOf(ctx), { blocks: rich, ...asWritten }, buttonsOf(keyboard)),
    )
    if (sent) return sent.message_id
  }
  const { text, ...parameters } = letterParameters(made)
  return (await ctx.reply(text as string, parameters)).message_id
}

/** What people wrote is not searched for links and commands. */
const asWritten = { skip_entity_detection: true }

const buttonsOf = (keyboard: Letter['keyboard']) => (keyboard ? { reply_markup: { inline_keyboard: keyboard } } : {})

const chatOf = ({ chat, from }: Context): number => chat?.id ?? from?.id ?? 0

/** A server that does not know rich messages, or does not take this one, refuses; then it is said in plain text. */
async function unlessRefused<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof GrammyError) || (error.error_code !== 400 && error.error_code !== 404)) throw error
    if (error.description.includes('message is not modified')) throw error
    return undefined
  }
}

/** Edits a message of Rakor's to show this: rich where that is taken. */
async function edited(ctx: Context, messageId: number, made: Letter): Promise<void> {
  const { rich, keyboard } = made
  if (rich) {
    const blocks = { blocks: rich, ...asWritten }
    const done = await unlessRefused(() => ctx.api.editMessageText(chatOf(ctx), messageId, blocks, buttonsOf(keyboard)))
    if (done) return
  }
  const { text, ...parameters } = letterParameters(made)
  await ctx.api.editMessageText(chatOf(ctx), messageId, text as string, parameters)
}

/** Rewrites a message of Rakor's in the private chat of whoever just wrote; writes anew when it can be edited no more. */
export async function correct(ctx: Context, messageId: number, made: Letter): Promise<number> {
  try {
    await edited(ctx, messageId, made)
    return messageId
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    return error.description.includes('message is not modified') ? messageId : replyNumbered(ctx, made)
  }
}

/** Takes the buttons from a message of Rakor's in the private chat of whoever just wrote; one that is gone has none. */
export async function unbutton(ctx: Context, messageId: number): Promise<void> {
  try {
    await ctx.api.editMessageReplyMarkup(chatOf(ctx), messageId)
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
  }
}

/** Rewrites the message whose button was pressed in a private chat; writes anew when it can be edited no more. */
export async function rewrite(ctx: RakorContext, made: Letter): Promise<void> {
  const { text, ...parameters } = letterParameters(made)
  const pressed = made.rich && ctx.callbackQuery?.message?.message_id
  try {
    if (pressed) await edited(ctx, pressed, made)
    else await ctx.editMessageText(text as string, parameters)
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    if (error.description.includes('message is not modified')) return
    await reply(ctx, made)
  }
}
