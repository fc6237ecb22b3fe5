import type { Meeting } from '../../domain/meeting.ts'
import { factAsked } from '../../language/asked-facts.ts'
import { courtesyIn } from '../../language/courtesies.ts'
import { agendaOf } from '../../operations/agenda.ts'
import { lastEnded, myInvitations, type Place } from '../../operations/answer-readings.ts'
import { readAsked } from '../../operations/check-in-reading.ts'
import { returnCourtesy } from '../../operations/courtesy.ts'
import { isSecretariat } from '../../operations/for-secretariat.ts'
import { makingOf } from '../../operations/wizards.ts'
import { readWords } from '../answer-meaning.ts'
import { pressData } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House, Speech } from '../house.ts'
import { reply } from '../replying.ts'
import { agendaLetter, datedMeeting, nameOf } from '../views/agenda.ts'
import { askedLetter } from '../views/check-in.ts'
import { letter } from '../views/letter.ts'
import { atPreviewLetter } from '../views/wizard-turns.ts'
import { answerFact } from './asked-facts.ts'
import { saySeries } from './series-said.ts'
import { nameOfMaking } from './wizard-shown.ts'

/** Private words that answer nothing: thanks, a question about the next meeting, an answer that comes too late, talk. */
export async function answerTalk(house: House, ctx: RakorContext, text: string): Promise<void> {
  const { t } = ctx.speech
  const courtesy = courtesyIn(text)
  if (courtesy) {
    await returnCourtesy(house.desk, ctx.request('courtesy'), courtesy === 'thanks' ? 'thanks' : 'courtesy')
    return
  }
  const held = await myInvitations(house.desk, ctx.caller)
  const [next] = held.ok ? held.value : []
  if (!next && (await answerFact(house, ctx, text, []))) return
  if (factAsked(text) === 'list' && !held.ok) {
    const agenda = await agendaOf(house.desk, ctx.caller)
    if (agenda.ok) return reply(ctx, agendaLetter(ctx.speech, agenda.value, 'coming', 0))
  }
  const making = await makingOf(house.desk, ctx.caller.userId)
  const name = making && (await nameOfMaking(house, ctx.speech, making, ctx.caller.userId))
  if (making?.of === 'meeting' && (await saySeries(house, ctx, making.id, text))) return
  if (making && name) return reply(ctx, atPreviewLetter(ctx.speech, making, name))
  if (held.ok && (await offerRegistration(house, ctx, held.value))) return
  if (next) {
    const open = [[{ text: t('answer-button-invitations'), callback_data: pressData('al') }]]
    return reply(ctx, letter(t('common-unasked-invited'), open))
  }
  if (held.ok && factAsked(text)) return reply(ctx, letter(t('answer-list-empty')))
  const ended = await lastEnded(house.desk, ctx.caller)
  const isAnswer = ended && (await readWords(house, text, ended, [])).is === 'answer'
  if (isAnswer) return reply(ctx, letter(tooLate(ctx.speech, ended)))
  const makesMeetings = await isSecretariat(house.desk, ctx.caller.userId)
  await reply(ctx, letter(t(makesMeetings ? 'common-unasked-text-secretariat' : 'common-unasked-text')))
}

/**
 * Whoever asks about the attendance on the spot, or writes what nobody understands, most likely looks for the button
 * with which they register: it is shown as long as it is open to them. False when there is none.
 */
async function offerRegistration(house: House, ctx: RakorContext, places: readonly Place[]): Promise<boolean> {
  for (const { meeting, office } of places) {
    const at = { meetingId: meeting.id, officeId: office.id }
    if (!(await readAsked(house.desk, at, ctx.caller.userId))) continue
    await reply(ctx, askedLetter(ctx.speech, meeting, ctx.speech.t('common-unasked-check-in')))
    return true
  }
  return false
}

/** That a meeting takes no answers any more, and why. */
const tooLate = (speech: Speech, meeting: Meeting): string =>
  meeting.state === 'cancelled'
    ? speech.t('answer-words-cancelled', { meeting: datedMeeting(speech, meeting) })
    : speech.t('answer-words-closed', { title: nameOf(speech, meeting) })
