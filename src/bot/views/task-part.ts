import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { owesWork, type TaskEvent } from '../../domain/task.ts'
import { afterPartStep, owesPart } from '../../domain/task-part.ts'
import { type Addressee, readStanding } from '../../operations/standing.ts'
import type { TaskWorld } from '../../operations/task-draft-reading.ts'
import { isOfOffice, readTask, type TaskHelper, type TaskView } from '../../operations/task-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { drop, inRows, type Letter, letter, send } from './letter.ts'
import { addressOf } from './place.ts'
import type { Renderers } from './renderer.ts'

/** UTF-16 units of a part on a card and on a button, and helpers named on a card. */
const shownWhat = 60
const shownName = 60
const buttonLimit = 40
const shownHelpers = 3

/** What is told of parts without being asked; each is dropped when it is not true any more. */
export const partRenderers: Renderers<'task-part-told' | 'task-part-step'> = {
  'task-part-told': async ({ desk }, row, speech) => {
    const view = await readTask(desk, row.subject.taskId)
    const helper = view?.helpers.find(({ office }) => office.id === row.subject.officeId)
    if (!view || !helper || !owesWork(view.task) || !owesPart(helper.part)) return drop('settled')
    if (!(await isOfOffice(desk, row.chatId, helper.office.id))) return drop('left the office')
    return send(row.chatId, toldLetter(speech, view, helper, await readStanding(desk, row.chatId, helper.office.id)))
  },
  'task-part-step': async ({ desk }, row, speech) => {
    const { taskId, eventId, officeId } = row.subject
    const view = await readTask(desk, taskId)
    const event = view?.history.find((each) => each.event.id === eventId)?.event
    if (!view || !event) return drop('gone')
    const toResponsible = event.step === 'help-report' || event.step === 'help-finish'
    if (!(await isOfOffice(desk, row.chatId, toResponsible ? view.office.id : officeId))) return drop('left the office')
    return send(row.chatId, stepLetter(speech, view, event, officeId))
  },
}

function toldLetter(speech: Speech, view: TaskView, helper: TaskHelper, standing: Addressee): Letter {
  const { t } = speech
  const { task, office } = view
  const facts = {
    title: addressOf(speech, helper.office, standing),
    office: helper.office.name,
    responsible: office.name,
    code: task.code,
    description: task.description,
  }
  const lines = [
    t('part-told', facts),
    ...(helper.part.what ? [t('part-told-what', { ...facts, what: helper.part.what })] : []),
    t('task-line-due', { due: speech.format.date(Temporal.PlainDate.from(task.dueOn)) }),
    ...(helper.part.state === 'new' ? [t('part-told-request')] : []),
  ]
  return letter(lines.join('\n'), partButtons(speech, view, helper))
}

function stepLetter(speech: Speech, view: TaskView, event: TaskEvent, officeId: string): Letter {
  const { t } = speech
  const { task, office } = view
  const helper = view.named.find(({ id }) => id === officeId)?.name ?? officeId
  const facts = {
    code: task.code,
    description: task.description,
    office: helper,
    responsible: office.name,
    due: speech.format.date(Temporal.PlainDate.from(task.dueOn)),
  }
  const open = [[{ text: t('task-button-open'), callback_data: pressData('task-show', task.id) }]]
  switch (event.step) {
    case 'help-report': {
      const { progress } = event
      const said = { ...facts, note: event.note ?? '–' }
      return letter(
        progress === null ? t('part-reported', said) : t('part-reported-progress', { ...said, progress }),
        open,
      )
    }
    case 'help-finish':
      return letter(t('part-finished', facts), open)
    case 'redate':
      return letter(t('part-task-redated', facts), open)
    case 'postpone':
      return letter(t('part-task-postponed', facts))
    case 'resume':
      return letter(t('part-task-resumed', facts), open)
    case 'hand-over':
      return letter(t('part-task-handed-over', facts), open)
    case 'cancel':
      return letter(t('part-task-cancelled', facts))
    default:
      return letter(t('part-ended', facts))
  }
}

/** What an office that helps is reminded of: its part, as it stands when it is sent. */
export function partReminderLetter(
  speech: Speech,
  view: TaskView,
  helper: TaskHelper,
  today: Temporal.PlainDate,
  standing: Addressee,
): Letter {
  const due = Temporal.PlainDate.from(view.task.dueOn)
  const days = view.overdueDays
  const when = days > 0 ? 'overdue' : due.equals(today) ? 'today' : 'coming'
  const facts = {
    title: addressOf(speech, helper.office, standing),
    office: helper.office.name,
    code: view.task.code,
    what: helper.part.what ?? view.task.description,
    due: speech.format.date(due),
    days,
  }
  return letter(speech.t(`part-reminder-${when}`, facts), partButtons(speech, view, helper))
}

/** What an office that helps can do with its part. */
export function partButtons({ t }: Speech, { task }: TaskView, { part }: TaskHelper): InlineKeyboardButton[][] {
  if (!owesWork(task)) return []
  const steps = (['accept', 'report', 'finish'] as const).filter((step) => afterPartStep(part.state, `help-${step}`))
  const buttons = steps.map(
    (step): InlineKeyboardButton => ({
      text: t(`part-button-${step}`),
      callback_data: pressData(`part-${step}`, task.id),
      ...(step === 'accept' && { style: 'success' }),
    }),
  )
  return inRows(2, buttons)
}

/** Who helps with a task, a line each. */
export function helperLines({ t }: Speech, { helpers }: TaskView, most = shownHelpers): string[] {
  const lines = helpers.slice(0, most).map(({ part, office }) => {
    const facts = { office: shorten(office.name, shownName), state: t(`part-state-${part.state}`) }
    const line =
      part.progress === null || part.state === 'done'
        ? t('part-line', facts)
        : t('part-line-progress', { ...facts, progress: part.progress })
    return part.what ? t('part-line-what', { line, what: shorten(part.what, shownWhat) }) : line
  })
  const others = helpers.length - lines.length
  return others > 0 ? [...lines, t('part-line-others', { count: others })] : lines
}

/** Who helps, for the secretariat: each can be ended, others added. `said`: what just came of a press or of words. */
export function helpersLetter(speech: Speech, view: TaskView, said?: string): Letter {
  const { t } = speech
  const { task, helpers } = view
  const lines = helperLines(speech, view, helpers.length)
  const body = [
    ...(said ? [said, ''] : []),
    FormattedString.bold(t('part-helpers', { code: task.code })),
    ...(lines.length > 0 ? lines : [t('part-helpers-none')]),
  ]
  const ends = helpers.map(({ office }) => ({
    text: t('part-button-end', { office: office.code }),
    callback_data: pressData('part-end', task.id, office.id),
  }))
  return letter(FormattedString.join(body, '\n'), [
    ...(owesWork(task) ? [[{ text: t('part-button-add'), callback_data: pressData('part-add', task.id) }]] : []),
    ...(owesWork(task) ? inRows(2, ends) : []),
    [{ text: t('wizard-button-back'), callback_data: pressData('task', task.id) }],
  ])
}

/** Asks which office shall help; the offices of the field are a press away. `near`: those a name may have meant. */
export function helperAsked(
  speech: Speech,
  view: TaskView,
  world: TaskWorld,
  near: string[] = [],
  trouble?: string,
): Letter {
  const { t } = speech
  const { task, field, helpers } = view
  const taken = [task.officeId, ...helpers.map(({ office }) => office.id)]
  const ids = near.length > 0 ? near : [...field.leadOffices, ...field.supportOffices]
  const offices = ids
    .filter((id) => !taken.includes(id))
    .flatMap((id) => world.offices.find((office) => office.id === id) ?? [])
    .slice(0, 8)
  const asked = t('part-helper-ask', { code: task.code })
  return letter(trouble ? `${trouble}\n\n${asked}` : asked, [
    ...offices.map((office) => [
      { text: shorten(office.name, buttonLimit), callback_data: pressData('part-pick', task.id, office.id) },
    ]),
    [{ text: t('task-button-cancel'), callback_data: pressData('part-helpers', task.id) }],
  ])
}

/** The office of a step of a part, before what was said with it. */
export function partNote({ t }: Speech, view: Pick<TaskView, 'named'>, { note, wish }: TaskEvent): string {
  const office = view.named.find(({ id }) => id === wish)?.code ?? '–'
  return note === null ? t('part-note-office', { office }) : t('part-note', { office, note })
}
