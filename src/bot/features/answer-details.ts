import { Composer } from 'grammy'
import { isDetailKind } from '../../domain/answering.ts'
import { keyOf } from '../../domain/wizard-choices.ts'
import {
  askToType,
  type Completed,
  type Detail,
  type DetailOf,
  giveDetail,
  skipDetail,
} from '../../operations/answer-details.ts'
import { readPlace } from '../../operations/answer-readings.ts'
import { delegateChoices } from '../../operations/delegations.ts'
import { answerableQuestion } from '../../operations/questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import {
  backToOffices,
  minutesOffered,
  positionsOffered,
  reasonsOffered,
  recordedForLetter,
  thanksLetter,
  typeLetter,
} from '../views/answer-question.ts'
import { type Letter, letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'

/** The payload of the link by which `Tulis` in a group opens the private chat. */
const startPayload = 'q_answer'

/** Presses on what completes an answer (`ad`; `rd` for the secretariat), and the private chat that `Tulis` opens. */
export const answerDetailsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.callbackQuery(pressPattern('ad', 4), (ctx) => press(house, ctx, 'own'))
  composer.callbackQuery(pressPattern('rd', 4), (ctx) => press(house, ctx, 'secretariat'))
  composer.chatType('private').command('start', async (ctx, next) => {
    if (ctx.match !== startPayload) return next()
    await reply(ctx, await openQuestionLetter(house, ctx))
  })
  return composer
}

async function press(
  house: House,
  ctx: RakorContext & { match: string | RegExpMatchArray },
  as: DetailOf['as'],
): Promise<void> {
  const [, meetingId = '', office = '', kind = '', choice = ''] = ctx.match
  const chatId = ctx.chat?.id
  if (!isDetailKind(kind) || chatId === undefined) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
  const of: DetailOf = { meetingId, officeId: office === '-' ? null : office, kind, as }
  if (choice === 'type') return letType(house, ctx, of)
  if (choice === 'skip') {
    const skipped = await skipDetail(house.desk, ctx.request('skip'), chatId, of)
    if (!skipped.ok) return toast(ctx, refusalText(ctx.speech, skipped), true)
    const made = letter(ctx.speech.t('answer-toast-skipped'), as === 'own' ? [] : backToOffices(ctx.speech, meetingId))
    await toast(ctx, made.text)
    return replace(house, ctx, made)
  }
  const detail = (await namedDelegate(house, ctx, of, choice)) ?? detailOf(house, of, choice)
  if (!detail) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
  const outcome = await giveDetail(house.desk, ctx.request('detail'), { ...of, detail, chatId })
  if (!outcome.ok) return toast(ctx, refusalText(ctx.speech, outcome), true)
  await toast(ctx, ctx.speech.t('answer-toast-detail'))
  await replace(house, ctx, await completedLetter(house, ctx, outcome.value, [], as))
}

/** Somebody of the office with an account, or a position it named lately; undefined for any other button. */
async function namedDelegate(
  house: House,
  ctx: RakorContext,
  of: DetailOf,
  choice: string,
): Promise<Detail | undefined> {
  if (of.kind !== 'delegated' || of.as !== 'own' || !of.officeId || !/^[up]/.test(choice)) return undefined
  const { staff, positions } = await delegateChoices(house.desk, of.officeId, ctx.caller.userId)
  const account = staff.find(({ accountId }) => choice === `u${accountId}`)
  if (account) return { delegate: { position: account.name, userId: account.userId } }
  const position = positions.find((each) => choice === `p${keyOf(each)}`)
  return position === undefined ? undefined : { delegate: { position } }
}

/** What a button stands for. A position is recorded in the language of the letter, whatever the presser reads. */
function detailOf(house: House, of: DetailOf, choice: string): Detail | undefined {
  switch (of.kind) {
    case 'late':
      return minutesOffered.includes(Number(choice)) ? { minutesLate: Number(choice) } : undefined
    case 'delegated':
      return positionsOffered.includes(choice)
        ? { delegate: { position: house.speech('id').t(`answer-position-${choice}`) } }
        : undefined
    case 'absent':
      return reasonsOffered.includes(choice) ? { reasonCode: choice, excused: true } : undefined
  }
}

async function letType(house: House, ctx: RakorContext, of: DetailOf): Promise<void> {
  const outcome = await askToType(house.desk, ctx.request('type'), of)
  if (!outcome.ok) return toast(ctx, refusalText(ctx.speech, outcome), true)
  if (ctx.chat?.type !== 'private') {
    await ctx.answerCallbackQuery({ url: `https://t.me/${house.bot.username}?start=${startPayload}` })
    return
  }
  await toast(ctx)
  await reply(ctx, await openQuestionLetter(house, ctx))
}

/** What the person is being asked in the private chat, asked again in words. */
async function openQuestionLetter(house: House, ctx: RakorContext): Promise<Letter> {
  const { userId } = ctx.caller
  const question = await answerableQuestion(house.desk, userId, userId)
  if (question?.kind !== 'answer-detail') return letter(ctx.speech.t('answer-question-gone'))
  const { meetingId, officeId, kind } = question.subject
  const place = officeId === null ? undefined : await readPlace(house.desk, meetingId, officeId)
  return typeLetter(ctx.speech, kind, place?.office.name ?? null)
}

/** Thanks with the answer as it now stands; of several offices only that they are recorded. */
export async function completedLetter(
  house: House,
  ctx: RakorContext,
  completed: Completed,
  keyboard: Letter['keyboard'] = [],
  as: DetailOf['as'] = 'own',
): Promise<Letter> {
  const [officeId] = completed.officeIds
  const place =
    completed.officeIds.length === 1 && officeId
      ? await readPlace(house.desk, completed.meetingId, officeId)
      : undefined
  if (place && as === 'secretariat') return recordedForLetter(ctx.speech, place)
  return place
    ? thanksLetter(ctx.speech, place, house.desk.clock.now(), keyboard)
    : letter(ctx.speech.t('answer-toast-detail'), keyboard)
}

async function replace(house: House, ctx: RakorContext, made: Letter): Promise<void> {
  if (ctx.chat?.type === 'private') await rewrite(ctx, made)
  else await whisper(house, ctx, made, true)
}
