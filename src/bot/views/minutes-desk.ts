import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { lackingOf, type OutcomeKind, outcomeKinds } from '../../domain/minutes-outcome.ts'
import { type MinutesChoice, type MinutesShown, readMinutesDesk } from '../../operations/minutes-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedName } from './agenda.ts'
import { exampleDueDay } from './example-days.ts'
import { drop, edit, inRows, type Letter, letter } from './letter.ts'
import { pageButtons } from './meeting-buttons.ts'
import { attendanceLine, factLines, itemLines, type Line, linePages } from './minutes-lines.ts'
import { fitsRich, heading, itemBlocks, paragraph } from './minutes-rich.ts'
import type { Renderers } from './renderer.ts'

/** UTF-16 units of the points on one page; leaves room for what stands around them under Telegram's 4,096. */
const pageSize = 2_800
/** The whole remark stands in the message that told it. */
const remarkLimit = 300
/** Points and agenda items in one row of buttons. */
const inRow = 6
const pointsOnPage = 24

export const minutesDeskRenderers: Renderers<'minutes-desk'> = {
  'minutes-desk': async ({ desk }, row, speech) => {
    const shown = await readMinutesDesk(desk, row.chatId)
    if (!shown?.place?.messageId || shown.meeting.id !== row.subject.meetingId) return drop('not before them any more')
    return edit(row.chatId, shown.place.messageId, minutesDeskLetter(speech, shown, desk.clock.now()))
  },
}

/** The minutes as they grow, for whoever writes them: always one message, the last page unless another is asked. */
export function minutesDeskLetter(
  speech: Speech,
  shown: MinutesShown,
  now: Temporal.Instant,
  { page: asked = Number.POSITIVE_INFINITY, said }: { page?: number; said?: string } = {},
): Letter {
  const { t } = speech
  const { content, minutes, meeting, place } = shown
  const isOpen = minutes.state !== 'approved'
  const last = isOpen && shown.listens ? (place?.lastId ?? null) : null
  const isRich = shown.rich && fitsRich(content)
  const pages = linePages(itemLines(speech, content, last), pageSize)
  const page = Math.min(Math.max(0, asked), pages.length - 1)
  const title = t('minutes-heading', { title: content.title })
  const above = [
    stateLine(speech, shown),
    ...factLines(speech, content).slice(0, 1),
    ...(minutes.state === 'returned'
      ? [t('minutes-remark', { remark: shorten(minutes.remark ?? '', remarkLimit) })]
      : []),
  ]
  const below = [
    attendanceLine(speech, content),
    ...(isOpen && shown.unchecked > 0 && meeting.state === 'closed'
      ? [t('minutes-unchecked', { count: shown.unchecked })]
      : []),
  ]
  const ask = isOpen && shown.listens ? [askedLine(speech, shown, now)] : []
  const lines: Line[] = [
    FormattedString.bold(title),
    ...above,
    ...(pages[page]?.[0] === '' ? [] : ['']),
    ...(pages[page] ?? []),
    '',
    ...below,
    ...(pages.length > 1 ? [t('meeting-agenda-page', { page: page + 1, pages: pages.length })] : []),
    ...ask.flatMap((line) => ['', line]),
    ...(said ? ['', FormattedString.italic(said)] : []),
  ]
  const blocks = [
    heading(title),
    ...above.map(paragraph),
    ...itemBlocks(speech, content, last),
    ...[...below, ...ask, ...(said ? [said] : [])].map(paragraph),
  ]
  const plain = letter(FormattedString.join(lines, '\n'), [
    ...(isOpen && shown.listens ? writingButtons(speech, shown) : []),
    ...(isOpen && !shown.listens ? [[button(speech, 'minutes-button-write', 'minutes', meeting.id)]] : []),
    ...(isRich ? [] : pageButtons(speech, page, pages.length, (to) => pressData('minutes-page', meeting.id, to))),
    ...settlingButtons(speech, shown),
  ])
  return isRich ? { ...plain, rich: blocks } : plain
}

function stateLine({ t, format }: Speech, { minutes }: MinutesShown): string {
  const { state, version, submittedAt } = minutes
  const at = submittedAt ? format.dateTime(submittedAt) : ''
  return t(`minutes-state-${state}`, { version, ...(state === 'submitted' && { at }) })
}

/** What is waited for; whoever has not written yet is told how. */
function askedLine({ t }: Speech, { content, place, meeting }: MinutesShown, now: Temporal.Instant): string {
  const item = place?.item ?? content.agenda[0] ?? ''
  const number = content.agenda.indexOf(item) + 1
  const about =
    content.agenda.length === 0
      ? t('minutes-ask')
      : number > 0
        ? t('minutes-ask-item', { number })
        : t('minutes-ask-other')
  const today = now.toZonedDateTimeISO(meeting.zone).toPlainDate()
  const isNew = content.items.every(({ points }) => points.length === 0)
  return isNew ? `${about} ${t('minutes-how', { due: exampleDueDay(today) })}` : about
}

const button = ({ t }: Speech, key: string, ...data: [string, ...(string | number)[]]): InlineKeyboardButton => ({
  text: t(key),
  callback_data: pressData(...data),
})

function writingButtons(speech: Speech, shown: MinutesShown): InlineKeyboardButton[][] {
  const { t } = speech
  const { meeting, content, place, outcomes } = shown
  const last = outcomes.find(({ id }) => id === place?.lastId)
  const number = content.items.flatMap(({ points }) => points).find(({ id }) => id === last?.id)?.number ?? 0
  const item = place?.item ?? ''
  const agenda: InlineKeyboardButton[] = [...content.agenda, ''].map((each, at) => ({
    text: `${each === item ? '• ' : ''}${each === '' ? t('minutes-button-other') : String(at + 1)}`,
    callback_data: pressData('minutes-item', meeting.id, each === '' ? 0 : at + 1),
  }))
  return [
    ...(last ? [kindButtons(speech, last.id, last.kind, 'minutes-make')] : []),
    ...(last && lackingOf(last).length > 0
      ? [[{ text: t('minutes-button-complete', { number }), callback_data: pressData('minutes-point', last.id) }]]
      : []),
    ...(outcomes.length > 0
      ? [
          [
            ...(last
              ? [{ text: t('minutes-button-point', { number }), callback_data: pressData('minutes-point', last.id) }]
              : []),
            button(speech, 'minutes-button-points', 'minutes-points', meeting.id, 0),
          ],
        ]
      : []),
    ...(content.agenda.length > 0 ? inRows(inRow, agenda) : []),
  ]
}

/** The kinds a point is not; from the growing minutes (`minutes-make`) or from its own page (`minutes-kind`). */
export const kindButtons = (
  { t }: Speech,
  id: string,
  kind: OutcomeKind,
  press: 'minutes-make' | 'minutes-kind',
): InlineKeyboardButton[] =>
  outcomeKinds
    .filter((each) => each !== kind)
    .map((each) => ({ text: t(`minutes-button-${each}`), callback_data: pressData(press, id, each) }))

function settlingButtons(
  speech: Speech,
  { meeting, minutes, secretariat, print }: MinutesShown,
): InlineKeyboardButton[][] {
  const { id } = meeting
  const more = button(speech, 'minutes-button-more', 'minutes-more', id)
  if (minutes.state === 'approved')
    return [
      [button(speech, 'minutes-button-pdf', 'minutes-pdf', id)],
      [button(speech, 'minutes-button-revise', 'minutes-revise', id)],
    ]
  const submit: InlineKeyboardButton = {
    ...button(
      speech,
      minutes.state === 'submitted' ? 'minutes-button-resubmit' : 'minutes-button-submit',
      'minutes-submit',
      id,
    ),
    // Once it waits for the chair nothing is to be pressed here.
    ...(minutes.state === 'submitted' ? {} : { style: 'success' as const }),
  }
  return [
    [more, button(speech, 'minutes-button-leave', 'minutes-leave')],
    ...(meeting.state === 'in_progress' && secretariat
      ? [[button(speech, 'meeting-button-close', 'meeting-close', id)]]
      : []),
    ...(meeting.state === 'closed' ? [[submit]] : []),
    ...(minutes.state === 'submitted' && secretariat
      ? [[button(speech, 'minutes-button-record', 'minutes-record', id, print)]]
      : []),
  ]
}

/** Which point is meant, a button for each number. */
export function pointsLetter(speech: Speech, shown: MinutesShown, asked: number): Letter {
  const { t } = speech
  const { meeting, content } = shown
  const points = content.items.flatMap((each) => each.points)
  const pages = Math.max(1, Math.ceil(points.length / pointsOnPage))
  const page = Math.min(Math.max(0, asked), pages - 1)
  const here = points.slice(page * pointsOnPage, (page + 1) * pointsOnPage)
  const buttons = here.map(({ id, number }) => ({
    text: String(number),
    callback_data: pressData('minutes-point', id),
  }))
  const lines: Line[] = [
    FormattedString.bold(t('minutes-heading', { title: content.title })),
    '',
    t('minutes-which-point'),
  ]
  return letter(FormattedString.join(lines, '\n'), [
    ...inRows(inRow, buttons),
    ...pageButtons(speech, page, pages, (to) => pressData('minutes-points', meeting.id, to)),
    [button(speech, 'minutes-button-back', 'minutes', meeting.id)],
  ])
}

/** What `/notulen` offers. */
export function minutesChoiceLetter(speech: Speech, { write, approve, read, confidential }: MinutesChoice): Letter {
  const { t } = speech
  const elsewhere = confidential ? [t('refusal-minutes-confidential')] : []
  const isEmpty = write.length + approve.length + read.length === 0
  if (isEmpty) return letter(elsewhere[0] ?? t('minutes-none'))
  const row = (text: string, press: string, meeting: MinutesChoice['read'][number]): InlineKeyboardButton[] => [
    { text, callback_data: pressData(press, meeting.id) },
  ]
  const named = (key: string, meeting: MinutesChoice['read'][number]): string =>
    t(key, { meeting: datedName(speech, meeting) })
  const asked = t(write.length + approve.length > 0 ? 'minutes-choose' : 'minutes-choose-read')
  return letter([asked, ...elsewhere].join('\n\n'), [
    ...approve.map((meeting) => row(named('minutes-of-approve', meeting), 'minutes-review', meeting)),
    ...write.map(({ meeting, minutes }) => row(named(`minutes-of-${minutes.state}`, meeting), 'minutes', meeting)),
    ...read.map((meeting) => row(datedName(speech, meeting), 'minutes-read', meeting)),
  ])
}
