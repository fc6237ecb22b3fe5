import { Composer } from 'grammy'
import type { Office } from '../../domain/directory.ts'
import { isName } from '../../domain/name.ts'
import { plainLine } from '../../domain/plain-line.ts'
import type { TransferLine } from '../../domain/transfer.ts'
import { readDirectory } from '../../operations/directory.ts'
import { openQuestion } from '../../operations/questions.ts'
import { addMoves } from '../../operations/transfers.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { cut } from '../cut.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { faultsText } from '../views/transfer.ts'
import { isSeatGroup, isStanding, seatGroups, seatLetter, seatPage } from '../views/transfer-wizard.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'
import { showTransfer } from './transfer.ts'

/** A transfer by buttons: which seat, what becomes of it, and where its holder goes or who comes. */
export const transferWizardFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const chat = composer.chatType('private')

  chat.callbackQuery(pressPattern('mw', 4), async (ctx, next) => {
    const [, draft = '-', from = '-', group = '-', page] = ctx.match
    if (group !== '-' && !isSeatGroup(group)) return next()
    const offices = await officesFor(house, ctx)
    if (!offices) return
    await toast(ctx)
    const choice = { draft, from }
    await rewrite(
      ctx,
      group === '-'
        ? seatGroups(ctx.speech, offices, choice)
        : seatPage(ctx.speech, offices, choice, { group, page: Number(page) || 1 }),
    )
  })

  chat.callbackQuery(pressPattern('mw-seat', 2), async (ctx, next) => {
    const [, draft = '-', officeId] = ctx.match
    const offices = await officesFor(house, ctx)
    if (!offices) return
    const office = offices.find(({ id }) => id === officeId)
    if (!office) return next()
    await toast(ctx)
    await rewrite(ctx, seatLetter(ctx.speech, office, draft))
  })

  chat.callbackQuery(pressPattern('mw-out', 2), async (ctx) => {
    const [, draft = '-', from = ''] = ctx.match
    await add(house, ctx, draft, (text) => ({ is: 'leave', text: text(from), from }))
  })

  chat.callbackQuery(pressPattern('mw-move', 3), async (ctx) => {
    const [, draft = '-', from = '', to = ''] = ctx.match
    await add(house, ctx, draft, (text) => ({ is: 'move', text: text(from), from, to, standing: 'definitif' }))
  })

  chat.callbackQuery(pressPattern('mw-name', 3), async (ctx, next) => {
    const [, draft = '-', officeId = '', standing = ''] = ctx.match
    if (!isStanding(standing)) return next()
    const offices = await officesFor(house, ctx)
    if (!offices) return
    const office = offices.find(({ id }) => id === officeId)
    if (!office) return next()
    const subject = { transferId: draft === '-' ? null : draft, officeId, standing }
    const asked = await openQuestion(desk, ctx.request('ask'), { kind: 'transfer-name', subject })
    if (!asked.ok) return toast(ctx, refusalText(ctx.speech, asked), true)
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t('transfer-name-ask', { title: office.headTitle || office.name })))
  })
  return composer
}

/** The offices whose seats may change; whoever may not read them is told so. */
async function officesFor({ desk }: House, ctx: RakorContext): Promise<Office[] | undefined> {
  const directory = await readDirectory(desk, ctx.caller)
  if (directory.ok) return directory.value.filter(({ enabled, kind }) => enabled && kind !== 'guest')
  await toast(ctx, refusalText(ctx.speech, directory), true)
  return undefined
}

/** Adds one move to the draft and shows it; `text` is what a fault quotes. */
async function add(
  house: House,
  ctx: RakorContext,
  draft: string,
  lineOf: (text: (officeId: string) => string) => TransferLine,
): Promise<void> {
  const offices = await officesFor(house, ctx)
  if (!offices) return
  const titles = new Map(offices.map((office) => [office.id, office.headTitle || office.name]))
  const line = lineOf((officeId) => titles.get(officeId) ?? officeId)
  if (!seatsNamed(line).every((id) => titles.has(id))) return toast(ctx, ctx.speech.t('refusal-not-found'), true)
  const added = await addMoves(house.desk, ctx.request('moves'), draft === '-' ? null : draft, [line])
  if (!added.ok) return toast(ctx, refusalText(ctx.speech, added), true)
  if (added.value.is === 'added') return showTransfer(house, ctx, added.value.transferId, { page: 1 })
  await toast(ctx)
  await reply(ctx, letter(faultsText(ctx.speech, added.value.faults, offices)))
}

function seatsNamed(line: TransferLine): string[] {
  if (line.is === 'move') return [line.from, line.to]
  return line.is === 'leave' ? [line.from] : []
}

/** Takes the name of whoever takes a seat. */
export const transferNameHandler: QuestionHandler<'transfer-name'> = async (house, ctx, { subject }) => {
  const name = cut(plainLine(ctx.message?.text ?? ''), 200)
  const { transferId, officeId: to, standing } = subject
  if (!isName(name) || !isStanding(standing)) return reply(ctx, letter(ctx.speech.t('transfer-name-empty')))
  const line: TransferLine = { is: 'take', text: name, to, name, standing }
  const added = await addMoves(house.desk, ctx.request('moves'), transferId, [line])
  if (!added.ok) return reply(ctx, letter(refusalText(ctx.speech, added)))
  if (added.value.is === 'faulty') return reply(ctx, letter(faultsText(ctx.speech, added.value.faults, [])))
  await showTransfer(house, ctx, added.value.transferId, { page: 1 })
}
