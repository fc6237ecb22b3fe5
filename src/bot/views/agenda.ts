import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { isConfidential, type Meeting, meetingCode } from '../../domain/meeting.ts'
import type { TaskDraft } from '../../domain/task-draft.ts'
import { type Agenda, type MeetingOpened, readGroupAgenda } from '../../operations/agenda.ts'
import { readCardLinks } from '../../operations/cards.ts'
import type { KeptClash } from '../../operations/kept-clash.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { meetingButtons } from './answer-buttons.ts'
import { answerPhrase } from './answer-phrase.ts'
import { carriedButton, carriedHeading, carriedLines } from './carry-over.ts'
import { filesButton } from './files-button.ts'
import { drop, type Letter, letter, replyTo, send } from './letter.ts'
import { followUpButtons, pageButtons, pageOf } from './meeting-buttons.ts'
import { daysFrom, meetingFacts, titleOf, whenOf } from './meeting-facts.ts'
import type { Renderers } from './renderer.ts'
import { placeLine, placeMark } from './series-words.ts'
import { clashLines } from './time-warnings.ts'
import { taskDraftName } from './wizard-turns.ts'

const pageSize = 8
const groupSize = 15
const titleLimit = 120
const buttonLimit = 40
/** Tasks in the making that are offered to be gone on with. */
const taskDraftsShown = 5

export const agendaRenderers: Renderers<'group-agenda'> = {
  'group-agenda': async (house, row, speech) => {
    const agenda = await readGroupAgenda(house.desk, row.chatId)
    if (!agenda) return drop('the group is not linked')
    const links = await readCardLinks(house.desk, row.chatId)
    return send(row.chatId, groupAgendaLetter(speech, agenda, links), replyTo(row.subject.messageId))
  },
}

/** The agenda of one person, a button for each meeting. */
export function agendaLetter(speech: Speech, agenda: Agenda, which: 'coming' | 'closed', asked: number): Letter {
  const { t } = speech
  const { items, page, pages, first } = pageOf(agenda.meetings, asked, pageSize)
  const heading = which === 'closed' ? 'meeting-agenda-closed-heading' : 'meeting-agenda-heading'
  const empty = which === 'closed' ? 'meeting-agenda-closed-empty' : 'meeting-agenda-empty'
  const lines = items.map((meeting, at) => entry(speech, meeting, first + at + 1, agenda))
  const body = FormattedString.join(
    [
      FormattedString.bold(t(heading)),
      '',
      ...(lines.length > 0 ? lines : [t(empty)]),
      ...(pages > 1 ? ['', t('meeting-agenda-page', { page: page + 1, pages })] : []),
    ],
    '\n',
  )
  const open = items.map((meeting, at): InlineKeyboardButton[] => [
    {
      text: t(meeting.state === 'draft' ? 'meeting-agenda-button-draft' : 'meeting-agenda-button', {
        number: first + at + 1,
        title: shorten(nameOf(speech, meeting), buttonLimit),
      }),
      callback_data: pressData(meeting.state === 'draft' ? 'draft-open' : 'meeting', meeting.id),
    },
  ])
  return letter(body, [
    ...open,
    ...pageButtons(speech, page, pages, (to) => pressData('agenda', which, to)),
    ...(agenda.taskDrafts ?? []).slice(0, taskDraftsShown).map((task) => [taskDraftButton(speech, task)]),
    ...otherAgenda(speech, agenda, which),
  ])
}

const taskDraftButton = (speech: Speech, { id, draft }: { id: string; draft: TaskDraft }): InlineKeyboardButton => ({
  text: speech.t('wizard-agenda-task', { title: shorten(taskDraftName(speech, draft), buttonLimit) }),
  callback_data: pressData('task-resume', id),
})

function otherAgenda(speech: Speech, agenda: Agenda, which: 'coming' | 'closed'): InlineKeyboardButton[][] {
  if (!agenda.all) return []
  const other = which === 'closed' ? 'coming' : 'closed'
  const text = speech.t(other === 'closed' ? 'meeting-button-agenda-closed' : 'meeting-button-agenda')
  return [[{ text, callback_data: pressData('agenda', other, 0) }]]
}

/** What everybody in a group may know of its coming meetings; where the card of one stands, its line leads there. */
export function groupAgendaLetter(
  speech: Speech,
  { meetings, reopened, series }: Pick<Agenda, 'meetings' | 'reopened' | 'series'>,
  links: ReadonlyMap<string, string> = new Map(),
  keyboard?: InlineKeyboardButton[][],
): Letter {
  const lines = meetings.slice(0, groupSize).map((meeting, at) => {
    const line = entry(speech, meeting, at + 1, { ...(reopened && { reopened }), ...(series && { series }) })
    const link = links.get(meeting.id)
    return link
      ? FormattedString.join([line, FormattedString.link(speech.t('meeting-agenda-card'), link)], ' · ')
      : line
  })
  const rest = meetings.length - lines.length
  return letter(
    FormattedString.join(
      [
        FormattedString.bold(speech.t('meeting-agenda-heading')),
        '',
        ...(lines.length > 0 ? lines : [speech.t('meeting-agenda-group-empty')]),
        ...(rest > 0 ? [speech.t('meeting-preview-more', { count: rest })] : []),
      ],
      '\n',
    ),
    keyboard,
  )
}

/** Makes the topic in which it is shown the place of the group's cards; for the secretariat alone. */
export const topicButton = ({ t }: Speech, threadId: number | null): InlineKeyboardButton[][] => [
  [{ text: t('people-button-topic'), callback_data: pressData('topic', threadId ?? 0) }],
]

/** One line: title, day and time, and what state it is in. Of a confidential meeting the code alone. */
function entry(
  speech: Speech,
  meeting: Meeting,
  number: number,
  { reopened, draftDays, series }: Pick<Agenda, 'reopened' | 'draftDays' | 'series'>,
): string {
  const { t } = speech
  const title = shorten(nameOf(speech, meeting), titleLimit)
  const moved = meeting.state === 'scheduled' && meeting.round > 0
  const state = moved ? (reopened?.has(meeting.id) ? 'reopened' : 'moved') : meeting.state
  const mark = state === 'scheduled' ? '' : ` (${t(`meeting-agenda-mark-${state}`)})`
  const line =
    isConfidential(meeting) || !meeting.startsAt
      ? meeting.state === 'draft' && !isConfidential(meeting)
        ? draftEntry(speech, meeting, { number, title }, draftDays?.get(meeting.id))
        : t('meeting-agenda-entry-plain', { number, title })
      : t('meeting-agenda-entry', { number, title, when: whenOf(speech, meeting) })
  return `${line}${placeMark(speech, series?.get(meeting.id))}${mark}`
}

/** A draft whose hour is still asked is known by its day, and without one by when it was begun. */
function draftEntry(
  speech: Speech,
  meeting: Meeting,
  named: { number: number; title: string },
  day: { first: Temporal.PlainDate; last: Temporal.PlainDate | undefined } | undefined,
): string {
  const { t } = speech
  return day
    ? t('meeting-agenda-entry-day', { ...named, day: daysFrom(speech, day.first, day.last) })
    : t('meeting-agenda-entry-draft', { ...named, when: begun(speech, meeting) })
}

type Named = Pick<Meeting, 'id' | 'title' | 'classification'>

/** What a meeting is called wherever it is one among others. */
export const nameOf = (speech: Speech, meeting: Named): string =>
  isConfidential(meeting) ? meetingCode(meeting.id) : meeting.title || speech.t('meeting-untitled')

/** `Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB`; a confidential meeting by its code. */
export const datedMeeting = (speech: Speech, meeting: Named & Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>): string =>
  isConfidential(meeting) || !meeting.startsAt
    ? nameOf(speech, meeting)
    : `${nameOf(speech, meeting)}, ${whenOf(speech, meeting)}`

const begun = ({ format }: Speech, { createdAt }: Meeting): string => format.dateTime(createdAt)

/** A meeting on a button of a choice: `4 Mei 2023 · Rakor Kerja Sama Karet`. */
export function datedName(speech: Speech, meeting: Meeting): string {
  const name = shorten(nameOf(speech, meeting), buttonLimit)
  if (meeting.startsAt) return `${speech.format.shortDate(meeting.startsAt)} · ${name}`
  // Drafts without a day are told apart by the day on which they were begun.
  return meeting.state === 'draft' ? speech.t('meeting-draft-dated', { name, when: begun(speech, meeting) }) : name
}

/** One meeting in private: its facts, the answers of the reader's own offices, and what may be done with it. */
export function meetingLetter(
  speech: Speech,
  { meeting, offices, own, files, all, kept, series, minutes, carried }: MeetingOpened,
): Letter {
  const { t } = speech
  const answers = own.map((invitation) => {
    const office = offices.find((each) => each.id === invitation.officeId)
    return t('meeting-own-answer', {
      office: office ? titleOf(office) : invitation.officeId,
      answer: answerPhrase(speech, invitation, 'full'),
    })
  })
  const facts = meetingFacts(speech, meeting, { offices, public: false })
  const above = [facts, ...answers, ...carriedHeading(speech, carried)]
  const keptSaid = kept ? keptLines(speech, kept, above) : []
  const body = FormattedString.join(
    [
      facts,
      ...(series ? [placeLine(speech, meeting, series)] : []),
      '',
      t(`meeting-state-${meeting.state}`),
      ...(meeting.state === 'cancelled' && meeting.cancelReason && !isConfidential(meeting)
        ? [t('change-notice-reason', { reason: meeting.cancelReason })]
        : []),
      ...(answers.length > 0 ? ['', ...answers] : []),
      ...(carried ? ['', ...carriedLines(speech, carried, [facts, ...answers, ...keptSaid])] : []),
      ...(keptSaid.length > 0 ? ['', ...keptSaid] : []),
    ],
    '\n',
  )
  const open = meeting.state === 'scheduled' || meeting.state === 'in_progress'
  return letter(body, [
    ...(own.length > 0 && open ? meetingButtons(speech, meeting) : []),
    ...carriedButton(speech, meeting.id, carried),
    ...(all ? secretariatButtons(speech, meeting) : []),
    ...(minutes && !all && !isConfidential(meeting)
      ? [[{ text: t('minutes-button-read'), callback_data: pressData('minutes-read', meeting.id) }]]
      : []),
    ...(all && series ? [[{ text: t('series-button'), callback_data: pressData('sr', series.seriesId) }]] : []),
    ...(all || own.length > 0 ? filesButton(speech, meeting, files, all) : []),
    [
      {
        text: t('meeting-button-agenda'),
        callback_data: pressData('agenda', all && meeting.state === 'closed' ? 'closed' : 'coming', 0),
      },
    ],
  ])
}

/** What a meeting is held in spite of: the other meetings, who kept its time, and why; `said`: what stands above it. */
function keptLines(
  speech: Speech,
  { because, by, at, clashes }: KeptClash,
  said: readonly (FormattedString | string)[],
): string[] {
  const heading = speech.t('meeting-kept-clash', { because, by: shorten(by, 64), at: speech.format.dateTime(at) })
  return [heading, ...clashLines(speech, clashes, [...said, heading]).map((line) => `• ${line}`)]
}

function secretariatButtons(speech: Speech, meeting: Meeting): InlineKeyboardButton[][] {
  const button = (text: string, data: string): InlineKeyboardButton => ({
    text: speech.t(text),
    callback_data: pressData(data, meeting.id),
  })
  const press = (text: string, data: string): InlineKeyboardButton[][] => [[button(text, data)]]
  const open = meeting.state === 'scheduled' || meeting.state === 'in_progress'
  return [
    followUpButtons(speech, meeting.id),
    ...(meeting.state === 'in_progress' ? press('meeting-button-close', 'meeting-close') : []),
    ...(open && !isConfidential(meeting) ? press('check-in-button', 'pd') : []),
    ...(open ? [[button('change-button-change', 'ch'), button('change-button-cancel', 'mc')]] : []),
    ...(meeting.state === 'cancelled' ? press('change-button-reopen', 'ch') : []),
    ...(meeting.state !== 'cancelled' && meeting.state !== 'scheduled' && !isConfidential(meeting)
      ? press('minutes-button-open', 'minutes')
      : []),
    ...(meeting.state === 'closed' ? press('meeting-button-attendance', 'attendance') : []),
    ...(meeting.state === 'closed' ? press('change-button-reopen', 'mo') : []),
    ...documentButtons(speech, meeting),
  ]
}

/** Of a confidential meeting nothing is printed from here. */
const documentButtons = (speech: Speech, meeting: Meeting): InlineKeyboardButton[][] =>
  isConfidential(meeting)
    ? []
    : [
        [
          {
            text: speech.t('file-button-attendance-sheet'),
            callback_data: pressData('doc', 'attendance-sheet', meeting.id),
          },
        ],
      ]

/** Asks whether a meeting shall be closed now. */
export function closeAskedLetter(speech: Speech, meeting: Meeting): Letter {
  return letter(speech.t('meeting-close-asked', { title: shorten(nameOf(speech, meeting), titleLimit) }), [
    [
      {
        text: speech.t('meeting-button-close-yes'),
        callback_data: pressData('meeting-close-yes', meeting.id),
        style: 'danger',
      },
    ],
    [{ text: speech.t('meeting-button-back'), callback_data: pressData('meeting', meeting.id) }],
  ])
}
