import { Composer } from 'grammy'
import { stages } from '../../domain/cooperation.ts'
import { plainLine } from '../../domain/plain-line.ts'
import { leaveCooperationQuestion } from '../../operations/cooperation-questions.ts'
import {
  type CooperationScope,
  listCooperations,
  openCooperationByCode,
  readCooperationWorld,
  searchCooperations,
} from '../../operations/cooperation-reading.ts'
import { openQuestion } from '../../operations/questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { cooperationCodeIn, readCooperationLine, searchMeant } from '../cooperation-meaning.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { cooperationLetter } from '../views/cooperation.ts'
import { byPartnerLetter, byStageLetter, cooperationListLetter, foundLetter } from '../views/cooperation-list.ts'
import { letter } from '../views/letter.ts'
import { beginCooperation } from './cooperation-new.ts'
import { showCooperation } from './cooperation-shown.ts'
import type { Feature } from './feature.ts'
import { sendToPrivateChat } from './privately.ts'
import type { QuestionHandler } from './question-handler.ts'

/**
 * `/kerjasama`: the register, by stage, end and partner (`ks-l`, `ks-by`), one cooperation (`ks`), a search in words
 * (`ks-find`), and the way to record one, step by step or in a line. All in private.
 */
export const cooperationFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.command('kerjasama', async (ctx) => {
    const said = plainLine(ctx.match)
    if (said === '') return showList(house, ctx, { of: 'all' }, 0)
    const draft = readCooperationLine(said, await readCooperationWorld(desk))
    if (draft) return beginCooperation(house, ctx, draft)
    await find(house, ctx, said)
  })
  composer.chatType(['group', 'supergroup']).command('kerjasama', (ctx) => sendToPrivateChat(house, ctx))

  inPrivate.callbackQuery(pressPattern('ks-l', 3), async (ctx) => {
    const [, of = '', key = '', page = '0'] = ctx.match
    await leaveCooperationQuestion(desk, ctx.request('leave'))
    await showList(house, ctx, scopeOf(of, key), Number.parseInt(page, 10) || 0)
  })
  inPrivate.callbackQuery(pressPattern('ks-by', 1), async (ctx) => {
    const list = await listCooperations(desk, ctx.caller, { of: 'all' }, 0)
    if (!list.ok) return toast(ctx, refusalText(ctx.speech, list), true)
    await toast(ctx)
    const made = ctx.match[1] === 'partner' ? byPartnerLetter : byStageLetter
    await rewrite(ctx, made(ctx.speech, list.value))
  })
  inPrivate.callbackQuery(pressPattern('ks', 1), async (ctx) => {
    await leaveCooperationQuestion(desk, ctx.request('leave'))
    await showCooperation(house, ctx, ctx.match[1] ?? '')
  })
  inPrivate.callbackQuery('ks-find', async (ctx) => {
    const list = await listCooperations(desk, ctx.caller, { of: 'all' }, 0)
    if (!list.ok) return toast(ctx, refusalText(ctx.speech, list), true)
    await openQuestion(desk, ctx.request('ask'), { kind: 'cooperation-search', subject: {} })
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t('cooperation-find-ask')))
  })
  return composer
}

/** Looks for what was typed; asked again until something is found. */
export const cooperationSearchHandler: QuestionHandler<'cooperation-search'> = async (house, ctx) => {
  const said = plainLine(ctx.message?.text ?? '')
  if (said === '') return reply(ctx, letter(ctx.speech.t('cooperation-find-ask')))
  const any = await find(house, ctx, said)
  if (any) await leaveCooperationQuestion(house.desk, ctx.request('found'))
}

/** A code opens its page, and so does what finds one alone; else a list. Whether anything was found. */
async function find(house: House, ctx: RakorContext, said: string): Promise<boolean> {
  const { desk } = house
  const code = cooperationCodeIn(said)
  if (code) {
    const opened = await openCooperationByCode(desk, ctx.caller, code)
    const made = opened.ok ? cooperationLetter(ctx.speech, opened.value) : letter(refusalText(ctx.speech, opened))
    await reply(ctx, made)
    return opened.ok
  }
  const meant = searchMeant(said, await readCooperationWorld(desk))
  const found = await searchCooperations(desk, ctx.caller, meant)
  const list = await listCooperations(desk, ctx.caller, { of: 'all' }, 0)
  if (!found.ok || !list.ok) {
    const refusal = found.ok ? list : found
    if (!refusal.ok) await reply(ctx, letter(refusalText(ctx.speech, refusal)))
    return false
  }
  const [only, ...others] = found.value
  if (only && others.length === 0) await showCooperation(house, ctx, only.id)
  else await reply(ctx, foundLetter(ctx.speech, said, found.value, list.value))
  return only !== undefined
}

async function showList(house: House, ctx: RakorContext, scope: CooperationScope, page: number): Promise<void> {
  const list = await listCooperations(house.desk, ctx.caller, scope, page)
  if (!list.ok) {
    const why = refusalText(ctx.speech, list)
    return ctx.callbackQuery ? toast(ctx, why, true) : reply(ctx, letter(why))
  }
  const made = cooperationListLetter(ctx.speech, list.value)
  if (!ctx.callbackQuery) return reply(ctx, made)
  await toast(ctx)
  await rewrite(ctx, made)
}

/** Button data may be forged: what is no part of the register means all of it. */
function scopeOf(of: string, key: string): CooperationScope {
  const stage = stages.find((each) => each === key)
  if (of === 'stage' && stage) return { of, stage }
  if (of === 'partner') return { of, officeId: key }
  return of === 'expiry' || of === 'ended' ? { of } : { of: 'all' }
}
