import { Composer } from 'grammy'
import { hideFirstSteps, refreshFirstSteps, showFirstSteps } from '../../operations/first-steps.ts'
import type { RakorContext } from '../context.ts'
import { refusalText, rewrite, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'

/** The buttons of the first steps; the steps themselves are owed, so that they are ticked off as they are taken. */
export const firstStepsFeature: Feature = ({ desk }) => {
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery('steps-show', async (ctx) => {
    const shown = await showFirstSteps(desk, ctx.request('steps'), true)
    if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
    await toast(ctx, shown.value.shown ? undefined : ctx.speech.t('help-steps-finished'), !shown.value.shown)
  })

  inPrivate.callbackQuery('steps-refresh', async (ctx) => {
    const refreshed = await refreshFirstSteps(desk, ctx.request('steps'))
    await (refreshed.ok ? toast(ctx) : toast(ctx, refusalText(ctx.speech, refreshed), true))
  })

  inPrivate.callbackQuery('steps-hide', async (ctx) => {
    const hidden = await hideFirstSteps(desk, ctx.request('steps'))
    if (!hidden.ok) return toast(ctx, refusalText(ctx.speech, hidden), true)
    await toast(ctx)
    await rewrite(ctx, letter(ctx.speech.t('help-steps-hidden'), []))
  })
  return composer
}
