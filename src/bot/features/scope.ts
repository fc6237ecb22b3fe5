import { Composer } from 'grammy'
import type { RakorContext } from '../context.ts'
import { openCancel } from './cancel-meeting.ts'
import { openChange } from './change.ts'
import type { Feature } from './feature.ts'

/** For which meetings of a series a change or cancellation is meant (`sc`): this one, or those after it too. */
export const scopeFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').callbackQuery(/^sc:(ch|mc):([A-Za-z0-9_-]+):(one|following)$/, async (ctx) => {
    const [, what, meetingId = '', scope] = ctx.match
    const open = what === 'mc' ? openCancel : openChange
    await open(house, ctx, meetingId, false, scope === 'following' ? 'following' : 'one')
  })
  return composer
}
