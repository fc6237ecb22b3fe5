import { Composer } from 'grammy'
import { type AnswerKind, answerKinds } from '../../domain/invitation.ts'
import { isPlace } from '../../domain/tie-place.ts'
import { claimChoice, makeClaim } from '../../operations/claims.ts'
import { holdAnswer } from '../../operations/held-answers.ts'
import { waitingOf, waitingPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { withNotice } from '../privacy-notice.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { claimSent, type Press, whichClaimedOffice, whichClaimedPlace } from '../views/claiming.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'

export const isAnswerKind = (text: string | undefined): text is AnswerKind => answerKinds.some((kind) => kind === text)

/** Somebody unknown pressed a card: in private they say for which office and as what; the secretariat decides. */
export const claimingFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const chat = composer.chatType('private')
  chat.callbackQuery(waitingPattern('claim-at', 3), async (ctx, next) => {
    const press = pressOf(ctx.match, 4)
    if (!press) return next()
    await toast(ctx)
    await askClaimedOffice(house, ctx, press, Number(ctx.match[3]) || 1)
  })
  chat.callbackQuery(waitingPattern('claim-of', 3), async (ctx, next) => {
    const press = pressOf(ctx.match, 4)
    if (!press) return next()
    const choice = await claimChoice(house.desk, ctx.caller, press.meetingId, press.round)
    const office = choice.ok ? choice.value.offices.find(({ id }) => id === ctx.match[3]) : undefined
    if (!choice.ok) return toast(ctx, refusalText(ctx.speech, choice), true)
    if (!office) return next()
    await toast(ctx)
    await rewrite(ctx, whichClaimedPlace(ctx.speech, office, press))
  })
  chat.callbackQuery(waitingPattern('claim-as', 4), async (ctx, next) => {
    const press = pressOf(ctx.match, 5)
    const [, , , officeId, place] = ctx.match
    if (!press || !officeId || !place || !isPlace(place)) return next()
    const made = await makeClaim(house.desk, ctx.request('claim'), { ...press, officeId, place })
    if (!made.ok && made.reason === 'already-claimed' && (await holdInstead(house, ctx, press))) return
    if (!made.ok) return toast(ctx, refusalText(ctx.speech, made), true)
    await toast(ctx)
    await rewrite(ctx, letter(await claimSent(house, ctx.speech, made.value.claimId)))
  })
  return composer
}

/** What is pressed while a claim waits is held with it, and no office is asked; false when no claim can mean the meeting. */
async function holdInstead(house: House, ctx: RakorContext, press: Press): Promise<boolean> {
  const held = await holdAnswer(house.desk, ctx.request('hold'), { ...press, chatId: ctx.caller.userId })
  if (!held.ok || !held.value) return false
  const told = letter(ctx.speech.t('refusal-claim-waiting', { ...held.value }))
  if (ctx.callbackQuery) await toast(ctx)
  await (ctx.callbackQuery ? rewrite(ctx, told) : reply(ctx, told))
  return true
}

/** A press on a card, come into the private chat: held with the claim that waits, or else the question of the office. */
export async function takePress(house: House, ctx: RakorContext, press: Press): Promise<void> {
  if (!(await holdInstead(house, ctx, press))) await askClaimedOffice(house, ctx, press, 1)
}

/** Asks for which office somebody answers; a page turned rewrites the question. */
async function askClaimedOffice(house: House, ctx: RakorContext, press: Press, page: number): Promise<void> {
  const choice = await claimChoice(house.desk, ctx.caller, press.meetingId, press.round)
  if (!choice.ok) return reply(ctx, letter(refusalText(ctx.speech, choice)))
  const question = await withNotice(house, ctx, whichClaimedOffice(ctx.speech, choice.value, press, page))
  await (ctx.callbackQuery ? rewrite(ctx, question) : reply(ctx, question))
}

/** `at` is where the round stands in the match. */
function pressOf(match: string | RegExpMatchArray, at: number): Press | undefined {
  const [, meetingId, kind] = match
  return meetingId && isAnswerKind(kind) ? { meetingId, kind, ...waitingOf(match[at], match[at + 1]) } : undefined
}
