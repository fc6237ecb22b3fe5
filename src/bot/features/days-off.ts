import { Composer, InputFile } from 'grammy'
import { daysOffCsv } from '../../documents/days-off-csv.ts'
import { changesOfDays } from '../../domain/days-off-plan.ts'
import { readDaysOff as readFile } from '../../language/days-off.ts'
import { readMeeting } from '../../operations/agenda.ts'
import {
  applyDaysOff,
  type DaysOffApplied,
  type Minded,
  previewDaysOff,
  readDaysOff,
  receiveDaysOff,
} from '../../operations/days-off.ts'
import { openQuestion } from '../../operations/questions.ts'
import { checkSender, dropList } from '../../operations/sent-lists.ts'
import { zoneOf } from '../../operations/voice.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { daysOffApplied, daysOffLetter, daysOffNote, daysOffPreview } from '../views/days-off.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'
import { tellFaults, tellUnreadable } from './list-reading.ts'

/** `/pengaturan` → Hari libur: the list of a year, handed out as CSV and taken back once a year. */
export const daysOffFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const chat = composer.chatType('private')

  chat.callbackQuery(pressPattern('days-off', 2), async (ctx) => {
    const [, year, page] = ctx.match
    const shown = await readDaysOff(desk, ctx.caller, yearOf(year))
    if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
    await toast(ctx)
    await rewrite(ctx, daysOffLetter(ctx.speech, shown.value, Number(page) || 1))
  })

  chat.callbackQuery(pressPattern('days-off-get', 1), async (ctx) => {
    const shown = await readDaysOff(desk, ctx.caller, yearOf(ctx.match[1]))
    if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
    await toast(ctx)
    const year = String(shown.value.year)
    // The file is the house's, whatever language its reader speaks.
    const bytes = daysOffCsv(house.speech('id'), shown.value)
    const caption = ctx.speech.t('days-off-caption', { year })
    await ctx.replyWithDocument(new InputFile(bytes, `hari-libur-${year}.csv`), { caption })
  })

  chat.callbackQuery('days-off-put', async (ctx) => {
    const allowed = await checkSender(desk, ctx.caller, 'days-off')
    if (!allowed.ok) return toast(ctx, refusalText(ctx.speech, allowed), true)
    const asked = await openQuestion(desk, ctx.request('ask'), { kind: 'days-off-file', subject: {} })
    if (!asked.ok) return toast(ctx, refusalText(ctx.speech, asked), true)
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t('days-off-ask')))
  })

  chat.callbackQuery(pressPattern('days-off-file', 2), async (ctx) => {
    const [, listId = '', page] = ctx.match
    const preview = await previewDaysOff(desk, ctx.caller, listId)
    if (!preview.ok) return toast(ctx, refusalText(ctx.speech, preview), true)
    await toast(ctx)
    await rewrite(ctx, daysOffPreview(ctx.speech, preview.value, { page: Number(page) || 1 }))
  })

  chat.callbackQuery(pressPattern('days-off-do', 2), async (ctx) => {
    const [, listId = '', print = ''] = ctx.match
    const applied = await applyDaysOff(desk, ctx.request('apply'), listId, print)
    if (!applied.ok) return toast(ctx, refusalText(ctx.speech, applied), true)
    if (!applied.value.applied) return showAnew(house, ctx, listId)
    await toast(ctx, ctx.speech.t('days-off-applied-toast'))
    const present = desk.clock.now().toZonedDateTimeISO(await zoneOf(desk)).year
    const minded = await mindedOf(house, applied.value)
    await rewrite(ctx, daysOffApplied(ctx.speech, applied.value.plan, minded, present))
  })

  chat.callbackQuery(pressPattern('days-off-drop', 1), async (ctx) => {
    const dropped = await dropList(desk, ctx.request('drop'), 'days-off', ctx.match[1] ?? '')
    if (!dropped.ok) return toast(ctx, refusalText(ctx.speech, dropped), true)
    await toast(ctx)
    await rewrite(ctx, daysOffNote(ctx.speech, ctx.speech.t('days-off-dropped')))
  })
  return composer
}

/** A year out of button data; undefined, the present one, for `now` and for what is none. */
const yearOf = (text: string | undefined): number | undefined =>
  /^(?:19|20)\d{2}$/.test(text ?? '') ? Number(text) : undefined

/** Takes the bytes of a file as a list of days off: names its bad rows, or shows what it would change. */
export async function takeDaysOff(house: House, ctx: RakorContext, bytes: Uint8Array): Promise<void> {
  const { t } = ctx.speech
  const reading = readFile(bytes)
  if (!reading.ok) return tellUnreadable(ctx, 'days-off', reading)
  if (reading.faults.length > 0) return tellFaults(house, ctx, 'days-off', reading.faults)
  const received = await receiveDaysOff(house.desk, ctx.request('days-off'), reading.lines)
  if (!received.ok) return reply(ctx, letter(refusalText(ctx.speech, received)))
  const { value } = received
  if (value.is === 'faulty') return tellFaults(house, ctx, 'days-off', value.faults)
  if (value.is === 'same') return reply(ctx, daysOffNote(ctx.speech, t('days-off-same', { count: value.unchanged })))
  const preview = await previewDaysOff(house.desk, ctx.caller, value.listId)
  if (!preview.ok) return reply(ctx, letter(refusalText(ctx.speech, preview)))
  await reply(ctx, daysOffPreview(ctx.speech, preview.value, { ignored: reading.ignored }))
}

/** What is on file moved between preview and press: what would happen now is shown instead of done. */
async function showAnew({ desk }: House, ctx: RakorContext, listId: string): Promise<void> {
  const preview = await previewDaysOff(desk, ctx.caller, listId)
  if (!preview.ok) return toast(ctx, refusalText(ctx.speech, preview), true)
  const { t } = ctx.speech
  if (changesOfDays(preview.value.plan) === 0) {
    await toast(ctx)
    return rewrite(ctx, daysOffNote(ctx.speech, t('days-off-nothing-left')))
  }
  const note = t('days-off-moved')
  await toast(ctx, note, true)
  await rewrite(ctx, daysOffPreview(ctx.speech, preview.value, { note }))
}

/** The meetings as they are now; one that went meanwhile is not named any more. */
async function mindedOf({ desk }: House, { minded }: DaysOffApplied): Promise<Minded[]> {
  const read = minded.map(async ({ meetingId, warnings }) => {
    const found = await readMeeting(desk, meetingId)
    return found ? [{ meeting: found.meeting, warnings }] : []
  })
  return (await Promise.all(read)).flat()
}
