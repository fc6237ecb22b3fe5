import { plainLine } from '../../domain/plain-line.ts'
import { factAsked } from '../../language/asked-facts.ts'
import { courtesyIn } from '../../language/courtesies.ts'
import { correctsReport, isGoAhead, namesMeeting, talkOfTask } from '../../language/task-talk.ts'
import { meetingOfMessage } from '../../operations/answer-readings.ts'
import type { OpenQuestion } from '../../operations/questions.ts'
import { keepReport } from '../../operations/report-drafts.ts'
import { checkStep } from '../../operations/task-steps.ts'
import type { RakorContext } from '../context.ts'
import { isOfAnother } from '../forwarded.ts'
import type { House } from '../house.ts'
import { replyNumbered, unbutton } from '../replying.ts'
import { reportDoubt, reportOrAnswer } from '../views/task-report.ts'
import { isInvited, meaningHere } from './private-words.ts'
import type { QuestionHandler } from './question-handler.ts'
import { saidAt } from './record-words.ts'
import { taskRepliedTo } from './task-replies.ts'
import { ask, previewOf, previewReport, showDraft } from './task-report.ts'

type Subject = Extract<OpenQuestion, { kind: 'task-report' }>['subject']
type Draft = NonNullable<Subject['draft']>

/**
 * Whether words pass a report by that is asked for or waits to be sent: what clearly answers an invitation or asks
 * something of a meeting is that, and the report stays.
 */
export async function passesReport(house: House, ctx: RakorContext, subject: Subject): Promise<boolean> {
  if (subject.draft) return (await meantBeside(house, ctx, subject.taskId, subject.draft)) === 'another'
  const text = ctx.message?.text
  const fact = text && factAsked(text)
  if (!fact || !ctx.message || isOfAnother(ctx.message) || talkOfTask(text, []) !== 'no') return false
  return (fact !== 'facts' && fact !== 'state') || namesMeeting(text)
}

/** A sentence, and a percentage in it, becomes the office's report once it is sent. */
export const taskReportHandler: QuestionHandler<'task-report'> = async (house, ctx, { subject }) => {
  const { taskId, draft } = subject
  const text = ctx.message?.text ?? ''
  if (draft) return weighBeside(house, ctx, taskId, draft)
  const open = await checkStep(house.desk, ctx.caller, taskId, 'report')
  if (!open.ok || !ctx.msg || (await meaningHere(house, ctx, text)).is !== 'answer')
    return previewReport(house, ctx, taskId, { text, messageId: ctx.msg?.message_id })
  const said = { text, messageId: ctx.msg.message_id, saidAt: saidAt(ctx).epochMilliseconds }
  const made = reportOrAnswer(ctx.speech, taskId, open.value.code, plainLine(text))
  await ask(house, ctx, { taskId, said }, made)
}

/**
 * What words are meant for while a report waits: to replace it, to go ahead with it, for something else, or one
 * cannot tell.
 */
async function meantBeside(
  house: House,
  ctx: RakorContext,
  taskId: string,
  draft: Draft,
): Promise<'report' | 'go-ahead' | 'another' | 'doubtful'> {
  const { message } = ctx
  const text = message?.text
  if (!text || isOfAnother(message)) return 'another'
  const replied = message.reply_to_message
  if (replied?.message_id === draft.shown || (await taskRepliedTo(house, ctx)) === taskId) return 'report'
  if (replied && (await meetingOfMessage(house.desk, ctx.caller.userId, replied.message_id))) return 'another'
  const open = await checkStep(house.desk, ctx.caller, taskId, 'report')
  // What became of the task is told where the report is sent.
  if (!open.ok) return 'another'
  const corrects = correctsReport(text, [draft.note, open.value.description])
  const answers = (await meaningHere(house, ctx, text)).is === 'answer'
  const asks = factAsked(text) !== undefined
  if (corrects) return answers || asks || text.includes('?') ? 'doubtful' : 'report'
  if (answers || asks) return 'another'
  if (isGoAhead(text)) return 'go-ahead'
  return courtesyIn(text) ? 'another' : 'doubtful'
}

async function weighBeside(house: House, ctx: RakorContext, taskId: string, draft: Draft): Promise<void> {
  const text = ctx.message?.text ?? ''
  const meant = await meantBeside(house, ctx, taskId, draft)
  const open = await checkStep(house.desk, ctx.caller, taskId, 'report')
  if (meant === 'report' || !open.ok || !ctx.msg)
    return previewReport(house, ctx, taskId, { text, messageId: ctx.msg?.message_id })
  const { code } = open.value
  if (draft.doubt) await unbutton(ctx, draft.doubt.asked)
  if (meant === 'go-ahead') {
    await unbutton(ctx, draft.shown)
    const { note, saidIn } = draft
    const made = await previewOf(house, ctx, { taskId, code, note }, 'waits')
    return showDraft(house, ctx, { taskId, note, saidIn }, made)
  }
  const made = reportDoubt(ctx.speech, taskId, code, plainLine(text), await isInvited(house, ctx))
  const asked = await replyNumbered(ctx, made)
  const doubt = { text, messageId: ctx.msg.message_id, saidAt: saidAt(ctx).epochMilliseconds, asked }
  await keepReport(house.desk, ctx.request('doubt'), { taskId, ...draft, doubt })
}
