import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Office } from '../../domain/directory.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { isOnlineOnly } from '../../domain/online.ts'
import type { Arrived } from '../../operations/check-in-arrival.ts'
import { readAsked } from '../../operations/check-in-reading.ts'
import { readStanding } from '../../operations/standing.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { datedMeeting, nameOf } from './agenda.ts'
import { deskRenderers } from './check-in-desk.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import { titleOf } from './meeting-facts.ts'
import { addressOf } from './place.ts'
import type { Renderers } from './renderer.ts'

export const checkInRenderers: Renderers<'check-in-asked' | 'check-in-opened'> = {
  ...deskRenderers,
  'check-in-asked': async ({ desk }, row, speech) => {
    const { officeId } = row.subject
    const asked = await readAsked(desk, row.subject, row.chatId)
    if (!asked) return drop('not open, not theirs, or registered already')
    const { office } = asked
    const title = addressOf(speech, office, await readStanding(desk, row.chatId, officeId))
    return send(row.chatId, askedLetter(speech, asked.meeting, speech.t('reminder-salutation', { title })))
  },
}

/** Whoever is there says so with one press; who has joined from afar with the other, where that is offered. */
export function askedLetter(speech: Speech, meeting: Meeting, salutation?: string): Letter {
  const { t } = speech
  const onlyOnline = isOnlineOnly(meeting)
  const lines = [
    ...(salutation ? [salutation] : []),
    t('check-in-asked', { meeting: datedMeeting(speech, meeting) }),
    onlyOnline
      ? t('check-in-asked-online')
      : meeting.place
        ? t('check-in-asked-room', { place: meeting.place })
        : t('check-in-asked-somewhere'),
  ]
  const press = (way: 'room' | 'online'): InlineKeyboardButton[] => [
    { text: t(`check-in-button-${way}`), callback_data: pressData('pi', meeting.id, way), style: 'success' },
  ]
  return letter(lines.join('\n'), [
    ...(onlyOnline ? [] : [press('room')]),
    ...(meeting.online ? [press('online')] : []),
  ])
}

interface MeetingRead {
  meeting: Meeting
  offices: readonly Office[]
}

/** What was registered, for whoever registered; with the way back for a press by mistake. */
export function arrivedLetter(speech: Speech, { meeting, offices }: MeetingRead, arrived: Arrived): Letter {
  const { t } = speech
  const body = FormattedString.join(
    [
      FormattedString.bold(nameOf(speech, meeting)),
      what(speech, offices, arrived),
      ...(arrived.minutesLate > 0 ? [t('check-in-late', { minutes: arrived.minutesLate })] : []),
      ...(arrived.is === 'known' ? [t('check-in-known')] : []),
    ],
    '\n',
  )
  return letter(body, [[{ text: t('check-in-button-take-back'), callback_data: pressData('pu', meeting.id) }]])
}

function what({ t, format }: Speech, offices: readonly Office[], { guest, ...arrived }: Arrived): string {
  const time = format.time(Temporal.Instant.fromEpochMilliseconds(arrived.at))
  if (guest) return t('check-in-registered-guest', { ...guest, time })
  const seats = arrived.seats.map(({ officeId, capacity }) => {
    const office = offices.find(({ id }) => id === officeId)
    const title = office ? titleOf(office) : officeId
    return capacity === 'head' ? title : t('check-in-seat-for', { title })
  })
  const way = !arrived.invited ? 'visitor' : arrived.online ? 'online' : 'room'
  return t(`check-in-registered-${way}`, { who: format.list(seats), time })
}

/** Asks a stranger who gave the code where they come from. */
export const guestAskedLetter = (speech: Speech, meeting: Meeting): Letter =>
  letter(speech.t('check-in-guest-ask', { meeting: nameOf(speech, meeting) }))
