import { FormattedString } from '@grammyjs/parse-mode'
import { InputFile } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import { minutesPdf } from '../../documents/minutes.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { actionsOf, decisionsOf, type MinutesContent } from '../../domain/minutes-content.ts'
import { isSecretariat } from '../../operations/for-secretariat.ts'
import { approvedMinutes, type MinutesShown, readApproved, shownMinutes } from '../../operations/minutes-reading.ts'
import { zoneOf } from '../../operations/voice.ts'
import { pressData } from '../callback-data.ts'
import { fitting, shorten } from '../cut.ts'
import type { House, Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { dayOf, fileName } from './documents.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import { pageButtons } from './meeting-buttons.ts'
import { type Line, linePages, minutesLines } from './minutes-lines.ts'
import { fitsRich, heading, minutesBlocks, paragraph } from './minutes-rich.ts'
import type { Renderers } from './renderer.ts'

/** UTF-16 units of one page of a message; and of a caption, which Telegram cuts at 1,024. */
const pageSize = 3_400
const captionSize = 900
const captionTitle = 200
const reasonLimit = 300
/** Decisions and tasks named in a group. */
const summarySize = 3_000

type Kinds =
  | 'minutes-named'
  | 'minutes-pdf'
  | 'minutes-approval'
  | 'minutes-returned'
  | 'minutes-sent'
  | 'minutes-summary'
  | 'minutes-due'

export const minutesRenderers: Renderers<Kinds> = {
  'minutes-named': async ({ desk }, row, speech) => {
    const shown = await writerOf(desk, row.chatId, row.subject.meetingId)
    if (!shown) return drop('not their minutes any more')
    return send(row.chatId, openLetter(speech, shown, 'minutes-named'))
  },
  'minutes-due': async ({ desk }, row, speech) => {
    const shown = await writerOf(desk, row.chatId, row.subject.meetingId)
    const state = shown?.minutes.state
    if (!shown || state === 'submitted' || state === 'approved') return drop('finished, or not theirs any more')
    return send(row.chatId, openLetter(speech, shown, shown.outcomes.length > 0 ? 'minutes-due' : 'minutes-due-none'))
  },
  'minutes-returned': async ({ desk }, row, speech) => {
    const shown = await writerOf(desk, row.chatId, row.subject.meetingId)
    if (shown?.minutes.state !== 'returned') return drop('written on since, or not theirs any more')
    return send(row.chatId, openLetter(speech, shown, 'minutes-returned-told'))
  },
  'minutes-approval': async ({ desk }, row, speech) => {
    const shown = await shownMinutes(desk, { kind: 'user', userId: row.chatId }, row.subject.meetingId)
    if (!shown.ok || !shown.value.chairs || shown.value.minutes.state !== 'submitted')
      return drop('settled, or not in the chair any more')
    return send(row.chatId, approvalLetter(speech, shown.value))
  },
  'minutes-pdf': async (house, row, speech) => {
    const { meetingId } = row.subject
    const caller = { kind: 'user', userId: row.chatId } as const
    const shown = await shownMinutes(house.desk, caller, meetingId)
    if (shown.ok && shown.value.minutes.state !== 'approved') {
      const { content, minutes, meeting } = shown.value
      const bytes = await printed(house, { content, version: minutes.version })
      return pdf(row.chatId, bytes, meeting, speech.t('minutes-pdf-draft', { title: shortTitle(content) }))
    }
    const read = await approvedMinutes(house.desk, caller, meetingId)
    if (!read.ok) return drop('not theirs to read, or not approved')
    const { approved, meeting } = read.value
    return pdf(
      row.chatId,
      await printed(house, approved),
      meeting,
      speech.t('minutes-pdf-approved', { title: shortTitle(approved.content) }),
    )
  },
  'minutes-sent': async (house, row, speech) => {
    const { meetingId, version } = row.subject
    const read = await approvedMinutes(house.desk, { kind: 'user', userId: row.chatId }, meetingId)
    if (!read.ok || read.value.approved.version !== version) return drop('not theirs to read, or a later version is')
    const { approved, meeting, own } = read.value
    const isWriter = await isSecretariat(house.desk, row.chatId)
    return pdf(row.chatId, await printed(house, approved), meeting, sentCaption(speech, approved, own), [
      [{ text: speech.t('minutes-button-read'), callback_data: pressData('minutes-read', meetingId) }],
      ...(isWriter
        ? [[{ text: speech.t('task-button-tasks'), callback_data: pressData('tasks', 'meeting', meetingId, 0) }]]
        : []),
    ])
  },
  'minutes-summary': async ({ desk }, row, speech) => {
    const { meetingId, version } = row.subject
    const approved = await readApproved(desk, meetingId)
    if (approved?.version !== version) return drop('not to be told any more, or a later version is')
    return send(row.chatId, summaryLetter(speech, approved))
  },
}

/** The minutes for somebody who writes them. */
async function writerOf(desk: House['desk'], userId: number, meetingId: string): Promise<MinutesShown | undefined> {
  const shown = await shownMinutes(desk, { kind: 'user', userId }, meetingId)
  return shown.ok && (shown.value.secretariat || shown.value.minutes.noteTakerId === userId) ? shown.value : undefined
}

function openLetter(speech: Speech, { meeting, minutes }: MinutesShown, key: string): Letter {
  const said = speech.t(key, {
    meeting: datedMeeting(speech, meeting),
    ...(key === 'minutes-returned-told' && { remark: minutes.remark ?? '' }),
  })
  return letter(said, [[{ text: speech.t('minutes-button-open'), callback_data: pressData('minutes', meeting.id) }]])
}

/** The minutes for the chair, with what decides about them; `said`: why they are shown again. */
export function approvalLetter(speech: Speech, shown: MinutesShown, said?: string): Letter {
  const { t } = speech
  const { content, meeting, minutes, print } = shown
  const [first = [], ...more] = linePages(minutesLines(speech, content), pageSize)
  const lines: Line[] = [
    ...(said ? [said, ''] : []),
    FormattedString.bold(t('minutes-approval', { title: content.title })),
    ...(minutes.version > 1
      ? [t('minutes-new-version', { version: minutes.version, reason: shorten(minutes.reason ?? '', reasonLimit) })]
      : []),
    ...first,
    ...(more.length > 0 ? ['', t('minutes-rest-in-pdf')] : []),
    '',
    t('minutes-approval-ask'),
  ]
  const blocks = [
    ...(said ? [paragraph(said)] : []),
    heading(t('minutes-approval', { title: content.title })),
    ...(minutes.version > 1
      ? [
          paragraph(
            t('minutes-new-version', { version: minutes.version, reason: shorten(minutes.reason ?? '', reasonLimit) }),
          ),
        ]
      : []),
    ...minutesBlocks(speech, content),
    paragraph(t('minutes-approval-ask')),
  ]
  const plain = letter(FormattedString.join(lines, '\n'), [
    [
      {
        text: t('minutes-button-approve'),
        callback_data: pressData('minutes-approve', meeting.id, print),
        style: 'success',
      },
      { text: t('minutes-button-return'), callback_data: pressData('minutes-return', meeting.id) },
    ],
    [{ text: t('minutes-button-pdf'), callback_data: pressData('minutes-pdf', meeting.id) }],
  ])
  return shown.rich && fitsRich(content) ? { ...plain, rich: blocks } : plain
}

/** Approved minutes to be read in the chat, page by page. */
export function readLetter(
  speech: Speech,
  { meetingId, version, content, reason, writes, rich }: ReadShown,
  asked: number,
): Letter {
  const { t } = speech
  const pages = linePages(minutesLines(speech, content), pageSize)
  const page = Math.min(Math.max(0, asked), pages.length - 1)
  const lines: Line[] = [
    FormattedString.bold(t('minutes-heading', { title: content.title })),
    ...(version > 1 && reason ? [t('minutes-new-version', { version, reason: shorten(reason, reasonLimit) })] : []),
    ...(pages[page] ?? []),
    ...(pages.length > 1 ? ['', t('meeting-agenda-page', { page: page + 1, pages: pages.length })] : []),
  ]
  const isRich = rich && fitsRich(content)
  const blocks = [
    heading(t('minutes-heading', { title: content.title })),
    ...(version > 1 && reason
      ? [paragraph(t('minutes-new-version', { version, reason: shorten(reason, reasonLimit) }))]
      : []),
    ...minutesBlocks(speech, content),
  ]
  const plain = letter(FormattedString.join(lines, '\n'), [
    ...(isRich ? [] : pageButtons(speech, page, pages.length, (to) => pressData('minutes-read', meetingId, to))),
    [{ text: t('minutes-button-pdf'), callback_data: pressData('minutes-pdf', meetingId) }],
    ...(writes ? [[{ text: t('minutes-button-revise'), callback_data: pressData('minutes-revise', meetingId) }]] : []),
  ])
  return isRich ? { ...plain, rich: blocks } : plain
}

interface ReadShown {
  meetingId: string
  version: number
  content: MinutesContent
  reason: string | null
  /** Whoever reads may open another version. */
  writes: boolean
  rich: boolean
}

/** What an invitee is told with the minutes: first what their own offices have to do. */
function sentCaption(
  speech: Speech,
  { content, version, reason }: { content: MinutesContent; version: number; reason: string | null },
  own: readonly string[],
): string {
  const { t, format } = speech
  const mine = actionsOf(content).filter(({ office }) => office && own.includes(office.id))
  const lines = mine.map((point) =>
    t('minutes-sent-task', {
      code: point.task?.code ?? '',
      text: shorten(point.text, 160),
      due: point.dueOn ? format.shortDate(Temporal.PlainDate.from(point.dueOn)) : '',
    }),
  )
  const shown = fitting(lines, captionSize - captionTitle - 200)
  const rest = lines.length - shown.length
  return [
    ...(mine.length > 0 ? [t('minutes-sent-own', { count: mine.length }), ...shown] : []),
    ...(rest > 0 ? [t('minutes-sent-more', { count: rest })] : []),
    ...(mine.length > 0 ? [''] : []),
    t('minutes-sent', {
      title: shortTitle(content),
      decisions: decisionsOf(content).length,
      actions: actionsOf(content).length,
    }),
    ...(version > 1 && reason ? [t('minutes-new-version', { version, reason: shorten(reason, 150) })] : []),
  ].join('\n')
}

/** What a group is told: what was decided and who does what, and nothing of who was not there. */
function summaryLetter(
  speech: Speech,
  { content, version, reason }: { content: MinutesContent; version: number; reason: string | null },
): Letter {
  const { t } = speech
  const decisions = decisionsOf(content).map(({ text }) => t('minutes-summary-point', { text }))
  const actions = actionsOf(content).map(({ text, office, dueOn, task }) =>
    t('minutes-summary-action', {
      text: task ? `${task.code}: ${text}` : text,
      office: office?.code ?? t('minutes-office-open'),
      due: dueOn ? speech.format.shortDate(Temporal.PlainDate.from(dueOn)) : t('minutes-due-open'),
    }),
  )
  const listed = (heading: string, lines: string[]): Line[] => {
    if (lines.length === 0) return []
    const shown = fitting(lines, summarySize / 2)
    const rest = lines.length - shown.length
    return [
      '',
      FormattedString.bold(t(heading)),
      ...shown,
      ...(rest > 0 ? [t('minutes-summary-more', { count: rest })] : []),
    ]
  }
  const lines: Line[] = [
    FormattedString.bold(t('minutes-summary', { title: content.title })),
    speech.format.date(Temporal.Instant.fromEpochMilliseconds(content.startedAt)),
    ...(version > 1 && reason ? [t('minutes-new-version', { version, reason: shorten(reason, reasonLimit) })] : []),
    ...listed('minutes-summary-decisions', decisions),
    ...listed('minutes-summary-actions', actions),
    '',
    t('minutes-summary-end'),
  ]
  return letter(FormattedString.join(lines, '\n'))
}

const shortTitle = ({ title }: MinutesContent): string => shorten(title, captionTitle)

interface Printed {
  content: MinutesContent
  version: number
  approvedAt?: Temporal.Instant
  basis?: string | null
}

/** The last few that were laid out: one is sent to everybody who was invited. */
const made = new WeakMap<House['desk'], Map<string, Promise<Uint8Array>>>()
const kept = 3

async function printed(house: House, { content, version, approvedAt, basis }: Printed): Promise<Uint8Array> {
  const pages = made.get(house.desk) ?? new Map<string, Promise<Uint8Array>>()
  made.set(house.desk, pages)
  const approved = approvedAt ? { at: approvedAt, basis: basis ?? null } : null
  const key = JSON.stringify([content, version, approvedAt?.epochMilliseconds ?? null])
  const pen = house.speech('id', await zoneOf(house.desk))
  const before = pages.get(key)
  const bytes = before ?? minutesPdf(pen, { content, version, approved, madeAt: house.desk.clock.now() })
  pages.delete(key)
  pages.set(key, bytes)
  bytes.catch(() => pages.delete(key))
  for (const oldest of [...pages.keys()].slice(0, Math.max(0, pages.size - kept))) pages.delete(oldest)
  return bytes
}

function pdf(
  chatId: number,
  bytes: Uint8Array,
  meeting: Meeting,
  caption: string,
  keyboard?: InlineKeyboardButton[][],
): ReturnType<typeof send> {
  const name = fileName(['Notula', meeting.title, dayOf(meeting)], 'pdf')
  return {
    act: 'call',
    method: 'sendDocument',
    payload: {
      chat_id: chatId,
      document: new InputFile(bytes, name),
      caption,
      ...(keyboard && { reply_markup: { inline_keyboard: keyboard } }),
    },
  }
}
