import { answerOf } from '../../domain/invitation.ts'
import { isConfidential, meetingCode } from '../../domain/meeting.ts'
import { type Place, readPlace } from '../../operations/answer-readings.ts'
import { type DelegationShown, readDelegation } from '../../operations/delegations.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { officeButtons } from './answer-buttons.ts'
import { answerPhrase } from './answer-phrase.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import { followUpButtons } from './meeting-buttons.ts'
import { titleOf } from './meeting-facts.ts'
import type { Renderers } from './renderer.ts'

export const delegationRenderers: Renderers<
  'delegation-asked' | 'delegation-ended' | 'delegation-settled' | 'delegated-anyway'
> = {
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
  'delegated-anyway': async ({ desk }, row, speech) => {
    const place = await readPlace(desk, row.subject.meetingId, row.subject.officeId)
    if (!place || !sendsAnyway(place)) return drop('the head comes, or may be represented')
    const { meeting, office, invitation } = place
    const answer = answerPhrase(speech, invitation, 'full')
    const said = speech.t('delegation-anyway', { office: office.name, meeting: datedMeeting(speech, meeting), answer })
    return send(row.chatId, letter(said, [followUpButtons(speech, meeting.id)]))
  },
}

const sendsAnyway = ({ meeting, invitation }: Place): boolean =>
  meeting.inPerson && answerOf(invitation) === 'delegated' && meeting.state === 'scheduled'

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
  const elsewhere = shown.elsewhere.map((other) =>
    t('delegation-you-elsewhere', { meeting: datedMeeting(speech, other) }),
  )
  const facts = [t('delegation-asked', factsOf(speech, shown)), place, code, ...elsewhere].filter(Boolean)
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
