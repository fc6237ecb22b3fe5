import { FormattedString } from '@grammyjs/parse-mode'
import { isConfidential } from '../../domain/meeting.ts'
import type { Addressee } from '../../operations/standing.ts'
import type { DigestEntry } from '../../operations/task-digest-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { pageButtons, pageOf } from './meeting-buttons.ts'
import { addressOf } from './place.ts'
import { directButton, taskReminderLetter } from './task.ts'
import { partReminderLetter } from './task-part.ts'

/** Tasks on a page, and UTF-16 units of what is said of each: a page stays far under 4,096. */
const perPage = 8
const shownDescription = 150
const shownObstacle = 150
/** An obstacle where one task is told of alone. */
const wholeObstacle = 300

/** What somebody is told of tasks in the morning: of one the whole, of several a line or two each, in pages. */
export function digestLetter(
  speech: Speech,
  digestId: string,
  entries: readonly DigestEntry[],
  today: Temporal.PlainDate,
  standing: Addressee,
  asked = 0,
): Letter {
  const [first] = entries
  if (!first) return letter(speech.t('digest-gone'), [])
  if (entries.length === 1 && first.role !== 'untold') return alone(speech, first, today, standing)
  const { t } = speech
  const { items, page, pages, first: before } = pageOf(entries, asked, perPage)
  const role = entries.find((each) => each.role !== 'untold')?.role ?? 'untold'
  const kind = role === 'helper' ? 'office' : role
  const facts = { title: addressOf(speech, first.seat, standing), count: entries.length }
  const lines = items.map((entry, at) => entryLines(speech, entry, today, before + at + 1))
  const parts = [
    FormattedString.bold(t(`digest-heading-${kind}`, facts)),
    ...lines,
    ...(pages > 1 ? [t('digest-page', { page: page + 1, pages })] : []),
    ...(kind === 'untold' ? [] : [t(`digest-request-${kind}`)]),
  ]
  const open = items.map(({ view }) => ({
    text: view.task.code,
    callback_data: pressData('task-show', view.task.id),
  }))
  return letter(FormattedString.join(parts, '\n\n'), [
    ...inRows(2, open),
    ...pageButtons(speech, page, pages, (to) => pressData('digest', digestId, to)),
  ])
}

/** The message of one task is the reminder to its office, or the report to whoever leads it. */
function alone(speech: Speech, entry: DigestEntry, today: Temporal.PlainDate, standing: Addressee): Letter {
  const { t, format } = speech
  const { view, seat } = entry
  const helper = entry.role === 'helper' ? view.helpers.find(({ office }) => office.id === seat.id) : undefined
  if (helper) return partReminderLetter(speech, view, helper, today, standing)
  if (entry.role !== 'leader') return taskReminderLetter(speech, view, today, standing)
  const hidden = view.meeting && isConfidential(view.meeting)
  const facts = {
    title: addressOf(speech, seat, standing),
    code: view.task.code,
    description: view.task.description,
    office: view.office.name,
    field: view.field.name,
    days: view.overdueDays,
    due: format.date(Temporal.PlainDate.from(view.task.dueOn)),
  }
  const lines = [
    t(hidden ? 'task-escalation-confidential' : 'task-escalation', facts),
    ...obstacleLines(speech, entry, wholeObstacle, 'task-escalation-obstacle'),
    t('digest-request-leader'),
  ]
  const open = { text: t('task-button-open'), callback_data: pressData('task-show', view.task.id) }
  return letter(lines.join('\n'), [[directButton(speech, view.task), open]])
}

function entryLines(speech: Speech, entry: DigestEntry, today: Temporal.PlainDate, number: number): string {
  const { t } = speech
  const { view, role, seat } = entry
  const { task, office, meeting } = view
  return [
    t('digest-entry', { number, code: task.code, when: whenDue(speech, task.dueOn, today) }),
    ...(meeting && isConfidential(meeting) ? [] : [shorten(task.description, shownDescription)]),
    ...(role === 'leader' ? [t('digest-office', { office: office.name })] : []),
    ...(role === 'helper' ? [partLine(speech, entry)] : []),
    ...(role === 'leader' ? obstacleLines(speech, entry, shownObstacle, 'digest-obstacle') : []),
    ...(role === 'untold' ? [t('digest-untold', { seat: seat.name, code: seat.code })] : []),
  ].join('\n')
}

function partLine({ t }: Speech, { view, seat }: DigestEntry): string {
  const what = view.helpers.find(({ office }) => office.id === seat.id)?.part.what
  return what
    ? t('part-digest-line', { office: seat.name, what: shorten(what, shownDescription) })
    : t('part-digest-line-whole', { office: seat.name, responsible: view.office.name })
}

/** What the office said stands in the way; of a confidential meeting nothing of that. */
function obstacleLines({ t }: Speech, { view, obstacle, waits }: DigestEntry, longest: number, key: string): string[] {
  if (view.meeting && isConfidential(view.meeting)) return []
  return [
    obstacle === null ? t('digest-no-obstacle') : t(key, { obstacle: shorten(obstacle, longest) }),
    ...(waits ? [t('digest-waits')] : []),
  ]
}

function whenDue({ t, format }: Speech, dueOn: string, today: Temporal.PlainDate): string {
  const due = Temporal.PlainDate.from(dueOn)
  const { days } = today.until(due)
  if (days < 0) return t('digest-when-overdue', { days: -days })
  if (days === 0) return t('digest-when-today')
  return days === 1 ? t('digest-when-tomorrow') : t('digest-when-coming', { due: format.date(due) })
}
