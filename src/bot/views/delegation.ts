import { answerOf } from '../../domain/invitation.ts'
import { isConfidential, meetingCode } from '../../domain/meeting.ts'
import { readPlace } from '../../operations/answer-readings.ts'
import { type DelegationShown, readDelegation } from '../../operations/delegations.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { officeButtons } from './answer-buttons.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import { titleOf } from './meeting-facts.ts'
import type { Renderers } from './renderer.ts'

export const delegationRenderers: Renderers<'delegation-asked' | 'delegation-ended' | 'delegation-settled'> = {
  'delegation-asked': async ({ desk }, row, speech) => {
    const shown = await readDelegation(desk, row.subject.delegationId)
    if (shown?.delegation.state !== 'asked') return drop('settled by now')
    return send(row.chatId, delegationLetter(speech, shown))
  },
  'delegation-ended': async ({ desk }, row, speech) => {
    const shown = await readDelegation(desk, row.subject.delegationId)
    if (shown?.delegation.state !== 'withdrawn') return drop('not withdrawn')
    return send(row.chatId, letter(speech.t('delegation-ended', factsOf(speech, shown))))
  },
  'delegation-settled': async ({ desk }, row, speech) => {
    const shown = await readDelegation(desk, row.subject.delegationId)
    if (!shown) return drop('gone')
    const { delegation } = shown
    const facts = { ...factsOf(speech, shown), name: shown.name }
    if (delegation.state === 'confirmed') return send(row.chatId, letter(speech.t('delegation-confirmed', facts)))
    if (delegation.state !== 'declined') return drop('neither confirmed nor declined')
    // What the head has answered since stands.
    const place = await readPlace(desk, delegation.meetingId, delegation.officeId)
    if (!place || answerOf(place.invitation) !== undefined) return drop('answered anew')
    return send(row.chatId, letter(speech.t('delegation-declined', facts), officeButtons(speech, place, 'ao')))
  },
}

const factsOf = (speech: Speech, { meeting, office }: DelegationShown): Record<string, string> => ({
  meeting: datedMeeting(speech, meeting),
  title: titleOf(office),
  office: office.name,
})

/** Asks somebody of an office whether they can come instead of its head; as it stands once they have said so. */
export function delegationLetter(speech: Speech, shown: DelegationShown): Letter {
  const { t } = speech
  const { delegation, meeting } = shown
  const place = meeting.place && !isConfidential(meeting) ? t('delegation-place', { place: meeting.place }) : ''
  const code = isConfidential(meeting) ? t('delegation-confidential', { code: meetingCode(meeting.id) }) : ''
  const facts = [t('delegation-asked', factsOf(speech, shown)), place, code].filter(Boolean)
  const button = (event: 'accept' | 'decline') => ({
    text: t(`delegation-button-${event}`),
    callback_data: pressData('dg', delegation.id, event),
    ...(event === 'accept' && { style: 'success' as const }),
  })
  switch (delegation.state) {
    case 'asked':
      return letter([...facts, t('delegation-question')].join('\n'), [[button('accept'), button('decline')]])
    case 'confirmed':
      return letter([...facts, t('delegation-said-accept')].join('\n'), [[button('decline')]])
    case 'declined':
      return letter([...facts, t('delegation-said-decline')].join('\n'))
    case 'withdrawn':
      return letter(t('delegation-ended', factsOf(speech, shown)))
  }
}
