import { Composer } from 'grammy'
import { whoAmI } from '../../operations/people.ts'
import type { RakorContext } from '../context.ts'
import { reply, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { waitingLetter } from '../views/welcome.ts'
import { answerStranger } from './claim-search.ts'
import type { Feature } from './feature.ts'
import { sayNotKept } from './not-kept.ts'
import { answerTalk } from './private-talk.ts'
import { sendToPrivateChat } from './privately.ts'

/** Content that could be an answer somewhere; service messages are none and need no reply. */
const media = ['message:media', 'message:file', 'message:sticker', 'message:poll', 'message:dice'] as const

/** What nothing before it took: each gets a clear answer in private; in groups only presses and commands by name do. */
export const fallbackFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.on('callback_query', (ctx) => toast(ctx, ctx.speech.t('common-stale-toast'), true))

  // A command to this bot by name is surely meant for it; a bare one may be another bot's.
  const byName = new RegExp(`^/[A-Za-z0-9_]{1,32}@${house.bot.username}\\b`, 'i')
  composer.chatType(['group', 'supergroup']).hears(byName, async (ctx) => {
    await sendToPrivateChat(house, ctx)
  })

  const chat = composer.chatType('private')
  chat.command('start', (ctx) => reply(ctx, letter(ctx.speech.t('common-unknown-link'))))
  chat.on('message:text', async (ctx) => {
    const { t } = ctx.speech
    const [command] = /^\/[A-Za-z0-9_]{1,32}/.exec(ctx.message.text) ?? []
    if (command) return reply(ctx, letter(t('common-unknown-command', { command })))
    const who = await whoAmI(house.desk, ctx.caller)
    const isStranger = who.ok && who.value.roles.includes('unknown')
    if (isStranger && who.value.noSecretariat) return reply(ctx, letter(t('refusal-no-secretariat')))
    if (who.ok && isStranger && who.value.waiting.length > 0) return reply(ctx, waitingLetter(ctx.speech, who.value))
    if (who.ok && who.value.revoked) return reply(ctx, letter(t('refusal-account-revoked')))
    if (isStranger) return answerStranger(house, ctx, ctx.message.text)
    await answerTalk(house, ctx, ctx.message.text)
  })
  chat.on(['message:contact', 'message:location', 'message:venue'], (ctx) =>
    reply(ctx, letter(ctx.speech.t('common-unasked-contact'))),
  )
  chat.on([...media], (ctx) => sayNotKept(house, ctx))
  return composer
}
