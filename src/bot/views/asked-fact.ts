import type { Office } from '../../domain/directory.ts'
import { answerOf } from '../../domain/invitation.ts'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import { isOnlineOnly, needsLink } from '../../domain/online.ts'
import type { AskedFact } from '../../language/asked-facts.ts'
import { myPlaces, type Place } from '../../operations/answer-readings.ts'
import { readInvited } from '../../operations/asked-fact.ts'
import type { Desk } from '../../operations/desk.ts'
import { pressData, roundPart } from '../callback-data.ts'
import { fitting } from '../cut.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { officeButtons } from './answer-buttons.ts'
import { answerPhrase } from './answer-phrase.ts'
import { factsLetter, listOfInvitations } from './invitation.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import { chairOf, whenOf } from './meeting-facts.ts'
import type { Renderers } from './renderer.ts'

/** What an invitee asked of a meeting. Of a confidential one nothing is said but what its invitation says. */
export async function askedFactLetter(
  desk: Desk,
  speech: Speech,
  userId: number,
  place: Place,
  fact: AskedFact,
): Promise<Letter> {
  if (fact === 'list') return listOfInvitations(desk, speech, userId)
  if (fact === 'link') return linkLetter(speech, place)
  if (fact === 'facts' || isConfidential(place.meeting)) return factsLetter(speech, place)
  if (fact === 'state') return letter(stateLine(speech, place.meeting), opening(speech, place))
  return fact === 'invited'
    ? invitedLetter(speech, place, await readInvited(desk, place.meeting.id))
    : chairLetter(speech, place)
}

const opening = (speech: Speech, { meeting, office }: Place): Letter['keyboard'] => [
  [{ text: speech.t('answer-button-invitation'), callback_data: pressData('ai', meeting.id, office.id) }],
]

/** The link to who comes by it; to who could, the button that brings it; else that there is none. */
function linkLetter(speech: Speech, place: Place): Letter {
  const { meeting, office, invitation } = place
  const { t } = speech
  const title = nameOf(speech, meeting)
  if (!meeting.online) {
    const where = meeting.place && !isConfidential(meeting) ? ` ${t('asked-place', { place: meeting.place })}` : ''
    return letter(t('asked-link-room', { title }) + where)
  }
  const answer = answerOf(invitation)
  const entitled = needsLink(meeting, answer) || (isOnlineOnly(meeting) && answer !== 'absent')
  if (!entitled) {
    const data = pressData('ao', meeting.id, 'online', office.id, ...roundPart(meeting.round))
    const said = { office: office.name, title, answer: answerPhrase(speech, invitation) }
    return letter(t('asked-link-press', said), [[{ text: t('answer-button-online'), callback_data: data }]])
  }
  if (!meeting.onlineUrl) return letter(t('asked-link-missing', { title }))
  const when = whenOf(speech, meeting)
  const link = t('answer-online-link', { title, when, url: meeting.onlineUrl })
  if (answer !== undefined) return letter(link)
  return letter(`${link}\n${t('asked-link-unanswered', { office: office.name })}`, officeButtons(speech, place))
}

/** UTF-16 units of a list of names: a message holds no more beside its title. */
const mostText = 3_600

function invitedLetter(speech: Speech, { meeting }: Place, offices: readonly Office[]): Letter {
  const lines = fitting(
    offices.map(({ name }, at) => `${at + 1}. ${name}`),
    mostText,
  )
  const left = offices.length - lines.length
  const more = left > 0 ? [speech.t('asked-invited-more', { count: left })] : []
  return letter([speech.t('asked-invited', { title: meeting.title }), ...lines, ...more].join('\n'))
}

function chairLetter(speech: Speech, { meeting, office, chair }: Place): Letter {
  const { t } = speech
  const said = { title: meeting.title, chair: chairOf(meeting, chair) }
  if (!said.chair) return letter(t('asked-chair-unknown', said))
  return letter(t(meeting.chairOfficeId === office.id ? 'asked-chair-you' : 'asked-chair', said))
}

/** Whether a meeting takes place as it was planned, at another time, or not at all; `reopened`: after it had been cancelled. */
export function stateLine(speech: Speech, meeting: Meeting, reopened = false): string {
  const said = {
    title: nameOf(speech, meeting),
    when: whenOf(speech, meeting),
  }
  if (meeting.state === 'cancelled') return speech.t('asked-state-cancelled', said)
  if (meeting.state === 'in_progress') return speech.t('asked-state-begun', said)
  if (reopened) return speech.t('asked-state-reopened', said)
  return speech.t(meeting.round > 0 ? 'asked-state-moved' : 'asked-state-planned', said)
}

export const askedFactRenderers: Renderers<'asked-fact'> = {
  'asked-fact': async ({ desk }, row, speech) => {
    const { meetingId, officeId, fact } = row.subject
    const places = await myPlaces(desk, { kind: 'user', userId: row.chatId }, meetingId)
    const place = places.ok ? places.value.find(({ office }) => office.id === officeId) : undefined
    if (!place) return drop('the office is not invited, or no longer theirs')
    return send(row.chatId, await askedFactLetter(desk, speech, row.chatId, place, fact as AskedFact))
  },
}
