import { Composer } from 'grammy'
import { codeBesideWords, codeIn } from '../../domain/check-in.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { readMeeting } from '../../operations/agenda.ts'
import { readOffices } from '../../operations/answer-readings.ts'
import { openCheckIn } from '../../operations/check-in.ts'
import { type Arrived, arrive, arriveAsGuest, takeBackArrival } from '../../operations/check-in-arrival.ts'
import { checkInChoice, checkInDesk } from '../../operations/check-in-reading.ts'
import { pressPattern } from '../callback-data.ts'
import { guestLimit, readGuest } from '../check-in-meaning.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { arrivedLetter, askedLetter, guestAskedLetter } from '../views/check-in.ts'
import { checkInChoiceLetter, checkInDeskLetter } from '../views/check-in-desk.ts'
import { type Letter, letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'
import { sendToPrivateChat } from './privately.ts'
import type { QuestionHandler } from './question-handler.ts'

/**
 * `/presensi`: whoever comes registers by a press (`pi`, back with `pu`), by the code on the screen, typed or scanned
 * (`/start p_<code>`). The secretariat has a page for each meeting (`pd`), opens it (`po`) and gives a new code (`pn`).
 */
export const checkInFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.command('presensi', async (ctx) => {
    const code = codeIn(ctx.match)
    if (code) return byCode(house, ctx, code)
    await showChoice(house, ctx)
  })
  composer.chatType(['group', 'supergroup']).command('presensi', (ctx) => sendToPrivateChat(house, ctx))

  inPrivate.command('start', async (ctx, next) => {
    const code = codeIn(/^p_([A-Za-z0-9]{6})$/.exec(ctx.match)?.[1] ?? '')
    return code ? byCode(house, ctx, code) : next()
  })
  inPrivate.on('message:text', async (ctx, next) => {
    const code = codeIn(ctx.msg.text)
    if (code) return byCode(house, ctx, code)
    const beside = codeBesideWords(ctx.msg.text)
    const arrived = beside && (await arrive(desk, ctx.request('arrive'), { code: beside }))
    // What only looks like a code of a meeting is for whoever else reads words.
    if (!arrived || (!arrived.ok && arrived.reason === 'check-in-unknown')) return next()
    await answerArrival(house, ctx, arrived)
  })

  inPrivate.callbackQuery(pressPattern('pi', 2), async (ctx) => {
    const [, meetingId = '', way] = ctx.match
    if (way !== 'room' && way !== 'online') return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const arrived = await arrive(desk, ctx.request('arrive'), { meetingId, online: way === 'online' })
    if (!arrived.ok) return toast(ctx, refusalText(ctx.speech, arrived), true)
    await toast(ctx, ctx.speech.t('check-in-toast'))
    await rewrite(ctx, await arrivalLetter(house, ctx, arrived.value))
  })
  inPrivate.callbackQuery(pressPattern('pu', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const gone = await takeBackArrival(desk, ctx.request('take-back'), meetingId)
    if (!gone.ok) return toast(ctx, refusalText(ctx.speech, gone), true)
    const said = ctx.speech.t('check-in-taken-back')
    await toast(ctx, said)
    if (!gone.value.invited) return rewrite(ctx, letter(`${said} ${ctx.speech.t('check-in-code-again')}`))
    const found = await readMeeting(desk, meetingId)
    if (found) await rewrite(ctx, askedLetter(ctx.speech, found.meeting, said))
  })

  inPrivate.callbackQuery(pressPattern('pd', 1), (ctx) => showDesk(house, ctx, ctx.match[1] ?? ''))
  inPrivate.callbackQuery(pressPattern('po', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const opened = await openCheckIn(desk, ctx.request('open'), { meetingId })
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await showDesk(house, ctx, meetingId, ctx.speech.t('check-in-opened-toast'))
  })
  inPrivate.callbackQuery(pressPattern('pn', 1), async (ctx) => {
    const [, meetingId = ''] = ctx.match
    const opened = await openCheckIn(desk, ctx.request('new-code'), { meetingId, anew: true })
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await showDesk(house, ctx, meetingId, ctx.speech.t('check-in-new-code-toast'))
  })
  return composer
}

async function showDesk(house: House, ctx: RakorContext, meetingId: string, said?: string): Promise<void> {
  const shown = await checkInDesk(house.desk, ctx.caller, meetingId)
  if (!shown.ok) return toast(ctx, refusalText(ctx.speech, shown), true)
  await toast(ctx, said)
  await rewrite(ctx, checkInDeskLetter(ctx.speech, shown.value))
}

/** The page of the only meeting at hand, or which is meant; to whoever comes the button of each that is open. */
async function showChoice(house: House, ctx: RakorContext): Promise<void> {
  const choice = await checkInChoice(house.desk, ctx.caller)
  if (!choice.ok) return reply(ctx, letter(refusalText(ctx.speech, choice)))
  const { all, meetings } = choice.value
  if (meetings.length === 0)
    return reply(ctx, letter(ctx.speech.t(all ? 'check-in-none-at-hand' : 'check-in-none-open')))
  if (!all) {
    for (const { meeting } of meetings) await reply(ctx, askedLetter(ctx.speech, meeting))
    return
  }
  const only = meetings.length === 1 ? meetings[0] : undefined
  if (!only) return reply(ctx, checkInChoiceLetter(ctx.speech, choice.value))
  const shown = await checkInDesk(house.desk, ctx.caller, only.meeting.id)
  await reply(ctx, shown.ok ? checkInDeskLetter(ctx.speech, shown.value) : letter(refusalText(ctx.speech, shown)))
}

async function byCode(house: House, ctx: RakorContext, code: string): Promise<void> {
  const arrived = await arrive(house.desk, ctx.request('arrive'), { code })
  await answerArrival(house, ctx, arrived)
}

async function answerArrival(house: House, ctx: RakorContext, arrived: Outcome<Arrived>): Promise<void> {
  if (!arrived.ok) return reply(ctx, letter(refusalText(ctx.speech, arrived)))
  await reply(ctx, await arrivalLetter(house, ctx, arrived.value))
}

async function arrivalLetter(house: House, ctx: RakorContext, arrived: Arrived): Promise<Letter> {
  const found = await readMeeting(house.desk, arrived.meetingId)
  if (!found) return letter(ctx.speech.t('refusal-not-found'))
  if (arrived.is === 'who') return guestAskedLetter(ctx.speech, found.meeting)
  return arrivedLetter(ctx.speech, found, arrived)
}

/** Takes the position and agency of a guest. */
export const checkInGuestHandler: QuestionHandler<'check-in-guest'> = async (house, ctx, { subject }) => {
  const { t } = ctx.speech
  const meaning = readGuest(ctx.message?.text ?? '', await readOffices(house.desk))
  if (meaning.is === 'unclear') return reply(ctx, letter(t('check-in-guest-unclear')))
  if (meaning.is === 'too-long') return reply(ctx, letter(t('check-in-guest-long', { most: guestLimit })))
  const arrived = await arriveAsGuest(house.desk, ctx.request('guest'), subject.meetingId, meaning.guest)
  await answerArrival(house, ctx, arrived)
}
