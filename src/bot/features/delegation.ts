import { Composer } from 'grammy'
import { delegationBases } from '../../domain/delegation-basis.ts'
import { readPlace } from '../../operations/answer-readings.ts'
import { noteBasis } from '../../operations/delegation-basis.ts'
import { answerDelegation, readDelegation } from '../../operations/delegations.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { refusalText, rewrite, toast } from '../replying.ts'
import { recordedForLetter, thanksLetter } from '../views/answer-question.ts'
import { delegationLetter } from '../views/delegation.ts'
import type { Feature } from './feature.ts'

/**
 * Whoever was named to come instead of the head says in private whether they can (`dg`); on what somebody without an
 * account comes is noted by a press (`db`; `rb` for the secretariat).
 */
export const delegationFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  composer.chatType('private').callbackQuery(pressPattern('dg', 2), async (ctx) => {
    const [, delegationId = '', event] = ctx.match
    if (event !== 'accept' && event !== 'decline') return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const answered = await answerDelegation(desk, ctx.request('delegation'), { delegationId, event })
    await toast(
      ctx,
      answered.ok ? ctx.speech.t(`delegation-toast-${event}`) : refusalText(ctx.speech, answered),
      !answered.ok,
    )
    const shown = await readDelegation(desk, delegationId)
    if (shown && shown.delegation.userId === ctx.caller.userId) await rewrite(ctx, delegationLetter(ctx.speech, shown))
  })
  composer.callbackQuery(pressPattern('db', 3), (ctx) => noteOn(house, ctx, 'own'))
  composer.chatType('private').callbackQuery(pressPattern('rb', 3), (ctx) => noteOn(house, ctx, 'secretariat'))
  return composer
}

async function noteOn(
  house: House,
  ctx: RakorContext & { match: string | RegExpMatchArray },
  as: 'own' | 'secretariat',
): Promise<void> {
  const [, meetingId = '', officeId = '', pressed] = ctx.match
  const basis = delegationBases.find((each) => each === pressed)
  if (!basis) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
  const noted = await noteBasis(house.desk, ctx.request('basis'), { meetingId, officeId, basis, as })
  if (!noted.ok) return toast(ctx, refusalText(ctx.speech, noted), true)
  await toast(ctx, ctx.speech.t('delegation-toast-basis'))
  const place = await readPlace(house.desk, meetingId, officeId)
  if (!place) return
  if (as === 'secretariat') return rewrite(ctx, recordedForLetter(ctx.speech, place))
  const made = thanksLetter(ctx.speech, place, house.desk.clock.now())
  if (ctx.chat?.type === 'private') await rewrite(ctx, made)
  else await whisper(house, ctx, made, true)
}
