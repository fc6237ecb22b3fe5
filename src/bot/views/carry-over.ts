import type { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { looksBack } from '../../domain/carry-over.ts'
import type { Office } from '../../domain/directory.ts'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import type { Carried } from '../../operations/carry-over.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import { pressData } from '../callback-data.ts'
import { fitting, shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { roomBeside } from './time-warnings.ts'

/** UTF-16 units of a task's description beside a meeting. */
const shownDescription = 60

/** How many open tasks a meeting looks back on. */
export const carriedHeading = ({ t }: Speech, carried: Carried | undefined): string[] =>
  carried ? [t('carried-heading', { count: carried.total })] : []

/**
 * The same with a line for each task, its office and state, as far as a message holds them that says all of `said`
 * besides; the others are counted.
 */
export function carriedLines(
  speech: Speech,
  carried: Carried | undefined,
  said: readonly (FormattedString | string)[],
): string[] {
  if (!carried) return []
  const { t } = speech
  const lines = carried.entries.map(({ task, office, overdueDays }) =>
    t('carried-line', {
      code: task.code,
      office: office?.code ?? '–',
      description: shorten(task.description, shownDescription),
      state: stateIn(speech, task, overdueDays),
    }),
  )
  const heading = carriedHeading(speech, carried)
  const told = fitting(lines, roomBeside([...said, ...heading]))
  return [...heading, ...told, ...othersLine(speech, carried.total - told.length)]
}

/** The open tasks of the office an invitation goes to. */
export function ownTaskLines(speech: Speech, office: Pick<Office, 'name'>, carried: Carried | undefined): string {
  if (!carried) return ''
  const { t } = speech
  const lines = carried.entries.map(({ task, overdueDays }) =>
    t('carried-own-line', {
      code: task.code,
      description: shorten(task.description, shownDescription),
      state: stateIn(speech, task, overdueDays),
    }),
  )
  return [
    t('carried-own', { office: office.name }),
    ...lines,
    ...othersLine(speech, carried.total - lines.length),
  ].join('\n')
}

/** In a group the tasks are counted, and nobody is named. */
export const carriedCount = ({ t }: Speech, meeting: Pick<Meeting, 'classification'>, count: number): string[] =>
  count > 0 && !isConfidential(meeting) ? [t('carried-count', { count })] : []

/** Leads from a meeting to all the tasks it looks back on. */
export const carriedButton = (
  { t }: Speech,
  meetingId: string,
  carried: Carried | undefined,
): InlineKeyboardButton[][] =>
  carried
    ? [
        [
          {
            text: t('carried-button', { count: carried.total }),
            callback_data: pressData('tasks', 'carried', meetingId, 0),
          },
        ],
      ]
    : []

/** Leaves the look back out of a meeting in the making, or takes it in again. */
export function carryOverButton({ t }: Speech, { meeting, sheet, carried }: DraftShown): InlineKeyboardButton[][] {
  if (!carried || (!sheet.noCarryOver && !looksBack(meeting.agenda))) return []
  const to = sheet.noCarryOver ? 'on' : 'off'
  return [[{ text: t(`carried-button-${to}`), callback_data: pressData('draft-carry', meeting.id, to) }]]
}

function stateIn({ t, format }: Speech, task: Carried['entries'][number]['task'], overdueDays: number): string {
  const state = t(`task-state-${task.state}`)
  if (overdueDays > 0) return t('carried-state-overdue', { state, days: overdueDays })
  return t('carried-state', { state, due: format.shortDate(Temporal.PlainDate.from(task.dueOn)) })
}

const othersLine = ({ t }: Speech, count: number): string[] => (count > 0 ? [t('carried-others', { count })] : [])
