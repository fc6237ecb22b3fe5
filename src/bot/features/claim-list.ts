import { Composer } from 'grammy'
import { decideClaims } from '../../operations/claim-decisions.ts'
import { listClaims } from '../../operations/claim-questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { refusalText, rewrite, toast } from '../replying.ts'
import { claimList, marksIn, numbersIn } from '../views/claim-list.ts'
import type { Feature } from './feature.ts'

/** `/pejabat` → Pengajuan: the claims that wait, decided one by one or several together. */
export const claimListFeature: Feature = ({ desk }) => {
  const composer = new Composer<RakorContext>()
  const chat = composer.chatType('private')

  chat.callbackQuery(pressPattern('claims', 2), async (ctx) => {
    const [, page, marks = ''] = ctx.match
    const claims = await listClaims(desk, ctx.caller)
    if (!claims.ok) return toast(ctx, refusalText(ctx.speech, claims), true)
    await toast(ctx)
    await rewrite(ctx, claimList(ctx.speech, claims.value, Number(page) || 1, marksIn(marks), shown(ctx)))
  })

  chat.callbackQuery(pressPattern('claims-do', 3), async (ctx, next) => {
    const [, page, decision, part = ''] = ctx.match
    const marks = marksIn(part)
    if ((decision !== 'confirmed' && decision !== 'refused') || marks.length === 0) return next()
    const decided = await decideClaims(desk, ctx.request('claims'), marks, decision)
    if (!decided.ok) return toast(ctx, refusalText(ctx.speech, decided), true)
    const { count, late } = decided.value
    const said = count > 0 ? ctx.speech.t(`claims-${decision}-toast`, { count }) : ''
    const second = late ? refusalText(ctx.speech, late) : ''
    await toast(ctx, [said, second].filter(Boolean).join(' '), late !== null)
    const claims = await listClaims(desk, ctx.caller)
    if (claims.ok) await rewrite(ctx, claimList(ctx.speech, claims.value, Number(page) || 1, [], shown(ctx)))
  })
  return composer
}

/** The numbers of the list that was pressed. */
const shown = (ctx: RakorContext) => numbersIn(ctx.callbackQuery?.message?.reply_markup)
