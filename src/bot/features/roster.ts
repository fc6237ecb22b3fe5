import { Composer, InputFile } from 'grammy'
import { rosterCsv } from '../../documents/roster-csv.ts'
import { changesIn } from '../../domain/roster-plan.ts'
import { readRoster as readFile } from '../../language/roster.ts'
import { openQuestion } from '../../operations/questions.ts'
import { applyRoster, previewRoster, readRoster, receiveRoster } from '../../operations/roster.ts'
import { dropList } from '../../operations/sent-lists.ts'
import { zoneOf } from '../../operations/voice.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { countsOf, rosterDetails, rosterNote, rosterPreview } from '../views/roster.ts'
import type { Feature } from './feature.ts'
import { tellFaults, tellUnreadable } from './list-reading.ts'

/** `/pejabat` → Unduh daftar and Unggah daftar: the roster as a CSV file, handed out and taken back. */
export const rosterFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const chat = composer.chatType('private')

  chat.callbackQuery('roster-get', async (ctx) => {
    const roster = await readRoster(desk, ctx.caller)
    if (!roster.ok) return toast(ctx, refusalText(ctx.speech, roster), true)
    await toast(ctx)
    const today = await todayOf(house)
    const bytes = rosterCsv(house.speech('id'), roster.value)
    const caption = ctx.speech.t('roster-caption', {
      date: ctx.speech.format.shortDate(today),
      count: roster.value.length,
    })
    await ctx.replyWithDocument(new InputFile(bytes, `daftar-perangkat-daerah-${today}.csv`), { caption })
  })

  chat.callbackQuery('roster-put', async (ctx) => {
    const allowed = await readRoster(desk, ctx.caller)
    if (!allowed.ok) return toast(ctx, refusalText(ctx.speech, allowed), true)
    const asked = await openQuestion(desk, ctx.request('ask'), { kind: 'roster-file', subject: {} })
    if (!asked.ok) return toast(ctx, refusalText(ctx.speech, asked), true)
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t('roster-ask')))
  })

  chat.callbackQuery(pressPattern('roster', 2), async (ctx) => {
    const [, rosterId = '', page] = ctx.match
    const preview = await previewRoster(desk, ctx.caller, rosterId)
    if (!preview.ok) return toast(ctx, refusalText(ctx.speech, preview), true)
    await toast(ctx)
    const wanted = Number(page) || 0
    await rewrite(
      ctx,
      wanted === 0 ? rosterPreview(ctx.speech, preview.value, {}) : rosterDetails(ctx.speech, preview.value, wanted),
    )
  })

  chat.callbackQuery(pressPattern('roster-do', 2), async (ctx) => {
    const [, rosterId = '', print = ''] = ctx.match
    const shown = await previewRoster(desk, ctx.caller, rosterId)
    const applied = await applyRoster(desk, ctx.request('apply'), rosterId, print)
    if (!applied.ok) return toast(ctx, refusalText(ctx.speech, applied), true)
    if (!applied.value.applied) return showAnew(house, ctx, rosterId)
    await toast(ctx, ctx.speech.t('roster-applied-toast'))
    // Handled again after a crash there is no preview any more; what was done is said in numbers all the same.
    const changes = shown.ok ? countsOf(ctx.speech, shown.value.plan) : String(applied.value.changes)
    const links = shown.ok && shown.value.effects.some(({ change, keeping }) => change.taker && !keeping)
    const lines = [ctx.speech.t('roster-applied', { changes })]
    if (links) lines.push(ctx.speech.t('roster-applied-links'))
    await rewrite(ctx, rosterNote(ctx.speech, lines.join('\n')))
  })

  chat.callbackQuery(pressPattern('roster-drop', 1), async (ctx) => {
    const dropped = await dropList(desk, ctx.request('drop'), 'roster', ctx.match[1] ?? '')
    if (!dropped.ok) return toast(ctx, refusalText(ctx.speech, dropped), true)
    await toast(ctx)
    await rewrite(ctx, rosterNote(ctx.speech, ctx.speech.t('roster-dropped')))
  })
  return composer
}

const todayOf = async ({ desk }: House): Promise<Temporal.PlainDate> =>
  desk.clock
    .now()
    .toZonedDateTimeISO(await zoneOf(desk))
    .toPlainDate()

/** Takes the bytes of a file as a roster: names its bad rows, or shows what it would change. */
export async function takeRoster(house: House, ctx: RakorContext, bytes: Uint8Array): Promise<void> {
  const { t } = ctx.speech
  const reading = readFile(bytes, await todayOf(house))
  if (!reading.ok) return tellUnreadable(ctx, 'roster', reading)
  if (reading.faults.length > 0) return tellFaults(house, ctx, 'roster', reading.faults)
  const received = await receiveRoster(house.desk, ctx.request('roster'), reading.lines)
  if (!received.ok) return reply(ctx, letter(refusalText(ctx.speech, received)))
  const { value } = received
  if (value.is === 'faulty') return tellFaults(house, ctx, 'roster', value.faults)
  if (value.is === 'same') return reply(ctx, rosterNote(ctx.speech, t('roster-same', { unchanged: value.unchanged })))
  const preview = await previewRoster(house.desk, ctx.caller, value.rosterId)
  if (!preview.ok) return reply(ctx, letter(refusalText(ctx.speech, preview)))
  await reply(ctx, rosterPreview(ctx.speech, preview.value, { ignored: reading.ignored }))
}

/** The directory moved between preview and press: what would happen now is shown instead of done. */
async function showAnew({ desk }: House, ctx: RakorContext, rosterId: string): Promise<void> {
  const preview = await previewRoster(desk, ctx.caller, rosterId)
  if (!preview.ok) return toast(ctx, refusalText(ctx.speech, preview), true)
  if (changesIn(preview.value.plan) === 0) {
    await toast(ctx)
    return rewrite(ctx, rosterNote(ctx.speech, ctx.speech.t('roster-nothing-left')))
  }
  const note = ctx.speech.t('roster-changed')
  await toast(ctx, note, true)
  await rewrite(ctx, rosterPreview(ctx.speech, preview.value, { note }))
}
