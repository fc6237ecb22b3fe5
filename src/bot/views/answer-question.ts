import type { InlineKeyboardButton } from 'grammy/types'
import { type DetailKind, isDetailKind } from '../../domain/answering.ts'
import { type AnswerKind, answerKinds, answerOf } from '../../domain/invitation.ts'
import { keyOf } from '../../domain/wizard-choices.ts'
import type { DetailOf } from '../../operations/answer-details.ts'
import { myPlaces, type Place, titleAmongOpen } from '../../operations/answer-readings.ts'
import { type DelegateChoices, delegateChoices } from '../../operations/delegations.ts'
import { pressData, roundPart } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { officeButtons } from './answer-buttons.ts'
import { answerPhrase, type ReasonShown } from './answer-phrase.ts'
import { withDelegateNotes } from './delegate-notes.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

/** Characters of a name on a button. */
const delegateLabel = 40

/** The minutes, positions and reasons that have a button; the parts of `ad:…` data are made of them. */
export const minutesOffered = [10, 15, 30, 45, 60]
export const positionsOffered = ['secretary', 'division', 'section', 'subdivision', 'staff']
export const reasonsOffered = ['dinas_luar', 'rapat_lain', 'cuti', 'sakit']

/** What a question for a detail is asked with. */
export interface DetailExtras {
  /** Of the meeting, where it is not the only one. */
  title?: string | undefined
  /** The people of the office and the positions it named lately. */
  delegates?: DelegateChoices | undefined
  /** The meeting asks for the head. */
  inPerson?: boolean | undefined
}

/** Asks for what an answer lacks, with buttons for the usual, `Tulis` and `Lewati`. */
export function detailLetter(
  speech: Speech,
  of: DetailOf,
  officeName: string | null,
  { title, delegates, inPerson }: DetailExtras = {},
): Letter {
  const office = officeName ?? speech.t('answer-all-offices')
  const choice = (text: string, detail: string | number): InlineKeyboardButton => ({
    text,
    callback_data: pressData(of.as === 'own' ? 'ad' : 'rd', of.meetingId, of.officeId ?? '-', of.kind, detail),
  })
  const offered: Record<DetailKind, () => InlineKeyboardButton[]> = {
    late: () => minutesOffered.map((minutes) => choice(speech.t('answer-minutes', { minutes }), minutes)),
    delegated: () => positionsOffered.map((position) => choice(speech.t(`answer-position-${position}`), position)),
    absent: () => reasonsOffered.map((reason) => choice(speech.t(`answer-absent-${reason}`), reason)),
  }
  const buttons = offered[of.kind]()
  const usual = new Set(buttons.map(({ text }) => text))
  const own = of.as === 'own'
  const question = speech.t(own ? `answer-ask-${of.kind}` : `answer-for-ask-${of.kind}`, { office })
  const asked = title ? speech.t('answer-ask-about', { question, title }) : question
  const note = own && inPerson && of.kind === 'delegated' ? `\n\n${speech.t('delegation-in-person')}` : ''
  return letter(asked + note, [
    ...(of.kind === 'delegated' && delegates ? delegateButtons(delegates, choice, usual) : []),
    buttons.slice(0, 2),
    buttons.slice(2, 4),
    ...(buttons.length > 4 ? [buttons.slice(4)] : []),
    [choice(speech.t('answer-button-type'), 'type'), choice(speech.t('answer-button-skip'), 'skip')],
    ...(own ? [] : backToOffices(speech, of.meetingId)),
  ])
}

/** Whom the office can send by name, a row each: an account is asked, a position is recorded as it was said. What is offered anyway is no name. */
const delegateButtons = (
  { staff, positions }: DelegateChoices,
  choice: (text: string, detail: string) => InlineKeyboardButton,
  usual: ReadonlySet<string>,
): InlineKeyboardButton[][] => [
  ...staff.map(({ accountId, name }) => [choice(shorten(name, delegateLabel), `u${accountId}`)]),
  ...positions
    .filter((position) => !usual.has(position))
    .map((position) => [choice(shorten(position, delegateLabel), `p${keyOf(position)}`)]),
]

/** Whoever records answers of others goes on with the next office. */
export const backToOffices = (speech: Speech, meetingId: string): InlineKeyboardButton[][] => [
  [{ text: speech.t('answer-button-offices'), callback_data: pressData('rj', meetingId, 0) }],
]

/** What the secretariat recorded for an office, said to the secretariat. */
export function recordedForLetter(speech: Speech, place: Place): Letter {
  const answer = answerPhrase(speech, place.invitation, 'full')
  const said = speech.t('answer-for-recorded', { office: place.office.name, answer })
  return withDelegateNotes(speech, letter(said, backToOffices(speech, place.meeting.id)), place, 'rb')
}

/** Asks for the same in words. `again`: what was typed could not be used. */
export const typeLetter = (speech: Speech, kind: DetailKind, officeName: string | null, again = false): Letter =>
  letter(
    speech.t(`answer-ask-${again ? 'again' : 'type'}-${kind}`, {
      office: officeName ?? speech.t('answer-all-offices'),
    }),
  )

/** For which of the presser's invited offices an answer is meant. */
export const whichLetter = (
  speech: Speech,
  which: { meetingId: string; round: number; title: string; kind: AnswerKind; offices: { id: string; name: string }[] },
): Letter =>
  letter(
    speech.t('answer-which-office', { answer: speech.t(`answer-button-${which.kind}`), title: which.title }),
    [...which.offices, { id: '-', name: speech.t('answer-button-all') }].map(({ id, name }) => [
      { text: name, callback_data: pressData('ao', which.meetingId, which.kind, id, ...roundPart(which.round)) },
    ]),
  )

/** The six choices for one office. `dataFor` is given where the press must carry more than meeting and office. */
export const chooseLetter = (
  speech: Speech,
  place: Place,
  keyboard: InlineKeyboardButton[][] = officeButtons(speech, place, 'ao', answerOf(place.invitation)),
): Letter =>
  letter(
    speech.t('answer-ask-choose', { office: place.office.name, title: datedMeeting(speech, place.meeting) }),
    keyboard,
  )

/** Asks whether an answer is meant that was nearly said; one press makes it one. */
export function leanLetter(speech: Speech, { meeting, office }: Place, kind: AnswerKind): Letter {
  const right = pressData('ao', meeting.id, kind, office.id, ...roundPart(meeting.round))
  const said = {
    office: office.name,
    answer: speech.t(`answer-phrase-${kind}`),
    meeting: datedMeeting(speech, meeting),
  }
  return letter(speech.t('answer-ask-lean', said), [
    [
      { text: speech.t('answer-button-right'), callback_data: right, style: 'success' },
      { text: speech.t('answer-button-change'), callback_data: pressData('ax', meeting.id, office.id) },
    ],
  ])
}

/** `Terima kasih. Konfirmasi {opd} telah kami catat: …`; the last day for changes only while it is ahead. */
export function thanksLetter(
  speech: Speech,
  place: Place,
  now: Temporal.Instant,
  keyboard?: InlineKeyboardButton[][],
  reason: ReasonShown = 'full',
): Letter {
  const { invitation } = place
  const { answerBy } = place.meeting
  const said = { office: place.office.name, answer: answerPhrase(speech, invitation, reason) }
  const ahead = answerBy !== null && Temporal.Instant.compare(answerBy, now) > 0
  const key = place.late ? 'answer-thanks-late' : ahead ? 'answer-thanks-until' : 'answer-thanks'
  const thanks = speech.t(key, { ...said, ...(ahead && { until: speech.format.dateTime(answerBy) }) })
  return withDelegateNotes(speech, letter(thanks, keyboard), place, 'db')
}

export const answerQuestionRenderers: Renderers<'answer-question' | 'answer-which'> = {
  'answer-question': async (house, row, speech) => {
    const { meetingId, officeId, kind } = row.subject
    const places = await myPlaces(house.desk, { kind: 'user', userId: row.chatId }, meetingId)
    if (!places.ok) return drop('nobody is left to be asked')
    const place = places.value.find((each) => officeId === null || each.office.id === officeId)
    if (!place) return drop('the office is not invited')
    if (place.meeting.state !== 'scheduled' && place.meeting.state !== 'in_progress')
      return drop('the meeting takes no answers any more')
    if (kind === 'choose') return send(row.chatId, chooseLetter(speech, place))
    if (!isDetailKind(kind) || answerOf(place.invitation) !== kind) return drop('the answer has changed')
    const name = officeId === null ? null : place.office.name
    const title = await titleAmongOpen(house.desk, { kind: 'user', userId: row.chatId }, meetingId)
    const delegates =
      kind === 'delegated' && officeId ? await delegateChoices(house.desk, officeId, row.chatId) : undefined
    const { inPerson } = place.meeting
    const asked = { title, delegates, inPerson }
    return send(row.chatId, detailLetter(speech, { meetingId, officeId, kind, as: 'own' }, name, asked))
  },
  'answer-which': async (house, row, speech) => {
    const kind = answerKinds.find((each) => each === row.subject.kind)
    const places = await myPlaces(house.desk, { kind: 'user', userId: row.chatId }, row.subject.meetingId)
    const meeting = places.ok ? places.value[0]?.meeting : undefined
    if (!places.ok || !meeting || !kind) return drop('nobody is left to be asked')
    if (meeting.state !== 'scheduled' && meeting.state !== 'in_progress')
      return drop('the meeting takes no answers any more')
    const offices = places.value.map(({ office }) => ({ id: office.id, name: office.name }))
    const { id: meetingId, title, round } = meeting
    return send(row.chatId, whichLetter(speech, { meetingId, title, round, kind, offices }))
  },
}
