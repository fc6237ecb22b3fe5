import { Composer } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { longestDescription } from '../../domain/task-draft.ts'
import { progressIn } from '../../language/task-progress.ts'
import { requestsIn } from '../../language/task-requests.ts'
import {
  answerableQuestion,
  boundQuestion,
  closeQuestion,
  type OpenQuestion,
  openQuestion,
} from '../../operations/questions.ts'
import { boundReport, giveUpReport, keepReport, type WaitingReport } from '../../operations/report-drafts.ts'
import { beginAsk } from '../../operations/task-asks.ts'
import { readTaskWorld } from '../../operations/task-draft-reading.ts'
import { readTask } from '../../operations/task-reading.ts'
import { checkStep, reportTask } from '../../operations/task-steps.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, replyNumbered, rewrite, toast, unbutton } from '../replying.ts'
import { asksIn } from '../task-asked.ts'
import { type Letter, letter } from '../views/letter.ts'
import { reportAsked, reportPreview, type Shown } from '../views/task-report.ts'
import type { Feature } from './feature.ts'
import { answerKept } from './kept-words.ts'
import { shownLetter } from './task-asks.ts'
import { keptWords } from './task-talk.ts'

type Subject = Extract<OpenQuestion, { kind: 'task-report' }>['subject']

/**
 * The report of an office: `task-report` asks for it, `report-send` sends what was previewed, `report-cancel` gives it
 * up. Words that read as an answer to an invitation are asked about: `report-is` the one, `report-answer` the other.
 * While a report waits, `draft-replace`, `draft-answer` and `draft-ignore` say what other words were meant for.
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
    const kept = await keptWords(house, ctx)
    if (kept) return previewReport(house, ctx, taskId, kept)
    await ask(house, ctx, { taskId }, reportAsked(ctx.speech, taskId, open.value.code))
  })

  inPrivate.callbackQuery(pressPattern('report-send', 1), async (ctx) => {
    const draft = await draftOf(house, ctx, ctx.match[1])
    if (!draft) return stale(ctx)
    const { taskId, note } = draft
    const progress = progressIn(note)
    const { asks, untilWhen } = await asksOf(house, taskId, note)
    const report = { note, asks, ...(progress !== undefined && { progress }) }
    const stepped = await reportTask(desk, ctx.request('report'), taskId, report)
    await toast(ctx)
    if (!stepped.ok) return rewrite(ctx, letter(refusalText(ctx.speech, stepped), []))
    const { code } = stepped.value
    const told =
      progress === undefined
        ? ctx.speech.t('task-report-kept', { code })
        : ctx.speech.t('task-report-kept-progress', { code, progress })
    await rewrite(ctx, letter(told, []))
    await unbuttonAll(ctx, draft)
    // More time was asked for, and no day named until which.
    const begun = { step: 'ask-time' as const, reason: untilWhen ?? null, wish: null }
    if (untilWhen && (await beginAsk(desk, ctx.request('until'), taskId, begun)).ok)
      await reply(ctx, await shownLetter(house, ctx, taskId))
  })

  inPrivate.callbackQuery(pressPattern('report-cancel', 1), async (ctx) => {
    const taskId = ctx.match[1] ?? ''
    const draft = await draftOf(house, ctx, taskId)
    await giveUpReport(desk, ctx.request('close'), taskId)
    const open = await checkStep(desk, ctx.caller, taskId, 'report')
    await toast(ctx)
    const told = open.ok
      ? ctx.speech.t('task-report-cancelled', { code: open.value.code })
      : refusalText(ctx.speech, open)
    await rewrite(ctx, letter(told, []))
    await unbuttonAll(ctx, draft)
  })

  inPrivate.callbackQuery(pressPattern('report-is', 1), async (ctx) => {
    const subject = await openReport(house, ctx, ctx.match[1])
    if (!subject?.said) return stale(ctx)
    await toast(ctx)
    await previewReport(house, ctx, subject.taskId, subject.said)
  })

  inPrivate.callbackQuery(pressPattern('report-answer', 1), async (ctx) => {
    const subject = await openReport(house, ctx, ctx.match[1])
    if (!subject?.said) return stale(ctx)
    const open = await checkStep(desk, ctx.caller, subject.taskId, 'report')
    await toast(ctx)
    await closeQuestion(desk, ctx.request('close'), 'task-report')
    const told = open.ok ? ctx.speech.t('task-report-left', { code: open.value.code }) : refusalText(ctx.speech, open)
    await rewrite(ctx, letter(told, []))
    await answerKept(house, ctx, subject.said)
  })

  inPrivate.callbackQuery(pressPattern('draft-replace', 1), async (ctx) => {
    const draft = await draftOf(house, ctx, ctx.match[1])
    if (!draft?.doubt) return stale(ctx)
    await toast(ctx)
    await previewReport(house, ctx, draft.taskId, draft.doubt)
  })

  inPrivate.callbackQuery(pressPattern('draft-answer', 1), async (ctx) => {
    const draft = await draftOf(house, ctx, ctx.match[1])
    if (!draft?.doubt) return stale(ctx)
    const open = await checkStep(desk, ctx.caller, draft.taskId, 'report')
    await toast(ctx)
    await keepReport(desk, ctx.request('settled'), { ...draft, doubt: null })
    const told = open.ok
      ? ctx.speech.t('task-report-still-waits', { code: open.value.code })
      : refusalText(ctx.speech, open)
    await rewrite(ctx, letter(told, []))
    await answerKept(house, ctx, draft.doubt)
  })

  inPrivate.callbackQuery(pressPattern('draft-ignore', 1), async (ctx) => {
    const draft = await draftOf(house, ctx, ctx.match[1])
    const pressed = ctx.callbackQuery.message?.message_id
    if (!draft?.doubt || pressed === undefined) return stale(ctx)
    const open = await checkStep(desk, ctx.caller, draft.taskId, 'report')
    await toast(ctx)
    if (!open.ok) return rewrite(ctx, letter(refusalText(ctx.speech, open), []))
    await keepReport(desk, ctx.request('settled'), { ...draft, shown: pressed, doubt: null })
    const { taskId, note } = draft
    await rewrite(ctx, await previewOf(house, ctx, { taskId, code: open.value.code, note }, 'ignored'))
    await unbuttonAll(ctx, draft)
  })
  return composer
}

const stale = (ctx: RakorContext): Promise<void> => toast(ctx, ctx.speech.t('common-stale-toast'), true)

/** The report a press is asked about, as it stood at the first try of the press: what follows may close it and then be lost. */
async function openReport(house: House, ctx: RakorContext, taskId: string | undefined): Promise<Subject | undefined> {
  const question = await boundQuestion(house.desk, ctx.request('question'), ctx.caller.userId, 'press')
  return question?.kind === 'task-report' && question.subject.taskId === taskId ? question.subject : undefined
}

/** The report that waits to be sent, as it stood at the first try. */
const draftOf = (house: House, ctx: RakorContext, taskId = ''): Promise<WaitingReport | undefined> =>
  boundReport(house.desk, ctx.request('draft'), taskId)

/** Takes the buttons of a report that does not wait any more from every message but the pressed one. */
async function unbuttonAll(ctx: RakorContext, draft: WaitingReport | undefined): Promise<void> {
  const pressed = ctx.callbackQuery?.message?.message_id
  for (const messageId of draft ? [draft.shown, draft.doubt?.asked] : [])
    if (messageId !== undefined && messageId !== pressed) await unbutton(ctx, messageId)
}

/** Shows what is asked now, and takes the buttons from what was asked before. */
export async function ask(house: House, ctx: RakorContext, subject: Subject, made: Letter): Promise<void> {
  await unbuttonAsked(house, ctx)
  const shown = await replyNumbered(ctx, made)
  await openQuestion(house.desk, ctx.request('shown'), { kind: 'task-report', subject: { ...subject, shown } })
}

/** Takes the buttons from what was asked of a task; `of`: only of this one. */
async function unbuttonAsked(house: House, ctx: RakorContext, of?: string): Promise<void> {
  const { userId } = ctx.caller
  const before = await answerableQuestion(house.desk, userId, userId)
  if (before?.kind !== 'task-report' || !before.subject.shown) return
  if (of === undefined || before.subject.taskId === of) await unbutton(ctx, before.subject.shown)
}

/**
 * Shows words as the report they would make, in place of what was written before; what cannot be one is asked again.
 */
export async function previewReport(
  house: House,
  ctx: RakorContext,
  taskId: string,
  { text, messageId }: { text: string; messageId: number | undefined },
): Promise<void> {
  const open = await checkStep(house.desk, ctx.caller, taskId, 'report')
  if (!open.ok) {
    await giveUpReport(house.desk, ctx.request('close'), taskId)
    return reply(ctx, letter(refusalText(ctx.speech, open)))
  }
  const { code } = open.value
  const note = plainLine(text)
  if (!note) return reply(ctx, reportAsked(ctx.speech, taskId, code, true))
  if (note.length > longestDescription)
    return reply(ctx, letter(ctx.speech.t('refusal-text-too-long', { limit: longestDescription })))
  const before = await draftOf(house, ctx, taskId)
  await unbuttonAsked(house, ctx, taskId)
  if (before) await unbutton(ctx, before.shown)
  if (before?.doubt) await unbutton(ctx, before.doubt.asked)
  const replaces = before && before.note !== note ? 'replaced' : undefined
  const report = { taskId, note, saidIn: messageId ?? null }
  await showDraft(house, ctx, report, await previewOf(house, ctx, { taskId, code, note }, replaces))
}

/** A report as it will be sent, with what it asks. */
export async function previewOf(
  house: House,
  ctx: RakorContext,
  { taskId, code, note }: { taskId: string; code: string; note: string },
  shown?: Shown,
): Promise<Letter> {
  const { asks } = await asksOf(house, taskId, note)
  const until = asks.find(({ step }) => step === 'ask-time')?.wish
  return reportPreview(ctx.speech, taskId, code, note, { ...(shown && { shown }), ...(until && { until }) })
}

/** What a report asks of the secretariat beside what it tells. */
async function asksOf({ desk }: House, taskId: string, note: string): Promise<ReturnType<typeof asksIn>> {
  const { moreTime, handOver } = requestsIn(note)
  const view = moreTime || handOver ? await readTask(desk, taskId) : undefined
  return view ? asksIn(note, view.task, await readTaskWorld(desk)) : { asks: [] }
}

/** Shows a report that waits, and keeps it with the message that shows it. */
export async function showDraft(
  house: House,
  ctx: RakorContext,
  report: { taskId: string; note: string; saidIn: number | null },
  made: Letter,
): Promise<void> {
  const shown = await replyNumbered(ctx, made)
  await keepReport(house.desk, ctx.request('kept'), { ...report, shown, doubt: null })
}
