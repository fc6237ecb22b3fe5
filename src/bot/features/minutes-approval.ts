import { Composer } from 'grammy'
import { openMinutes } from '../../operations/minutes.ts'
import {
  approveMinutes,
  askOnMinutes,
  askPdf,
  recordApproval,
  returnMinutes,
  reviseMinutes,
  submitMinutes,
} from '../../operations/minutes-approval.ts'
import { shownMinutes } from '../../operations/minutes-reading.ts'
import { closeQuestion } from '../../operations/questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { minutesDeskLetter } from '../views/minutes-desk.ts'
import { approvalLetter } from '../views/minutes-told.ts'
import type { Feature } from './feature.ts'
import { openPoint } from './minutes-point.ts'
import { refusePress, replyMinutes } from './minutes-shown.ts'
import type { QuestionHandler } from './question-handler.ts'
import { textOf } from './record-words.ts'

/** The way of minutes to the chair and back: sent, approved or returned, approved once more as another version. */
export const minutesApprovalFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('minutes-submit', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const submitted = await submitMinutes(desk, ctx.request('submit'), meetingId)
    if (!submitted.ok) {
      const point = submitted.details?.point
      if (submitted.reason !== 'minutes-action-lacks' || typeof point !== 'string')
        return refusePress(house, ctx, submitted)
      return openPoint(house, ctx, point, refusalText(ctx.speech, submitted))
    }
    const told = submitted.value.chairs > 0
    await toast(ctx, ctx.speech.t(told ? 'minutes-submitted-toast' : 'minutes-submitted-nobody'), !told)
    const shown = await shownMinutes(desk, ctx.caller, meetingId)
    if (shown.ok) await rewrite(ctx, minutesDeskLetter(ctx.speech, shown.value, desk.clock.now()))
  })

  inPrivate.callbackQuery(pressPattern('minutes-review', 1), async (ctx) => {
    const shown = await shownMinutes(desk, ctx.caller, ctx.match[1] ?? '')
    if (!shown.ok) return refusePress(house, ctx, shown)
    if (!shown.value.chairs || shown.value.minutes.state !== 'submitted')
      return toast(ctx, ctx.speech.t('refusal-minutes-not-submitted'), true)
    await toast(ctx)
    await rewrite(ctx, approvalLetter(ctx.speech, shown.value))
  })

  inPrivate.callbackQuery(pressPattern('minutes-approve', 2), async (ctx) => {
    const [, meetingId = '', print = ''] = ctx.match
    const approved = await approveMinutes(desk, ctx.request('approve'), { meetingId, print })
    if (!approved.ok && approved.reason === 'minutes-changed') return showChanged(house, ctx, meetingId)
    if (!approved.ok) return refusePress(house, ctx, approved)
    await toast(ctx, ctx.speech.t('minutes-approved-toast'))
    await rewrite(ctx, await approvedLetter(house, ctx, meetingId, approved.value.version))
  })

  inPrivate.callbackQuery(pressPattern('minutes-return', 1), (ctx) =>
    ask(house, ctx, 'minutes-return', { meetingId: ctx.match[1] ?? '' }, 'minutes-ask-remark'),
  )
  inPrivate.callbackQuery(pressPattern('minutes-record', 2), (ctx) =>
    ask(house, ctx, 'minutes-basis', { meetingId: ctx.match[1] ?? '', print: ctx.match[2] ?? '' }, 'minutes-ask-basis'),
  )
  inPrivate.callbackQuery(pressPattern('minutes-revise', 1), (ctx) =>
    ask(house, ctx, 'minutes-reason', { meetingId: ctx.match[1] ?? '' }, 'minutes-ask-reason'),
  )
  inPrivate.callbackQuery(pressPattern('minutes-pdf', 1), async (ctx) => {
    const owed = await askPdf(desk, ctx.request('pdf'), ctx.match[1] ?? '')
    await toast(ctx, owed.ok ? ctx.speech.t('file-being-made') : refusalText(ctx.speech, owed), !owed.ok)
  })
  return composer
}

async function ask<K extends Parameters<typeof askOnMinutes>[2]>(
  house: House,
  ctx: RakorContext,
  kind: K,
  subject: Parameters<typeof askOnMinutes<K>>[3],
  question: string,
): Promise<void> {
  const asked = await askOnMinutes(house.desk, ctx.request('ask'), kind, subject)
  if (!asked.ok) return refusePress(house, ctx, asked)
  await toast(ctx)
  await reply(ctx, letter(ctx.speech.t(question)))
}

/** What the chair was shown is not what the minutes say now: they see that, and may approve it. */
async function showChanged(house: House, ctx: RakorContext, meetingId: string): Promise<void> {
  const said = ctx.speech.t('minutes-approval-changed')
  await toast(ctx, said, true)
  const shown = await shownMinutes(house.desk, ctx.caller, meetingId)
  if (shown.ok) await rewrite(ctx, approvalLetter(ctx.speech, shown.value, said))
}

async function approvedLetter(house: House, ctx: RakorContext, meetingId: string, version: number) {
  const shown = await shownMinutes(house.desk, ctx.caller, meetingId)
  const title = shown.ok ? shown.value.content.title : ''
  return letter(ctx.speech.t('minutes-approved-now', { title, version }))
}

/** Why the chair returns the minutes. */
export const minutesReturnHandler: QuestionHandler<'minutes-return'> = async (house, ctx, { subject }) => {
  const returned = await returnMinutes(house.desk, ctx.request('return'), subject.meetingId, wordsOf(ctx))
  if (returned.ok) return reply(ctx, letter(ctx.speech.t('minutes-returned-now')))
  await reply(ctx, letter(refusalText(ctx.speech, returned)))
  if (!isTyping(returned.reason)) await closeQuestion(house.desk, ctx.request('ended'), 'minutes-return')
}

/** Why approved minutes get another version. */
export const minutesReasonHandler: QuestionHandler<'minutes-reason'> = async (house, ctx, { subject }) => {
  const { meetingId } = subject
  const revised = await reviseMinutes(house.desk, ctx.request('revise'), meetingId, wordsOf(ctx))
  if (revised.ok) {
    await openMinutes(house.desk, ctx.request('open'), { meetingId })
    return replyMinutes(house, ctx, meetingId)
  }
  await reply(ctx, letter(refusalText(ctx.speech, revised)))
  if (!isTyping(revised.reason)) await closeQuestion(house.desk, ctx.request('ended'), 'minutes-reason')
}

/** On what basis the secretariat records the chair's approval. */
export const minutesBasisHandler: QuestionHandler<'minutes-basis'> = async (house, ctx, { subject }) => {
  const recorded = await recordApproval(house.desk, ctx.request('record'), { ...subject, basis: wordsOf(ctx) })
  if (recorded.ok) return reply(ctx, await approvedLetter(house, ctx, subject.meetingId, recorded.value.version))
  await reply(ctx, letter(refusalText(ctx.speech, recorded)))
  if (isTyping(recorded.reason)) return
  await closeQuestion(house.desk, ctx.request('ended'), 'minutes-basis')
  if (recorded.reason === 'minutes-changed') await replyMinutes(house, ctx, subject.meetingId)
}

/** Words that cannot be taken may be written once more. */
const isTyping = (reason: string): boolean => reason === 'text-too-long' || reason === 'minutes-no-words'

const wordsOf = (ctx: RakorContext): string => (ctx.message ? textOf(ctx) : '')
