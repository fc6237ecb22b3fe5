import { FormattedString } from '@grammyjs/parse-mode'
import { decisionsOf, type MinutesContent, type PointInMinutes } from '../../domain/minutes-content.ts'
import type { Speech } from '../house.ts'

/** One line of the minutes in a message. */
export type Line = FormattedString | string

/** The points under the items of the agenda; the one written last is marked. */
export function itemLines(speech: Speech, { items, agenda }: MinutesContent, last: string | null = null): Line[] {
  const { t } = speech
  return items.flatMap(({ item, points }) => {
    const number = agenda.indexOf(item) + 1
    const heading =
      number > 0 ? t('minutes-item', { number, item }) : item || (agenda.length > 0 ? t('minutes-item-other') : '')
    const lines = points.map((point) => `${point.id === last ? '▸ ' : ''}${pointLine(speech, point)}`)
    return [
      ...(heading ? ['', FormattedString.bold(heading)] : ['']),
      ...(lines.length > 0 ? lines : [t('minutes-item-empty')]),
    ]
  })
}

/** `3. Tindak lanjut: susun rencana kerja demplot (DISBUN, 12 Mei 2023) [KARET]` */
export function pointLine({ t, format }: Speech, point: PointInMinutes): string {
  const { number, kind, text, field, office, dueOn, task } = point
  const tail = field ? ` [${field.code}]` : ''
  if (kind !== 'action') return `${t(`minutes-point-${kind}`, { number, text })}${tail}`
  const due = dueOn ? format.shortDate(Temporal.PlainDate.from(dueOn)) : t('minutes-due-open')
  const who = office ? office.code : t('minutes-office-open')
  const code = task ? ` · ${task.code}` : ''
  return `${t('minutes-point-action', { number, text, office: who, due })}${tail}${code}`
}

/** When it was held and by whom it was chaired. */
export function factLines(speech: Speech, content: MinutesContent): string[] {
  const { t, format } = speech
  const from = Temporal.Instant.fromEpochMilliseconds(content.startedAt)
  const until = content.endedAt === null ? undefined : Temporal.Instant.fromEpochMilliseconds(content.endedAt)
  const hours = until
    ? t('minutes-hours', { from: format.clock(from), until: format.time(until) })
    : t('minutes-hours-open', { from: format.time(from) })
  return [
    `${format.date(from)}, ${hours}`,
    ...(content.place ? [content.place] : []),
    ...(content.chair ? [t('minutes-chair', { chair: content.chair })] : []),
  ]
}

/** How many took part, by the records. */
export function attendanceLine({ t }: Speech, { present, guests, invited }: MinutesContent): string {
  if (present.length + guests.length === 0) return t('minutes-attendance-none')
  const of = (state: string): number => present.filter((each) => each.state === state).length
  return t('minutes-attendance', {
    invited,
    present: of('present'),
    represented: of('represented'),
    online: of('online'),
    visitors: of('visitor') + guests.length,
  })
}

/** Without the items of the agenda of which nothing was written down: to a reader they say nothing. */
export const spoken = (content: MinutesContent): MinutesContent => ({
  ...content,
  items: content.items.filter(({ points }) => points.length > 0),
})

/** Everything a reader of the minutes is told, line by line. */
export function minutesLines(speech: Speech, content: MinutesContent): Line[] {
  const { t } = speech
  return [
    ...factLines(speech, content),
    attendanceLine(speech, content),
    ...(content.opening ? ['', t('minutes-opening', { text: content.opening })] : []),
    ...itemLines(speech, spoken(content)),
    ...(content.closing ? ['', t('minutes-closing', { text: content.closing })] : []),
    ...(decisionsOf(content).length === 0 ? ['', t('minutes-no-decision')] : []),
  ]
}

/** Puts lines on pages of at most `size` UTF-16 units; a line is never torn. */
export function linePages(lines: readonly Line[], size: number): Line[][] {
  const pages: Line[][] = [[]]
  let length = 0
  for (const line of lines) {
    const own = lengthOf(line) + 1
    if (length + own > size && pages.at(-1)!.length > 0) {
      pages.push([])
      length = 0
    }
    // A page begins with words.
    if (own > 1 || pages.at(-1)!.length > 0) {
      pages.at(-1)!.push(line)
      length += own
    }
  }
  return pages
}

const lengthOf = (line: Line): number => (typeof line === 'string' ? line : line.text).length
