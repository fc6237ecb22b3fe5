import { Composer } from 'grammy'
import type { Refusal } from '../../domain/outcome.ts'
import { openMeeting, readMeeting } from '../../operations/agenda.ts'
import { beginCancel, cancelMeeting, giveCancelReason, shownCancel } from '../../operations/cancel-meeting.ts'
import { dropChange } from '../../operations/changes.ts'
import { reopenMeeting } from '../../operations/reopen.ts'
import { chooseScope } from '../../operations/series-scope.ts'
import { pressPattern, seenPatterns } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { meetingLetter } from '../views/agenda.ts'
import { cancelAskedLetter, cancelledLetter, reopenAskedLetter } from '../views/cancel-meeting.ts'
import { takenLetter } from '../views/change.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'
import { showMeeting } from './meeting-page.ts'
import type { QuestionHandler } from './question-handler.ts'
import { askScope } from './scope-asked.ts'

/** `Batalkan rapat` (`mc`), with a reason or without, and `Buka kembali` of a closed meeting (`mo`). */
export const cancelMeetingFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('mc', 1), async (ctx) => {
    if (await askScope(house, ctx, ctx.match[1] ?? '', 'mc')) return
    await begin(house, ctx, false)
  })
  inPrivate.callbackQuery(pressPattern('mc-take', 1), (ctx) => begin(house, ctx, true))

  inPrivate.callbackQuery(seenPatterns('mc-yes'), async (ctx) => {
    const [, meetingId = '', print] = ctx.match as RegExpMatchArray
    const cancelled = await cancelMeeting(desk, ctx.request('cancel'), meetingId, { print })
    if (!cancelled.ok) return refuse(house, ctx, cancelled, meetingId)
    await toast(ctx)
    const read = (await readMeeting(desk, meetingId))!
    await rewrite(ctx, cancelledLetter(ctx.speech, read.meeting, cancelled.value))
  })

  inPrivate.callbackQuery(pressPattern('mc-no', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const dropped = await dropChange(desk, ctx.request('drop'), meetingId)
    if (!dropped.ok) return refuse(house, ctx, dropped, meetingId)
    await toast(ctx)
    await showMeeting(house, ctx, meetingId)
  })

  inPrivate.callbackQuery(pressPattern('mo', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const opened = await openMeeting(desk, ctx.caller, meetingId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await toast(ctx)
    const { meeting, all } = opened.value
    const asks = all && meeting.state === 'closed'
    await rewrite(ctx, asks ? reopenAskedLetter(ctx.speech, meeting) : meetingLetter(ctx.speech, opened.value))
  })

  inPrivate.callbackQuery(pressPattern('mo-yes', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const reopened = await reopenMeeting(desk, ctx.request('reopen'), meetingId)
    if (!reopened.ok) return refuse(house, ctx, reopened, meetingId)
    await toast(ctx, ctx.speech.t('change-reopened'))
    await showMeeting(house, ctx, meetingId)
  })

  return composer
}

async function begin(
  house: House,
  ctx: RakorContext & { match: string | RegExpMatchArray },
  take: boolean,
): Promise<void> {
  await openCancel(house, ctx, ctx.match[1] ?? '', take)
}

/** Begins to cancel a meeting where its button was pressed; `scope`: for which of its series it is meant. */
export async function openCancel(
  house: House,
  ctx: RakorContext,
  meetingId: string,
  take: boolean,
  scope?: 'one' | 'following',
): Promise<void> {
  const begun = await beginCancel(house.desk, ctx.request('begin'), meetingId, take)
  if (!begun.ok) return refuse(house, ctx, begun, meetingId)
  const chosen = scope && (await chooseScope(house.desk, ctx.request('scope'), meetingId, scope))
  if (chosen && !chosen.ok) return refuse(house, ctx, chosen, meetingId)
  const shown = await shownCancel(house.desk, ctx.caller, meetingId)
  if (!shown.ok) return refuse(house, ctx, shown, meetingId)
  await toast(ctx)
  await rewrite(ctx, cancelAskedLetter(ctx.speech, shown.value))
}

async function refuse(house: House, ctx: RakorContext, refusal: Refusal, meetingId: string): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  if (refusal.reason === 'change-taken')
    return rewrite(ctx, takenLetter(ctx.speech, meetingId, String(refusal.details?.by ?? ''), 'mc'))
  const shown = refusal.reason === 'content-changed' ? await shownCancel(house.desk, ctx.caller, meetingId) : undefined
  if (shown?.ok) return rewrite(ctx, cancelAskedLetter(ctx.speech, shown.value))
  if (refusal.reason !== 'not-allowed') await showMeeting(house, ctx, meetingId)
}

/** Typed words as the reason of a cancellation. */
export const cancelReasonHandler: QuestionHandler<'cancel-reason'> = async (house, ctx, { subject }) => {
  const text = ctx.message?.text
  const { meetingId } = subject
  if (text) {
    const given = await giveCancelReason(house.desk, ctx.request('reason'), meetingId, text)
    if (!given.ok) return reply(ctx, letter(refusalText(ctx.speech, given)))
  }
  const shown = await shownCancel(house.desk, ctx.caller, meetingId)
  await reply(ctx, shown.ok ? cancelAskedLetter(ctx.speech, shown.value) : letter(refusalText(ctx.speech, shown)))
}
