import { Composer } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { dayIn, firstDayIn } from '../../language/cell-words.ts'
import { readWhen } from '../../language/dates.ts'
import { readTransfer as readLines, transferDayWords } from '../../language/transfer-lines.ts'
import { readDirectory } from '../../operations/directory.ts'
import { openQuestion } from '../../operations/questions.ts'
import {
  addMoves,
  applyTransfer,
  cancelTransfer,
  dateTransfer,
  listTransfers,
  readTransfer,
  removeMove,
} from '../../operations/transfers.ts'
import { zoneOf } from '../../operations/voice.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { cut } from '../cut.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { letter } from '../views/letter.ts'
import { rosterNote } from '../views/roster.ts'
import { cancelLetter, dateLetter, faultsText, transferHome, transferLetter } from '../views/transfer.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

/** `/pejabat` → Mutasi: several seats change their holders in one go, now or on a day to come. */
export const transferFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const chat = composer.chatType('private')

  chat.callbackQuery('mutasi-list', (ctx) => showHome(house, ctx))

  chat.callbackQuery(pressPattern('mutasi', 2), (ctx) =>
    showTransfer(house, ctx, ctx.match[1] ?? '', { page: Number(ctx.match[2]) || 1 }),
  )

  chat.callbackQuery(pressPattern('mutasi-add', 1), async (ctx) => {
    const allowed = await listTransfers(desk, ctx.caller)
    if (!allowed.ok) return toast(ctx, refusalText(ctx.speech, allowed), true)
    const transferId = ctx.match[1] === '-' ? null : (ctx.match[1] ?? null)
    const asked = await openQuestion(desk, ctx.request('ask'), { kind: 'transfer-lines', subject: { transferId } })
    if (!asked.ok) return toast(ctx, refusalText(ctx.speech, asked), true)
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t('transfer-ask')))
  })

  chat.callbackQuery(pressPattern('mutasi-off', 2), async (ctx) => {
    const [, id = '', officeId = ''] = ctx.match
    const removed = await removeMove(desk, ctx.request('remove'), id, officeId)
    if (!removed.ok) return toast(ctx, refusalText(ctx.speech, removed), true)
    if (removed.value.left > 0) return showTransfer(house, ctx, id, { page: 1 })
    await toast(ctx)
    await rewrite(ctx, rosterNote(ctx.speech, ctx.speech.t('transfer-dropped')))
  })

  chat.callbackQuery(pressPattern('mutasi-date', 1), async (ctx) => {
    const shown = await readTransfer(desk, ctx.caller, ctx.match[1] ?? '')
    if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
    await toast(ctx)
    const today = desk.clock
      .now()
      .toZonedDateTimeISO(await zoneOf(desk))
      .toPlainDate()
    await rewrite(ctx, dateLetter(ctx.speech, shown.value.id, today))
  })

  chat.callbackQuery(pressPattern('mutasi-day', 2), async (ctx, next) => {
    const [, id = '', chosen = ''] = ctx.match
    if (chosen === 'ask') {
      const allowed = await readTransfer(desk, ctx.caller, id)
      if (!allowed.ok) return toast(ctx, refusalText(ctx.speech, allowed), true)
      const subject = { transferId: id }
      const asked = await openQuestion(desk, ctx.request('ask'), { kind: 'transfer-day', subject })
      if (!asked.ok) return toast(ctx, refusalText(ctx.speech, asked), true)
      await toast(ctx)
      return reply(ctx, letter(ctx.speech.t('transfer-day-ask')))
    }
    const day = chosen === 'now' ? null : dayIn(chosen)
    if (day === undefined) return next()
    const dated = await dateTransfer(desk, ctx.request('date'), id, day)
    if (!dated.ok) return toast(ctx, refusalText(ctx.speech, dated), true)
    await showTransfer(house, ctx, id, { page: 1 })
  })

  chat.callbackQuery(pressPattern('mutasi-do', 2), async (ctx) => {
    const [, id = '', print = ''] = ctx.match
    const shown = await readTransfer(desk, ctx.caller, id)
    const pressed = await applyTransfer(desk, ctx.request('apply'), id, print)
    if (!pressed.ok) return toast(ctx, refusalText(ctx.speech, pressed), true)
    const { outcome, seats } = pressed.value
    const { t, format } = ctx.speech
    if (outcome === 'changed') return showTransfer(house, ctx, id, { page: 1, note: t('transfer-changed') })
    await toast(ctx, t(`transfer-${outcome}-toast`))
    const on = shown.ok && shown.value.effectiveOn
    const said =
      outcome === 'planned' && on
        ? t('transfer-planned', { seats, date: format.date(on) })
        : t('transfer-applied', { seats })
    await rewrite(ctx, rosterNote(ctx.speech, outcome === 'planned' && !on ? t('transfer-planned-toast') : said))
  })

  chat.callbackQuery(pressPattern('mutasi-cancel', 2), async (ctx, next) => {
    const [, id = '', step] = ctx.match
    if (step === 'ask') {
      const shown = await readTransfer(desk, ctx.caller, id)
      if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
      await toast(ctx)
      const { effectiveOn } = shown.value
      return effectiveOn ? rewrite(ctx, cancelLetter(ctx.speech, id, effectiveOn)) : undefined
    }
    if (step !== 'yes') return next()
    const cancelled = await cancelTransfer(desk, ctx.request('cancel'), id)
    if (!cancelled.ok) return toast(ctx, refusalText(ctx.speech, cancelled), true)
    await toast(ctx)
    const said = cancelled.value.wasPlanned ? 'transfer-cancelled' : 'transfer-dropped'
    await rewrite(ctx, rosterNote(ctx.speech, ctx.speech.t(said)))
  })
  return composer
}

async function showHome({ desk }: House, ctx: RakorContext): Promise<void> {
  const listed = await listTransfers(desk, ctx.caller)
  if (!listed.ok) return toast(ctx, refusalText(ctx.speech, listed), true)
  await toast(ctx)
  await rewrite(ctx, transferHome(ctx.speech, listed.value))
}

/** Shows a transfer to whoever pressed or wrote; what a press shows takes the place of the message. */
export async function showTransfer(
  { desk }: House,
  ctx: RakorContext,
  id: string,
  { page, note }: { page: number; note?: string },
): Promise<void> {
  const shown = await readTransfer(desk, ctx.caller, id)
  const isPress = ctx.callbackQuery !== undefined
  if (!shown.ok) {
    const text = refusalText(ctx.speech, shown)
    return isPress ? toast(ctx, text, true) : reply(ctx, letter(text))
  }
  const made = transferLetter(ctx.speech, shown.value, page, note)
  if (!isPress) return reply(ctx, made)
  await toast(ctx, note, note !== undefined)
  await rewrite(ctx, made)
}

/** Characters of a message that is read as moves. */
const longest = 4_000

/** Takes the lines that say who moves where, and shows what they lead to. */
export const transferLinesHandler: QuestionHandler<'transfer-lines'> = async (house, ctx, { subject }) => {
  const { t } = ctx.speech
  const text = cut(ctx.message?.text ?? '', longest)
  const directory = await readDirectory(house.desk, ctx.caller)
  if (!directory.ok) return reply(ctx, letter(refusalText(ctx.speech, directory)))
  const lines = readLines(text.split('\n').map(plainLine).join('\n'), directory.value)
  if (lines.length === 0) return reply(ctx, letter(t('transfer-ask-empty')))
  const added = await addMoves(house.desk, ctx.request('moves'), subject.transferId, lines)
  if (!added.ok) return reply(ctx, letter(refusalText(ctx.speech, added)))
  if (added.value.is === 'faulty')
    return reply(ctx, letter(faultsText(ctx.speech, added.value.faults, directory.value)))
  await takeDay(house, ctx, added.value.transferId, text)
  await showTransfer(house, ctx, added.value.transferId, { page: 1 })
}

/** A day written beside the moves is the day of the transfer; one of no use is said to be none. */
async function takeDay(house: House, ctx: RakorContext, transferId: string, text: string): Promise<void> {
  const words = transferDayWords(text)
  if (words === undefined) return
  const now = house.desk.clock.now().toZonedDateTimeISO(await zoneOf(house.desk))
  const when = readWhen(words, now, 'tenggat')
  const day = dayIn(words) ?? (when.ask || when.reject ? undefined : when.date?.toString())
  const tell = (text: string) => sayOnce(house, ctx, 'day', () => reply(ctx, letter(text)))
  if (day === undefined) return tell(ctx.speech.t('transfer-day-unknown', { text: cut(words, 40) }))
  const dated = await dateTransfer(house.desk, ctx.request('said-day'), transferId, day)
  if (!dated.ok) await tell(refusalText(ctx.speech, dated))
}

/** Takes the day from which on a transfer takes effect. */
export const transferDayHandler: QuestionHandler<'transfer-day'> = async (house, ctx, { subject }) => {
  const text = cut(plainLine(ctx.message?.text ?? ''), 40)
  const day = firstDayIn(text)
  if (day === undefined) return reply(ctx, letter(ctx.speech.t('transfer-day-unknown', { text })))
  const dated = await dateTransfer(house.desk, ctx.request('date'), subject.transferId, day)
  if (!dated.ok) return reply(ctx, letter(refusalText(ctx.speech, dated)))
  await showTransfer(house, ctx, dated.value.id, { page: 1 })
}
