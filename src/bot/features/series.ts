import { Composer } from 'grammy'
import type { Refusal } from '../../domain/outcome.ts'
import { decideOccurrence, type OccurrenceChoice, type OccurrenceOf } from '../../operations/series-decide.ts'
import { endSeries, extendSeries } from '../../operations/series-end.ts'
import { openOccurrence, openSeries, type SeriesShown } from '../../operations/series-reading.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House, Speech } from '../house.ts'
import { refusalText, rewrite, toast } from '../replying.ts'
import type { Letter } from '../views/letter.ts'
import { occurrenceLetter } from '../views/series.ts'
import { endAskedLetter, extendLetter, seriesLetter } from '../views/series-page.ts'
import type { Feature } from './feature.ts'

/**
 * Series of meetings for the secretariat: the page of one (`sr`), how it ends (`sr-more`, `sr-till`, `sr-end`,
 * `sr-end-yes`), and what is decided about the day of a meeting that is not published yet (`sq`, `sq-keep`,
 * `sq-earlier`, `sq-later`, `sq-skip`). Every copy of a question is corrected through the outbox.
 */
export const seriesFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('sr', 1), (ctx) => show(house, ctx, seriesLetter))
  inPrivate.callbackQuery(pressPattern('sr-more', 1), (ctx) => show(house, ctx, extendLetter))
  inPrivate.callbackQuery(pressPattern('sr-end', 1), (ctx) => show(house, ctx, endAskedLetter))

  inPrivate.callbackQuery(pressPattern('sr-till', 3), async (ctx) => {
    const [, seriesId = '', months, print = ''] = ctx.match
    const extended = await extendSeries(desk, ctx.request('extend'), seriesId, Number(months), print)
    if (!extended.ok) return refuse(house, ctx, extended, seriesId)
    await toast(ctx, ctx.speech.t('series-extended-toast'))
    await showPage(house, ctx, seriesId)
  })

  inPrivate.callbackQuery(pressPattern('sr-end-yes', 2), async (ctx) => {
    const [, seriesId = '', print = ''] = ctx.match
    const ended = await endSeries(desk, ctx.request('end'), seriesId, print)
    if (!ended.ok) return refuse(house, ctx, ended, seriesId)
    await toast(ctx, ctx.speech.t('series-ended-toast'))
    await showPage(house, ctx, seriesId)
  })

  inPrivate.callbackQuery(pressPattern('sq', 2), async (ctx) => {
    await showOccurrence(house, ctx, occurrenceIn(ctx.match), true)
  })

  for (const parts of [3, 4])
    inPrivate.callbackQuery(pressPattern('sq-keep', parts), (ctx) =>
      decide(house, ctx, { what: 'keep', because: ctx.match[4] }),
    )
  for (const what of ['earlier', 'later', 'skip'] as const)
    inPrivate.callbackQuery(pressPattern(`sq-${what}`, 3), (ctx) => decide(house, ctx, { what }))

  return composer
}

type Pressed = RakorContext & { match: string | RegExpMatchArray }

const occurrenceIn = ([, seriesId = '', number]: string | RegExpMatchArray): OccurrenceOf => ({
  seriesId,
  // A forged number may lie beyond every calendar: 0 is none of any series.
  number: /^[1-9][0-9]{0,2}$/.test(number ?? '') ? Number(number) : 0,
})

async function show(house: House, ctx: Pressed, made: (speech: Speech, shown: SeriesShown) => Letter): Promise<void> {
  const opened = await openSeries(house.desk, ctx.caller, ctx.match[1] ?? '')
  if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
  await toast(ctx)
  await rewrite(ctx, made(ctx.speech, opened.value))
}

async function showPage(house: House, ctx: RakorContext, seriesId: string): Promise<void> {
  const opened = await openSeries(house.desk, ctx.caller, seriesId)
  if (opened.ok) await rewrite(ctx, seriesLetter(ctx.speech, opened.value))
}

async function decide(house: House, ctx: Pressed, choice: OccurrenceChoice): Promise<void> {
  const of = occurrenceIn(ctx.match)
  const seen = ctx.match[3] ?? ''
  const decided = await decideOccurrence(house.desk, ctx.request('decide'), of, choice, seen)
  await toast(
    ctx,
    decided.ok ? ctx.speech.t(`series-toast-${choice.what}`) : refusalText(ctx.speech, decided),
    !decided.ok,
  )
  await showOccurrence(house, ctx, of, false)
}

/** Brings the pressed message up to what is true of one meeting; `answers`: the press has no answer yet. */
async function showOccurrence(house: House, ctx: RakorContext, of: OccurrenceOf, answers: boolean): Promise<void> {
  const opened = await openOccurrence(house.desk, ctx.caller, of)
  if (answers) await toast(ctx, opened.ok ? undefined : refusalText(ctx.speech, opened), !opened.ok)
  if (opened.ok) await rewrite(ctx, occurrenceLetter(ctx.speech, opened.value))
}

async function refuse(house: House, ctx: RakorContext, refusal: Refusal, seriesId: string): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  await showPage(house, ctx, seriesId)
}
