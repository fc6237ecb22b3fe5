import { isLocked } from '../../domain/answering.ts'
import { answerOf } from '../../domain/invitation.ts'
import { isConfidential, meetingCode } from '../../domain/meeting.ts'
import { needsLink } from '../../domain/online.ts'
import { readPlace } from '../../operations/answer-readings.ts'
import { groupGets } from '../../operations/choices.ts'
import { type ReminderView, readReminder } from '../../operations/reminder-reading.ts'
import { type Addressee, readStanding } from '../../operations/standing.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { meetingButtons } from './answer-buttons.ts'
import { answerPhrase } from './answer-phrase.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import { followUpButtons } from './meeting-buttons.ts'
import { whenOf } from './meeting-facts.ts'
import { addressOf } from './place.ts'
import type { Renderers } from './renderer.ts'

/** What is said of a meeting before it begins; each is dropped when it is not true any more. */
export const reminderRenderers: Renderers<'reminder-private' | 'reminder-group' | 'late-answer'> = {
  'reminder-private': async ({ desk }, row, speech) => {
    const view = await readReminder(desk, { ...row.subject, chatId: row.chatId })
    if (typeof view === 'string') return drop(view)
    if (!view.office || !view.invitation) return drop('gone')
    const answer = answerOf(view.invitation)
    if (answer === 'absent') return drop('declined')
    if (view.kind === 'answer-day' && answer !== undefined) return drop('answered')
    const standing = await readStanding(desk, row.chatId, view.office.id)
    return send(row.chatId, privateReminder(speech, view, standing))
  },
  'reminder-group': async ({ desk }, row, speech) => {
    const view = await readReminder(desk, { ...row.subject, chatId: row.chatId })
    if (typeof view === 'string') return drop(view)
    if (!(await groupGets(desk, row.chatId, 'counts'))) return drop('the group gets no counts')
    return send(row.chatId, groupReminder(speech, view), {
      ...(view.card?.threadId && { message_thread_id: view.card.threadId }),
      ...(view.card && {
        reply_parameters: { message_id: view.card.messageId, allow_sending_without_reply: true },
      }),
    })
  },
  'late-answer': async ({ desk }, row, speech) => {
    const place = await readPlace(desk, row.subject.meetingId, row.subject.officeId)
    if (!place || answerOf(place.invitation) === undefined) return drop('nothing is answered any more')
    const { meeting, office, invitation } = place
    const answer = answerPhrase(speech, invitation, 'full')
    const said = speech.t('reminder-late', { office: office.name, meeting: nameOf(speech, meeting), answer })
    return send(row.chatId, letter(said, [followUpButtons(speech, meeting.id)]))
  },
}

/** Wording by what was answered: a reminder to who decided, a request to who did not. */
function privateReminder(speech: Speech, view: ReminderView, standing: Addressee): Letter {
  const { t } = speech
  const { meeting, invitation } = view
  const office = view.office!
  const salutation = t('reminder-salutation', { title: addressOf(speech, office, standing) })
  const answer = answerOf(invitation!)
  const buttons = meetingButtons(speech, meeting, answer)
  const decided = answer !== undefined && answer !== 'unsure'
  if (isConfidential(meeting)) {
    const request = decided ? t('reminder-change') : t('reminder-confidential-request', { office: office.name })
    const what = t('reminder-confidential', { code: meetingCode(meeting.id) })
    return letter([salutation, what, request].join('\n'), buttons)
  }
  const facts = { office: office.name, meeting: meeting.title, when: whenAndWhere(speech, view) }
  if (!decided) {
    const what = t(answer ? 'reminder-unsure' : 'reminder-unanswered', facts)
    return letter([salutation, what, request(speech, view, 'office')].join('\n'), buttons)
  }
  const lines = [
    salutation,
    t('reminder-decided', { ...facts, answer: answerPhrase(speech, invitation!) }),
    needsLink(meeting, answer) && meeting.onlineUrl ? t('reminder-link', { url: meeting.onlineUrl }) : '',
    view.fields.length > 0 && view.kind === 'three-days'
      ? t('reminder-material', { fields: speech.format.list(view.fields) })
      : '',
    t('reminder-change'),
  ]
  return letter(lines.filter(Boolean).join('\n'), buttons)
}

function groupReminder(speech: Speech, view: ReminderView): Letter {
  const { meeting, count } = view
  const what = isConfidential(meeting)
    ? speech.t('reminder-group-confidential', { code: meetingCode(meeting.id) })
    : speech.t('reminder-group', { meeting: meeting.title, when: whenAndWhere(speech, view) })
  const counted = speech.t('reminder-group-count', { answered: count.answered, offices: count.offices })
  const closing = count.answered < count.offices ? request(speech, view, 'group') : speech.t('reminder-group-thanks')
  return letter(`${what}\n${counted} ${closing}`)
}

const asking = {
  office: { until: 'reminder-request-until', soon: 'reminder-request', locked: 'reminder-request' },
  group: {
    until: 'reminder-group-request-until',
    soon: 'reminder-group-request',
    locked: 'reminder-group-request-locked',
  },
}

/** Asks for an answer until the deadline, or soon when it has passed and cards take none. The deadline of a confidential meeting is not said. */
function request(speech: Speech, { meeting, now }: ReminderView, whom: keyof typeof asking): string {
  if (isLocked(meeting, now)) return speech.t(asking[whom].locked)
  const ahead = meeting.answerBy && Temporal.Instant.compare(now, meeting.answerBy) < 0 && !isConfidential(meeting)
  if (!ahead) return speech.t(asking[whom].soon)
  return speech.t(asking[whom].until, { until: speech.format.dateTime(meeting.answerBy!) })
}

/** `besok, Kamis, 4 Mei 2023 pukul 09.00 WIB di Ruang Rapat Serasan Sekundang`: always the day itself. */
function whenAndWhere(speech: Speech, { meeting, now }: Pick<ReminderView, 'meeting' | 'now'>): string {
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(meeting.zone).toPlainDate()
  const away = day(now).until(day(meeting.startsAt!)).days
  const near = away === 0 ? 'today' : away === 1 ? 'tomorrow' : 'on'
  const when = speech.t(`reminder-${near}`, { moment: whenOf(speech, meeting) })
  if (meeting.place) return speech.t('reminder-at-place', { when, place: meeting.place })
  return meeting.online ? speech.t('reminder-online', { when }) : when
}
