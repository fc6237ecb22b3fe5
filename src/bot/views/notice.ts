import { FormattedString } from '@grammyjs/parse-mode'
import { answerOf } from '../../domain/invitation.ts'
import { isConfidential, type Meeting, meetingCode } from '../../domain/meeting.ts'
import { needsLink } from '../../domain/online.ts'
import { readMeeting } from '../../operations/agenda.ts'
import { readCard, readPlace } from '../../operations/answer-readings.ts'
import { readDelegation } from '../../operations/delegations.ts'
import { type NoticeView, readGroupNotice, readNotice } from '../../operations/notice-reading.ts'
import { type Addressee, readStanding } from '../../operations/standing.ts'
import type { Speech } from '../house.ts'
import { officeButtons } from './answer-buttons.ts'
import { answerPhrase } from './answer-phrase.ts'
import { changeLines } from './change-lines.ts'
import { delegationLetter } from './delegation.ts'
import { invitationLetter, previousAnswer } from './invitation.ts'
import { drop, edit, type Letter, letter, send } from './letter.ts'
import { meetingFacts, whenOf } from './meeting-facts.ts'
import { addressOf } from './place.ts'
import type { Renderers } from './renderer.ts'

/** Characters of each value in a line of what changed; the facts below have the new ones whole. */
const valueLimit = 60
/** Room under Telegram's 4,096. */
const textLimit = 3900

type Changed = Extract<NoticeView, { what: 'changed' }>

export const noticeRenderers: Renderers<
  'meeting-notice' | 'group-notice' | 'matter-hidden' | 'matter-removed' | 'card-retired'
> = {
  'meeting-notice': async ({ desk }, row, speech) => {
    const view = await readNotice(desk, { ...row.subject, chatId: row.chatId })
    if (typeof view === 'string') return drop(view)
    const standing = await readStanding(desk, row.chatId, view.office.id)
    return send(row.chatId, noticeLetter(speech, view, standing))
  },
  'group-notice': async ({ desk }, row, speech) => {
    const read = await readGroupNotice(desk, row.subject.meetingId)
    if (!read?.meeting.groups.includes(row.chatId)) return drop('the group has no card of it')
    const card = await readCard(desk, row.subject.meetingId, row.chatId)
    return send(row.chatId, groupNotice(speech, read), {
      ...(card?.messageId && {
        reply_parameters: { message_id: card.messageId, allow_sending_without_reply: true },
      }),
    })
  },
  'matter-hidden': async ({ desk }, row, speech) => {
    const { meetingId, officeId, messageId, delegationId } = row.subject
    const meeting = (await readMeeting(desk, meetingId))?.meeting
    if (!meeting || !isConfidential(meeting)) return drop('the meeting is not confidential')
    const delegation = delegationId && (await readDelegation(desk, delegationId))
    if (delegation && delegation.delegation.userId === row.chatId)
      return edit(row.chatId, messageId, delegationLetter(speech, delegation))
    const place = officeId === null || row.chatId < 0 ? undefined : await readPlace(desk, meetingId, officeId)
    const open = meeting.state === 'scheduled' || meeting.state === 'in_progress'
    if (!place || !open) return edit(row.chatId, messageId, letter(neutral(speech, meeting), []))
    const standing = await readStanding(desk, row.chatId, place.office.id)
    return edit(row.chatId, messageId, invitationLetter(speech, place, standing))
  },
  'matter-removed': async ({ desk }, row) => {
    const meeting = (await readMeeting(desk, row.subject.meetingId))?.meeting
    if (!meeting || !isConfidential(meeting)) return drop('the meeting is not confidential')
    const payload = { chat_id: row.chatId, message_id: row.subject.messageId }
    return { act: 'call', method: 'deleteMessage', payload }
  },
  'card-retired': async ({ desk }, row) => {
    const card = await readCard(desk, row.subject.meetingId, row.chatId)
    if (card?.messageId === row.subject.messageId) return drop('it is the card again')
    const { messageId: message_id } = row.subject
    const payload = { chat_id: row.chatId, message_id, reply_markup: { inline_keyboard: [] } }
    return { act: 'call', method: 'editMessageReplyMarkup', payload }
  },
}

const neutral = (speech: Speech, meeting: Meeting): FormattedString =>
  meetingFacts(speech, meeting, { offices: [], public: true })

/** What an office that knew a meeting otherwise is told: what became of it, its facts now, and what is asked of it. */
export function noticeLetter(speech: Speech, view: NoticeView, standing: Addressee): Letter {
  const { t } = speech
  const salutation = t('answer-invitation-salutation', { title: addressOf(speech, view.office, standing) })
  if (view.what !== 'changed') return letter([salutation, endText(speech, view)].join('\n\n'))
  const made = changedBody(speech, view, salutation, true)
  const body = made.text.length > textLimit ? changedBody(speech, view, salutation, false) : made
  return letter(body, officeButtons(speech, view, 'ap', answerOf(view.invitation)))
}

function changedBody(speech: Speech, view: Changed, salutation: string, itemised: boolean): FormattedString {
  const { meeting, offices } = view
  const lines = itemised && view.before && !isConfidential(meeting) ? itemsOf(speech, view, view.before) : []
  const parts = [
    salutation,
    opening(speech, view),
    ...(lines.length > 0 ? [[speech.t('change-notice-items'), ...lines.map((line) => `• ${line}`)].join('\n')] : []),
    meetingFacts(speech, meeting, { offices, public: false }),
    request(speech, view),
    standingLine(speech, view),
  ].filter((part) => part !== '')
  return FormattedString.join(parts, '\n\n')
}

/** Everything but the move itself, which the opening tells. */
function itemsOf(speech: Speech, { meeting, offices, changed, invitation }: Changed, before: Meeting): string[] {
  // The opening tells the move, and the request the deadline that follows it.
  const told = hasMoved(before, meeting) ? changed.filter((fact) => fact !== 'time' && fact !== 'deadline') : changed
  const listed = told.filter((fact) => fact !== 'link' && fact !== 'groups')
  const convened = (of: Meeting) => ({ meeting: of, invitees: [] })
  const names = { offices, groups: [] }
  const lines = changeLines(speech, convened(before), convened(meeting), listed, { names, limit: valueLimit })
  if (!changed.includes('link')) return lines
  return [...lines, linkLine(speech, meeting, needsLink(meeting, answerOf(invitation)))]
}

/** The link itself only to who comes by it. */
function linkLine({ t }: Speech, meeting: Meeting, comesOnline: boolean): string {
  if (!meeting.online) return t('change-notice-link-gone')
  return comesOnline && meeting.onlineUrl
    ? t('change-notice-link', { url: meeting.onlineUrl })
    : t('change-notice-link-new')
}

function opening(speech: Speech, { meeting, before }: Changed): string {
  const { t } = speech
  if (isConfidential(meeting)) return t('change-notice-confidential', { code: meetingCode(meeting.id) })
  const title = meeting.title
  const now = whenOf(speech, meeting)
  if (before?.state === 'cancelled') return t('change-notice-reopened', { title, now })
  if (before?.startsAt && hasMoved(before, meeting))
    return t('change-notice-moved', { title, before: whenOf(speech, { ...before, zone: meeting.zone }), now })
  return t('change-notice-changed', { title, now })
}

const hasMoved = (before: Meeting, after: Meeting): boolean =>
  before.startsAt !== null && after.startsAt !== null && !before.startsAt.equals(after.startsAt)

function request(speech: Speech, { meeting, again, invitation }: Changed): string {
  const { t, format } = speech
  if (!again && answerOf(invitation) !== undefined) return t('change-notice-stands')
  const asked = again && invitation.previous !== null ? 'change-notice-again' : 'answer-invitation-request'
  // The deadline of a confidential meeting is not said.
  if (!meeting.answerBy || isConfidential(meeting)) return t(asked)
  return t(`${asked}-until`, { until: format.dateTime(meeting.answerBy) })
}

function standingLine(speech: Speech, { meeting, office, invitation }: Changed): string {
  if (answerOf(invitation) === undefined) return previousAnswer(speech, meeting, invitation)
  const at = invitation.answeredAt ? speech.format.dateTime(invitation.answeredAt) : ''
  return speech.t('answer-invitation-standing', {
    office: office.name,
    at,
    answer: answerPhrase(speech, invitation),
  })
}

/** That a meeting is cancelled, or an office invited no more. */
function endText(speech: Speech, { what, meeting, office }: NoticeView): string {
  const { t } = speech
  if (isConfidential(meeting)) return t(`change-notice-${what}-confidential`, { code: meetingCode(meeting.id) })
  const when = whenOf(speech, meeting)
  const said = t(`change-notice-${what}`, { title: meeting.title, when, office: office.name })
  const reason =
    what === 'cancelled' && meeting.cancelReason ? t('change-notice-reason', { reason: meeting.cancelReason }) : ''
  return [said, reason, t('change-notice-sorry')].filter(Boolean).join('\n\n')
}

/** What a group hears beside the edited card, which stirs nobody. */
function groupNotice(speech: Speech, { meeting, reopened }: { meeting: Meeting; reopened: boolean }): Letter {
  const { t } = speech
  const cancelled = meeting.state === 'cancelled'
  if (isConfidential(meeting)) {
    const key = cancelled ? 'change-notice-cancelled-confidential' : 'change-notice-confidential'
    return letter(t(key, { code: meetingCode(meeting.id) }))
  }
  const when = whenOf(speech, meeting)
  const facts = { title: meeting.title, when, place: meeting.place ?? t('meeting-online') }
  if (!cancelled) return letter(t(reopened ? 'change-group-reopened' : 'change-group', facts))
  const said = t('change-group-cancelled', facts)
  const { cancelReason: reason } = meeting
  return letter(reason ? `${said}\n\n${t('change-notice-reason', { reason })}` : said)
}
