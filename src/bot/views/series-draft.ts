import type { InlineKeyboardButton } from 'grammy/types'
import { isWorkingDay } from '../../domain/calendar.ts'
import { isConfidential } from '../../domain/meeting.ts'
import { firstDays, type SeriesDrafted, seriesOf } from '../../domain/series-draft.ts'
import {
  endFault,
  endsOffered,
  mostOccurrences,
  rulesOffered,
  type SeriesEnd,
  type SeriesRule,
} from '../../domain/series-rule.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import type { Speech } from '../house.ts'
import { inRows } from './letter.ts'
import { daysInList, nextDays, nthWords, ruleWords } from './series-words.ts'

/** Days that are named of what follows, and of those on which nobody works. */
const daysNamed = 3

/** What a draft says of its series: the rule, the next days, and what was made of an end that could not be had. */
export function draftSeriesLines(speech: Speech, shown: DraftShown): string[] {
  const { t } = speech
  const { meeting, sheet, holidays } = shown
  if (!sheet.series) return []
  const drafted = seriesOf(shown)
  if (!drafted) return [t('series-preview-open')]
  const { rule, first, count } = drafted
  if (isConfidential(meeting)) return [t('series-preview-hidden', { count })]
  const days = firstDays(drafted, mostOccurrences)
  const last = days.at(-1) ?? first
  const off = days.slice(1).filter((day) => !isWorkingDay(day, holidays) && !isOwnWeekend(rule, day))
  const more = off.length > daysNamed
  return [
    t('series-preview', { rule: ruleWords(speech, rule), last: speech.format.date(last), count }),
    t('series-preview-next', { days: daysInList(speech, nextDays(rule, first, Math.min(daysNamed, count - 1))) }),
    ...endLines(speech, drafted),
    ...(drafted.fits ? [] : [t('series-preview-first-apart')]),
    ...(off.length > 0
      ? [
          t(more ? 'series-preview-days-off-more' : 'series-preview-days-off', {
            count: off.length,
            days: daysInList(speech, off.slice(0, daysNamed)),
          }),
        ]
      : []),
  ]
}

/** A weekend that the rule itself names is meant. */
const isOwnWeekend = (rule: SeriesRule, day: Temporal.PlainDate): boolean =>
  'weekday' in rule && rule.weekday === day.dayOfWeek && day.dayOfWeek > 5

function endLines({ t, format }: Speech, { endSaid, fault, end }: SeriesDrafted): string[] {
  if (endSaid || !('until' in end)) return []
  const until = format.shortDate(Temporal.PlainDate.from(end.until))
  return [t(fault ? `series-preview-${fault}` : 'series-preview-usual-end', { until })]
}

/** The choices of the step: how often, and once that is chosen until when. */
export function seriesButtons(
  speech: Speech,
  shown: DraftShown,
  pick: (text: string, choice: string) => InlineKeyboardButton,
): InlineKeyboardButton[][] {
  const { sheet, meeting } = shown
  if (!sheet.day) return sheet.series ? [[pick(speech.t('series-button-once'), 'none')]] : []
  const first = Temporal.PlainDate.from(sheet.day)
  const drafted = seriesOf(shown)
  const marked = (on: boolean, text: string) => (on ? `☑ ${text}` : text)
  const rules = rulesOffered(first).map((rule, at) =>
    pick(
      marked(drafted !== undefined && same(rule, drafted.rule), ruleLabel(speech, rule, at, isConfidential(meeting))),
      `r${at}`,
    ),
  )
  if (!drafted) return inRows(2, rules)
  const ends = endsOffered(drafted.rule, first)
    .map((end, at) => ({ end, at }))
    .filter(({ end }) => endFault(drafted.rule, first, end) === undefined)
    .map(({ end, at }) => pick(marked(same(end, drafted.end), endLabel(speech, end)), `e${at}`))
  return [...inRows(2, rules), ...inRows(3, ends), [pick(speech.t('series-button-once'), 'none')]]
}

const same = (one: SeriesRule | SeriesEnd, other: SeriesRule | SeriesEnd): boolean =>
  JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted())

/** Of a confidential meeting no button tells its day. */
function ruleLabel(speech: Speech, rule: SeriesRule, at: number, hidden: boolean): string {
  const { t } = speech
  if (rule.every === 'week') return t('series-button-week', { interval: rule.interval })
  if (rule.interval === 3) return t('series-button-quarter')
  if (hidden) return t(at === 2 ? 'series-button-same-date' : 'series-button-same-weekday')
  if ('nth' in rule) return t('series-button-nth', { nth: nthWords(speech, rule) })
  return t('series-button-date', { day: rule.day })
}

const endLabel = ({ t, format }: Speech, end: SeriesEnd): string =>
  'count' in end
    ? t('series-button-count', { count: end.count })
    : t('series-button-until', { until: format.shortDate(Temporal.PlainDate.from(end.until)) })
