import { FormattedString } from '@grammyjs/parse-mode'
import { attendanceStates, countAttendance } from '../../domain/attendance.ts'
import { isConfidential } from '../../domain/meeting.ts'
import { type AttendanceShown, readAttendance } from '../../operations/attendance.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import { followUpButtons, pageButtons, pageOf } from './meeting-buttons.ts'
import { titleOf } from './meeting-facts.ts'
import type { Renderers } from './renderer.ts'

const pageSize = 10

export const attendanceRenderers: Renderers<'meeting-closed'> = {
  'meeting-closed': async (house, row, speech) => {
    const shown = await readAttendance(house.desk, row.subject.meetingId)
    return shown ? send(row.chatId, closedLetter(speech, shown)) : drop('the meeting is not closed')
  },
}

/** Tells the secretariat that a meeting is closed, with the counts that were taken over from the answers. */
export function closedLetter(speech: Speech, shown: AttendanceShown): Letter {
  const { t } = speech
  const counts = countAttendance(shown.rows.map((row) => row.attendance))
  const body = FormattedString.join(
    [
      FormattedString.bold(t('meeting-closed-told', { title: nameOf(speech, shown.meeting) })),
      '',
      t('meeting-closed-counts', { offices: shown.rows.length, ...counts }),
      ...(shown.awaited > 0 ? [t('check-in-closed-awaited', { count: shown.awaited })] : []),
      ...(shown.guests > 0 ? [t('check-in-closed-guests', { count: shown.guests })] : []),
      t('meeting-closed-next'),
    ],
    '\n',
  )
  const attendance = {
    text: t('meeting-button-attendance'),
    callback_data: pressData('attendance', shown.meeting.id),
  }
  const minutes = { text: t('minutes-button-short'), callback_data: pressData('minutes', shown.meeting.id) }
  return letter(body, [
    isConfidential(shown.meeting) ? [attendance] : [attendance, minutes],
    followUpButtons(speech, shown.meeting.id),
  ])
}

/** The attendance of a closed meeting, a button for each office; `saved` is what was just recorded. */
export function attendanceLetter(speech: Speech, shown: AttendanceShown, asked: number, saved?: string): Letter {
  const { t } = speech
  const { meeting, rows } = shown
  const { items, page, pages } = pageOf(rows, asked, pageSize)
  const facts = rows.map((row) => row.attendance)
  const body = FormattedString.join(
    [
      FormattedString.bold(t('meeting-attendance-heading', { title: nameOf(speech, meeting) })),
      '',
      ...(saved ? [saved, ''] : []),
      ...(rows.length === 0
        ? [t('meeting-attendance-empty')]
        : [
            t('meeting-attendance-counts', countAttendance(facts)),
            t('meeting-attendance-provisional', { count: facts.filter((fact) => fact.provisional).length }),
          ]),
      ...(pages > 1 ? [t('meeting-agenda-page', { page: page + 1, pages })] : []),
    ],
    '\n',
  )
  const offices = items.map(({ office, attendance }) => [
    {
      text: t(attendance.provisional ? 'meeting-attendance-row-provisional' : 'meeting-attendance-row', {
        code: office.code,
        state: t(`meeting-attendance-${attendance.state}`),
      }),
      callback_data: pressData('attendance-of', meeting.id, office.id),
    },
  ])
  return letter(body, [
    ...offices,
    ...pageButtons(speech, page, pages, (to) => pressData('attendance', meeting.id, to)),
    // Before the meeting is closed it is the desk of the check-in that leads here.
    [
      {
        text: t('meeting-button-back'),
        callback_data: pressData(meeting.state === 'closed' ? 'meeting' : 'pd', meeting.id),
      },
    ],
  ])
}

/** Asks how one office attended; undefined when it was not invited. */
export function attendanceAskedLetter(speech: Speech, shown: AttendanceShown, officeId: string): Letter | undefined {
  const { t } = speech
  const at = shown.rows.findIndex((row) => row.office.id === officeId)
  const row = shown.rows[at]
  if (!row) return undefined
  const { office, attendance } = row
  const state = t(`meeting-attendance-${attendance.state}`)
  const body = FormattedString.join(
    [
      t('meeting-attendance-asked', { office: titleOf(office), code: office.code }),
      t(attendance.provisional ? 'meeting-attendance-now-provisional' : 'meeting-attendance-now', { state }),
    ],
    '\n',
  )
  const buttons = attendanceStates.map((each) => ({
    text: t(`meeting-attendance-${each}`),
    callback_data: pressData('attendance-set', shown.meeting.id, office.id, each),
  }))
  return letter(body, [
    buttons.slice(0, 3),
    buttons.slice(3),
    [
      {
        text: t('meeting-button-back'),
        callback_data: pressData('attendance', shown.meeting.id, Math.floor(at / pageSize)),
      },
    ],
  ])
}

/** The page of the list on which an office stands. */
export const pageOfOffice = (shown: AttendanceShown, officeId: string): number =>
  Math.floor(
    Math.max(
      0,
      shown.rows.findIndex((row) => row.office.id === officeId),
    ) / pageSize,
  )
