import { Composer } from 'grammy'
import { myPlaces } from '../../operations/answer-readings.ts'
import { readGroup } from '../../operations/groups.ts'
import { oweMyInvitations } from '../../operations/recap.ts'
import { readStanding } from '../../operations/standing.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { refusalText, reply, toast } from '../replying.ts'
import { invitationLetter, listOfInvitations } from '../views/invitation.ts'
import type { Feature } from './feature.ts'
import { answerPrivately } from './privately.ts'

/** The payload of the link by which the list in a group goes on in the private chat. */
const startPayload = 'konfirmasi'

/** `/konfirmasi`: my open invitations with their answers, and each of them opened by its button. */
export const invitationsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')
  inPrivate.command('konfirmasi', async (ctx) =>
    reply(ctx, await listOfInvitations(house.desk, ctx.speech, ctx.caller.userId)),
  )
  inPrivate.command('start', async (ctx, next) => {
    if (ctx.match !== startPayload) return next()
    await reply(ctx, await listOfInvitations(house.desk, ctx.speech, ctx.caller.userId))
  })
  inPrivate.callbackQuery(pressPattern('ai', 2), async (ctx) => {
    const [, meetingId = '', officeId = ''] = ctx.match
    const places = await myPlaces(house.desk, ctx.caller, meetingId)
    if (!places.ok) return toast(ctx, refusalText(ctx.speech, places), true)
    const place = places.value.find(({ office }) => office.id === officeId)
    if (!place) return toast(ctx, ctx.speech.t('refusal-not-invited'), true)
    await toast(ctx)
    const standing = await readStanding(house.desk, ctx.caller.userId, officeId)
    await reply(ctx, invitationLetter(ctx.speech, place, standing))
  })
  composer.chatType(['group', 'supergroup']).command('konfirmasi', async (ctx) => {
    if ((await readGroup(house.desk, ctx.chat.id))?.state === 'linked') await answerInGroup(house, ctx)
  })
  return composer
}

/** Only the asker sees the list in a group, without the six buttons: they answer in private or on the card. */
async function answerInGroup(
  house: House,
  ctx: RakorContext & { chat: { id: number }; message: { message_id: number } },
): Promise<void> {
  const list = await listOfInvitations(house.desk, ctx.speech, ctx.caller.userId)
  const url = `https://t.me/${house.bot.username}?start=${startPayload}`
  const shown = { ...list, keyboard: [[{ text: ctx.speech.t('answer-button-open'), url }]] }
  if (await whisper(house, ctx, shown)) return
  await answerPrivately(house, ctx, await oweMyInvitations(house.desk, ctx.request('list')))
}
