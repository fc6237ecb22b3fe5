import { answerOf } from '../../domain/invitation.ts'
import { isName } from '../../domain/name.ts'
import { plainLine } from '../../domain/plain-line.ts'
import { courtesyIn } from '../../language/courtesies.ts'
import { basisIn, withoutBasis } from '../../language/delegation-basis.ts'
import { readDelegate, readMinutes } from '../../language/few-words.ts'
import { codeOfReason } from '../../language/reply-details.ts'
import type { Detail } from '../../operations/answer-details.ts'
import { giveDetail, reasonLimit, skipDetail } from '../../operations/answer-details.ts'
import { type Place, readPlace } from '../../operations/answer-readings.ts'
import { returnCourtesy } from '../../operations/courtesy.ts'
import { noteBasis } from '../../operations/delegation-basis.ts'
import { askedInGroup, type OpenQuestion } from '../../operations/questions.ts'
import { readWords } from '../answer-meaning.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { refusalText, reply } from '../replying.ts'
import { typeLetter } from '../views/answer-question.ts'
import { echoButtons } from '../views/echo.ts'
import { type Letter, letter, withNote } from '../views/letter.ts'
import { completedLetter } from './answer-details.ts'
import { answerFact } from './asked-facts.ts'
import type { QuestionHandler } from './question-handler.ts'
import { type MessageContext, recordWords, sayAndNote, textOf } from './record-words.ts'
import { askForEach } from './several-answers.ts'

type Question = Extract<OpenQuestion, { kind: 'answer-detail' }>

/**
 * The typed end of an answer: who comes, how late, why not. Words that clearly say another answer are that answer;
 * what cannot be used is asked again. It is echoed with `Benar` and `Ubah`.
 */
export const answerDetailHandler: QuestionHandler<'answer-detail'> = async (house, ctx, question) => {
  const { kind, meetingId, officeId, as } = question.subject
  const place = officeId === null ? undefined : await readPlace(house.desk, meetingId, officeId)
  const text = textOf(ctx)
  if (text && as === 'own' && ctx.chat?.type === 'private' && (await askForEach(house, ctx, text))) return
  if (text && (await isBesideTheQuestion(house, ctx, text, place))) return
  // `Siap` says that the question was read, and answers nothing.
  if (text && courtesyInWords(text)) return say(house, ctx, typeLetter(ctx.speech, kind, place?.office.name ?? null))
  if (text && place && as === 'own') {
    const meaning = await readWords(house, text, place.meeting, [place.office])
    if (meaning.is === 'answer') {
      if (meaning.answer.kind !== kind) return recordWords(house, ctx, { place, answer: meaning.answer })
      // The answer said once more is not its reason.
      if (kind === 'absent' && !meaning.answer.reason)
        return say(house, ctx, typeLetter(ctx.speech, kind, place.office.name))
    }
  }
  const detail = text ? typedDetail(kind, text, place?.meeting) : undefined
  if (!detail && text && (await takesBasis(house, ctx, question, text))) return
  if (!detail) return say(house, ctx, typeLetter(ctx.speech, kind, place?.office.name ?? null, true))
  const outcome = await giveDetail(house.desk, ctx.request('detail'), {
    ...question.subject,
    detail,
    chatId: question.chatId,
    ...(ctx.msg && { messageId: ctx.msg.message_id }),
  })
  if (!outcome.ok) {
    // Asked once and no longer true: it must not catch the next words too.
    await skipDetail(house.desk, ctx.request('drop'), question.chatId, question.subject)
    return say(house, ctx, letter(refusalText(ctx.speech, outcome)))
  }
  const [answerId] = outcome.value.answerIds
  const buttons = answerId && as === 'own' && question.chatId > 0 ? echoButtons(ctx.speech, answerId) : []
  await sayAndNote(house, ctx, outcome.value.answerIds, await completedLetter(house, ctx, outcome.value, buttons, as))
}

/** `sesuai disposisi` says on what somebody comes, not yet who: it is noted, and the question stays. */
async function takesBasis(house: House, ctx: RakorContext, { subject }: Question, text: string): Promise<boolean> {
  const { kind, meetingId, officeId, as } = subject
  const basis = kind === 'delegated' ? basisIn(plainLine(text)) : undefined
  if (!basis || officeId === null) return false
  const noted = await noteBasis(house.desk, ctx.request('basis'), { meetingId, officeId, basis, as })
  if (!noted.ok) return false
  const place = await readPlace(house.desk, meetingId, officeId)
  const asked = typeLetter(ctx.speech, kind, place?.office.name ?? null)
  await say(house, ctx, withNote(asked, ctx.speech.t('delegation-toast-basis')))
  return true
}

/** A picture alone, `👍`, is no courtesy here: it was meant for an answer and is asked about. */
const courtesyInWords = (text: string): ReturnType<typeof courtesyIn> =>
  /\p{L}/u.test(text) ? courtesyIn(text) : undefined

/** Thanks, and questions about the meeting, are answered as ever and complete nothing: the question stays open. */
async function isBesideTheQuestion(
  house: House,
  ctx: RakorContext,
  text: string,
  place: Place | undefined,
): Promise<boolean> {
  if (ctx.chat?.type !== 'private') return false
  const courtesy = courtesyInWords(text)
  if (courtesy && courtesy !== 'receipt') {
    await returnCourtesy(house.desk, ctx.request('courtesy'), courtesy)
    return true
  }
  return place !== undefined && (await answerFact(house, ctx, text, [place]))
}

/** More words than these are hardly a position, a delay or a reason that nobody asked for here. */
const mostElsewhere = 5

/**
 * Whether a few private words that say nothing else complete an answer pressed in a group, where its detail was asked
 * a moment ago: people go on in the chat they have open.
 */
export async function completesGroupAnswer(house: House, ctx: MessageContext, text: string): Promise<boolean> {
  const question = await askedInGroup(house.desk, ctx.caller.userId, 'answer-detail')
  if (question?.subject.as !== 'own' || question.subject.officeId === null) return false
  if (courtesyIn(text) || text.includes('?') || text.trim().split(/\s+/).length > mostElsewhere) return false
  const { kind, meetingId, officeId } = question.subject
  const place = await readPlace(house.desk, meetingId, officeId)
  if (!place || answerOf(place.invitation) !== kind || !typedDetail(kind, text, place.meeting)) return false
  const { delegatePosition, minutesLate, reason } = place.invitation
  if ({ delegated: delegatePosition, late: minutesLate, absent: reason }[kind] !== null) return false
  await answerDetailHandler(house, ctx, { ...question, chatId: ctx.caller.userId })
  await skipDetail(house.desk, ctx.request('asked-in-group'), question.chatId, question.subject)
  return true
}

/** What typed words give for a detail; undefined when they cannot be used. */
export function typedDetail(
  kind: Question['subject']['kind'],
  text: string,
  meeting: { startsAt: Temporal.Instant | null; zone: string } | undefined,
): Detail | undefined {
  switch (kind) {
    case 'late': {
      const minutes = readMinutes(text, meeting?.startsAt?.toZonedDateTimeISO(meeting.zone))
      return minutes === undefined ? undefined : { minutesLate: minutes }
    }
    case 'delegated': {
      const words = plainLine(text)
      const delegate = readDelegate(withoutBasis(words))
      const basis = basisIn(words)
      return delegate && isName(delegate.position) ? { delegate, ...(basis && { basis }) } : undefined
    }
    case 'absent': {
      const reason = plainLine(text)
      if (!isName(reason) || !/\p{L}/u.test(reason) || reason.length > reasonLimit) return undefined
      const reasonCode = codeOfReason(reason)
      return { reason, excused: true, ...(reasonCode && { reasonCode }) }
    }
  }
}

const say = async (house: House, ctx: RakorContext, made: Letter): Promise<void> => {
  if (ctx.chat?.type === 'private') await reply(ctx, made)
  else await whisper(house, ctx, made)
}
