import { Composer } from 'grammy'
import type { QuestionKind } from '../../operations/question-kinds.ts'
import { answerableQuestion, closeQuestion, type OpenQuestion } from '../../operations/questions.ts'
import type { RakorContext } from '../context.ts'
import type { Feature } from './feature.ts'

/** What is waited for beside the talk: whoever turns to something else has given it up. */
const waits: readonly QuestionKind[] = ['roster-file', 'days-off-file', 'meeting-file']
/** Which fact of a meeting is changed is asked as long as its change is in view. */
const isOpenChange = (asked: OpenQuestion): boolean => asked.kind === 'change-fact' && asked.subject.fact === ''
/** Presses that belong to the sending of files itself, or to a change. */
const ownPresses = /^(?:f[a-z]{1,2}|ch(?:-[a-z]+)?|(?:roster|days-off)(?:-[a-z]+)?):/

/** A command or the button of another menu ends the wait for a file: words after it are no answer to that. */
export const waitsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').use(async (ctx, next) => {
    const data = ctx.callbackQuery?.data
    const turns = data === undefined ? ctx.message?.text?.startsWith('/') : !ownPresses.test(`${data}:`)
    if (!turns) return next()
    const userId = ctx.caller.userId
    // `/batal` takes the question back itself, and says so.
    const isCancel = /^\/batal\b/.test(ctx.message?.text ?? '')
    const asked = isCancel ? undefined : await answerableQuestion(house.desk, userId, userId)
    if (asked && (waits.includes(asked.kind) || isOpenChange(asked)))
      await closeQuestion(house.desk, ctx.request('turned'), asked.kind)
    return next()
  })
  return composer
}
