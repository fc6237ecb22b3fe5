import type { InlineKeyboardButton } from 'grammy/types'
import { type DelegationBasis, delegationBases } from '../../domain/delegation-basis.ts'
import { type Place, readPlace } from '../../operations/answer-readings.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { answerPhrase } from './answer-phrase.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

/** On what a delegate comes, a button each; `db` for the office itself, `rb` for the secretariat. */
export const basisButtons = (
  { t }: Speech,
  { meetingId, officeId }: { meetingId: string; officeId: string },
  name: 'db' | 'rb',
  marked: DelegationBasis | null,
): InlineKeyboardButton[] =>
  delegationBases.map((basis) => ({
    text: `${basis === marked ? '✓ ' : ''}${t(`delegation-button-basis-${basis}`)}`,
    callback_data: pressData(name, meetingId, officeId, basis),
  }))

/** The same letter with the question on what somebody named in words comes; whoever passes over it has answered. */
export function withBasisAsked(speech: Speech, made: Letter, place: Place, name: 'db' | 'rb'): Letter {
  if (!place.hasBasis) return made
  const { delegateBasis: basis } = place.invitation
  const text = basis ? made.text : `${made.text}\n\n${speech.t('delegation-basis-ask')}`
  return { ...made, text, keyboard: [basisButtons(speech, place.invitation, name, basis), ...(made.keyboard ?? [])] }
}

export const delegationBasisRenderers: Renderers<'delegation-basis'> = {
  'delegation-basis': async ({ desk }, row, speech) => {
    const place = await readPlace(desk, row.subject.meetingId, row.subject.officeId)
    if (!place?.hasBasis || place.invitation.delegateBasis)
      return drop('nobody is sent by name, or it is known on what')
    if (place.invitation.answeredBy !== row.chatId) return drop('answered by another since')
    const { meeting, office, invitation } = place
    const answer = answerPhrase(speech, invitation)
    const facts = { office: office.name, meeting: datedMeeting(speech, meeting), answer }
    const made = letter(speech.t('delegation-basis-about', facts))
    return send(row.chatId, withBasisAsked(speech, made, place, 'db'))
  },
}
