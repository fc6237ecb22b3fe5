import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Holiday } from '../../domain/calendar.ts'
import { lackingOf, neighbourOf } from '../../domain/minutes-outcome.ts'
import { duesOffered } from '../../domain/wizard-choices.ts'
import type { MinutesShown, NoteTakerOffered, PointShown } from '../../operations/minutes-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { offeredDue } from './due-buttons.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { pageButtons, pageOf } from './meeting-buttons.ts'
import { kindButtons } from './minutes-desk.ts'
import type { Line } from './minutes-lines.ts'

const labelLimit = 48
const officesOnPage = 8
const peopleOnPage = 8

/** One point with all that can be changed about it; what an action lacks is asked first. */
export function pointLetter(speech: Speech, { shown, outcome, number }: PointShown, said?: string): Letter {
  const { t, format } = speech
  const { meeting, offices, fields, outcomes } = shown
  const field = fields.find(({ code }) => code === outcome.fieldCode)
  const office = offices.find(({ id }) => id === outcome.officeId)
  const isAction = outcome.kind === 'action'
  const [lacks] = lackingOf(outcome)
  const link = linkOf(outcome.source)
  const lines: Line[] = [
    FormattedString.bold(t('minutes-point-heading', { number, kind: t(`minutes-kind-${outcome.kind}`) })),
    '',
    outcome.text,
    '',
    t('minutes-point-item', { item: outcome.item || t('minutes-item-other') }),
    t('minutes-point-field', { field: field ? field.name : t('minutes-none-chosen') }),
    ...(isAction
      ? [
          t('minutes-point-office', { office: office ? office.name : t('minutes-office-open') }),
          t('minutes-point-due', {
            due: outcome.dueOn ? format.date(Temporal.PlainDate.from(outcome.dueOn)) : t('minutes-due-open'),
          }),
        ]
      : []),
    ...(link ? [FormattedString.link(t('minutes-point-source'), link)] : []),
    ...(lacks ? ['', t(`minutes-point-lacks-${lacks}`)] : []),
    ...(said ? ['', FormattedString.italic(said)] : []),
  ]
  const press = (key: string, name: string, ...parts: string[]): InlineKeyboardButton => ({
    text: t(key),
    callback_data: pressData(name, outcome.id, ...parts),
  })
  const up = neighbourOf(outcomes, outcome.id, 'up') ? [press('minutes-button-up', 'minutes-move', 'up')] : []
  const down = neighbourOf(outcomes, outcome.id, 'down') ? [press('minutes-button-down', 'minutes-move', 'down')] : []
  const rows = [
    kindButtons(speech, outcome.id, outcome.kind, 'minutes-kind'),
    isAction ? [press('minutes-button-office', 'minutes-office', '0'), press('minutes-button-due', 'minutes-due')] : [],
    [
      press('minutes-button-field', 'minutes-field'),
      ...(shown.content.agenda.length > 0 ? [press('minutes-button-item', 'minutes-to')] : []),
    ],
    [...up, ...down],
    [
      press('minutes-button-rewrite', 'minutes-rewrite'),
      { ...press('minutes-button-remove', 'minutes-remove'), style: 'danger' as const },
    ],
    ...(outcome.kind === 'decision' && shown.secretariat
      ? [[cooperationButton(speech, meeting.id, outcome.fieldCode)]]
      : []),
    [{ text: t('minutes-button-back'), callback_data: pressData('minutes', meeting.id) }],
  ]
  return letter(
    FormattedString.join(lines, '\n'),
    rows.filter((row) => row.length > 0),
  )
}

/** What was decided may be the next stage of a cooperation. */
const cooperationButton = ({ t }: Speech, meetingId: string, field: string | null): InlineKeyboardButton => ({
  text: t('cooperation-button-outcome'),
  callback_data: pressData('ks-o', meetingId, field ?? '-'),
})

/** Where a message of a supergroup stands, for its members; basic groups have no such links. */
function linkOf(source: { chatId: number; messageId: number } | null): string | undefined {
  if (!source || source.chatId > -1_000_000_000_000 || source.messageId <= 0) return undefined
  return `https://t.me/c/${String(source.chatId).slice(4)}/${source.messageId}`
}

const backToPoint = (speech: Speech, id: string): InlineKeyboardButton[] => [
  { text: speech.t('minutes-button-back'), callback_data: pressData('minutes-point', id) },
]

/** Which field a point is of: those of the meeting first. */
export function fieldLetter(speech: Speech, { shown, outcome, number }: PointShown): Letter {
  const { fields, meeting } = shown
  const own = fields.filter(({ code }) => meeting.fields.includes(code))
  const others = fields.filter(({ code }) => !meeting.fields.includes(code))
  const buttons = [...own, ...others].map(({ code, hashtag }) => ({
    text: `${code === outcome.fieldCode ? '• ' : ''}${hashtag}`,
    callback_data: pressData('minutes-field', outcome.id, code),
  }))
  const none = { text: speech.t('minutes-button-no-field'), callback_data: pressData('minutes-field', outcome.id, '-') }
  return letter(speech.t('minutes-ask-field', { number }), [
    ...inRows(2, buttons),
    [none],
    backToPoint(speech, outcome.id),
  ])
}

/** Under which agenda item a point stands. */
export function itemLetter(speech: Speech, { shown, outcome, number }: PointShown): Letter {
  const { t } = speech
  const items = [...shown.content.agenda, ''].map((item, at): InlineKeyboardButton[] => [
    {
      text: `${item === outcome.item ? '• ' : ''}${item === '' ? t('minutes-item-other') : shorten(`${at + 1}. ${item}`, labelLimit)}`,
      callback_data: pressData('minutes-to', outcome.id, item === '' ? 0 : at + 1),
    },
  ])
  return letter(t('minutes-ask-to', { number }), [...items, backToPoint(speech, outcome.id)])
}

/** Which office is responsible: the invited ones are offered, every other one can be typed. */
export function officeLetter(
  speech: Speech,
  { shown, outcome, number }: PointShown,
  invited: string[],
  asked: number,
): Letter {
  const offices = invited.flatMap((id) => shown.offices.filter((office) => office.id === id && office.enabled))
  const { items, page, pages } = pageOf(offices, asked, officesOnPage)
  const buttons = items.map((office): InlineKeyboardButton[] => [
    {
      text: shorten(`${office.id === outcome.officeId ? '• ' : ''}${office.name} (${office.code})`, labelLimit),
      callback_data: pressData('minutes-owner', outcome.id, office.id),
    },
  ])
  return letter(speech.t('minutes-ask-office', { number }), [
    ...buttons,
    ...pageButtons(speech, page, pages, (to) => pressData('minutes-office', outcome.id, to)),
    backToPoint(speech, outcome.id),
  ])
}

/** Until when: the usual days as buttons, any other in words. */
export function dueLetter(
  speech: Speech,
  { outcome, number }: PointShown,
  today: Temporal.PlainDate,
  holidays: readonly Holiday[],
): Letter {
  const days = duesOffered(today, holidays).map((offered): InlineKeyboardButton[] => [
    { text: offeredDue(speech, offered), callback_data: pressData('minutes-due', outcome.id, offered.day.toString()) },
  ])
  return letter(speech.t('minutes-ask-due', { number }), [...days, backToPoint(speech, outcome.id)])
}

/** What was taken out, with the way back. */
export const removedLetter = (speech: Speech, meetingId: string, id: string): Letter =>
  letter(speech.t('minutes-removed'), [
    [{ text: speech.t('minutes-button-restore'), callback_data: pressData('minutes-restore', id) }],
    [{ text: speech.t('minutes-button-back'), callback_data: pressData('minutes', meetingId) }],
  ])

/** What stands beside the points: opening and closing, hours, who takes notes, attendance, the PDF. */
export function moreLetter(speech: Speech, shown: MinutesShown): Letter {
  const { t, format } = speech
  const { meeting, content, minutes, secretariat, noteTaker } = shown
  const from = format.time(Temporal.Instant.fromEpochMilliseconds(content.startedAt))
  const until =
    content.endedAt === null
      ? t('minutes-end-open')
      : format.time(Temporal.Instant.fromEpochMilliseconds(content.endedAt))
  const lines: Line[] = [
    FormattedString.bold(t('minutes-heading', { title: content.title })),
    '',
    t('minutes-more-times', { from, until }),
    t('minutes-more-opening', { text: content.opening ?? t('minutes-none-written') }),
    t('minutes-more-closing', { text: content.closing ?? t('minutes-none-written') }),
    t('minutes-more-note-taker', { name: noteTaker ?? t('minutes-note-taker-secretariat') }),
    ...(minutes.reason ? [t('minutes-more-reason', { reason: minutes.reason })] : []),
  ]
  const press = (key: string, name: string, ...parts: (string | number)[]): InlineKeyboardButton => ({
    text: t(key),
    callback_data: pressData(name, meeting.id, ...parts),
  })
  return letter(FormattedString.join(lines, '\n'), [
    [
      press('minutes-button-opening', 'minutes-text', 'opening'),
      press('minutes-button-closing', 'minutes-text', 'closing'),
    ],
    [
      press('minutes-button-times', 'minutes-text', 'times'),
      ...(secretariat ? [press('minutes-button-note-taker', 'minutes-taker', 0)] : []),
    ],
    [
      ...(secretariat && meeting.state === 'closed' ? [press('meeting-button-attendance', 'attendance')] : []),
      press('minutes-button-pdf', 'minutes-pdf'),
    ],
    [{ text: t('minutes-button-all'), callback_data: 'minutes-all' }, press('minutes-button-back', 'minutes')],
  ])
}

/** Whom the secretariat names to take the notes. */
export function noteTakerLetter(
  speech: Speech,
  { meetingId, people, named }: { meetingId: string; people: NoteTakerOffered[]; named: number | null },
  asked: number,
): Letter {
  const { items, page, pages } = pageOf(people, asked, peopleOnPage)
  const buttons = items.map(({ userId, name, office }): InlineKeyboardButton[] => [
    {
      text: shorten(`${userId === named ? '• ' : ''}${name} (${office})`, labelLimit),
      callback_data: pressData('minutes-name', meetingId, userId),
    },
  ])
  const none = { text: speech.t('minutes-button-secretariat'), callback_data: pressData('minutes-name', meetingId, 0) }
  return letter(speech.t(people.length === 0 ? 'minutes-takers-none' : 'minutes-ask-taker'), [
    ...buttons,
    ...pageButtons(speech, page, pages, (to) => pressData('minutes-taker', meetingId, to)),
    ...(named === null ? [] : [[none]]),
    [{ text: speech.t('minutes-button-back'), callback_data: pressData('minutes-more', meetingId) }],
  ])
}
