import { Composer } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { longestDescription } from '../../domain/task-draft.ts'
import {
  answerableQuestion,
  boundQuestion,
  closeQuestion,
  type OpenQuestion,
  openQuestion,
} from '../../operations/questions.ts'
import { checkStep, reportTask } from '../../operations/task-steps.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, replyNumbered, rewrite, toast, unbutton } from '../replying.ts'
import { progressIn } from '../task-meaning.ts'
import { type Letter, letter } from '../views/letter.ts'
import { reportAsked, reportOrAnswer, reportPreview } from '../views/task-report.ts'
import type { Feature } from './feature.ts'
import { answerKept, readsAsAnswer } from './private-words.ts'
import type { QuestionHandler } from './question-handler.ts'
import { saidAt } from './record-words.ts'

type Subject = Extract<OpenQuestion, { kind: 'task-report' }>['subject']

/**
 * The report of an office: `task-report` asks for it, `report-send` sends what was previewed, `report-cancel` gives it
 * up. Words that read as an answer to an invitation are asked about: `report-is` the one, `report-answer` the other.
 */
export const taskReportFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('task-report', 1), async (ctx) => {
    const taskId = ctx.match[1] ?? ''
    const open = await checkStep(desk, ctx.caller, taskId, 'report')
    if (!open.ok) return toast(ctx, refusalText(ctx.speech, open), true)
    await toast(ctx)
    await ask(house, ctx, { taskId }, reportAsked(ctx.speech, taskId, open.value.code))
  })

  inPrivate.callbackQuery(pressPattern('report-send', 1), async (ctx) => {
    const subject = await openReport(house, ctx, ctx.match[1])
    if (!subject?.note) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const { taskId, note } = subject
    const progress = progressIn(note)
    const report = { note, ...(progress !== undefined && { progress }) }
    const stepped = await reportTask(desk, ctx.request('report'), taskId, report)
    await toast(ctx)
    if (!stepped.ok) return rewrite(ctx, letter(refusalText(ctx.speech, stepped), []))
    const { code, progress: stands } = stepped.value
    await rewrite(ctx, letter(ctx.speech.t('task-report-kept', { code, progress: stands }), []))
  })

  inPrivate.callbackQuery(pressPattern('report-cancel', 1), async (ctx) => {
    const taskId = ctx.match[1] ?? ''
    if (await openReport(house, ctx, taskId)) await closeQuestion(desk, ctx.request('close'), 'task-report')
    const open = await checkStep(desk, ctx.caller, taskId, 'report')
    await toast(ctx)
    const told = open.ok
      ? ctx.speech.t('task-report-cancelled', { code: open.value.code })
      : refusalText(ctx.speech, open)
    await rewrite(ctx, letter(told, []))
  })

  inPrivate.callbackQuery(pressPattern('report-is', 1), async (ctx) => {
    const subject = await openReport(house, ctx, ctx.match[1])
    if (!subject?.said) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    await toast(ctx)
    await previewReport(house, ctx, subject.taskId, subject.said.text)
  })

  inPrivate.callbackQuery(pressPattern('report-answer', 1), async (ctx) => {
    const subject = await openReport(house, ctx, ctx.match[1])
    if (!subject?.said) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const open = await checkStep(desk, ctx.caller, subject.taskId, 'report')
    await toast(ctx)
    await closeQuestion(desk, ctx.request('close'), 'task-report')
    const told = open.ok ? ctx.speech.t('task-report-left', { code: open.value.code }) : refusalText(ctx.speech, open)
    await rewrite(ctx, letter(told, []))
    await answerKept(house, ctx, subject.said)
  })
  return composer
}

/** The report a press is about, as it stood at the first try of the press: what follows may close it and then be lost. */
async function openReport(house: House, ctx: RakorContext, taskId: string | undefined): Promise<Subject | undefined> {
  const question = await boundQuestion(house.desk, ctx.request('question'), ctx.caller.userId)
  return question?.kind === 'task-report' && question.subject.taskId === taskId ? question.subject : undefined
}

/** Shows what is asked now, and takes the buttons from what was shown before. */
async function ask(house: House, ctx: RakorContext, subject: Subject, made: Letter): Promise<void> {
  const { userId } = ctx.caller
  const before = await answerableQuestion(house.desk, userId, userId)
  if (before?.kind === 'task-report' && before.subject.shown) await unbutton(ctx, before.subject.shown)
  const shown = await replyNumbered(ctx, made)
  await openQuestion(house.desk, ctx.request('shown'), { kind: 'task-report', subject: { ...subject, shown } })
}

/** Shows words as the report they would make; what cannot be one is asked again. */
export async function previewReport(house: House, ctx: RakorContext, taskId: string, text: string): Promise<void> {
  const open = await checkStep(house.desk, ctx.caller, taskId, 'report')
  if (!open.ok) {
    await closeQuestion(house.desk, ctx.request('close'), 'task-report')
    return reply(ctx, letter(refusalText(ctx.speech, open)))
  }
  const { code } = open.value
  const note = plainLine(text)
  if (!note) return reply(ctx, reportAsked(ctx.speech, taskId, code, true))
  if (note.length > longestDescription)
    return reply(ctx, letter(ctx.speech.t('refusal-text-too-long', { limit: longestDescription })))
  await ask(house, ctx, { taskId, note }, reportPreview(ctx.speech, taskId, code, note))
}

/** A sentence, and a percentage in it, becomes the office's report once it is sent. */
export const taskReportHandler: QuestionHandler<'task-report'> = async (house, ctx, { subject }) => {
  const { taskId } = subject
  const text = ctx.message?.text ?? ''
  const open = await checkStep(house.desk, ctx.caller, taskId, 'report')
  if (!open.ok || !ctx.msg || !(await readsAsAnswer(house, ctx, text))) return previewReport(house, ctx, taskId, text)
  const said = { text, messageId: ctx.msg.message_id, saidAt: saidAt(ctx).epochMilliseconds }
  const made = reportOrAnswer(ctx.speech, taskId, open.value.code, plainLine(text))
  await ask(house, ctx, { taskId, said }, made)
}
