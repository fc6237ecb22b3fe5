import { Composer, type Filter } from 'grammy'
import { isDetailKind } from '../../domain/answering.ts'
import type { Answer, AnswerVia } from '../../domain/invitation.ts'
import { asHeld } from '../../domain/online.ts'
import { refused } from '../../domain/outcome.ts'
import { sameAnswer } from '../../domain/rereading.ts'
import { codeOfReason } from '../../language/reply-details.ts'
import {
  type BeforeEdit,
  noteEcho,
  type ReadAnswer,
  readBeforeEdit,
  rereadAnswer,
} from '../../operations/answer-edits.ts'
import { meetingOfMessage, readPlace } from '../../operations/answer-readings.ts'
import { sendCurrentInvitation } from '../../operations/current-invitation.ts'
import { offerChoice } from '../../operations/offer-choice.ts'
import { taskOfReport } from '../../operations/report-drafts.ts'
import { readWords } from '../answer-meaning.ts'
import type { RakorContext } from '../context.ts'
import { isOfAnother } from '../forwarded.ts'
import type { House } from '../house.ts'
import { correct, refusalText, reply, replyNumbered } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { datedMeeting } from '../views/agenda.ts'
import { officeButtons } from '../views/answer-buttons.ts'
import { answerPhrase } from '../views/answer-phrase.ts'
import { thanksLetter } from '../views/answer-question.ts'
import { echoButtons } from '../views/echo.ts'
import { letter } from '../views/letter.ts'
import { answerDetailHandler, typedDetail } from './answer-typed.ts'
import { detailAsked } from './detail-asked.ts'
import type { Feature } from './feature.ts'
import { readInPrivate } from './private-words.ts'
import { writtenAt } from './record-words.ts'
import { isForSeveral } from './several-answers.ts'
import { previewReport } from './task-report.ts'
import { hint, hintOf, readInGroup } from './words.ts'

type Edited = Filter<RakorContext, 'edited_message'>

/**
 * A message that is edited is read again. What was an answer becomes another one as long as no other answer was given
 * since; what was none and is one now counts from now on; a report that waits is corrected; anything else, and every
 * edited command, is silence.
 */
export const editsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.on('edited_message', async (ctx) => {
    const text = ctx.editedMessage.text ?? ctx.editedMessage.caption ?? ''
    if (text.startsWith('/') || isOfAnother(ctx.editedMessage)) return
    const { message_id: messageId } = ctx.editedMessage
    const { answers, question } = await readBeforeEdit(house.desk, ctx.request('before'), {
      chatId: ctx.chat.id,
      messageId,
      writtenAt: writtenAt(ctx.editedMessage),
    })
    const isPrivate = ctx.chat.type === 'private'
    const report = isPrivate && (await taskOfReport(house.desk, ctx.request('report'), messageId))
    if (report) return previewReport(house, ctx, report, { text, messageId })
    if (answers.length === 0) return readAsNew(house, ctx, question)
    for (const read of answers) await reread(house, ctx, read, text)
  })
  return composer
}

/** What was no answer before the edit: in a group only as a reply to Rakor, in private also to an open question. */
async function readAsNew(house: House, ctx: Edited, question: BeforeEdit['question']): Promise<void> {
  const replied = ctx.editedMessage.reply_to_message
  const about = replied && (await meetingOfMessage(house.desk, ctx.chat.id, replied.message_id))
  if (ctx.chat.type !== 'private') {
    if (about) await readInGroup(house, ctx, about)
    return
  }
  if (question) return answerDetailHandler(house, ctx, question)
  await readInPrivate(house, ctx, about)
}

async function reread(house: House, ctx: Edited, read: ReadAnswer, text: string): Promise<void> {
  const now = (await isForSeveral(house, ctx, text)) ? undefined : await meaningNow(house, read, text)
  if (!now) return askWhatIsMeant(house, ctx, read, codeOfReason(text) === 'sakit')
  const before = read.answer.answer
  if (sameAnswer(asHeld(read.meeting, now.answer), before) && now.answer.basis === before.basis) return
  const { desk } = house
  const { meeting, office } = read
  const outcome = await rereadAnswer(desk, ctx.request(`reread-${read.answer.id}`), {
    answerId: read.answer.id,
    meetingId: meeting.id,
    officeId: office.id,
    ...now,
    chatId: ctx.chat.id,
    messageId: ctx.editedMessage.message_id,
    writtenAt: writtenAt(ctx.editedMessage),
  })
  if (ctx.chat.type !== 'private') {
    if (!outcome.ok) await hint(house, ctx, hintOf(outcome))
    return
  }
  const place = await readPlace(desk, meeting.id, office.id)
  if (!outcome.ok) {
    const asks = place && outcome.reason === 'answered-since'
    await reply(ctx, letter(refusalText(ctx.speech, outcome), asks ? officeButtons(ctx.speech, place) : undefined))
    if (outcome.reason === 'old-card') await sendCurrentInvitation(desk, ctx.request('current'), meeting.id)
    return
  }
  if (!place) return
  const { answerId, echoId, missing, asked } = outcome.value
  const as = read.answer.givenAs === 'secretariat' ? 'secretariat' : 'own'
  const buttons = as === 'own' ? echoButtons(ctx.speech, answerId) : []
  const made = thanksLetter(ctx.speech, place, desk.clock.now(), buttons)
  const tells = async (): Promise<void> => {
    const shown = echoId === null ? await replyNumbered(ctx, made) : await correct(ctx, echoId, made)
    if (shown !== echoId) await noteEcho(desk, [answerId], shown)
  }
  if (!missing || asked !== 'here') return tells()
  await sayOnce(house, ctx, `thanks-${read.answer.id}`, tells)
  const of = { meetingId: meeting.id, officeId: office.id, kind: missing, as } as const
  await reply(ctx, await detailAsked(house, ctx, of, office.name))
}

/** What the words say now: of words that completed an answer, another completion or another answer. */
async function meaningNow(
  house: House,
  read: ReadAnswer,
  text: string,
): Promise<{ answer: Answer; via: AnswerVia } | undefined> {
  const { answer: before, meeting, office } = read
  const { kind } = before.answer
  const meaning = await readWords(house, text, meeting, [office])
  const clear = meaning.is === 'answer' ? { answer: meaning.answer, via: 'words' as const } : undefined
  if (before.via === 'words' || !isDetailKind(kind)) return clear
  if (clear && clear.answer.kind !== kind && before.givenAs !== 'secretariat') return clear
  const detail = typedDetail(kind, text, meeting)
  return detail && { answer: { kind, ...detail }, via: before.via }
}

/** Words that are no clear answer any more: the one that was read stands, and its writer is asked. */
async function askWhatIsMeant(house: House, ctx: Edited, read: ReadAnswer, secret: boolean): Promise<void> {
  const { meeting, office, invitation } = read
  const where = {
    meetingId: meeting.id,
    officeId: office.id,
    chatId: ctx.chat.id,
    messageId: ctx.editedMessage.message_id,
    of: 'unclear',
    secret,
  } as const
  const asked = await offerChoice(house.desk, ctx.request(`choice-${read.answer.id}`), where, read.answer.id)
  if (!asked.ok && asked.reason === 'answered-since') return sayAnsweredSince(house, ctx, read)
  if (!asked.ok || !asked.value.asks || ctx.chat.type !== 'private') return
  const answer = answerPhrase(ctx.speech, invitation, 'full')
  const said = ctx.speech.t('answer-edit-unclear', {
    office: office.name,
    answer,
    meeting: datedMeeting(ctx.speech, meeting),
  })
  await reply(ctx, letter(said, officeButtons(ctx.speech, read)))
}

/** Another answer was given after the edited message, and stands. */
async function sayAnsweredSince(house: House, ctx: Edited, read: ReadAnswer): Promise<void> {
  const refusal = refused('answered-since')
  if (ctx.chat.type !== 'private') return hint(house, ctx, hintOf(refusal))
  await reply(ctx, letter(refusalText(ctx.speech, refusal), officeButtons(ctx.speech, read)))
}
