import { Composer } from 'grammy'
import { type AnswerKind, answerKinds } from '../../domain/invitation.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { askPrivately } from '../../operations/answer-details.ts'
import { myPlaces } from '../../operations/answer-readings.ts'
import { type Given, giveAnswer, type RecordedForOffices, type WhichOffice } from '../../operations/give-answer.ts'
import { readStanding } from '../../operations/standing.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { detailLetter, thanksLetter, whichLetter } from '../views/answer-question.ts'
import { recordedToast, whichToast } from '../views/answer-toast.ts'
import { invitationLetter } from '../views/invitation.ts'
import type { Feature } from './feature.ts'

/** What the message of a pressed button becomes in a private chat. */
type After = 'keep' | 'invitation' | 'thanks'

interface Pressed {
  meetingId: string
  kind: string
  office: string | 'all' | null
  after: After
  settles?: number
}

/**
 * Presses on the six buttons: of a card or reminder (`a`), of one's own invitation (`ap`), of a choice between
 * offices or answers (`ao`, with the echo it corrects), and of the choice offered to one writer (`ac`).
 */
export const cardFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.callbackQuery(pressPattern('a', 2), (ctx) => {
    const [, meetingId = '', kind = ''] = ctx.match
    return press(house, ctx, { meetingId, kind, office: null, after: 'keep' })
  })
  composer.callbackQuery(pressPattern('ap', 3), (ctx) => {
    const [, meetingId = '', kind = '', office = ''] = ctx.match
    return press(house, ctx, { meetingId, kind, office, after: 'invitation' })
  })
  composer.callbackQuery(pressPattern('ao', 3), (ctx) => {
    const [, meetingId = '', kind = '', office = ''] = ctx.match
    return press(house, ctx, { meetingId, kind, office: office === '-' ? 'all' : office, after: 'thanks' })
  })
  composer.callbackQuery(pressPattern('ao', 4), (ctx) => {
    const [, meetingId = '', kind = '', office = '', echo = ''] = ctx.match
    return press(house, ctx, { meetingId, kind, office, after: 'thanks', settles: Number(echo) })
  })
  composer.callbackQuery(pressPattern('ac', 4), (ctx) => {
    const [, meetingId = '', kind = '', office = '', writer = ''] = ctx.match
    if (Number(writer) !== ctx.caller.userId) return toast(ctx, ctx.speech.t('refusal-not-your-question'), true)
    const settles = ctx.callbackQuery.message?.message_id
    return press(house, ctx, { meetingId, kind, office, after: 'thanks', ...(settles && { settles }) })
  })
  return composer
}

async function press(house: House, ctx: RakorContext, pressed: Pressed): Promise<void> {
  const kind = answerKinds.find((each) => each === pressed.kind)
  const chatId = ctx.chat?.id
  if (!kind || chatId === undefined) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
  const { meetingId, office, settles } = pressed
  const outcome = await giveAnswer(house.desk, ctx.request('answer'), {
    meetingId,
    kind,
    office,
    chatId,
    room: house.roomFor(chatId),
    ...(settles !== undefined && Number.isSafeInteger(settles) && { settles }),
  })
  if (!outcome.ok) return refuse(house, ctx, outcome, meetingId, kind)
  await tell(house, ctx, outcome.value, pressed.after)
}

/** Whoever is nobody yet is led to the claim of an office, with the press in hand; all others are told why not. */
async function refuse(
  house: House,
  ctx: RakorContext,
  refusal: Refusal,
  meetingId: string,
  kind: AnswerKind,
): Promise<void> {
  if (refusal.reason === 'unknown-person' && ctx.chat?.type !== 'private') {
    await ctx.answerCallbackQuery({ url: `https://t.me/${house.bot.username}?start=c_${meetingId}_${kind}` })
    return
  }
  const text =
    refusal.reason === 'not-allowed' ? ctx.speech.t('answer-toast-secretariat') : refusalText(ctx.speech, refusal)
  await toast(ctx, text, true)
}

async function tell(house: House, ctx: RakorContext, given: Given, after: After): Promise<void> {
  if (given.step === 'which') return tellWhich(house, ctx, given)
  await toast(ctx, recordedToast(ctx.speech, given), given.asked === 'unreachable' || given.link === 'unreachable')
  if (ctx.chat?.type === 'private') await tellInPrivate(house, ctx, given, after)
  else await tellInGroup(house, ctx, given)
}

async function tellWhich(house: House, ctx: RakorContext, which: WhichOffice): Promise<void> {
  await toast(ctx, whichToast(ctx.speech, which), which.asked !== 'here')
  if (which.asked !== 'here') return
  const made = whichLetter(ctx.speech, which)
  if (ctx.chat?.type === 'private') await reply(ctx, made)
  else await whisper(house, ctx, made)
}

/** In a group the toast is all, unless something is missing. */
async function tellInGroup(house: House, ctx: RakorContext, given: RecordedForOffices): Promise<void> {
  if (!given.missing || given.asked !== 'here') return
  const { meetingId, missing: kind, missingOf: officeId } = given
  const of = { meetingId, kind, officeId, as: 'own' } as const
  const shown = await whisper(house, ctx, detailLetter(ctx.speech, of, oneName(given)), true)
  if (!shown) await askPrivately(house.desk, ctx.request('ask'), of)
}

async function tellInPrivate(house: House, ctx: RakorContext, given: RecordedForOffices, after: After): Promise<void> {
  const { meetingId, missing: kind, missingOf: officeId } = given
  const only = given.offices.length === 1 ? given.offices[0]?.id : undefined
  const places = only ? await myPlaces(house.desk, ctx.caller, meetingId) : undefined
  const place = places?.ok ? places.value.find(({ office }) => office.id === only) : undefined
  if (place && after === 'invitation') {
    const standing = await readStanding(house.desk, ctx.caller.userId, place.office.id)
    await rewrite(ctx, invitationLetter(ctx.speech, place, standing))
  } else if (place && !kind) {
    const thanks = thanksLetter(ctx.speech, place, house.desk.clock.now())
    await (after === 'thanks' ? rewrite(ctx, thanks) : reply(ctx, thanks))
  }
  if (!kind) return
  const question = detailLetter(ctx.speech, { meetingId, kind, officeId, as: 'own' }, oneName(given))
  await (after === 'thanks' ? rewrite(ctx, question) : reply(ctx, question))
}

const oneName = (given: RecordedForOffices): string | null =>
  given.missingOf === null ? null : (given.offices[0]?.name ?? null)
