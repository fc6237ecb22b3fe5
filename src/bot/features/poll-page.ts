import { Composer } from 'grammy'
import { hasPassed } from '../../domain/slot.ts'
import { pollMarks } from '../../domain/time-poll.ts'
import { readMeeting } from '../../operations/agenda.ts'
import { chooseSlot } from '../../operations/poll-choosing.ts'
import { markFor } from '../../operations/poll-marks.ts'
import { type PollShown, pollOf } from '../../operations/poll-reading.ts'
import { askFurther, askPoll, extendPoll, withdrawPoll } from '../../operations/time-polls.ts'
import { pressData, pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, rewrite, toast } from '../replying.ts'
import { momentOfSlot } from '../slots.ts'
import { slotName } from '../views/draft-slots.ts'
import { type Letter, letter } from '../views/letter.ts'
import { meetingFacts } from '../views/meeting-facts.ts'
import { keepSlotLetter, pollPageLetter, putWhichLetter, withdrawAskedLetter } from '../views/poll-page.ts'
import { askedLetter, chosenLetter } from '../views/poll-settled.ts'
import { slotMarkButtons } from '../views/time-poll.ts'
import type { Feature } from './feature.ts'
import { refusePress } from './wizard-shown.ts'

/**
 * The secretariat's side of times that are offered: they are sent (`tp-send`), looked at (`tp-view`), one is chosen
 * (`tp-choose`, with what was kept in view and why), more time is given (`tp-extend`), others are asked (`tp-more`),
 * an answer is taken down (`tp-put`, `tp-for`, `tp-set`), and all of it is withdrawn (`tp-stop`, `tp-stop-yes`).
 */
export const pollPageFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('tp-send', 2), async (ctx) => {
    const [, meetingId = '', print] = ctx.match
    const asked = await askPoll(desk, ctx.request('ask'), meetingId, { print })
    if (!asked.ok) return refusePress(house, ctx, asked, { of: 'meeting', id: meetingId })
    await toast(ctx, ctx.speech.t('poll-asked'))
    const shown = await pollOf(desk, ctx.caller, asked.value.pollId)
    if (shown.ok) await rewrite(ctx, askedLetter(ctx.speech, shown.value, asked.value))
  })

  inPrivate.callbackQuery(pressPattern('tp-view', 2), (ctx) =>
    show(house, ctx, (shown) => pollPageLetter(ctx.speech, shown, Number(ctx.match[2]))),
  )

  inPrivate.callbackQuery(
    [2, 3, 4].map((parts) => pressPattern('tp-choose', parts)),
    async (ctx) => {
      const [, pollId = '', at = '', kept, because] = ctx.match as RegExpMatchArray
      const chosen = await chooseSlot(desk, ctx.request('choose'), pollId, Number(at), {
        kept,
        because,
        shownIn: ctx.callbackQuery.message?.message_id ?? null,
      })
      if (!chosen.ok && chosen.reason === 'time-not-kept')
        return show(
          house,
          ctx,
          (shown) => keepSlotLetter(ctx.speech, shown, Number(at)) ?? pollPageLetter(ctx.speech, shown),
        )
      if (!chosen.ok) {
        await toast(ctx, refusalText(ctx.speech, chosen), true)
        return redraw(house, ctx, pollId)
      }
      await toast(ctx, ctx.speech.t('poll-chosen-toast'))
      const read = (await readMeeting(desk, chosen.value.meetingId))!
      const facts = meetingFacts(ctx.speech, read.meeting, { offices: read.offices, public: false })
      await rewrite(ctx, chosenLetter(ctx.speech, facts, chosen.value))
    },
  )

  inPrivate.callbackQuery(pressPattern('tp-extend', 2), async (ctx) => {
    const [, pollId = '', data = ''] = ctx.match
    const until = momentOfSlot(data, desk.clock.now())
    if (!until) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const extended = await extendPoll(desk, ctx.request('extend'), pollId, until)
    await toast(
      ctx,
      extended.ok ? ctx.speech.t('poll-extended-toast') : refusalText(ctx.speech, extended),
      !extended.ok,
    )
    await redraw(house, ctx, pollId)
  })

  inPrivate.callbackQuery(pressPattern('tp-more', 1), async (ctx) => {
    const [, pollId = ''] = ctx.match
    const asked = await askFurther(desk, ctx.request('more'), pollId)
    await toast(ctx, asked.ok ? ctx.speech.t('poll-asked-further-toast') : refusalText(ctx.speech, asked), !asked.ok)
    await redraw(house, ctx, pollId)
  })

  inPrivate.callbackQuery(pressPattern('tp-stop', 1), (ctx) =>
    show(house, ctx, (shown) =>
      shown.pending ? withdrawAskedLetter(ctx.speech, shown.poll.id) : pollPageLetter(ctx.speech, shown),
    ),
  )
  inPrivate.callbackQuery(pressPattern('tp-stop-yes', 1), async (ctx) => {
    const [, pollId = ''] = ctx.match
    const withdrawn = await withdrawPoll(desk, ctx.request('withdraw'), pollId)
    await toast(
      ctx,
      withdrawn.ok ? ctx.speech.t('poll-withdrawn-toast') : refusalText(ctx.speech, withdrawn),
      !withdrawn.ok,
    )
    await redraw(house, ctx, pollId)
  })

  inPrivate.callbackQuery(pressPattern('tp-put', 2), (ctx) =>
    show(house, ctx, (shown) => putWhichLetter(ctx.speech, shown, Number(ctx.match[2]))),
  )
  inPrivate.callbackQuery(pressPattern('tp-for', 2), (ctx) =>
    show(house, ctx, (shown) => putLetter(ctx, shown, ctx.match[2] ?? '')),
  )
  inPrivate.callbackQuery(pressPattern('tp-set', 4), async (ctx) => {
    const [, pollId = '', officeId = '', at = '', pressed] = ctx.match
    const mark = pollMarks.find((each) => each === pressed)
    const slot = at === 'all' ? null : Number(at)
    if (!mark || (slot !== null && !Number.isInteger(slot))) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const marked = await markFor(desk, ctx.request('set'), { pollId, officeId, said: [{ slot, mark }] })
    if (!marked.ok) return toast(ctx, refusalText(ctx.speech, marked), true)
    await show(
      house,
      ctx,
      (shown) => putLetter(ctx, shown, officeId),
      ctx.speech.t('poll-saved-toast', { office: marked.value.officeName }),
    )
  })
  return composer
}

async function show(
  house: House,
  ctx: RakorContext & { match: string | RegExpMatchArray },
  view: (shown: PollShown) => Letter | undefined,
  said?: string,
): Promise<void> {
  const shown = await pollOf(house.desk, ctx.caller, ctx.match[1] ?? '')
  if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
  const made = view(shown.value)
  if (!made) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
  await toast(ctx, said)
  await rewrite(ctx, made)
}

/** The page as it is now, after a press that was answered. */
async function redraw(house: House, ctx: RakorContext, pollId: string): Promise<void> {
  const shown = await pollOf(house.desk, ctx.caller, pollId)
  if (shown.ok) await rewrite(ctx, pollPageLetter(ctx.speech, shown.value))
}

/** What an office says, filled in by the secretariat. */
function putLetter(ctx: RakorContext, shown: PollShown, officeId: string): Letter | undefined {
  const { poll, meeting, now } = shown
  const line = shown.lines.find((each) => each.officeId === officeId)
  if (!line || !shown.secretariat || !shown.pending) return undefined
  const { t } = ctx.speech
  const lines = poll.slots.map((slot, at) =>
    t('poll-slot-said', {
      number: at + 1,
      slot: slotName(ctx.speech, slot, meeting.zone),
      mark: t(`poll-mark-${line.answer?.marks[at] ?? 'none'}`),
    }),
  )
  return letter([t('poll-put-for', { office: line.office.name }), '', ...lines].join('\n'), [
    ...slotMarkButtons(ctx.speech, poll.slots, line.answer?.marks, {
      isOver: (slot) => hasPassed(slot, meeting.zone, now),
      dataOf: (slot, mark) => pressData('tp-set', poll.id, officeId, slot, mark),
    }),
    [{ text: t('poll-button-back'), callback_data: pressData('tp-put', poll.id, 0) }],
  ])
}
