import { FormattedString } from '@grammyjs/parse-mode'
import { answerOf, type Invitation } from '../../domain/invitation.ts'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import { needsLink } from '../../domain/online.ts'
import { myInvitations, myPlaces, type Place, readPlace } from '../../operations/answer-readings.ts'
import type { Desk } from '../../operations/desk.ts'
import { newestCopy } from '../../operations/invitation-copies.ts'
import { type Addressee, readStanding } from '../../operations/standing.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { endedButtons, officeButtons } from './answer-buttons.ts'
import { answerPhrase, lapsed } from './answer-phrase.ts'
import { ownTaskLines } from './carry-over.ts'
import { drop, edit, type Letter, letter, send } from './letter.ts'
import { meetingFacts, whenOf } from './meeting-facts.ts'
import { addressOf } from './place.ts'
import type { Renderers } from './renderer.ts'

/** The private invitation of one office (surat undangan, Permendagri 1/2023): facts, request, its last answer, six buttons. */
export function invitationLetter(speech: Speech, place: Place, standing: Addressee): Letter {
  const { meeting, office, invitation, chair } = place
  const { t, format } = speech
  const open = takesAnswers(place)
  const request = requestOf(speech, place)
  const answered =
    carriedLine(speech, place) ??
    (invitation.answeredAt &&
      t('answer-invitation-standing', {
        office: office.name,
        at: format.dateTime(invitation.answeredAt),
        answer: answerPhrase(speech, invitation),
      }))
  const parts = [
    t('answer-invitation-salutation', { title: addressOf(speech, office, standing) }),
    t('answer-invitation-opening'),
    // The request names the deadline; said once is enough.
    meetingFacts(speech, open ? { ...meeting, answerBy: null } : meeting, { offices: chair, public: false }),
    ownTaskLines(speech, office, place.openTasks),
    closing(speech, place) ?? request,
    answered ?? previousAnswer(speech, meeting, invitation),
  ].filter((part) => part !== '')
  return letter(
    FormattedString.join(parts, '\n\n'),
    open
      ? officeButtons(speech, place, 'ap', place.carried ? undefined : answerOf(invitation))
      : endedButtons(speech, meeting),
  )
}

/** What the office said of this time when several were offered, with the request to confirm it. */
const carriedLine = ({ t }: Speech, { carried, office }: Place): string | undefined =>
  carried && t(`poll-carried-${carried}`, { office: office.name })

function requestOf({ t, format }: Speech, { meeting, locked }: Place): string {
  if (locked) return t('answer-invitation-request-locked')
  return meeting.answerBy
    ? t('answer-invitation-request-until', { until: format.dateTime(meeting.answerBy) })
    : t('answer-invitation-request')
}

/** `Jawaban sebelumnya: hadir, untuk Kamis, 4 Mei 2023 pukul 09.00 WIB.` Empty where there was none; of a confidential meeting without its day. */
export function previousAnswer(speech: Speech, meeting: Meeting, invitation: Invitation): string {
  const before = lapsed(invitation)
  const { previous } = invitation
  if (!before || !previous) return ''
  const answer = answerPhrase(speech, before)
  return previous.startsAt && !isConfidential(meeting)
    ? speech.t('change-previous', { answer, when: speech.format.dateTime(Temporal.Instant.from(previous.startsAt)) })
    : speech.t('change-previous-undated', { answer })
}

const takesAnswers = ({ meeting }: Place): boolean => meeting.state === 'scheduled' || meeting.state === 'in_progress'

const closing = (speech: Speech, place: Place): string | undefined =>
  takesAnswers(place)
    ? undefined
    : speech.t(place.meeting.state === 'cancelled' ? 'answer-card-cancelled' : 'answer-card-closed')

/** When and where the next meeting is, with its invitation behind a button. */
export function factsLetter(speech: Speech, { meeting, office, chair }: Place): Letter {
  const facts = meetingFacts(speech, meeting, { offices: chair, public: false })
  const open = pressData('ai', meeting.id, office.id)
  return letter(FormattedString.join([speech.t('answer-facts'), facts], '\n\n'), [
    [{ text: speech.t('answer-button-invitation'), callback_data: open }],
  ])
}

/** A file is not kept and answers nothing; while invitations are open, the buttons that do. */
export function notKeptLetter(speech: Speech, places: Place[]): Letter {
  const { t } = speech
  const [only, ...others] = places
  if (!only) return letter(t('common-unasked-file'))
  const said = t('answer-file-not-kept')
  if (others.length === 0) return letter(`${said} ${chooseLine(speech, only)}`, officeButtons(speech, only))
  const open = [[{ text: t('answer-button-invitations'), callback_data: pressData('al') }]]
  return letter(`${said} ${t('answer-file-which')}`, open)
}

/** Asks for one of the six buttons, for which office, which meeting and which day. */
export const chooseLine = (speech: Speech, { meeting, office }: Place): string =>
  speech.t('answer-choose', { office: office.name, meeting: datedMeeting(speech, meeting) })

/** How many invitations one list shows; each has a button of its own. */
const listed = 10
/** UTF-16 units of a title on a button, beside the office. */
const titleOnButton = 40

/** The open invitations of somebody's offices with their answers, a button each. */
export function invitationListLetter(
  speech: Speech,
  places: Place[],
  heading = 'answer-list-title',
  press: 'ai' | 'aw' = 'ai',
): Letter {
  const { t } = speech
  if (places.length === 0) return letter(t('answer-list-empty'))
  const shown = places.slice(0, listed)
  const lines = shown.map(({ meeting, office, invitation }, at) =>
    t('answer-list-line', {
      number: at + 1,
      title: meeting.title,
      when: whenOf(speech, meeting),
      office: office.name,
      answer: answerPhrase(speech, invitation),
    }),
  )
  const more = places.length > listed ? ['', t('answer-list-more', { count: places.length - listed })] : []
  return letter(
    [t(heading), '', ...lines, ...more].join('\n'),
    shown.map((place, at) => [
      {
        text: t('answer-list-button', { number: at + 1, place: nameOnButton(places, place) }),
        callback_data: pressData(press, place.meeting.id, place.office.id),
      },
    ]),
  )
}

/** What tells an invitation from the others: its meeting, its office, or both. */
function nameOnButton(among: Place[], { meeting, office }: Place): string {
  const several = (ids: string[]): boolean => new Set(ids).size > 1
  const meetings = several(among.map((place) => place.meeting.id))
  const offices = several(among.map((place) => place.office.id))
  if (offices && !meetings) return office.name
  const title = shorten(meeting.title, titleOnButton)
  return offices ? `${title} · ${office.name}` : title
}

/** The list for one person, read afresh. Whoever holds no office has none. */
export async function listOfInvitations(desk: Desk, speech: Speech, userId: number): Promise<Letter> {
  const places = await myInvitations(desk, { kind: 'user', userId })
  // The secretariat holds no office of its own; whoever lost theirs, or never had one, is told so.
  if (!places.ok && places.reason !== 'not-allowed') return letter(speech.t(`refusal-${places.reason}`, places.details))
  return invitationListLetter(speech, places.ok ? places.value : [])
}

export const invitationRenderers: Renderers<
  'invitation' | 'invitation-copy' | 'invitation-ended' | 'online-link' | 'my-invitations' | 'courtesy'
> = {
  invitation: async (house, row, speech) => {
    const place = await ownPlace(house.desk, row.chatId, row.subject)
    if (!place) return drop('the office is not invited, or no longer theirs')
    if (!takesAnswers(place)) return drop('the meeting takes no answers any more')
    return send(
      row.chatId,
      invitationLetter(speech, place, await readStanding(house.desk, row.chatId, place.office.id)),
    )
  },
  'invitation-copy': async (house, row, speech) => {
    const { meetingId, officeId } = row.subject
    const place = await ownPlace(house.desk, row.chatId, row.subject)
    if (!place) return drop('the office is not invited, or no longer theirs')
    const copy = await newestCopy(house.desk, row.chatId, meetingId, officeId)
    if (!copy) return drop('nothing shows the answer')
    const { answeredAt } = place.invitation
    const isNew = answeredAt && Temporal.Instant.compare(copy.sentAt, answeredAt) >= 0
    if (isNew || copy.messageId === row.subject.shown) return drop('it shows the answer')
    const standing = await readStanding(house.desk, row.chatId, officeId)
    return edit(row.chatId, copy.messageId, invitationLetter(speech, place, standing))
  },
  'invitation-ended': async (house, row, speech) => {
    const place = await ownPlace(house.desk, row.chatId, row.subject)
    if (!place) return drop('the office is not invited, or no longer theirs')
    if (place.meeting.state !== 'cancelled') return drop('the meeting is not cancelled')
    const standing = await readStanding(house.desk, row.chatId, place.office.id)
    return edit(row.chatId, row.subject.messageId, invitationLetter(speech, place, standing))
  },
  'online-link': async (house, row, speech) => {
    const place = await ownPlace(house.desk, row.chatId, row.subject)
    if (!place || !takesAnswers(place)) return drop('the meeting takes no answers any more, or not theirs')
    const { meeting } = place
    if (!meeting.onlineUrl || !needsLink(meeting, answerOf(place.invitation)))
      return drop('the office no longer comes online')
    const { t } = speech
    const when = whenOf(speech, meeting)
    return send(row.chatId, letter(t('answer-online-link', { title: meeting.title, when, url: meeting.onlineUrl })))
  },
  'my-invitations': async (house, row, speech) => {
    const { userId } = row.subject
    const only = await onlyInvitation(house.desk, userId)
    if (!only) return send(row.chatId, await listOfInvitations(house.desk, speech, userId))
    return send(row.chatId, invitationLetter(speech, only, await readStanding(house.desk, userId, only.office.id)))
  },
  courtesy: async (_house, row, speech) =>
    send(row.chatId, letter(speech.t(row.subject.of === 'thanks' ? 'answer-courtesy-thanks' : 'answer-courtesy'))),
}

/** The one open invitation of somebody; undefined when there are more, or none. */
export async function onlyInvitation(desk: Desk, userId: number): Promise<Place | undefined> {
  const places = await myInvitations(desk, { kind: 'user', userId })
  const [only] = places.ok ? places.value : []
  if (!places.ok || !only || places.value.length > 1) return undefined
  return readPlace(desk, only.meeting.id, only.office.id)
}

/** The place of an office at a meeting, for somebody who still holds that office. */
async function ownPlace(
  desk: Desk,
  userId: number,
  { meetingId, officeId }: { meetingId: string; officeId: string },
): Promise<Place | undefined> {
  const places = await myPlaces(desk, { kind: 'user', userId }, meetingId)
  return places.ok ? places.value.find(({ office }) => office.id === officeId) : undefined
}
