import { Composer } from 'grammy'
import type { Office } from '../../domain/directory.ts'
import { isPlace } from '../../domain/tie-place.ts'
import { findOffices, searchOffices } from '../../language/office-names.ts'
import { claimChoice } from '../../operations/claims.ts'
import { openQuestion } from '../../operations/questions.ts'
import { claimableOffices, claimSeat } from '../../operations/seat-claims.ts'
import { pressPattern, waitingOf, waitingPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { withNotice } from '../privacy-notice.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import {
  claimSent,
  nameYourOffice,
  type Press,
  searchButton,
  whichClaimedPlace,
  whichNamedOffice,
} from '../views/claiming.ts'
import { letter } from '../views/letter.ts'
import { isAnswerKind } from './claiming.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

/** Offices offered at once. */
const mostOffered = 8

/**
 * Somebody unknown names their office in words instead of finding it on a card's list: `claim-find` goes on from that
 * list with the press in hand, `seat-find` without one; `seat-of` and `seat-as` say which office and as what.
 */
export const claimSearchFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const chat = composer.chatType('private')
  chat.callbackQuery('seat-find', (ctx) => askForOffice(house, ctx, null))
  chat.callbackQuery(waitingPattern('claim-find', 2), async (ctx, next) => {
    const [, meetingId, kind, round, at] = ctx.match
    if (!meetingId || !isAnswerKind(kind)) return next()
    await askForOffice(house, ctx, { meetingId, kind, ...waitingOf(round, at) })
  })
  chat.callbackQuery(pressPattern('seat-of', 1), async (ctx, next) => {
    const offices = await claimableOffices(desk, ctx.caller)
    if (!offices.ok) return toast(ctx, refusalText(ctx.speech, offices), true)
    const office = offices.value.find(({ id }) => id === ctx.match[1])
    if (!office) return next()
    await toast(ctx)
    await rewrite(ctx, whichClaimedPlace(ctx.speech, office, null))
  })
  chat.callbackQuery(pressPattern('seat-as', 2), async (ctx, next) => {
    const [, officeId = '', place = ''] = ctx.match
    if (!isPlace(place)) return next()
    const made = await claimSeat(desk, ctx.request('claim'), { officeId, place })
    if (!made.ok) return toast(ctx, refusalText(ctx.speech, made), true)
    await toast(ctx)
    await rewrite(ctx, letter(await claimSent(house, ctx.speech, made.value.claimId), []))
  })
  return composer
}

async function askForOffice(house: House, ctx: RakorContext, press: Press | null): Promise<void> {
  const offices = await claimableOffices(house.desk, ctx.caller)
  if (!offices.ok) return toast(ctx, refusalText(ctx.speech, offices), true)
  const asked = await openQuestion(house.desk, ctx.request('ask'), { kind: 'claim-search', subject: { press } })
  if (!asked.ok) return toast(ctx, refusalText(ctx.speech, asked), true)
  await toast(ctx)
  await reply(ctx, nameYourOffice(ctx.speech))
}

/** Takes the words in which somebody unknown names their office; the question stays open until a claim is made. */
export const claimSearchHandler: QuestionHandler<'claim-search'> = async (house, ctx, { subject }) => {
  const offices = await claimableOffices(house.desk, ctx.caller)
  if (!offices.ok) return reply(ctx, letter(refusalText(ctx.speech, offices)))
  const text = ctx.message?.text ?? ''
  const found = searchOffices(text, offices.value)
  const searched = found.kind === 'office' ? [found.officeId] : found.officeIds
  const named = officesNamed(text, offices.value)
  const meant = named.length > 0 ? named : offices.value.filter(({ id }) => searched.includes(id))
  if (meant.length === 0) return reply(ctx, nameYourOffice(ctx.speech, true))
  await offer(house, ctx, meant, subject.press)
}

/** Whoever is unknown and writes by themselves: the office they name is offered to be claimed, else the search. */
export async function answerStranger(house: House, ctx: RakorContext, text: string): Promise<void> {
  const offices = await claimableOffices(house.desk, ctx.caller)
  if (!offices.ok) return reply(ctx, letter(refusalText(ctx.speech, offices)))
  const named = officesNamed(text, offices.value)
  if (named.length > 0) return offer(house, ctx, named, null, true)
  await reply(ctx, letter(ctx.speech.t('common-unasked-text-unknown'), searchButton(ctx.speech)))
}

/** The offices that stand in a sentence, as `Mohon tautan undangan untuk Kepala Dinas Perkebunan`. */
function officesNamed(text: string, offices: Office[]): Office[] {
  const { found, several } = findOffices(text, offices)
  const ids = new Set([...found, ...several.flatMap(({ officeIds }) => officeIds)])
  return offices.filter(({ id }) => ids.has(id))
}

async function offer(
  house: House,
  ctx: RakorContext,
  offices: readonly Office[],
  press: Press | null,
  unasked = false,
): Promise<void> {
  const choice = press && (await claimChoice(house.desk, ctx.caller, press.meetingId, press.round))
  const invited = new Set(choice?.ok ? choice.value.offices.map(({ id }) => id) : [])
  const held = choice?.ok ? press : null
  const named = whichNamedOffice(ctx.speech, offices.slice(0, mostOffered), { press: held, invited, unasked })
  await reply(ctx, await withNotice(house, ctx, named))
}
