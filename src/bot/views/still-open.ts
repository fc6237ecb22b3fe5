import type { InlineKeyboardButton } from 'grammy/types'
import { answerOf } from '../../domain/invitation.ts'
import { owesWork } from '../../domain/task.ts'
import { myInvitations, type Place } from '../../operations/answer-readings.ts'
import { listTasks, type TaskListing } from '../../operations/task-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import type { Renderers } from './renderer.ts'
import { dueLine } from './task.ts'
import { listData } from './task-list.ts'

/** Invitations and tasks named; the others are counted. */
const named = 5
/** UTF-16 units of a title or description in a line. */
const inLine = 120

export const stillOpenRenderers: Renderers<'still-open'> = {
  'still-open': async ({ desk }, row, speech) => {
    const caller = { kind: 'user', userId: row.chatId } as const
    const places = await myInvitations(desk, caller)
    const unanswered = places.ok ? places.value.filter(({ invitation }) => answerOf(invitation) === undefined) : []
    const list = await listTasks(desk, caller, { of: 'mine' }, 0)
    const tasks = list.ok ? list.value.entries.filter(({ task }) => owesWork(task)) : []
    if (unanswered.length === 0 && tasks.length === 0) return drop('nothing is open')
    return send(row.chatId, stillOpenLetter(speech, unanswered, tasks))
  },
}

/** What waits for whoever could not be written to for a while: invitations without an answer, and tasks. */
function stillOpenLetter(speech: Speech, unanswered: Place[], tasks: TaskListing['entries']): Letter {
  const { t } = speech
  const invitations = unanswered.map(({ meeting, office }) =>
    t('still-open-invitation', { meeting: shorten(datedMeeting(speech, meeting), inLine), office: office.name }),
  )
  const owed = tasks.map((entry) =>
    t('still-open-task', {
      code: entry.task.code,
      description: shorten(entry.task.description, inLine),
      due: dueLine(speech, entry),
    }),
  )
  const buttons: InlineKeyboardButton[] = [
    ...(unanswered.length > 0 ? [{ text: t('answer-button-invitations'), callback_data: pressData('al') }] : []),
    ...(tasks.length > 0 ? [{ text: t('task-button-mine'), callback_data: listData({ of: 'mine' }, 0) }] : []),
  ]
  return letter(
    [t('still-open'), ...limited(speech, invitations), ...limited(speech, owed)].join('\n'),
    buttons.map((button) => [button]),
  )
}

const limited = ({ t }: Speech, lines: string[]): string[] =>
  lines.length > named ? [...lines.slice(0, named), t('still-open-more', { count: lines.length - named })] : lines
