import { Composer } from 'grammy'
import { type AnswerKind, answerKinds } from '../../domain/invitation.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { readMeeting } from '../../operations/agenda.ts'
import { askPrivately } from '../../operations/answer-details.ts'
import { myPlaces, titleAmongOpen } from '../../operations/answer-readings.ts'
import { readCardLinks } from '../../operations/cards.ts'
import { choosePrivately } from '../../operations/choose-privately.ts'
import { sendCurrentInvitation } from '../../operations/current-invitation.ts'
import { type Given, giveAnswer, type RecordedForOffices, type WhichOffice } from '../../operations/give-answer.ts'
import { holdAnswer } from '../../operations/held-answers.ts'
import { readStanding } from '../../operations/standing.ts'
import { roundPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { lastToast, refusalText, reply, rewrite, toast } from '../replying.ts'
import { thanksLetter, whichLetter } from '../views/answer-question.ts'
import { recordedToast, whichToast } from '../views/answer-toast.ts'
import { claimPayload } from '../views/claiming.ts'
import { invitationLetter, invitationListLetter } from '../views/invitation.ts'
import { letter } from '../views/letter.ts'
import { detailAsked } from './detail-asked.ts'
import type { Feature } from './feature.ts'

/** What the message of a pressed button becomes in a private chat. */
type After = 'keep' | 'invitation' | 'thanks'

interface Pressed {
  meetingId: string
  kind: string
  office: string | 'all' | null
  after: After
  /** The round of asking that the button was made in. */
  round: number
  settles?: number
}

/**
 * Presses on the six buttons: of a card or reminder (`a`), of one's own invitation (`ap`), of a choice between
 * offices or answers (`ao`, with the echo it corrects), and of the choice offered to one writer (`ac`).
 */
export const cardFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.callbackQuery(roundPattern('a', 2), (ctx) => {
    const [, meetingId = '', kind = '', round] = ctx.match
    return press(house, ctx, { meetingId, kind, office: null, after: 'keep', round: roundOf(round) })
  })
  composer.callbackQuery(roundPattern('ap', 3), (ctx) => {
    const [, meetingId = '', kind = '', office = '', round] = ctx.match
    return press(house, ctx, { meetingId, kind, office, after: 'invitation', round: roundOf(round) })
  })
  composer.callbackQuery(roundPattern('ao', 3), (ctx) => {
    const [, meetingId = '', kind = '', of = '', round] = ctx.match
    const office = of === '-' ? 'all' : of
    return press(house, ctx, { meetingId, kind, office, after: 'thanks', round: roundOf(round) })
  })
  composer.callbackQuery(roundPattern('ao', 4), (ctx) => {
    const [, meetingId = '', kind = '', office = '', echo = '', round] = ctx.match
    const settles = Number(echo)
    return press(house, ctx, { meetingId, kind, office, after: 'thanks', round: roundOf(round), settles })
  })
  composer.callbackQuery(roundPattern('ac', 4), (ctx) => {
    const [, meetingId = '', kind = '', office = '', writer = '', made] = ctx.match
    const round = roundOf(made)
    if (Number(writer) !== ctx.caller.userId) return toast(ctx, ctx.speech.t('refusal-not-your-question'), true)
    const settles = ctx.callbackQuery.message?.message_id
    return press(house, ctx, { meetingId, kind, office, after: 'thanks', round, ...(settles && { settles }) })
  })
  return composer
}

const roundOf = (part: string | undefined): number => Number(part ?? 0)

async function press(house: House, ctx: RakorContext, pressed: Pressed): Promise<void> {
  const kind = answerKinds.find((each) => each === pressed.kind)
  const chatId = ctx.chat?.id
  if (!kind || chatId === undefined) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
  const { meetingId, office, settles, round } = pressed
  const card = chatId < 0 && pressed.after === 'keep' ? ctx.callbackQuery?.message?.message_id : undefined
  const invitation = chatId > 0 && pressed.after === 'invitation' ? ctx.callbackQuery?.message?.message_id : undefined
  const outcome = await giveAnswer(house.desk, ctx.request('answer'), {
    meetingId,
    kind,
    office,
    chatId,
    room: house.roomFor(chatId),
    round,
    ...(card && { card }),
    ...(invitation && { invitation }),
    ...(settles !== undefined && Number.isSafeInteger(settles) && { settles }),
  })
  if (!outcome.ok) return refuse(house, ctx, outcome, pressed, kind)
  await tell(house, ctx, outcome.value, pressed.after)
}

/** Whoever is nobody yet is led to the claim of an office, with the press in hand; all others are told why not. */
async function refuse(
  house: House,
  ctx: RakorContext,
  refusal: Refusal,
  { meetingId, office, round }: Pressed,
  kind: AnswerKind,
): Promise<void> {
  if (refusal.reason === 'old-card') return giveCurrent(house, ctx, refusal, meetingId, office)
  if (refusal.reason === 'claim-waiting' && (await holdPress(house, ctx, { meetingId, kind, round }))) return
  const isUnknown = refusal.reason === 'unknown-person' || refusal.reason === 'claim-waiting'
  if (isUnknown && ctx.chat?.type !== 'private') {
    const now = (await readMeeting(house.desk, meetingId))?.meeting.round
    if (now !== undefined && now !== round) return toast(ctx, ctx.speech.t('refusal-old-card'), true)
    const at = Math.floor(house.desk.clock.now().epochMilliseconds / 1000)
    await ctx.answerCallbackQuery({
      url: `https://t.me/${house.bot.username}?start=${claimPayload({ meetingId, kind, round, at })}`,
    })
    return
  }
  const text =
    refusal.reason === 'not-allowed' ? ctx.speech.t('answer-toast-secretariat') : refusalText(ctx.speech, refusal)
  await lastToast(ctx, text, true)
}

/** The press of somebody whose claim waits is held with it; false when it can belong to no claim of theirs. */
async function holdPress(
  house: House,
  ctx: RakorContext,
  press: { meetingId: string; kind: AnswerKind; round: number },
): Promise<boolean> {
  const chatId = ctx.chat?.id ?? ctx.caller.userId
  const held = await holdAnswer(house.desk, ctx.request('hold'), { ...press, chatId })
  if (held.ok && !held.value) return false
  const text = held.ok && held.value ? ctx.speech.t('claims-held-toast', { ...held.value }) : undefined
  await lastToast(ctx, text ?? (held.ok ? undefined : refusalText(ctx.speech, held)), true)
  return true
}

/** Whoever pressed what was made before the meeting moved gets what holds now: here in private, else by a message of their own. */
async function giveCurrent(
  house: House,
  ctx: RakorContext,
  refusal: Refusal,
  meetingId: string,
  office: string | null,
): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  if (ctx.chat?.type !== 'private') {
    const sent = await sendCurrentInvitation(house.desk, ctx.request('current'), meetingId)
    if (!sent.ok || !sent.value.reachable) await pointToCard(house, ctx, meetingId)
    return
  }
  const places = await myPlaces(house.desk, ctx.caller, meetingId)
  if (!places.ok) return
  const only = places.value.length === 1 ? places.value[0] : undefined
  const place = places.value.find((each) => each.office.id === office) ?? only
  if (!place) return rewrite(ctx, invitationListLetter(ctx.speech, places.value, 'answer-list-which'))
  const standing = await readStanding(house.desk, ctx.caller.userId, place.office.id)
  await rewrite(ctx, invitationLetter(ctx.speech, place, standing))
}

/** Shows the presser alone where the card stands that holds now. */
async function pointToCard(house: House, ctx: RakorContext, meetingId: string): Promise<void> {
  const url = ctx.chat && (await readCardLinks(house.desk, ctx.chat.id)).get(meetingId)
  const text = ctx.speech.t('change-card-newer')
  if (url) await whisper(house, ctx, letter(text, [[{ text: ctx.speech.t('change-button-card'), url }]]))
}

async function tell(house: House, ctx: RakorContext, given: Given, after: After): Promise<void> {
  if (given.step === 'which') return tellWhich(house, ctx, given)
  const newer = given.newerCard ? ` ${ctx.speech.t('change-card-newer')}` : ''
  const said = recordedToast(ctx.speech, given) + newer
  const follows = ctx.chat?.type === 'private' || newer !== '' || (given.missing && given.asked === 'here')
  const say = follows ? toast : lastToast
  await say(ctx, said, given.asked === 'unreachable' || given.link === 'unreachable' || newer !== '')
  if (newer) await pointToCard(house, ctx, given.meetingId)
  if (ctx.chat?.type === 'private') await tellInPrivate(house, ctx, given, after)
  else await tellInGroup(house, ctx, given)
}

async function tellWhich(house: House, ctx: RakorContext, which: WhichOffice): Promise<void> {
  await toast(ctx, whichToast(ctx.speech, which), which.asked !== 'here')
  if (which.asked !== 'here') return
  const made = whichLetter(ctx.speech, which)
  if (ctx.chat?.type === 'private') return reply(ctx, made)
  const { meetingId, kind } = which
  if (!(await whisper(house, ctx, made)))
    await choosePrivately(house.desk, ctx.request('which'), { meetingId, between: 'offices', kind })
}

/** In a group the toast is all, unless something is missing. */
async function tellInGroup(house: House, ctx: RakorContext, given: RecordedForOffices): Promise<void> {
  if (!given.missing || given.asked !== 'here') return
  const { meetingId, missing: kind, missingOf: officeId } = given
  const of = { meetingId, kind, officeId, as: 'own' } as const
  const title = await titleAmongOpen(house.desk, ctx.caller, meetingId)
  const shown = await whisper(house, ctx, await detailAsked(house, ctx, of, oneName(given), title), true)
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
  const title = await titleAmongOpen(house.desk, ctx.caller, meetingId)
  const question = await detailAsked(house, ctx, { meetingId, kind, officeId, as: 'own' }, oneName(given), title)
  await (after === 'thanks' ? rewrite(ctx, question) : reply(ctx, question))
}

const oneName = (given: RecordedForOffices): string | null =>
  given.missingOf === null ? null : (given.offices[0]?.name ?? null)
