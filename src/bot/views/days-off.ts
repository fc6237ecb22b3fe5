import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Holiday, Ramadan } from '../../domain/calendar.ts'
import type { DaysOffPlan } from '../../domain/days-off-plan.ts'
import type { DaysOffOfYear, DaysOffPreview, Minded } from '../../operations/days-off.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { pagesOf } from '../pages.ts'
import { nameOf } from './agenda.ts'
import { turning } from './directory.ts'
import { type Letter, letter } from './letter.ts'
import { ignoredLines, listDecisionRow } from './list-files.ts'
import { whenOf } from './meeting-facts.ts'
import { timeWarningLines } from './time-warnings.ts'

/** Characters of a page of days, and of changes: beside these stand the meetings that they touch. */
const pageLength = 2_400
const changesLength = 1_500
/** Other years offered beside the one that is shown. */
const yearsOffered = 4
/** Meetings named because of a list, and characters of each. */
const mindedNamed = 5
const mindedLength = 250
/** A title is cut on a button. */
const labelLimit = 40

/** The days off of a year, a line each, with the ways to hand them out and to take others. */
export function daysOffLetter(speech: Speech, shown: DaysOffOfYear, wanted: number): Letter {
  const { t } = speech
  const { year, present, holidays, ramadans, years } = shown
  const lines = [
    ...holidays.map((day) => t('days-off-line', { day: dayIn(speech, day.date), name: named(speech, day) })),
    ...ramadans.map((ramadan) => ramadanNamed(speech, ramadan)),
  ]
  const texts = pagesOf(lines, pageLength)
  const page = Math.min(Math.max(wanted, 1), Math.max(1, texts.length))
  const of = (kind: Holiday['kind']): number => holidays.filter((day) => day.kind === kind).length
  const body = [
    FormattedString.bold(t('days-off-heading', { year: String(year) })),
    '',
    ...(holidays.length === 0 ? [t('days-off-none', { year: String(year) })] : []),
    ...(lines.length > 0 ? [texts[page - 1] ?? '', ''] : []),
    ...(holidays.length > 0 ? [t('days-off-counts', { holidays: of('libur'), leave: of('cuti_bersama') })] : []),
  ]
  const others = fromNowOn(
    years
      .filter((other) => other !== year)
      .toSorted((one, other) => Math.abs(one - year) - Math.abs(other - year))
      .slice(0, yearsOffered),
    present,
  )
  return letter(FormattedString.join(body, '\n'), [
    ...turning(speech, page, texts.length, (to) => pressData('days-off', year, to)),
    others.map((other) => ({ text: String(other), callback_data: pressData('days-off', other, 1) })),
    [
      {
        text: t('days-off-button-get', { year: String(year) }),
        callback_data: pressData('days-off-get', year),
      },
      { text: t('days-off-button-put'), callback_data: pressData('days-off-put') },
    ],
    [{ text: t('settings-button-back'), callback_data: pressData('set-home') }],
  ])
}

/** The present year first, then those to come; the years that are over stand behind them, the latest first. */
const fromNowOn = (years: readonly number[], present: number): number[] => {
  const ascending = years.toSorted((one, other) => one - other)
  return [...ascending.filter((year) => year >= present), ...ascending.filter((year) => year < present).reverse()]
}

const dayIn = ({ format }: Speech, iso: string): string => format.dayOnButton(Temporal.PlainDate.from(iso))

const named = ({ t }: Speech, { kind, name }: Holiday): string => t(`days-off-named-${kind}`, { name })

const ramadanNamed = ({ t, format }: Speech, { first, last, name }: Ramadan): string => {
  const day = (iso: string): string => format.shortDate(Temporal.PlainDate.from(iso))
  return t('days-off-ramadan', { name, first: day(first), last: day(last) })
}

/** What a list would change, each day by itself, and which published meetings it touches. */
export function daysOffPreview(
  speech: Speech,
  { listId, plan, minded, print }: DaysOffPreview,
  { note, ignored, page: wanted = 1 }: { note?: string; ignored?: string[]; page?: number } = {},
): Letter {
  const { t } = speech
  const texts = pagesOf(changeLines(speech, plan), changesLength)
  const page = Math.min(Math.max(wanted, 1), Math.max(1, texts.length))
  const body = [
    ...(note ? [note, ''] : []),
    FormattedString.bold(t('days-off-preview-title')),
    t('days-off-preview', { changes: daysOffCounts(speech, plan), unchanged: plan.unchanged }),
    ...(plan.years.length > 0
      ? [t('days-off-preview-years', { years: speech.format.list(plan.years.map(String)) })]
      : []),
    ...ignoredLines(speech, ignored),
    '',
    texts[page - 1] ?? '',
    ...mindedLines(speech, minded),
    '',
    t('list-preview-nothing-yet'),
  ]
  return letter(FormattedString.join(body, '\n'), [
    ...turning(speech, page, texts.length, (to) => pressData('days-off-file', listId, to)),
    listDecisionRow(speech, 'days-off', { id: listId, print }),
  ])
}

/** `2 baru, 1 berubah, dan 1 dihapus`: what there is none of is left out. */
export function daysOffCounts({ t, format }: Speech, { added, changed, removed, ramadans }: DaysOffPlan): string {
  const counts = { added: added.length, changed: changed.length, removed: removed.length, ramadans: ramadans.length }
  return format.list(
    Object.entries(counts).flatMap(([kind, count]) => (count === 0 ? [] : [t(`days-off-count-${kind}`, { count })])),
  )
}

function changeLines(speech: Speech, { added, changed, removed, ramadans }: DaysOffPlan): string[] {
  const { t, format } = speech
  const day = (iso: string): string => format.date(Temporal.PlainDate.from(iso))
  return [
    ...added.map((after) => t('days-off-change-added', { day: day(after.date), name: named(speech, after) })),
    ...changed.map(({ before, after }) =>
      t('days-off-change-changed', {
        day: day(after.date),
        before: named(speech, before),
        after: named(speech, after),
      }),
    ),
    ...removed.map((before) => t('days-off-change-removed', { day: day(before.date), name: named(speech, before) })),
    ...ramadans.map(({ before, after }) =>
      before
        ? t('days-off-change-ramadan', { before: ramadanNamed(speech, before), after: ramadanNamed(speech, after) })
        : t('days-off-change-ramadan-added', { after: ramadanNamed(speech, after) }),
    ),
  ]
}

/** The published meetings whose time a list touches, and by what. */
function mindedLines(speech: Speech, minded: readonly Minded[]): string[] {
  const { t } = speech
  if (minded.length === 0) return []
  const more = minded.length - mindedNamed
  return [
    '',
    t('days-off-minded'),
    ...minded.slice(0, mindedNamed).map(({ meeting, warnings }) => {
      const said = timeWarningLines(speech, { warnings, unlistedYear: undefined }).join(' ')
      const when = whenOf(speech, meeting)
      const title = shorten(nameOf(speech, meeting), labelLimit * 2)
      return `• ${shorten(t('days-off-minded-meeting', { title, when, said }), mindedLength)}`
    }),
    ...(more > 0 ? [`• ${t('meeting-preview-more', { count: more })}`] : []),
  ]
}

/** What stands in the place of a preview once its list is in force: the meetings it touches are a press away. */
export function daysOffApplied(speech: Speech, plan: DaysOffPlan, minded: readonly Minded[], present: number): Letter {
  const { t } = speech
  const lines = [t('days-off-applied', { changes: daysOffCounts(speech, plan) }), ...mindedLines(speech, minded)]
  const meetings = minded
    .slice(0, mindedNamed)
    .map(({ meeting }): InlineKeyboardButton[] => [
      { text: shorten(nameOf(speech, meeting), labelLimit), callback_data: pressData('meeting', meeting.id) },
    ])
  return letter(lines.join('\n'), [...meetings, [listButton(speech, fromNowOn(plan.years, present)[0])]])
}

/** What a file led to, with the way back to the list. */
export const daysOffNote = (speech: Speech, text: string): Letter => letter(text, [[listButton(speech)]])

/** To the list of a year, the present one when none is named. */
export const listButton = ({ t }: Speech, year?: number): InlineKeyboardButton => ({
  text: t('days-off-button'),
  callback_data: pressData('days-off', year ?? 'now', 1),
})
