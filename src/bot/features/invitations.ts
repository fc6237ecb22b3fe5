import { Composer } from 'grammy'
import { myInvitations, myPlaces, type Place } from '../../operations/answer-readings.ts'
import { readGroup } from '../../operations/groups.ts'
import { noteCopy } from '../../operations/invitation-copies.ts'
import { myPolls } from '../../operations/poll-reading.ts'
import { oweMyInvitations } from '../../operations/recap.ts'
import { readStanding } from '../../operations/standing.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { refusalText, reply, replyNumbered, toast } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { invitationLetter, listOfInvitations, onlyInvitation } from '../views/invitation.ts'
import type { Feature } from './feature.ts'
import { showPoll } from './poll-shown.ts'
import { answerPrivately } from './privately.ts'

/** The payload of the link by which the list in a group goes on in the private chat. */
const startPayload = 'konfirmasi'

/** `/konfirmasi`: my open invitations with their answers, and each of them opened by its button (`ai`); `al` lists them. */
export const invitationsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')
  inPrivate.command('konfirmasi', (ctx) => showMine(house, ctx))
  inPrivate.command('start', async (ctx, next) => {
    if (ctx.match !== startPayload) return next()
    await showMine(house, ctx)
  })
  inPrivate.callbackQuery(pressPattern('al', 0), async (ctx) => {
    await toast(ctx)
    await showMine(house, ctx)
  })
  inPrivate.callbackQuery(pressPattern('ai', 2), async (ctx) => {
    const [, meetingId = '', officeId = ''] = ctx.match
    const places = await myPlaces(house.desk, ctx.caller, meetingId)
    if (!places.ok) return toast(ctx, refusalText(ctx.speech, places), true)
    const place = places.value.find(({ office }) => office.id === officeId)
    if (!place) return toast(ctx, ctx.speech.t('refusal-not-invited'), true)
    await toast(ctx)
    await showInvitation(house, ctx, place)
  })
  composer.chatType(['group', 'supergroup']).command('konfirmasi', async (ctx) => {
    if ((await readGroup(house.desk, ctx.chat.id))?.state === 'linked') await answerInGroup(house, ctx)
  })
  return composer
}

/** Of the times that wait for an answer so many are shown. */
const pollsShown = 3

/** My invitations, an only one with its six buttons at once; and before them the times I am asked about. */
async function showMine(house: House, ctx: RakorContext): Promise<void> {
  const polls = await myPolls(house.desk, ctx.caller)
  const asked = polls.ok ? polls.value.slice(0, pollsShown) : []
  for (const place of asked)
    await sayOnce(house, ctx, `poll-${place.poll.id}-${place.office.id}`, () => showPoll(house, ctx, place))
  const invited = await myInvitations(house.desk, ctx.caller)
  if (asked.length > 0 && invited.ok && invited.value.length === 0) return
  const only = await onlyInvitation(house.desk, ctx.caller.userId)
  if (only) return showInvitation(house, ctx, only)
  await reply(ctx, await listOfInvitations(house.desk, ctx.speech, ctx.caller.userId))
}

/** Shows an invitation, which from now on follows the answer of its office. */
async function showInvitation(house: House, ctx: RakorContext, place: Place): Promise<void> {
  const { userId: chatId } = ctx.caller
  const { meeting, office } = place
  const standing = await readStanding(house.desk, chatId, office.id)
  const messageId = await replyNumbered(ctx, invitationLetter(ctx.speech, place, standing))
  await noteCopy(house.desk, { chatId, meetingId: meeting.id, officeId: office.id, messageId })
}

/** Only the asker sees the list in a group, without the six buttons: they answer in private or on the card. */
async function answerInGroup(
  house: House,
  ctx: RakorContext & { chat: { id: number }; msg: { message_id: number } },
): Promise<void> {
  const list = await listOfInvitations(house.desk, ctx.speech, ctx.caller.userId)
  const url = `https://t.me/${house.bot.username}?start=${startPayload}`
  const shown = { ...list, keyboard: [[{ text: ctx.speech.t('answer-button-open'), url }]] }
  if (await whisper(house, ctx, shown)) return
  await answerPrivately(house, ctx, await oweMyInvitations(house.desk, ctx.request('list')))
}
