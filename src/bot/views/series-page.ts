import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { ScopeSeen } from '../../operations/series-place.ts'
import type { SeriesLine, SeriesShown } from '../../operations/series-reading.ts'
import type { ScopeShown } from '../../operations/series-scope.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { seriesName } from './series.ts'
import { daysInList, placeLine, ruleWords } from './series-words.ts'

const nameLimit = 64
const titleLimit = 120

/** A series: its rule, what is published and what is ahead, and how it ends. Of a confidential one no day is named. */
export function seriesLetter(speech: Speech, shown: SeriesShown): Letter {
  const { t, format } = speech
  const { series, lines, decided, confidential, count, seriesId } = shown
  const rule = series.parts.at(-1)!.rule
  const body = [
    FormattedString.bold(t('series-page-heading', { title: seriesName(shown) })),
    confidential
      ? t('series-preview-hidden', { count })
      : t('series-preview', { rule: ruleWords(speech, rule), last: format.date(shown.last), count }),
    '',
    ...(lines.length > 0
      ? lines.map((line) => lineOf(speech, line, confidential || line.hidden))
      : [t('series-page-none')]),
    ...(decided
      ? ['', t(`series-page-${decided.what}`, { by: shorten(decided.by, nameLimit), at: format.dateTime(decided.at) })]
      : []),
  ]
  const buttons = lines.map((line) => ({
    text:
      confidential || line.hidden
        ? t('series-page-button-hidden', { number: line.number })
        : t('series-page-button', { number: line.number, day: format.dayOnButton(line.day) }),
    callback_data: line.meetingId ? pressData('meeting', line.meetingId) : pressData('sq', seriesId, line.number),
  }))
  const end = { text: t('series-button-end-all'), callback_data: pressData('sr-end', seriesId) }
  return letter(FormattedString.join(body, '\n'), [
    ...inRows(2, buttons),
    [
      { text: t('series-button-extend'), callback_data: pressData('sr-more', seriesId) },
      ...(series.state === 'ended' ? [] : [end]),
    ],
    [{ text: t('meeting-button-agenda'), callback_data: pressData('agenda', 'coming', 0) }],
  ])
}

function lineOf({ t, format }: Speech, { number, state, day, cancelled }: SeriesLine, hidden: boolean): string {
  const said = t(`series-line-${cancelled ? 'cancelled' : state}`)
  return hidden
    ? t('series-line-hidden', { number, state: said })
    : t('series-line', { number, day: format.date(day), state: said })
}

/** For how long a series goes on. */
export function extendLetter(speech: Speech, shown: SeriesShown): Letter {
  const { t, format } = speech
  const { extensions, seriesId, print, confidential } = shown
  const buttons = extensions.map(({ months, until }): InlineKeyboardButton[] => [
    {
      text: confidential
        ? t('series-button-months', { months })
        : t('series-button-months-until', { months, until: format.shortDate(until) }),
      callback_data: pressData('sr-till', seriesId, months, print),
    },
  ])
  return letter(t('series-extend-ask', { title: seriesName(shown) }), [...buttons, back(speech, seriesId)])
}

/** Asks whether a series shall end before its time. */
export function endAskedLetter(speech: Speech, shown: SeriesShown): Letter {
  const { t } = speech
  const { seriesId, print } = shown
  return letter(t('series-end-asked', { title: seriesName(shown) }), [
    [{ text: t('series-button-end-yes'), callback_data: pressData('sr-end-yes', seriesId, print), style: 'danger' }],
    back(speech, seriesId),
  ])
}

const back = ({ t }: Speech, seriesId: string): InlineKeyboardButton[] => [
  { text: t('meeting-button-back'), callback_data: pressData('sr', seriesId) },
]

/** Asks for which meetings of a series a change (`ch`) or cancellation (`mc`) is meant. */
export function scopeAskedLetter(speech: Speech, { meeting, place }: ScopeShown, what: 'ch' | 'mc'): Letter {
  const { t } = speech
  const title = shorten(nameOf(speech, meeting), titleLimit)
  const choice = (text: string, scope: string): InlineKeyboardButton[] => [
    { text: t(text), callback_data: pressData('sc', what, meeting.id, scope) },
  ]
  return letter([t(`series-scope-ask-${what}`, { title }), placeLine(speech, meeting, place)].join('\n'), [
    choice('series-button-one', 'one'),
    choice('series-button-following', 'following'),
    [{ text: t('meeting-button-back'), callback_data: pressData('meeting', meeting.id) }],
  ])
}

/** For which meetings a change is meant, what it comes to for those after it, and the rule where that changes. */
export function scopeLines(speech: Speech, seen: ScopeSeen | undefined, what: 'ch' | 'mc', hidden: boolean): string[] {
  const { t } = speech
  if (!seen) return []
  if (seen.scope === 'one') return [t(`series-scope-one-${what}`)]
  const { moved, published } = seen
  return [
    t(`series-scope-following-${what}`, { count: published }),
    ...(moved && !hidden
      ? [t('series-scope-moved', { rule: ruleWords(speech, moved.rule), days: daysInList(speech, moved.days) })]
      : []),
  ]
}

/** Turns a change from one meeting to those after it too, and back. */
export function scopeButton(
  { t }: Speech,
  meetingId: string,
  seen: ScopeSeen | undefined,
  what: 'ch' | 'mc',
): InlineKeyboardButton[][] {
  if (!seen) return []
  const other = seen.scope === 'one' ? 'following' : 'one'
  return [[{ text: t(`series-button-to-${other}`), callback_data: pressData('sc', what, meetingId, other) }]]
}
