import { GrammyError } from 'grammy'
import type { Refusal } from '../../domain/outcome.ts'
import { noteDeskMessage, openMinutes } from '../../operations/minutes.ts'
import { shownMinutes, shownPoint } from '../../operations/minutes-reading.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { correct, refusalText, reply, replyNumbered, rewrite, toast } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { type Letter, letter } from '../views/letter.ts'
import { minutesDeskLetter } from '../views/minutes-desk.ts'
import { pointLetter } from '../views/minutes-point.ts'

/** Turns the pressed message into the growing minutes, from where words are points of them. */
export async function showMinutes(
  house: House,
  ctx: RakorContext,
  meetingId: string,
  { item, page, said }: { item?: number; page?: number; said?: string } = {},
): Promise<void> {
  const messageId = ctx.callbackQuery?.message?.message_id
  const wish = { meetingId, ...(messageId && { messageId }), ...(item !== undefined && { item }) }
  const opened = await openMinutes(house.desk, ctx.request('open'), wish)
  if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
  const shown = await shownMinutes(house.desk, ctx.caller, meetingId)
  if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
  await toast(ctx, said)
  await rewrite(
    ctx,
    minutesDeskLetter(ctx.speech, shown.value, house.desk.clock.now(), page === undefined ? {} : { page }),
  )
  if (opened.value.before !== null) await takeAway(ctx, opened.value.before)
}

/** The growing minutes below what was just written; the message that showed them before goes, so that there is one. */
export async function replyMinutes(house: House, ctx: RakorContext, meetingId: string, said?: string): Promise<void> {
  const shown = await shownMinutes(house.desk, ctx.caller, meetingId)
  if (!shown.ok) return reply(ctx, letter(refusalText(ctx.speech, shown)))
  const made = minutesDeskLetter(ctx.speech, shown.value, house.desk.clock.now(), said ? { said } : {})
  await replyInPlace(house, ctx, made, true)
}

/** The growing minutes where they stand, after something of them changed; below, where they stand nowhere. */
export async function refreshMinutes(house: House, ctx: RakorContext, meetingId: string): Promise<void> {
  const shown = await shownMinutes(house.desk, ctx.caller, meetingId)
  if (!shown.ok) return reply(ctx, letter(refusalText(ctx.speech, shown)))
  const { place } = shown.value
  if (!place?.messageId) return replyMinutes(house, ctx, meetingId)
  if (place.atHome)
    await correct(ctx, place.messageId, minutesDeskLetter(ctx.speech, shown.value, house.desk.clock.now()))
}

/** The page of one point below what was just written, in place of the growing minutes. */
export async function replyPoint(house: House, ctx: RakorContext, id: string, said?: string): Promise<void> {
  const shown = await shownPoint(house.desk, ctx.caller, id)
  if (!shown.ok) return reply(ctx, letter(refusalText(ctx.speech, shown)))
  await replyInPlace(house, ctx, pointLetter(ctx.speech, shown.value, said), false)
}

async function replyInPlace(house: House, ctx: RakorContext, made: Letter, atHome: boolean): Promise<void> {
  await sayOnce(house, ctx, 'minutes', async () => {
    const messageId = await replyNumbered(ctx, made)
    const before = await noteDeskMessage(house.desk, ctx.request('minutes-message'), { messageId, atHome })
    if (before !== null && before !== messageId) await takeAway(ctx, before)
  })
}

/** A message that is gone, or too old to be taken away, may stay. */
async function takeAway(ctx: RakorContext, messageId: number): Promise<void> {
  try {
    await ctx.api.deleteMessage(ctx.chat?.id ?? ctx.caller.userId, messageId)
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
  }
}

/** Says why something was refused to whoever pressed; of a point that is not as it was, what it is now. */
export async function refusePress(house: House, ctx: RakorContext, refusal: Refusal, id?: string): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  if (refusal.reason !== 'minutes-point-changed' || id === undefined) return
  const shown = await shownPoint(house.desk, ctx.caller, id)
  if (shown.ok) await rewrite(ctx, pointLetter(ctx.speech, shown.value))
}
