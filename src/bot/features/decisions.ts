import { Composer } from 'grammy'
import { decideClaim } from '../../operations/claim-decisions.ts'
import { decideGroup } from '../../operations/groups.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { refusalText, toast } from '../replying.ts'
import type { Feature } from './feature.ts'

/**
 * What the secretariat was asked privately: whether an account is whose it says, and whether a group is to be
 * linked. The messages themselves are corrected through the outbox, for everybody who was asked.
 */
export const decisionsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const chat = composer.chatType('private')
  chat.callbackQuery(pressPattern('claim', 2), async (ctx, next) => {
    const [, claimId, decision] = ctx.match
    if (!claimId || (decision !== 'confirmed' && decision !== 'refused')) return next()
    const decided = await decideClaim(house.desk, ctx.request('claim'), claimId, decision)
    if (!decided.ok) return toast(ctx, refusalText(ctx.speech, decided), true)
    await toast(ctx, ctx.speech.t(`people-claim-${decided.value.decision}-toast`))
  })
  chat.callbackQuery(pressPattern('group', 2), async (ctx, next) => {
    const chatId = Number(ctx.match[1])
    const state = ctx.match[2]
    if (!Number.isSafeInteger(chatId) || (state !== 'linked' && state !== 'left')) return next()
    const decided = await decideGroup(house.desk, ctx.request('group'), chatId, state)
    if (!decided.ok) return toast(ctx, refusalText(ctx.speech, decided), true)
    await toast(ctx, ctx.speech.t(`people-group-${state}-toast`, { title: decided.value.title }))
  })
  return composer
}
