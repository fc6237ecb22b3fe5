import { Composer, InputFile } from 'grammy'
import type { Document } from 'grammy/types'
import { rosterCsv } from '../../documents/roster-csv.ts'
import { changesIn } from '../../domain/roster-plan.ts'
import { type RosterReading, readRoster as readFile } from '../../language/roster.ts'
import { mostRows } from '../../language/table-file.ts'
import { boundQuestion, openQuestion } from '../../operations/questions.ts'
import { applyRoster, dropRoster, previewRoster, readRoster, receiveRoster } from '../../operations/roster.ts'
import { zoneOf } from '../../operations/voice.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import {
  countsOf,
  faultLines,
  faultsLetter,
  mostFaults,
  rosterDetails,
  rosterNote,
  rosterPreview,
} from '../views/roster.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

/** Bytes of a file that is read; the roster of a whole region has a tenth of it. */
const largest = 512 * 1_024

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
    const dropped = await dropRoster(desk, ctx.request('drop'), ctx.match[1] ?? '')
    if (!dropped.ok) return toast(ctx, refusalText(ctx.speech, dropped), true)
    await toast(ctx)
    await rewrite(ctx, rosterNote(ctx.speech, ctx.speech.t('roster-dropped')))
  })
  return composer
}

/** A CSV from the secretariat is a roster, whatever they are being asked in words; only a document asked for is that document. */
export const rosterFileFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').on('message:document', async (ctx, next) => {
    const { document } = ctx.message
    if (!/\.csv$/i.test(document.file_name ?? '') && document.mime_type !== 'text/csv') return next()
    const allowed = await readRoster(house.desk, ctx.caller)
    if (!allowed.ok) return next()
    const question = await boundQuestion(house.desk, ctx.request('question'), ctx.chat.id)
    if (question?.kind === 'meeting-file') return next()
    await takeFile(house, ctx, document)
  })
  return composer
}

/** Takes the file that was asked for; anything else is asked for again. */
export const rosterFileHandler: QuestionHandler<'roster-file'> = async (house, ctx) => {
  const document = ctx.message?.document
  if (!document) return reply(ctx, letter(ctx.speech.t('roster-no-file')))
  await takeFile(house, ctx, document)
}

const todayOf = async ({ desk }: House): Promise<Temporal.PlainDate> =>
  desk.clock
    .now()
    .toZonedDateTimeISO(await zoneOf(desk))
    .toPlainDate()

async function takeFile(house: House, ctx: RakorContext, document: Document): Promise<void> {
  const { t } = ctx.speech
  const limit = largest / 1_024
  if ((document.file_size ?? 0) > largest) return reply(ctx, letter(t('roster-file-too-big', { limit })))
  const bytes = await house.download(document.file_id, largest)
  if (bytes === 'too-big') return reply(ctx, letter(t('roster-file-too-big', { limit })))
  if (bytes === 'unavailable') return reply(ctx, letter(t('roster-file-unavailable')))
  const reading = readFile(bytes, await todayOf(house))
  if (!reading.ok) return reply(ctx, letter(fileFault(ctx, reading)))
  if (reading.faults.length > 0) return tellFaults(ctx, reading.faults)
  const received = await receiveRoster(house.desk, ctx.request('roster'), reading.lines)
  if (!received.ok) return reply(ctx, letter(refusalText(ctx.speech, received)))
  const { value } = received
  if (value.is === 'faulty') return tellFaults(ctx, value.faults)
  if (value.is === 'same') return reply(ctx, rosterNote(ctx.speech, t('roster-same', { unchanged: value.unchanged })))
  const preview = await previewRoster(house.desk, ctx.caller, value.rosterId)
  if (!preview.ok) return reply(ctx, letter(refusalText(ctx.speech, preview)))
  await reply(ctx, rosterPreview(ctx.speech, preview.value, { ignored: reading.ignored }))
}

function fileFault({ speech: { t } }: RakorContext, reading: Extract<RosterReading, { ok: false }>): string {
  const { fault, line, count, value } = reading
  switch (fault) {
    case 'quote-open':
    case 'row-too-long':
      return t(`roster-file-${fault}`, { line })
    case 'too-many-rows':
      return t('roster-file-too-many-rows', { count, most: mostRows })
    case 'no-heading':
    case 'heading-twice':
      return t(`roster-file-${fault}`, { value })
    default:
      return t(`roster-file-${fault}`)
  }
}

async function tellFaults(ctx: RakorContext, faults: Parameters<typeof faultsLetter>[1]): Promise<void> {
  await reply(ctx, faultsLetter(ctx.speech, faults))
  if (faults.length <= mostFaults) return
  const text = new TextEncoder().encode(`\uFEFF${faultLines(ctx.speech, faults).join('\r\n')}\r\n`)
  await ctx.replyWithDocument(new InputFile(text, 'perbaikan-daftar.txt'), {
    caption: ctx.speech.t('roster-faulty-file'),
  })
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
