import { Composer } from 'grammy'
import { fieldStates } from '../../operations/fields.ts'
import { readGroup } from '../../operations/groups.ts'
import type { RakorContext } from '../context.ts'
import { answerEphemerally } from '../in-group.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { fieldsLetter } from '../views/field.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'
import { sendToPrivateChat } from './privately.ts'

/** `/bidang`: every cooperation field with its open, overdue and finished tasks; each opens its list. */
export const fieldsFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.command('bidang', async (ctx) => {
    const states = await fieldStates(desk, ctx.caller)
    await reply(ctx, states.ok ? fieldsLetter(ctx.speech, states.value) : letter(refusalText(ctx.speech, states)))
  })

  inPrivate.callbackQuery('fields', async (ctx) => {
    const states = await fieldStates(desk, ctx.caller)
    if (!states.ok) return toast(ctx, refusalText(ctx.speech, states), true)
    await toast(ctx)
    await rewrite(ctx, fieldsLetter(ctx.speech, states.value))
  })
  composer.chatType(['group', 'supergroup']).command('bidang', async (ctx) => {
    if ((await readGroup(desk, ctx.chat.id))?.state !== 'linked') return
    const states = await fieldStates(desk, ctx.caller)
    // The lists behind the fields belong to the private chat, and so do the buttons.
    const { keyboard: _, ...made } = states.ok
      ? fieldsLetter(ctx.speech, states.value)
      : letter(refusalText(ctx.speech, states))
    if (!(await answerEphemerally(house, ctx, made))) await sendToPrivateChat(house, ctx)
  })
  return composer
}
