import { Composer } from 'grammy'
import { repeatQuestions } from '../../operations/claim-questions.ts'
import { openLink } from '../../operations/claims.ts'
import { showFirstSteps } from '../../operations/first-steps.ts'
import { forgetWords } from '../../operations/inbox.ts'
import { refreshMenu, whoAmI } from '../../operations/people.ts'
import { waitingOf } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { withNotice } from '../privacy-notice.ts'
import { refusalText, reply } from '../replying.ts'
import { claimSent } from '../views/claiming.ts'
import { letter } from '../views/letter.ts'
import { welcome } from '../views/welcome.ts'
import { isAnswerKind, takePress } from './claiming.ts'
import type { Feature } from './feature.ts'

/**
 * `/start` in private: plain, with a link of an office (`j_<code>`), or out of a press by somebody unknown
 * (`c_<meeting>_<answer>` with what is told of a press that waits). Other payloads belong to other features.
 */
export const startFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').command('start', async (ctx, next) => {
    if (ctx.match === '') return start(house, ctx)
    const [, code] = /^j_([A-Za-z0-9_-]+)$/.exec(ctx.match) ?? []
    if (code) return join(house, ctx, code)
    const [, meetingId, kind, round, at] = pressPayload.exec(ctx.match) ?? []
    if (meetingId && isAnswerKind(kind)) return takePress(house, ctx, { meetingId, kind, ...waitingOf(round, at) })
    return next()
  })
  return composer
}

const pressPayload = /^c_([A-Za-z0-9_-]+?)_([a-z]+)(?:_r([1-9][0-9]{0,3}))?(?:_t([0-9a-z]{6}))?$/

async function start(house: House, ctx: RakorContext): Promise<void> {
  const who = await whoAmI(house.desk, ctx.caller)
  if (!who.ok) return reply(ctx, letter(refusalText(ctx.speech, who)))
  await refreshMenu(house.desk, ctx.request('menu'))
  const isSecretariat = who.value.roles.includes('secretariat')
  if (isSecretariat) await showFirstSteps(house.desk, ctx.request('steps'), false)
  const waiting = isSecretariat ? await repeatQuestions(house.desk, ctx.request('waiting')) : undefined
  await reply(ctx, welcome(ctx.speech, who.value, waiting?.ok ? waiting.value : { claims: 0, groups: 0 }))
}

async function join(house: House, ctx: RakorContext, code: string): Promise<void> {
  const opened = await openLink(house.desk, ctx.request('join'), code)
  const told = letter(
    opened.ok ? await claimSent(house, ctx.speech, opened.value.claimId) : refusalText(ctx.speech, opened),
  )
  await reply(ctx, opened.ok ? await withNotice(house, ctx, told) : told)
  // The code may still open the office to whoever reads it.
  await forgetWords(house.desk, ctx.caller.userId, ctx.update.update_id)
}
