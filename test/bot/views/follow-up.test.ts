import { describe, expect, it } from 'vitest'
import type { Speech } from '../../../src/bot/house.ts'
import { fieldsLetter } from '../../../src/bot/views/field.ts'
import { statusLetter } from '../../../src/bot/views/status.ts'
import { taskCard, taskReminderLetter, toldLetter } from '../../../src/bot/views/task.ts'
import { taskListLetter } from '../../../src/bot/views/task-list.ts'
import type { CooperationField, Office } from '../../../src/domain/directory.ts'
import type { Meeting } from '../../../src/domain/meeting.ts'
import type { Task, TaskEvent } from '../../../src/domain/task.ts'
import { longestDescription } from '../../../src/domain/task-draft.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { locales, textsFor } from '../../../src/locales/texts.ts'
import type { StatusEntry } from '../../../src/operations/status.ts'
import { type TaskView, tasksPerPage } from '../../../src/operations/task-reading.ts'

const at = Temporal.Instant.from('2023-05-04T09:00:00+07:00')
const limit = 4096
const long = (length: number): string => 'Rapat '.repeat(length).slice(0, length)

const office = {
  id: 'DISPERKIMTAN',
  code: 'DISPERKIMTAN',
  name: long(100),
  headTitle: long(100),
} as Office
const field = { code: 'BENKON', hashtag: '#KS_BencanaKonflik', name: long(100) } as CooperationField
const task: Task = {
  id: 'abcdefghijkl',
  code: 'TL-BENKON-2023-0001',
  fieldCode: 'BENKON',
  officeId: office.id,
  description: long(longestDescription),
  dueOn: '2023-05-12',
  firstDueOn: '2023-05-12',
  state: 'in_review',
  meetingId: 'M1',
  sourceChatId: -1001234567890,
  sourceMessageId: 5,
  progress: 60,
  createdBy: 1,
  createdAt: at,
  finishedAt: null,
}
const meeting = {
  id: 'abcdefghijkl',
  title: long(255),
  classification: 'Biasa',
  startsAt: at,
  zone: 'Asia/Jakarta',
} as Meeting
const event = (id: number): TaskEvent => ({
  id: `event${id}`,
  taskId: task.id,
  step: 'finish',
  note: long(longestDescription),
  files: Array.from({ length: 10 }, () => ({ id: 'FILE', kind: 'document', name: long(100) })),
  progress: null,
  wish: null,
  answers: null,
  by: 1,
  at,
})
const view: TaskView = {
  task,
  office,
  field,
  meeting,
  history: [
    ...Array.from({ length: 30 }, (_, id) => ({ event: event(id), by: long(64) })),
    ...(['object', 'ask-time', 'ask-hand-over'] as const).map((step) => ({
      event: { ...event(0), step, wish: '2023-06-01' },
      by: long(64),
    })),
  ],
  overdueDays: 400,
  named: [],
  helpers: Array.from({ length: 12 }, () => ({
    office,
    part: { taskId: task.id, officeId: office.id, what: long(longestDescription), state: 'accepted', progress: 60 },
  })),
  reachable: false,
}
const names = Array.from({ length: 58 }, (_, number) => `DISPERKIMTAN-${number}`)
const entry: StatusEntry = {
  kind: 'three-days',
  at,
  state: 'sent',
  skipped: null,
  sentTo: names,
  waitingTo: [],
  droppedFor: names.slice(30),
  failures: names.map((to) => ({ to, error: '403: Forbidden: bot was blocked by the user' })),
  unreachable: names.slice(0, 20),
  spared: [],
  toSecretariat: true,
}

describe.each(locales)('letters of reminders and tasks in %s', (locale) => {
  const speech: Speech = { locale, t: textsFor(locale), format: formatFor(locale, 'Asia/Jakarta') }

  it('fit a message whatever was typed', () => {
    const today = Temporal.PlainDate.from('2023-06-01')
    const entries = Array.from({ length: tasksPerPage }, () => ({
      task,
      office,
      overdueDays: 400,
      own: true,
      waits: true,
    }))
    const list = taskListLetter(
      speech,
      {
        scope: { of: 'meeting', meetingId: meeting.id },
        heading: meeting.title,
        entries,
        total: 600,
        page: 3,
        pages: 100,
        may: { create: true, seeAll: true },
      },
      tasksPerPage,
    )
    const letters = [
      taskCard(speech, view, { office: true, secretariat: true }),
      toldLetter(speech, view, 'plt'),
      taskReminderLetter(speech, view, today, 'plh'),
      list,
      fieldsLetter(
        speech,
        Array.from({ length: 10 }, () => ({ field, open: 9999, overdue: 9999, finished: 9999 })),
      ),
      fieldsLetter(
        speech,
        Array.from({ length: 10 }, () => ({ field, open: 0, overdue: 0, finished: 0 })),
      ),
    ]
    for (const { text } of letters) expect(text.length).toBeLessThanOrEqual(limit)
    expect(toldLetter(speech, view, 'plt').text).toContain(` Plt. ${view.office.headTitle}`)
    expect(taskReminderLetter(speech, view, today, 'plh').text).toContain(` Plh. ${view.office.headTitle}`)
    expect(toldLetter(speech, view, 'definitif').text).not.toContain('Plt.')
  })

  it('show a status on as many pages as it takes, each within a message and none lost', () => {
    const kinds = ['invitation', 'three-days', 'one-day', 'two-hours', 'answer-day', 'deadline'] as const
    const status = { meeting, entries: kinds.map((kind) => ({ ...entry, kind })) }
    const pages = [0, 1, 2, 3, 4, 5].map((page) => statusLetter(speech, status, page).text)
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(limit)
    for (const kind of kinds)
      expect(pages.some((page) => page.includes(speech.t(`reminder-status-kind-${kind}`)))).toBe(true)
    expect(statusLetter(speech, status, 99).text).toBe(statusLetter(speech, status, pages.length).text)
    expect(statusLetter(speech, { meeting, entries: [] }, 0).text).toContain(speech.t('reminder-status-empty'))
  })

  it('lead members of a supergroup to the message a task came out of', () => {
    const buttons = (of: TaskView) => taskCard(speech, of, { office: false, secretariat: false }).keyboard!.flat()
    expect(buttons(view)).toContainEqual({ text: speech.t('task-button-source'), url: 'https://t.me/c/1234567890/5' })
    const basic = { ...view, task: { ...task, sourceChatId: -500 } }
    expect(buttons(basic).some((button) => 'url' in button)).toBe(false)
  })
})
