import { amendDraft, draftingTable, readDraft } from '../../operations/drafts.ts'
import { answerToPoint } from '../meeting-meaning.ts'
import { refusalText, reply } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { pointQuestion } from '../views/point.ts'
import { forgetMatter, shownDraft } from './draft.ts'
import type { QuestionHandler } from './question-handler.ts'

/** Takes typed words as the answer to what a draft lacks, and shows the draft as it is then. */
export const draftPointHandler: QuestionHandler<'draft-point'> = async (house, ctx, { subject }) => {
  const { meetingId, point } = subject
  const table = await draftingTable(house.desk, ctx.caller)
  if (!table.ok) return reply(ctx, letter(refusalText(ctx.speech, table)))
  const shown = await readDraft(house.desk, meetingId)
  const text = ctx.message?.text
  const answer = text && shown ? answerToPoint(text, point, shown, table.value) : undefined
  if (shown && !answer) {
    const question = pointQuestion(ctx.speech, shown.points[0] ?? { kind: point }, shown.today)
    return reply(ctx, letter(ctx.speech.t('meeting-answer-unclear', { question })))
  }
  // Without a draft the operation says what became of it.
  const amended = await amendDraft(house.desk, ctx.request('point'), meetingId, answer ?? { kind: 'title', title: '' })
  if (!amended.ok) return reply(ctx, letter(refusalText(ctx.speech, amended)))
  await reply(ctx, await shownDraft(house, ctx.speech, meetingId))
  await forgetMatter(house, ctx, meetingId)
}
