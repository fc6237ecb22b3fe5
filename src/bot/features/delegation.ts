import { Composer } from 'grammy'
import { answerDelegation, readDelegation } from '../../operations/delegations.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { refusalText, rewrite, toast } from '../replying.ts'
import { delegationLetter } from '../views/delegation.ts'
import type { Feature } from './feature.ts'

/** Whoever was named to come instead of the head says in private whether they can (`dg`). */
export const delegationFeature: Feature = ({ desk }) => {
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
  return composer
}
