import { Composer } from 'grammy'
import { askToWritePrivately } from '../../operations/groups.ts'
import { meetingStatus, statusMeetings } from '../../operations/status.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { statusChoice, statusLetter } from '../views/status.ts'
import type { Feature } from './feature.ts'

/** `/status`: what was sent of a meeting's reminders, to whom, what failed and what comes next; in private only. A single meeting opens directly. */
export const statusFeature: Feature = ({ desk }) => {
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.command('status', async (ctx) => {
    const meetings = await statusMeetings(desk, ctx.caller)
    if (!meetings.ok) return reply(ctx, letter(refusalText(ctx.speech, meetings)))
    const [only, ...others] = meetings.value
    const status = only && others.length === 0 ? await meetingStatus(desk, ctx.caller, only.id) : undefined
    await reply(ctx, status?.ok ? statusLetter(ctx.speech, status.value, 0) : statusChoice(ctx.speech, meetings.value))
  })

  inPrivate.callbackQuery('status-all', async (ctx) => {
    const meetings = await statusMeetings(desk, ctx.caller)
    if (!meetings.ok) return toast(ctx, refusalText(ctx.speech, meetings), true)
    await toast(ctx)
    await rewrite(ctx, statusChoice(ctx.speech, meetings.value))
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

  composer
    .chatType(['group', 'supergroup'])
    .command('status', (ctx) => askToWritePrivately(desk, ctx.chat.id, ctx.message.message_id))
  return composer
}
