import { Composer } from 'grammy'
import { answerKinds } from '../../domain/invitation.ts'
import { answerFor } from '../../operations/give-answer.ts'
import { readGroup } from '../../operations/groups.ts'
import { openPolls } from '../../operations/poll-reading.ts'
import { oweRecap, type Recap, recapMeetings, recapOf } from '../../operations/recap.ts'
import { pressPattern, roundPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { detailLetter } from '../views/answer-question.ts'
import { recordedToast } from '../views/answer-toast.ts'
import { type Letter, letter } from '../views/letter.ts'
import {
  answerForLetter,
  answerForOfficeLetter,
  recapHomeLetter,
  recapLetter,
  recapMeetingsLetter,
} from '../views/recap.ts'
import type { Feature } from './feature.ts'
import { answerPrivately } from './privately.ts'

/**
 * `/rekap`: who answered what, when and through whom, page by page (`rk`, back to the meetings `rl`); the secretariat
 * answers for an office (`rj` choose it, `ro` its answers, `rs` the answer). All of it only in private chats.
 */
export const recapFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')
  inPrivate.command('rekap', async (ctx) => reply(ctx, await firstLetter(house, ctx)))
  inPrivate.callbackQuery(pressPattern('rl', 0), async (ctx) => {
    await toast(ctx)
    await rewrite(ctx, await meetingsLetter(house, ctx))
  })
  inPrivate.callbackQuery(pressPattern('rk', 2), (ctx) =>
    show(house, ctx, (recap) => recapLetter(ctx.speech, recap, pageOf(ctx))),
  )
  inPrivate.callbackQuery(pressPattern('rj', 2), (ctx) =>
    show(house, ctx, (recap) => (recap.secretariat ? answerForLetter(ctx.speech, recap, pageOf(ctx)) : undefined)),
  )
  inPrivate.callbackQuery(pressPattern('ro', 2), (ctx) =>
    show(house, ctx, (recap) => {
      const line = recap.lines.find(({ office }) => office.id === ctx.match[2])
      return recap.secretariat && line ? answerForOfficeLetter(ctx.speech, recap, line) : undefined
    }),
  )
  inPrivate.callbackQuery(roundPattern('rs', 3), (ctx) => answerForOffice(house, ctx))
  composer.chatType(['group', 'supergroup']).command('rekap', async (ctx) => {
    if ((await readGroup(house.desk, ctx.chat.id))?.state !== 'linked') return
    await answerPrivately(house, ctx, await oweRecap(house.desk, ctx.request('recap')))
  })
  return composer
}

const pageOf = (ctx: { match: string | RegExpMatchArray }): number => Number.parseInt(ctx.match[2] ?? '', 10) || 0

async function meetingsLetter(house: House, ctx: RakorContext): Promise<Letter> {
  const meetings = await recapMeetings(house.desk, ctx.caller)
  const polls = await openPolls(house.desk, ctx.caller)
  return meetings.ok
    ? recapMeetingsLetter(ctx.speech, meetings.value, polls.ok ? polls.value : [])
    : letter(refusalText(ctx.speech, meetings))
}

/** What `/rekap` opens with: the choice of a meeting, or the only one there is. */
async function firstLetter(house: House, ctx: RakorContext): Promise<Letter> {
  const meetings = await recapMeetings(house.desk, ctx.caller)
  return meetings.ok
    ? recapHomeLetter(house, ctx.speech, ctx.caller, meetings.value)
    : letter(refusalText(ctx.speech, meetings))
}

async function show(
  house: House,
  ctx: RakorContext & { match: string | RegExpMatchArray },
  view: (recap: Recap) => Letter | undefined,
): Promise<void> {
  const recap = await recapOf(house.desk, ctx.caller, ctx.match[1] ?? '')
  if (!recap.ok) return toast(ctx, refusalText(ctx.speech, recap), true)
  const made = view(recap.value)
  if (!made) return toast(ctx, ctx.speech.t('refusal-not-allowed'), true)
  await toast(ctx)
  await rewrite(ctx, made)
}

async function answerForOffice(house: House, ctx: RakorContext & { match: string | RegExpMatchArray }): Promise<void> {
  const [, meetingId = '', pressed, officeId = '', round] = ctx.match
  const kind = answerKinds.find((each) => each === pressed)
  if (!kind) return toast(ctx, ctx.speech.t('answer-toast-unknown-button'), true)
  const outcome = await answerFor(house.desk, ctx.request('answer-for'), {
    meetingId,
    officeId,
    kind,
    round: Number(round ?? 0),
  })
  if (!outcome.ok) return toast(ctx, refusalText(ctx.speech, outcome), true)
  await toast(ctx, recordedToast(ctx.speech, outcome.value))
  const recap = await recapOf(house.desk, ctx.caller, meetingId)
  if (recap.ok) await rewrite(ctx, answerForLetter(ctx.speech, recap.value, 0))
  const { missing, offices } = outcome.value
  if (!missing) return
  const of = { meetingId, officeId, kind: missing, as: 'secretariat' } as const
  await reply(ctx, detailLetter(ctx.speech, of, offices[0]?.name ?? null))
}
