import { Composer } from 'grammy'
import { answerKinds } from '../../domain/invitation.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { confirmStanding } from '../../operations/answer-disputes.ts'
import { myPlaces, readPlace } from '../../operations/answer-readings.ts'
import { changeEcho, confirmEcho } from '../../operations/answer-words.ts'
import { choosePrivately } from '../../operations/choose-privately.ts'
import { pressData, pressPattern, roundPart } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { refusalText, rewrite, toast } from '../replying.ts'
import { answerButtons } from '../views/answer-buttons.ts'
import { answerPhrase } from '../views/answer-phrase.ts'
import { chooseLetter, thanksLetter } from '../views/answer-question.ts'
import { echoLine } from '../views/echo.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'

/** `Benar` and `Ubah`: under the echo of words (`ae`) and under news of what was answered for one's office (`ah`, `ax`). */
export const echoFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.callbackQuery(pressPattern('ae', 2), (ctx) => {
    const [, answerId = '', choice] = ctx.match
    return choice === 'edit' ? change(house, ctx, answerId) : confirm(house, ctx, answerId)
  })
  composer.callbackQuery(pressPattern('ah', 3), async (ctx) => {
    const [, meetingId = '', officeId = '', pressed] = ctx.match
    const kind = answerKinds.find((each) => each === pressed)
    // Forged data on a card must not turn the card of all into a letter to one.
    if (ctx.chat?.type !== 'private') return toast(ctx, ctx.speech.t('refusal-wrong-chat'), true)
    if (!kind) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
    const outcome = await confirmStanding(house.desk, ctx.request('confirm'), { meetingId, officeId, kind })
    if (!outcome.ok) return toast(ctx, refusalText(ctx.speech, outcome), true)
    await toast(ctx, ctx.speech.t('answer-toast-confirmed'))
    const place = await readPlace(house.desk, meetingId, officeId)
    // The reason may be a colleague's illness.
    if (place) await rewrite(ctx, thanksLetter(ctx.speech, place, house.desk.clock.now(), [], 'category'))
  })
  composer.callbackQuery(pressPattern('ax', 2), async (ctx) => {
    const [, meetingId = '', officeId = ''] = ctx.match
    const places = await myPlaces(house.desk, ctx.caller, meetingId)
    if (!places.ok) return toast(ctx, refusalText(ctx.speech, places), true)
    const place = places.value.find(({ office }) => office.id === officeId)
    if (!place || ctx.chat?.type !== 'private') return toast(ctx, ctx.speech.t('refusal-not-invited'), true)
    await toast(ctx)
    await rewrite(ctx, chooseLetter(ctx.speech, place))
  })
  return composer
}

async function confirm(house: House, ctx: RakorContext, answerId: string): Promise<void> {
  const place = messagePlace(ctx)
  if (!place) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
  const outcome = await confirmEcho(house.desk, ctx.request('confirm'), { answerId, ...place })
  if (!outcome.ok) return toast(ctx, await whyNotConfirmed(house, ctx, outcome), true)
  await toast(ctx, ctx.speech.t('answer-toast-confirmed'))
  if (ctx.chat?.type !== 'private') return
  const { meetingId, officeId } = outcome.value
  const read = await readPlace(house.desk, meetingId, officeId)
  if (read) await rewrite(ctx, letter(echoLine(ctx.speech, read), []))
}

/** Whoever affirms an answer that was given otherwise since is told which one stands. */
async function whyNotConfirmed(house: House, ctx: RakorContext, refusal: Refusal): Promise<string> {
  const { meetingId, officeId } = refusal.details ?? {}
  if (refusal.reason !== 'answer-changed' || typeof meetingId !== 'string' || typeof officeId !== 'string')
    return refusalText(ctx.speech, refusal)
  const place = await readPlace(house.desk, meetingId, officeId)
  return place
    ? ctx.speech.t('answer-toast-changed', { answer: answerPhrase(ctx.speech, place.invitation) })
    : refusalText(ctx.speech, refusal)
}

async function change(house: House, ctx: RakorContext, answerId: string): Promise<void> {
  const at = messagePlace(ctx)
  if (!at) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
  const { chatId, messageId } = at
  const room = house.roomFor(chatId)
  const outcome = await changeEcho(house.desk, ctx.request('change'), { answerId, chatId, room })
  if (!outcome.ok) return toast(ctx, refusalText(ctx.speech, outcome), true)
  const { meetingId, officeId, asked } = outcome.value
  if (asked === 'privately') return toast(ctx, ctx.speech.t('answer-toast-choose-private'), true)
  if (asked === 'unreachable') return toast(ctx, ctx.speech.t('answer-toast-choose-card'), true)
  const read = await readPlace(house.desk, meetingId, officeId)
  if (!read) return toast(ctx, ctx.speech.t('answer-toast-choose-card'), true)
  await toast(ctx, ctx.speech.t('answer-toast-choose'))
  if (ctx.chat?.type === 'private') return rewrite(ctx, chooseLetter(ctx.speech, read))
  // The choice carries the number of the echo, so that the press corrects it.
  const round = roundPart(read.meeting.round)
  const correcting = answerButtons(ctx.speech, (kind) =>
    pressData('ao', meetingId, kind, officeId, messageId, ...round),
  )
  if (!(await whisper(house, ctx, chooseLetter(ctx.speech, read, correcting))))
    await choosePrivately(house.desk, ctx.request('choose'), { meetingId, between: 'answers', officeId })
}

function messagePlace(ctx: RakorContext): { chatId: number; messageId: number } | undefined {
  const message = ctx.callbackQuery?.message
  return message && { chatId: message.chat.id, messageId: message.message_id }
}
