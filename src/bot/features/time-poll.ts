import { Composer } from 'grammy'
import type { Refusal } from '../../domain/outcome.ts'
import { pollMarks } from '../../domain/time-poll.ts'
import { type Marking, markSlots } from '../../operations/poll-marks.ts'
import { myPolls, readPollPlace } from '../../operations/poll-reading.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { lastToast, refusalText, reply, rewrite, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { pollLink } from '../views/poll-told.ts'
import { pollLetterFor } from '../views/time-poll.ts'
import type { Feature } from './feature.ts'
import { showPoll } from './poll-shown.ts'

/**
 * What the offices say of times that are offered: privately a press for each time or for all (`tp-mark`), in a group
 * one for all (`tp-group`); `/start w_<poll>` shows it to whoever comes from a group.
 */
export const timePollFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('tp-mark', 4), async (ctx) => {
    const [, pollId = '', office = '', at = '', pressed] = ctx.match
    const mark = pollMarks.find((each) => each === pressed)
    const slot = at === 'all' ? null : Number(at)
    if (!mark || (slot !== null && !Number.isInteger(slot))) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const shownIn = ctx.callbackQuery.message?.message_id
    const marked = await markSlots(house.desk, ctx.request('mark'), {
      pollId,
      office,
      said: [{ slot, mark }],
      chatId: ctx.chat.id,
      ...(shownIn && { shownIn }),
    })
    await toast(
      ctx,
      marked.ok
        ? ctx.speech.t('poll-saved-toast', { office: marked.value.officeName })
        : refusalText(ctx.speech, marked),
      !marked.ok,
    )
    const place = await readPollPlace(house.desk, ctx.caller.userId, { pollId, officeId: office })
    if (place) await rewrite(ctx, await pollLetterFor(house, ctx.speech, ctx.caller.userId, place))
  })

  composer.chatType(['group', 'supergroup']).callbackQuery(pressPattern('tp-group', 1), async (ctx) => {
    const [, pollId = ''] = ctx.match
    const marking: Marking = { pollId, office: null, said: [{ slot: null, mark: 'can' }], chatId: ctx.chat.id }
    const marked = await markSlots(house.desk, ctx.request('mark'), marking)
    if (marked.ok) return lastToast(ctx, ctx.speech.t('poll-saved-toast', { office: marked.value.officeName }))
    if (isStranger(marked)) return void ctx.answerCallbackQuery({ url: pollLink(house.bot.username, pollId) })
    await lastToast(ctx, refusalText(ctx.speech, marked), true)
  })

  inPrivate.command('start', async (ctx, next) => {
    const [, pollId] = /^w_([A-Za-z0-9_-]{1,32})$/.exec(ctx.match) ?? []
    return pollId ? showOwn(house, ctx, pollId) : next()
  })
  return composer
}

const isStranger = ({ reason }: Refusal): boolean => reason === 'unknown-person' || reason === 'claim-waiting'

/** The times as they ask each office of whoever comes; those of that poll, or why there are none. */
async function showOwn(house: House, ctx: RakorContext, pollId: string): Promise<void> {
  const polls = await myPolls(house.desk, ctx.caller)
  if (!polls.ok) return reply(ctx, letter(refusalText(ctx.speech, polls)))
  const own = polls.value.filter(({ poll }) => poll.id === pollId)
  if (own.length === 0) return reply(ctx, letter(ctx.speech.t('poll-none-mine')))
  for (const place of own) await showPoll(house, ctx, place)
}
