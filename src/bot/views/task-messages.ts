import { isConfidential } from '../../domain/meeting.ts'
import { type EvidenceFile, hasEnded, isTaskAsk, isTaskChange, owesWork, type TaskEvent } from '../../domain/task.ts'
import { requestsIn } from '../../language/task-requests.ts'
import { groupGets } from '../../operations/choices.ts'
import { isSecretariat } from '../../operations/for-secretariat.ts'
import { readStanding } from '../../operations/standing.ts'
import { readDigest } from '../../operations/task-digest-reading.ts'
import { readTaskDraft, readTaskWorld } from '../../operations/task-draft-reading.ts'
import { readMeetingsAround } from '../../operations/task-meeting.ts'
import { isOfOffice, readTask, type TaskView } from '../../operations/task-reading.ts'
import { zoneOf } from '../../operations/voice.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { drop, type Letter, letter, letterParameters, send } from './letter.ts'
import type { Renderers } from './renderer.ts'
import { dueLine, fileName, noteOf, officeButtons, secretariatButtons, toldLetter } from './task.ts'
import { askRefusedLetter, askToldLetter, waitingButtons, waitingIn } from './task-ask.ts'
import { digestLetter } from './task-digest.ts'
import { taskDraftLetter } from './task-draft.ts'

type TaskKind =
  | 'task-told'
  | 'task-step'
  | 'task-evidence'
  | 'task-digest'
  | 'task-source-reply'
  | 'task-untold'
  | 'task-asked'
  | 'task-meeting'

/** UTF-16 units of description and note under a file: a caption takes 1,024. */
const captionPart = 350
/** The same of the words in which something is asked. */
const requestWords = 200

/** What is said of follow-up tasks without being asked; each is dropped when it is not true any more. */
export const taskRenderers: Renderers<TaskKind> = {
  'task-told': async ({ desk }, row, speech) => {
    const view = await readTask(desk, row.subject.taskId)
    if (!view || !owesWork(view.task)) return drop('settled')
    if (!(await isOfOffice(desk, row.chatId, view.office.id))) return drop('left the office')
    return send(row.chatId, toldLetter(speech, view, await readStanding(desk, row.chatId, view.office.id)))
  },
  'task-digest': async ({ desk }, row, speech) => {
    const { digestId } = row.subject
    const entries = await readDigest(desk, digestId, row.chatId)
    const [first] = entries
    if (!first) return drop('settled')
    const today = desk.clock
      .now()
      .toZonedDateTimeISO(await zoneOf(desk))
      .toPlainDate()
    const standing = await readStanding(desk, row.chatId, first.seat.id)
    return send(row.chatId, digestLetter(speech, digestId, entries, today, standing))
  },
  'task-step': async ({ desk }, row, speech) => {
    const view = await readTask(desk, row.subject.taskId)
    const event = view?.history.find((each) => each.event.id === row.subject.eventId)?.event
    if (!view || !event) return drop('gone')
    if (event.step === 'finish' && view.task.state !== 'in_review') return drop('verified')
    if (event.step === 'return' && !owesWork(view.task)) return drop('handed in again')
    if (isTaskAsk(event.step) && !waitingIn(view).some(({ id }) => id === event.id)) return drop('decided')
    if (event.step === 'postpone' && view.task.state !== 'postponed') return drop('goes on')
    if (event.step === 'hand-over') {
      if (await isOfOffice(desk, row.chatId, view.office.id)) return drop('theirs again')
    } else if (isTaskChange(event.step)) {
      if (!(await isOfOffice(desk, row.chatId, view.office.id))) return drop('left the office')
      if (event.step !== 'cancel' && hasEnded(view.task)) return drop('ended')
    } else if (!(await isOfOffice(desk, row.chatId, view.office.id)) && !(await isSecretariat(desk, row.chatId)))
      return drop('neither of the office nor of the secretariat any more')
    const [file] = event.files
    const made = stepLetter(speech, view, event, file ? captionPart : Number.POSITIVE_INFINITY)
    return file ? sendFile(row.chatId, file, made) : send(row.chatId, made)
  },
  'task-evidence': async ({ desk }, row, speech) => {
    const { taskId, eventId, number } = row.subject
    const view = await readTask(desk, taskId)
    const files = view?.history.find((each) => each.event.id === eventId)?.event.files ?? []
    const file = files[number - 1]
    if (!view || !file) return drop('gone')
    if (view.task.state !== 'in_review') return drop('verified')
    const facts = { code: view.task.code, number, count: files.length, file: fileName(speech, file) }
    return sendFile(row.chatId, file, letter(speech.t('task-evidence-caption', facts)))
  },
  'task-source-reply': async ({ desk }, row, speech) => {
    const view = await readTask(desk, row.subject.taskId)
    if (!view) return drop('gone')
    if (row.chatId < 0 && !(await groupGets(desk, row.chatId, 'task-notices')))
      return drop('the group gets no notices of tasks')
    const { messageId } = row.subject
    const reply = { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } }
    return send(row.chatId, recordedLetter(speech, view), messageId > 0 ? reply : {})
  },
  'task-untold': async ({ desk }, row, speech) => {
    const view = await readTask(desk, row.subject.taskId)
    if (!view || !owesWork(view.task)) return drop('settled')
    if (view.reachable) return drop('reachable meanwhile')
    const due = speech.format.date(Temporal.PlainDate.from(view.task.dueOn))
    const facts = { code: view.task.code, office: view.office.name, officeCode: view.office.code, due }
    return send(row.chatId, letter(speech.t('task-untold', facts), [openButton(speech, view)]))
  },
  'task-meeting': async ({ desk }, row, speech) => {
    const view = await readTask(desk, row.subject.taskId)
    const meetings = await readMeetingsAround(desk, row.subject.taskId, row.subject.groupId)
    if (!view || meetings.length === 0) return drop('said already')
    const buttons = meetings
      .slice(0, 8)
      .map((meeting) => [
        { text: shorten(nameOf(speech, meeting), 60), callback_data: pressData('task-tie', view.task.id, meeting.id) },
      ])
    return send(row.chatId, letter(speech.t('task-which-meeting', { code: view.task.code }), buttons))
  },
  'task-asked': async ({ desk }, row, speech) => {
    const task = await readTaskDraft(desk, row.subject.userId)
    if (!task) return drop('completed')
    return send(row.chatId, taskDraftLetter(speech, task, await readTaskWorld(desk, task.draft.meetingId)))
  },
}

/** What the other side hears of a step: reports and evidence go to the secretariat, its decision to the office. */
function stepLetter(speech: Speech, view: TaskView, event: TaskEvent, longest: number): Letter {
  const { t } = speech
  const { task, office } = view
  const facts = { code: task.code, office: office.name, description: shorten(task.description, longest) }
  const note = event.note ? shorten(event.note, longest) : ''
  switch (event.step) {
    case 'report': {
      const { progress } = event
      const said =
        progress === null
          ? t('task-reported', { ...facts, note })
          : t('task-reported-progress', { ...facts, progress, note })
      return letter([said, ...requestLines(speech, office.name, event.note ?? '')].join('\n'), [
        ...waitingButtons(speech, view),
        openButton(speech, view),
      ])
    }
    case 'finish': {
      const text = [
        t('task-finished', facts),
        note && t('task-finished-note', { note }),
        event.files.length > 1 && t('task-finished-files', { count: event.files.length }),
      ]
      return letter(text.filter(Boolean).join('\n'), [...secretariatButtons(speech, task), openButton(speech, view)])
    }
    case 'object':
    case 'ask-time':
    case 'ask-hand-over':
      return askToldLetter(speech, view, { ...event, step: event.step }, openButton(speech, view))
    case 'direct': {
      const seat = view.named.find(({ id }) => id === event.wish)
      const from = seat ? seat.headTitle || seat.name : t('task-directed-from')
      const said = t('task-directed', { ...facts, from, note: note || '–' })
      return letter(
        said,
        officeButtons(speech, task).length > 0 ? officeButtons(speech, task) : [openButton(speech, view)],
      )
    }
    case 'refuse':
      return askRefusedLetter(speech, view, event, officeButtons(speech, task))
    case 'postpone':
      return letter(t('task-postponed', { ...facts, reason: note || '–' }), [openButton(speech, view)])
    case 'resume':
      return letter(
        t('task-resumed', { ...facts, due: speech.format.date(Temporal.PlainDate.from(task.dueOn)) }),
        officeButtons(speech, task),
      )
    case 'return':
      return letter(t('task-returned', { ...facts, note: note || '–' }), officeButtons(speech, task))
    case 'reword':
    case 'redate': {
      const lines = [
        t(event.answers ? 'ask-granted-time' : 'task-changed-told', facts),
        t('task-line-description', facts),
        dueLine(speech, view),
        ...(event.note ? [noteOf(speech, event)] : []),
      ]
      return letter(lines.join('\n'), officeButtons(speech, task))
    }
    case 'hand-over':
      return letter(t('task-handed-over', { ...facts, old: note || '–' }))
    case 'cancel':
      return letter(note ? t('task-cancelled', { ...facts, reason: note }) : t('task-taken-back', facts))
    default:
      return letter(t('task-confirmed', facts), [openButton(speech, view)])
  }
}

/** What is asked in a report, with the words that ask it: the secretariat decides. */
function requestLines({ t }: Speech, office: string, note: string): string[] {
  const { moreTime, handOver } = requestsIn(note)
  const words = (said: string): string => shorten(said, requestWords)
  return [
    ...(moreTime ? [t('task-asks-time', { office, words: words(moreTime) })] : []),
    ...(handOver ? [t('task-asks-hand-over', { office, words: words(handOver) })] : []),
  ]
}

const openButton = ({ t }: Speech, { task }: TaskView) => [
  { text: t('task-button-open'), callback_data: pressData('task-show', task.id) },
]

/** The confirmation in the group; of a task out of a confidential meeting nothing but its code. */
function recordedLetter(speech: Speech, { task, office, field, meeting }: TaskView): Letter {
  const due = speech.format.date(Temporal.PlainDate.from(task.dueOn))
  const facts = {
    code: task.code,
    description: task.description,
    office: office.name,
    due,
    hashtag: field.hashtag,
  }
  if (!meeting) return letter(speech.t('task-recorded', facts))
  if (isConfidential(meeting)) return letter(speech.t('task-recorded-confidential', { code: task.code }))
  return letter(speech.t('task-recorded-meeting', { ...facts, meeting: nameOf(speech, meeting) }))
}

/** A call that sends a file Telegram keeps, by its id, with a caption and buttons. */
export function fileCall(
  chatId: number,
  file: Pick<EvidenceFile, 'id' | 'kind'>,
  made: Letter,
): { method: 'sendPhoto' | 'sendDocument'; payload: Record<string, unknown> } {
  const { text, entities, link_preview_options: _, ...rest } = letterParameters(made)
  const payload = { chat_id: chatId, caption: text, caption_entities: entities, ...rest }
  return file.kind === 'photo'
    ? { method: 'sendPhoto', payload: { ...payload, photo: file.id } }
    : { method: 'sendDocument', payload: { ...payload, document: file.id } }
}

const sendFile = (chatId: number, file: EvidenceFile, made: Letter) => ({
  act: 'call' as const,
  ...fileCall(chatId, file, made),
})

/** The caption of a file somebody asked to see. */
export const evidenceCaption = (speech: Speech, code: string, event: TaskEvent, file: EvidenceFile): Letter =>
  letter(`${code}: ${shorten(event.note ?? fileName(speech, file), captionPart)}`)
