import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Failure, MeetingStatus, StatusEntry } from '../../operations/status.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { type Letter, letter } from './letter.ts'
import { pageButtons } from './meeting-buttons.ts'
import { whenOf } from './meeting-facts.ts'

/** UTF-16 units of one page; leaves room for the heading under Telegram's 4,096. */
const pageSize = 3000
/** Names in one line, and failures in one entry: an entry always fits a page. */
const mostNames = 60
const mostFailures = 8

/** One page of what became of a meeting's reminders. A page beyond the end is the last one. */
export function statusLetter(speech: Speech, status: MeetingStatus, page: number): Letter {
  const { meeting } = status
  const pages = paged(status.entries.map((entry) => entryText(speech, entry)))
  const at = Math.min(Math.max(0, page), pages.length - 1)
  const when = meeting.startsAt ? `\n${whenOf(speech, meeting)}` : ''
  const heading = FormattedString.bold(speech.t('reminder-status-heading', { meeting: nameOf(speech, meeting) }))
  const place = pages.length > 1 ? [speech.t('reminder-status-page', { page: at + 1, pages: pages.length })] : []
  const body = pages[at] || speech.t('reminder-status-empty')
  const text = FormattedString.join([FormattedString.join([heading, when]), body, ...place], '\n\n')
  return letter(text, buttons(speech, meeting.id, at, pages.length))
}

function buttons(speech: Speech, meetingId: string, page: number, pages: number): InlineKeyboardButton[][] {
  const to = (target: number) => pressData('status-page', meetingId, target)
  return [
    ...pageButtons(speech, page, pages, to),
    [
      { text: speech.t('reminder-status-button-refresh'), callback_data: to(page) },
      { text: speech.t('reminder-status-button-all'), callback_data: pressData('status-all') },
    ],
  ]
}

/** Entries are kept whole and put on as few pages as they fit. */
function paged(entries: string[]): string[] {
  const pages = ['']
  for (const entry of entries) {
    const page = pages.at(-1)!
    if (page && page.length + entry.length + 2 > pageSize) pages.push(entry)
    else pages[pages.length - 1] = page ? `${page}\n\n${entry}` : entry
  }
  return pages
}

function entryText(speech: Speech, entry: StatusEntry): string {
  const { t, format } = speech
  const kind = t(`reminder-status-kind-${entry.kind}`)
  const at = entry.at ? format.dateTime(entry.at) : ''
  const lines = [headOf(speech, entry, kind, at)]
  for (const [key, names] of [
    ['to', entry.sentTo],
    ['waiting', entry.waitingTo],
    ['dropped', entry.droppedFor],
    ['unreachable', entry.unreachable],
    ['spared', entry.spared],
  ] as const)
    if (names.length > 0) lines.push(t(`reminder-status-${key}`, { count: names.length, names: listed(speech, names) }))
  if (entry.toSecretariat) lines.push(t('reminder-status-to-secretariat'))
  for (const failure of entry.failures.slice(0, mostFailures)) lines.push(failureText(speech, failure))
  const more = entry.failures.length - mostFailures
  if (more > 0) lines.push(t('reminder-status-failed-more', { count: more }))
  return lines.join('\n')
}

function headOf({ t }: Speech, entry: StatusEntry, kind: string, at: string): string {
  if (entry.state === 'coming') return t('reminder-status-coming', { kind, at })
  if (entry.state === 'skipped')
    return t('reminder-status-skipped', { kind, at, why: t(`reminder-status-why-${entry.skipped ?? 'nobody'}`) })
  return at ? t('reminder-status-sent', { kind, at }) : t('reminder-status-sent-earlier', { kind })
}

function listed(speech: Speech, names: readonly string[]): string {
  const more = names.length - mostNames
  const shown = names.slice(0, mostNames).join(', ')
  return more > 0 ? speech.t('reminder-status-more', { names: shown, count: more }) : shown
}

function failureText({ t }: Speech, { to, error }: Failure): string {
  const name = to === '–' ? t('reminder-status-secretariat') : to
  return t('reminder-status-failed', { name, why: t(`reminder-status-failure-${failureClass(error)}`) })
}

/** Telegram's own words are for the log; people need to know what to do about them. */
function failureClass(error: string): string {
  if (/can't initiate|not started|never started/i.test(error)) return 'never-started'
  if (/blocked|kicked|deactivated|not a member|forbidden|403/i.test(error)) return 'blocked'
  if (/chat not found/i.test(error)) return 'gone'
  return 'other'
}
