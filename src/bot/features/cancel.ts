import { Composer } from 'grammy'
import { cancelQuestion } from '../../operations/cancel-question.ts'
import type { RakorContext } from '../context.ts'
import { refusalText, reply } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { discardButton } from '../views/preview.ts'
import type { Feature } from './feature.ts'

/** `/batal`: takes back the open question and leaves the wizard of this private chat; a draft stays, and can go. */
export const cancelFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').command('batal', async (ctx) => {
    const inWizard = Object.keys(ctx.conversation.active()).length > 0
    if (inWizard) await ctx.conversation.exitAll()
    const cancelled = await cancelQuestion(house.desk, ctx.request('cancel'))
    if (!cancelled.ok) return reply(ctx, letter(refusalText(ctx.speech, cancelled)))
    const { asked, draftId } = cancelled.value
    const { t } = ctx.speech
    const said = inWizard || asked ? t('common-cancelled') : t('common-nothing-open')
    if (draftId === null || inWizard) return reply(ctx, letter(said))
    await reply(ctx, letter(`${said}\n${t('meeting-draft-kept')}`, [[discardButton(ctx.speech, draftId)]]))
  })
  return composer
}
