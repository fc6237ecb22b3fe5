import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { AuditEntry, AuditPage, AuditSearch } from '../../operations/audit.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { detailsOf } from './audit-details.ts'
import { turning } from './directory.ts'
import { type Letter, letter } from './letter.ts'
import { heading, paragraph, table } from './minutes-rich.ts'

/** Characters one entry may take: a page of them fits one message. */
const entryLimit = 380
/** Digits of a seal that are shown: enough to be noted down by hand. */
const sealDigits = 16

/** The record of changes, a page of it, with what it is narrowed to and how far it is sealed. */
export function auditLetter(speech: Speech, page: AuditPage, unread = ''): Letter {
  const { t, format } = speech
  const { count, pages, head, search } = page
  const title = t('audit-heading', { count: format.number(count) })
  const scope = scopeLine(speech, page)
  const seal = head
    ? t('audit-seal', { seal: `${head.seq}:${head.hash.slice(0, sealDigits)}`, when: format.dateTime(head.at) })
    : t('audit-unsealed')
  const above = [...(unread ? [t('audit-unread', { words: unread })] : []), ...(scope ? [scope] : [])]
  const below = [...(pages > 1 ? [t('audit-page', { page: page.page, pages })] : []), seal]
  const none = t('audit-none')
  const lines = page.entries.map((entry) => entryLine(speech, entry))
  const body = page.entries.length > 0 ? lines.join('\n\n') : none
  const text = FormattedString.join([FormattedString.bold(title), ...above, '', body, '', ...below], '\n')
  const made = letter(text, keyboardOf(speech, page, search))
  if (!page.rich || page.entries.length === 0) return made
  const columns = ['audit-column-number', 'audit-column-when', 'audit-column-what'].map((key) => t(key))
  const rows = page.entries.map((entry) => [
    entry.seq === null ? '–' : String(entry.seq),
    format.dateTime(entry.at),
    shorten(sentenceOf(speech, entry), entryLimit),
  ])
  return { ...made, rich: [heading(title), ...above.map(paragraph), table(columns, rows), ...below.map(paragraph)] }
}

const entryLine = (speech: Speech, entry: AuditEntry): string => {
  const when = speech.format.dateTime(entry.at)
  const number = entry.seq === null ? speech.t('audit-number-none') : String(entry.seq)
  return shorten(speech.t('audit-line', { when, number, sentence: sentenceOf(speech, entry) }), entryLimit)
}

/** "Kepala Dinas Perkebunan mencatat jawaban untuk Dinas Perkebunan pada rapat Rakor Karet: …". */
export function sentenceOf(speech: Speech, entry: AuditEntry): string {
  const { t } = speech
  const by = entry.by ?? t('audit-system')
  const did = t('audit-did', { operation: entry.operation.replace('.', '-') })
  const subject = subjectWords(speech, entry)
  const about = subject ? t('audit-about', { did, subject }) : did
  const whole = t('audit-sentence', {
    by,
    did: entry.office ? t('audit-for', { did: about, office: entry.office }) : about,
  })
  const details = detailsOf(speech, entry)
  return details.length > 0
    ? t('audit-with', { sentence: whole, details: details.join('; ') })
    : t('audit-plain', { sentence: whole })
}

function subjectWords({ t }: Speech, { subject }: AuditEntry): string {
  if (subject.name === null) return ''
  const name = subject.kind === 'setting' ? settingName(t, subject.name) : subject.name
  return t('audit-subject', { kind: subject.kind, name })
}

function settingName(t: Speech['t'], name: string): string {
  try {
    return t(`settings-name-${name}`)
  } catch {
    return name
  }
}

function scopeLine({ t, format }: Speech, { named, search }: AuditPage): string {
  const parts = [
    ...(named.office ? [named.office] : []),
    ...(named.subject ? [named.subject] : []),
    ...(named.person ? [named.person] : []),
  ]
  const { from, until } = search
  if (from !== undefined && until !== undefined) {
    const [first, last] = [from, until].map((day) => format.shortDate(Temporal.PlainDate.from(day)))
    parts.push(from === until ? first! : t('audit-days', { from: first!, until: last! }))
  }
  return parts.length > 0 ? t('audit-scope', { what: parts.join(' · ') }) : ''
}

function keyboardOf(speech: Speech, { page, pages, today }: AuditPage, search: AuditSearch): InlineKeyboardButton[][] {
  const { t } = speech
  const days = (key: string, from: Temporal.PlainDate, until: Temporal.PlainDate): InlineKeyboardButton => ({
    text: t(key),
    callback_data: auditData({ ...search, from: from.toString(), until: until.toString() }, 1),
  })
  const yesterday = today.subtract({ days: 1 })
  const { from: _, until: __, ...undated } = search
  return [
    ...turning(speech, page, pages, (to) => auditData(search, to)),
    [
      days('audit-button-today', today, today),
      days('audit-button-yesterday', yesterday, yesterday),
      days('audit-button-week', today.subtract({ days: 6 }), today),
    ],
    [
      ...(search.from === undefined
        ? []
        : [{ text: t('audit-button-all-days'), callback_data: auditData(undated, 1) }]),
      { text: t('audit-button-prove'), callback_data: pressData('au-prove') },
    ],
  ]
}

const dayNumber = (day: string): string =>
  Math.floor(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds / 86_400_000).toString(36)

/** A search and its page as button data; a part that is left out is `-`. */
export function auditData({ subject, officeId, userId, from, until }: AuditSearch, page: number): string {
  const [kind = '', id = ''] = subject?.split(':') ?? []
  const days = from === undefined || until === undefined ? '-' : `${dayNumber(from)}_${dayNumber(until)}`
  return pressData(
    'au',
    page,
    kind === '' ? '-' : `${kind[0]}${id}`,
    officeId ?? '-',
    userId?.toString(36) ?? '-',
    days,
  )
}

const kinds: Record<string, string> = { m: 'meeting', t: 'task' }

/** The search out of the parts of a button; undefined for a forged one. */
export function auditFromData(parts: readonly (string | undefined)[]): AuditSearch | undefined {
  const [about = '-', office = '-', user = '-', days = '-'] = parts
  const search: AuditSearch = {}
  if (about !== '-') {
    const kind = kinds[about[0] ?? '']
    if (!kind) return undefined
    search.subject = `${kind}:${about.slice(1)}`
  }
  if (office !== '-') search.officeId = office
  if (user !== '-') {
    const id = Number.parseInt(user, 36)
    if (!Number.isSafeInteger(id)) return undefined
    search.userId = id
  }
  if (days === '-') return search
  const dates = days.split('_').map((day) => Number.parseInt(day, 36))
  if (dates.length !== 2 || dates.some((day) => !Number.isSafeInteger(day) || Math.abs(day) > 100_000)) return undefined
  const [from, until] = dates.map((day) => Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString())
  return { ...search, from: from!, until: until! }
}
