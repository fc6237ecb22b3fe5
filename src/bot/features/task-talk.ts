import { owesWork } from '../../domain/task.ts'
import { factAsked } from '../../language/asked-facts.ts'
import { meetingNamed } from '../../language/meeting-named.ts'
import { talkOfTask } from '../../language/task-talk.ts'
import { boundQuestion, closeQuestion, openQuestion } from '../../operations/questions.ts'
import { listTasks, openTask, type TaskListing } from '../../operations/task-reading.ts'
import type { WordsMeaning } from '../answer-meaning.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { taskCard } from '../views/task.ts'
import { whichTaskLetter } from '../views/task-list.ts'
import { numberIn } from './kept-words.ts'
import { meaningHere } from './private-words.ts'
import type { QuestionHandler } from './question-handler.ts'
import { type MessageContext, saidAt, textOf } from './record-words.ts'
import { replyCard } from './task-cards.ts'

/** How long words that named no task are kept for the report on it. */
const wordsLast = Temporal.Duration.from({ hours: 1 })

/**
 * Words in private about a task of the writer's office that reply to nothing: its card is shown, or it is asked which
 * of several is meant. They are kept for the report; a file they stand under is not. False when they are about none.
 */
export async function readAboutTask(house: House, ctx: MessageContext): Promise<boolean> {
  const text = textOf(ctx)
  const open = await openTasks(house, ctx)
  if (open.length === 0) return false
  const matters = open.map(({ task }) => task.description)
  const talk = talkOfTask(text, matters)
  if (talk === 'no' || !mayBeOfTask(await meaningHere(house, ctx, text), talk === 'clearly', text)) return false
  const subject = { text, messageId: ctx.msg.message_id, saidAt: saidAt(ctx).epochMilliseconds }
  await openQuestion(house.desk, ctx.request('keep'), { kind: 'task-words', subject })
  const named = meetingNamed(text, matters)
  const only = open.length === 1 ? open[0] : named === undefined ? undefined : open[named]
  const isFile = ctx.message?.text === undefined
  if (only) await showOnly(house, ctx, only.task.id, isFile)
  else await reply(ctx, whichTaskLetter(ctx.speech, open, isFile))
  return true
}

/** Whether words with this meaning for an invitation may be meant for a task instead. */
function mayBeOfTask(meaning: WordsMeaning, clearly: boolean, text: string): boolean {
  switch (meaning.is) {
    case 'answer':
      // What says no more than that something is open or takes longer may be said of a task as well.
      return clearly && (meaning.answer.kind === 'unsure' || meaning.answer.kind === 'late')
    case 'unclear':
      return clearly || meaning.doubtful
    case 'receipt':
      return clearly
    case 'nothing':
      return clearly || factAsked(text) === undefined
  }
}

/** The number of the task that kept words are for. */
export const taskWordsHandler: QuestionHandler<'task-words'> = async (house, ctx) => {
  const open = await openTasks(house, ctx)
  const meant = open[numberIn(ctx.msg?.text) - 1]
  if (meant) await showOnly(house, ctx, meant.task.id)
  else await reply(ctx, whichTaskLetter(ctx.speech, open))
}

/** Words that were said of a task before it was named, once and not for long. */
export async function keptWords(
  house: House,
  ctx: RakorContext,
): Promise<{ text: string; messageId: number } | undefined> {
  const question = await boundQuestion(house.desk, ctx.request('question'), ctx.caller.userId, 'press')
  if (question?.kind !== 'task-words') return undefined
  await closeQuestion(house.desk, ctx.request('used'), 'task-words')
  const { subject } = question
  const until = Temporal.Instant.fromEpochMilliseconds(subject.saidAt).add(wordsLast)
  return Temporal.Instant.compare(house.desk.clock.now(), until) > 0 ? undefined : subject
}

/** What the writer's offices still owe; the first page of it. */
async function openTasks(house: House, ctx: RakorContext): Promise<TaskListing['entries']> {
  const list = await listTasks(house.desk, ctx.caller, { of: 'mine' }, 0)
  return list.ok ? list.value.entries.filter(({ task, own }) => own && owesWork(task)) : []
}

async function showOnly(house: House, ctx: RakorContext, taskId: string, isFile = false): Promise<void> {
  const opened = await openTask(house.desk, ctx.caller, taskId)
  if (!opened.ok) return reply(ctx, letter(refusalText(ctx.speech, opened)))
  const { t } = ctx.speech
  const opening = [t('task-talk-only'), ...(isFile ? [t('task-talk-file')] : [])].join(' ')
  await replyCard(house, ctx, taskId, taskCard(ctx.speech, opened.value, opened.value.actsFor, opening))
}
