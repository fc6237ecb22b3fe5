import { Composer } from 'grammy'
import { momentMarked } from '../../domain/forecast-decision.ts'
import type { Outcome, Refusal } from '../../domain/outcome.ts'
import {
  extendDeadline,
  type ForecastOf,
  type ForecastShown,
  openForecast,
  proceed,
} from '../../operations/forecasts.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, rewrite, toast } from '../replying.ts'
import { extensionLetter, forecastLetter } from '../views/forecast.ts'
import type { Letter } from '../views/letter.ts'
import { openFact } from './change.ts'
import type { Feature } from './feature.ts'
import { showMeeting } from './meeting-page.ts'

/**
 * What the secretariat decides when answers are due: the meeting goes on (`fc-go`), the deadline is put off (`fc-more`,
 * `fc-till`, `fc-other`; `fc` leads back), or the meeting is (`fc-move`). Every copy of the forecast is corrected through the outbox.
 */
export const forecastFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('fc', 2), (ctx) => show(house, ctx, forecastLetter))
  inPrivate.callbackQuery(pressPattern('fc-more', 2), (ctx) => show(house, ctx, extensionLetter))

  inPrivate.callbackQuery(pressPattern('fc-go', 2), async (ctx) => {
    const of = forecastIn(ctx.match)
    const decided = await proceed(desk, ctx.request('proceed'), of)
    if (!decided.ok) return refuse(house, ctx, decided, of)
    await toast(ctx, ctx.speech.t('forecast-proceed-toast'))
  })

  inPrivate.callbackQuery(pressPattern('fc-till', 3), async (ctx) => {
    const of = forecastIn(ctx.match)
    const until = momentMarked(ctx.match[3] ?? '')
    if (!until) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
    const extended = await extendDeadline(desk, ctx.request('extend'), of, until)
    if (!extended.ok) return refuse(house, ctx, extended, of)
    await toast(ctx, ctx.speech.t('forecast-extend-toast', { until: ctx.speech.format.dateTime(until) }))
  })

  inPrivate.callbackQuery(pressPattern('fc-move', 2), (ctx) => change(house, ctx, 'time'))
  // The forecast takes the place of the choices again: the question comes in a message of its own.
  inPrivate.callbackQuery(pressPattern('fc-other', 2), (ctx) => change(house, ctx, 'deadline'))
  return composer
}

const forecastIn = ([, meetingId = '', mark = '']: string | RegExpMatchArray): ForecastOf => ({ meetingId, mark })

async function show(
  house: House,
  ctx: RakorContext & { match: string | RegExpMatchArray },
  made: (speech: RakorContext['speech'], shown: ForecastShown) => Letter,
): Promise<void> {
  const of = forecastIn(ctx.match)
  const opened: Outcome<ForecastShown> = await openForecast(house.desk, ctx.caller, of)
  if (!opened.ok) return refuse(house, ctx, opened, of)
  await toast(ctx)
  await rewrite(ctx, made(ctx.speech, opened.value))
}

/** The meeting's usual change, beginning with this fact. */
async function change(
  house: House,
  ctx: RakorContext & { match: string | RegExpMatchArray },
  fact: 'time' | 'deadline',
): Promise<void> {
  const of = forecastIn(ctx.match)
  const opened = await openForecast(house.desk, ctx.caller, of)
  if (!opened.ok) return refuse(house, ctx, opened, of)
  if (fact === 'deadline') await rewrite(ctx, forecastLetter(ctx.speech, opened.value))
  await openFact(house, ctx, of.meetingId, fact)
}

/** What leaves the message as it is: a decision before this one corrects every copy, and of others' matters nothing is shown. */
const leaving: readonly Refusal['reason'][] = ['forecast-decided', 'forecast-extended', 'not-found', 'not-allowed']

/** Says why a press did nothing. What can be decided no more becomes the meeting's page; choices that passed are made anew. */
async function refuse(house: House, ctx: RakorContext, refusal: Refusal, of: ForecastOf): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  if (leaving.includes(refusal.reason)) return
  const opened = await openForecast(house.desk, ctx.caller, of)
  if (!opened.ok) return showMeeting(house, ctx, of.meetingId)
  if (refusal.reason === 'extension-past') await rewrite(ctx, extensionLetter(ctx.speech, opened.value))
}
