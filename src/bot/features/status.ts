import { Composer } from 'grammy'
import type { Meeting } from '../../domain/meeting.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { readOverview } from '../../operations/overview.ts'
import { meetingStatus, statusMeetings } from '../../operations/status.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { type Letter, letter } from '../views/letter.ts'
import { overviewLetter } from '../views/overview.ts'
import { statusLetter } from '../views/status.ts'
import type { Feature } from './feature.ts'
import { sendToPrivateChat } from './privately.ts'

/**
 * `/status`, in private only: how the whole bot is doing, then of a meeting what was sent of its reminders, to whom,
 * what failed and what comes next. A single meeting opens directly.
 */
export const statusFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.command('status', async (ctx) => {
    const overview = await overviewOf(house, ctx)
    if ('ok' in overview) return reply(ctx, letter(refusalText(ctx.speech, overview)))
    await reply(ctx, overview.made)
    const [only, ...others] = overview.meetings
    const status = only && others.length === 0 ? await meetingStatus(desk, ctx.caller, only.id) : undefined
    if (status?.ok) await reply(ctx, statusLetter(ctx.speech, status.value, 0))
  })

  inPrivate.callbackQuery('status-all', async (ctx) => {
    const overview = await overviewOf(house, ctx)
    if ('ok' in overview) return toast(ctx, refusalText(ctx.speech, overview), true)
    await toast(ctx)
    await rewrite(ctx, overview.made)
  })

  // `st` comes from other messages, which stay as they are; `status-page` turns the pages of the status itself.
  inPrivate.callbackQuery([pressPattern('st', 1), pressPattern('status-page', 2)], async (ctx) => {
    const [, meetingId = '', page] = ctx.match as RegExpMatchArray
    const status = await meetingStatus(desk, ctx.caller, meetingId)
    if (!status.ok) return toast(ctx, refusalText(ctx.speech, status), true)
    await toast(ctx)
    const made = statusLetter(ctx.speech, status.value, Number.parseInt(page ?? '0', 10) || 0)
    await (page === undefined ? reply(ctx, made) : rewrite(ctx, made))
  })

  composer.chatType(['group', 'supergroup']).command('status', (ctx) => sendToPrivateChat(house, ctx))
  return composer
}

async function overviewOf(house: House, ctx: RakorContext): Promise<{ made: Letter; meetings: Meeting[] } | Refusal> {
  const overview = await readOverview(house.desk, ctx.caller)
  if (!overview.ok) return overview
  const meetings = await statusMeetings(house.desk, ctx.caller)
  if (!meetings.ok) return meetings
  const shown = { meetings: meetings.value, readsAll: house.bot.readsAll }
  return { made: overviewLetter(ctx.speech, overview.value, shown), meetings: meetings.value }
}
