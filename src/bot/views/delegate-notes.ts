import type { InlineKeyboardButton } from 'grammy/types'
import { type DelegationBasis, delegationBases } from '../../domain/delegation-basis.ts'
import { answerOf } from '../../domain/invitation.ts'
import { type Place, readPlace } from '../../operations/answer-readings.ts'
import { pressData, roundPart } from '../callback-data.ts'
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

/**
 * The same letter with what is to be minded about who comes instead, and the question on what they come; whoever passes
 * over it has answered.
 */
export function withDelegateNotes(speech: Speech, made: Letter, place: Place, name: 'db' | 'rb'): Letter {
  const { delegateBasis: basis } = place.invitation
  const asks = place.hasBasis === true
  const notes = [...elsewhereNotes(speech, place), ...(asks && !basis ? [speech.t('delegation-basis-ask')] : [])]
  const again = pressData('ao', place.meeting.id, 'delegated', place.office.id, ...roundPart(place.meeting.round))
  const another = name === 'db' && (place.elsewhere?.length ?? 0) > 0
  const rows = [
    ...(asks ? [basisButtons(speech, place.invitation, name, basis)] : []),
    ...(another ? [[{ text: speech.t('delegation-button-another'), callback_data: again }]] : []),
    ...(made.keyboard ?? []),
  ]
  const keyboard = rows.length > 0 || made.keyboard ? { keyboard: rows } : {}
  return { ...made, text: [made.text, ...notes].join('\n\n'), ...keyboard }
}

/** Meetings named; hardly anybody is wanted at more at a time. */
const most = 3

const elsewhereNotes = (speech: Speech, { invitation, elsewhere = [] }: Place): string[] =>
  elsewhere.slice(0, most).map((meeting) =>
    speech.t('delegation-elsewhere', {
      who: invitation.delegatePosition ?? speech.t('delegation-somebody'),
      meeting: datedMeeting(speech, meeting),
    }),
  )

export const delegationNotedRenderers: Renderers<'delegation-noted'> = {
  'delegation-noted': async ({ desk }, row, speech) => {
    const place = await readPlace(desk, row.subject.meetingId, row.subject.officeId)
    if (!place || answerOf(place.invitation) !== 'delegated') return drop('nobody is sent any more')
    const { meeting, office, invitation } = place
    if (invitation.answeredBy !== row.chatId) return drop('answered by another since')
    const asks = place.hasBasis && !invitation.delegateBasis
    if (!asks && !place.elsewhere && !meeting.inPerson) return drop('there is nothing to ask or to mind')
    const answer = answerPhrase(speech, invitation, 'full')
    const facts = { office: office.name, meeting: datedMeeting(speech, meeting), answer }
    const said = [speech.t('delegation-noted', facts), ...(meeting.inPerson ? [speech.t('delegation-in-person')] : [])]
    return send(row.chatId, withDelegateNotes(speech, letter(said.join('\n\n')), place, 'db'))
  },
}
