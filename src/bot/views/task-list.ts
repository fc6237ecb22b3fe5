import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Meeting } from '../../domain/meeting.ts'
import type { TaskListing, TaskScope } from '../../operations/task-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { pageButtons } from './meeting-buttons.ts'

/** UTF-16 units of a description in a list of six, and of a meeting's title on a button or in a heading. */
const shownDescription = 200
const shownTitle = 60

/** One page of tasks, each with the button that opens its card. */
export function taskListLetter(speech: Speech, list: TaskListing, perPage: number): Letter {
  const { t } = speech
  const heading = shorten(list.heading ?? '', shownTitle * 2)
  const lines = list.entries.map(({ task, office, overdueDays, waits }, at) => {
    const due = speech.format.date(Temporal.PlainDate.from(task.dueOn))
    const state = t(`task-state-${task.state}`)
    const number = list.page * perPage + at + 1
    return [
      t('task-list-entry', { number, code: task.code, office: office?.code ?? '–', state }),
      overdueDays > 0 ? t('task-list-overdue', { due, days: overdueDays }) : t('task-list-due', { due }),
      shorten(task.description, shownDescription),
      ...(waits ? [t('task-list-waits')] : []),
    ].join('\n')
  })
  const body = FormattedString.join(
    [
      FormattedString.bold(t(`task-list-${list.scope.of}`, { heading })),
      ...(lines.length > 0 ? lines : [t('task-list-empty')]),
      ...(list.pages > 1 ? [t('task-list-count', { total: list.total, page: list.page + 1, pages: list.pages })] : []),
    ],
    '\n\n',
  )
  const open = list.entries.map(({ task }) => ({ text: task.code, callback_data: pressData('task', task.id) }))
  return letter(body, [
    ...inRows(2, open),
    ...pageButtons(speech, list.page, list.pages, (page) => listData(list.scope, page)),
    ...otherLists(speech, list),
  ])
}

/** Of which of an office's open tasks words were said, under a file or not; each opens its card. */
export function whichTaskLetter({ t }: Speech, entries: TaskListing['entries'], isFile = false): Letter {
  const lines = entries.map(({ task }, at) =>
    t('task-talk-entry', {
      number: at + 1,
      code: task.code,
      description: shorten(task.description, shownDescription),
    }),
  )
  const open = entries.map(({ task }) => ({ text: task.code, callback_data: pressData('task', task.id) }))
  const asked = [t('task-talk-which'), ...(isFile ? [t('task-talk-file')] : [])].join(' ')
  return letter([asked, ...lines].join('\n'), [
    ...inRows(2, open),
    [{ text: t('task-button-mine'), callback_data: listData({ of: 'mine' }, 0) }],
  ])
}

/** Button data of a page of a list. */
export function listData(scope: TaskScope, page: number): string {
  const key =
    scope.of === 'field' ? scope.fieldCode : scope.of === 'meeting' || scope.of === 'carried' ? scope.meetingId : '-'
  return pressData('tasks', scope.of, key, page)
}

function otherLists({ t }: Speech, { scope, may }: TaskListing): InlineKeyboardButton[][] {
  const to = (of: 'mine' | 'all') => ({ text: t(`task-button-${of}`), callback_data: listData({ of }, 0) })
  const fields = { text: t('task-button-fields'), callback_data: pressData('fields') }
  const meetings = { text: t('task-button-meetings'), callback_data: pressData('tasks-meetings') }
  const meetingId = scope.of === 'meeting' ? scope.meetingId : '-'
  return [
    ...(may.create ? [[{ text: t('task-button-new'), callback_data: pressData('task-new', meetingId) }]] : []),
    [...(scope.of === 'mine' ? [] : [to('mine')]), ...(may.seeAll && scope.of !== 'all' ? [to('all')] : [])],
    [fields, ...(may.seeAll ? [meetings] : [])],
  ].filter((row) => row.length > 0)
}

/** The meetings whose tasks can be listed. */
export function taskMeetingsLetter(speech: Speech, meetings: Meeting[]): Letter {
  if (meetings.length === 0) return letter(speech.t('task-list-no-meetings'))
  return letter(
    speech.t('task-list-meetings'),
    meetings.map((meeting) => [
      {
        text: shorten(nameOf(speech, meeting), shownTitle),
        callback_data: listData({ of: 'meeting', meetingId: meeting.id }, 0),
      },
    ]),
  )
}
