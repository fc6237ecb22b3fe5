import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { meetingCode } from '../../domain/meeting.ts'
import { clashReasons, isClash } from '../../domain/meeting-warnings.ts'
import { readSentMessage } from '../../operations/sent.ts'
import {
  type OccurrenceShown,
  readOccurrence,
  readSeries,
  readSeriesMade,
  readSeriesSkipped,
  type SeriesMade,
  type SeriesNamed,
  type SeriesShown,
} from '../../operations/series-reading.ts'
import { seriesAskedKey, seriesEndingKey, seriesSkippedKey } from '../../operations/series-tell.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { drop, edit, type Letter, letter, send } from './letter.ts'
import { followUpButtons } from './meeting-buttons.ts'
import { meetingFacts } from './meeting-facts.ts'
import type { Renderers } from './renderer.ts'
import { clashLines, timeWarningLines } from './time-warnings.ts'
import { codesInShort } from './unreached.ts'

const titleLimit = 120
const nameLimit = 64

/** What a series is called: its title, or the code of its first meeting. */
export const seriesName = ({ title, confidential, code }: SeriesNamed): string =>
  confidential ? meetingCode(code) : shorten(title, titleLimit)

export const seriesButton = ({ t }: Speech, seriesId: string): InlineKeyboardButton => ({
  text: t('series-button'),
  callback_data: pressData('sr', seriesId),
})

/**
 * One meeting of a series that is not published: what has to be decided about its day and until when, or what became of
 * it. `again`: nobody has answered the question. Of a confidential one no day is named.
 */
export function occurrenceLetter(speech: Speech, shown: OccurrenceShown, again = false): Letter {
  const { t } = speech
  const { occurrence, seriesId } = shown
  const isAsked = shown.isOpen && (occurrence.state === 'asked' || occurrence.state === 'reminded')
  const heading = isAsked ? t(again ? 'series-asked-again' : 'series-asked-heading') : t('series-one-heading')
  const said = [FormattedString.bold(heading), '', aboutLine(speech, shown)]
  const minded = shown.isOpen ? troubleLines(speech, shown, said) : []
  const body = [...said, ...minded, '', isAsked ? defaultLine(speech, shown) : stateLine(speech, shown)]
  return letter(FormattedString.join(body, '\n'), [
    ...(shown.isOpen ? choiceButtons(speech, shown) : []),
    [seriesButton(speech, seriesId)],
  ])
}

function aboutLine(speech: Speech, shown: OccurrenceShown): string {
  const { number } = shown.occurrence
  const about = { title: seriesName(shown), number, count: shown.count }
  return shown.confidential
    ? speech.t('series-about-hidden', about)
    : speech.t('series-about', { ...about, when: speech.format.dateTime(shown.startsAt) })
}

function troubleLines(speech: Speech, shown: OccurrenceShown, said: readonly (FormattedString | string)[]): string[] {
  const { troubles, confidential } = shown
  if (troubles.length === 0) return []
  if (confidential) return [`• ${speech.t('series-trouble-hidden')}`]
  const others = timeWarningLines(speech, { warnings: troubles, unlistedYear: undefined })
  return [...others, ...clashLines(speech, troubles, [...said, ...others])].map((line) => `• ${line}`)
}

const defaultLine = ({ t, format }: Speech, { confidential, lapse }: OccurrenceShown): string =>
  confidential ? t('series-default-hidden') : t('series-default', { until: format.dateTime(lapse) })

/** What became of it, or will. */
function stateLine(speech: Speech, shown: OccurrenceShown): string {
  const { t, format } = speech
  const { occurrence, confidential, isOpen } = shown
  const by = shorten(shown.by ?? '', nameLimit)
  const make = format.dateTime(shown.make)
  const planned = confidential ? t('series-state-ahead-hidden') : t('series-state-ahead', { make })
  switch (occurrence.state) {
    case 'made':
      return t('series-state-made')
    case 'skipped':
      return occurrence.why === 'said' ? t('series-state-said', { by }) : t(`series-state-${occurrence.why ?? 'late'}`)
    case 'kept':
      return isOpen
        ? `${t(occurrence.day ? 'series-state-moved' : 'series-state-kept', { by })} ${planned}`
        : t('series-state-over')
    default:
      return isOpen ? planned : t('series-state-over')
  }
}

function choiceButtons(speech: Speech, shown: OccurrenceShown): InlineKeyboardButton[][] {
  const { t, format } = speech
  const { seriesId, occurrence, print, troubles, confidential, earlier, later } = shown
  const press = (name: string, ...more: string[]): string =>
    pressData(name, seriesId, occurrence.number, print, ...more)
  const keep = (text: string, ...because: string[]): InlineKeyboardButton[] => [
    { text, callback_data: press('sq-keep', ...because), style: 'success' },
  ]
  const isSkipped = occurrence.state === 'skipped'
  const keeps = troubles.some(isClash)
    ? clashReasons.map((reason) => keep(t(`meeting-button-clash-${reason}`), reason))
    : isSkipped
      ? [keep(t('series-button-hold'))]
      : troubles.length > 0
        ? [keep(t('series-button-keep'))]
        : []
  const other = (which: 'earlier' | 'later', day: Temporal.PlainDate | undefined): InlineKeyboardButton[] =>
    day
      ? [
          {
            text: confidential
              ? t(`series-button-${which}-hidden`)
              : t(`series-button-${which}`, { day: format.dayOnButton(day) }),
            callback_data: press(`sq-${which}`),
          },
        ]
      : []
  const skip = isSkipped ? [] : [[{ text: t('series-button-skip'), callback_data: press('sq-skip') }]]
  return [...keeps, other('earlier', earlier), other('later', later), ...skip].filter((row) => row.length > 0)
}

/** A meeting that was published by itself, and who of its series is not invited any more. */
function madeLetter(speech: Speech, made: SeriesMade): Letter {
  const { t } = speech
  const { meeting, number, count, gone, chairGone, confidential } = made
  const heading = t('series-made', { title: seriesName(made), number, count })
  const codes = codesInShort(
    speech,
    gone.map(({ code }) => code),
  )
  const lost = confidential
    ? [...(gone.length > 0 ? [t('series-made-gone-hidden', { count: gone.length })] : [])]
    : [
        ...(gone.length > 0 ? [t('series-made-gone', { codes })] : []),
        ...(chairGone ? [t('series-made-chair-gone')] : []),
      ]
  const facts = meetingFacts(speech, meeting, { offices: made.offices, public: false })
  const body = [FormattedString.bold(heading), '', facts, ...(lost.length > 0 ? ['', ...lost] : [])]
  return letter(FormattedString.join(body, '\n'), [
    followUpButtons(speech, meeting.id),
    [
      { text: t('change-button-meeting'), callback_data: pressData('meeting', meeting.id) },
      seriesButton(speech, made.seriesId),
    ],
  ])
}

type Skipped = NonNullable<Awaited<ReturnType<typeof readSeriesSkipped>>>
/** Meetings that are named; the page of the series shows more. */
const skippedNamed = 10

function skippedLetter(speech: Speech, shown: Skipped): Letter {
  const { t, format } = speech
  const lines = shown.skipped.slice(0, skippedNamed).map(({ number, day, why }) => {
    const reason = t(`series-skipped-${why ?? 'late'}`)
    return shown.confidential
      ? t('series-skipped-line-hidden', { number, reason })
      : t('series-skipped-line', { number, day: format.date(day), reason })
  })
  const more = shown.skipped.length - lines.length
  const body = [
    FormattedString.bold(t('series-skipped', { title: seriesName(shown) })),
    ...lines,
    ...(more > 0 ? [t('meeting-preview-more', { count: more })] : []),
    '',
    t('series-skipped-next'),
  ]
  return letter(FormattedString.join(body, '\n'), [[seriesButton(speech, shown.seriesId)]])
}

/** The last meeting is set: whether the series goes on, or what was said about it. */
export function endingLetter(speech: Speech, shown: SeriesShown, count: number): Letter {
  const { t, format } = speech
  const { series, decided, seriesId, print, confidential } = shown
  const about = { title: seriesName(shown), count, last: confidential ? '' : format.date(shown.last) }
  const more = { text: t('series-button-extend'), callback_data: pressData('sr-more', seriesId) }
  const end = { text: t('series-button-end'), callback_data: pressData('sr-end-yes', seriesId, print) }
  if (series.state === 'ending')
    return letter(t(confidential ? 'series-ending-hidden' : 'series-ending', about), [
      [more, end],
      [seriesButton(speech, seriesId)],
    ])
  if (decided && series.state === 'running') {
    const by = shorten(decided.by, nameLimit)
    const going = confidential ? t('series-extended-hidden', { ...about, by }) : t('series-extended', { ...about, by })
    return letter(going, [[seriesButton(speech, seriesId)]])
  }
  const by = decided?.what === 'end' ? shorten(decided.by, nameLimit) : ''
  return letter(by ? t('series-ended-by', { ...about, by }) : t('series-ended', about), [
    [more],
    [seriesButton(speech, seriesId)],
  ])
}

export const seriesRenderers: Renderers<'series-asked' | 'series-made' | 'series-skipped' | 'series-ending'> = {
  'series-asked': async ({ desk }, row, speech) => {
    const { seriesId, number, asked, again } = row.subject
    const shown = await readOccurrence(desk, { seriesId, number })
    const before = await readSentMessage(desk, row.chatId, seriesAskedKey(row.subject, row.chatId))
    if (!shown) return drop('no such meeting of a series')
    const made = occurrenceLetter(speech, shown, again === 1)
    if (before) return edit(row.chatId, before, made)
    const stands = shown.occurrence.askedAt?.epochMilliseconds === asked
    const state = again === 1 ? 'reminded' : 'asked'
    const isOpen = shown.isOpen && stands && shown.occurrence.state === state
    return isOpen ? send(row.chatId, made) : drop('decided, or asked otherwise')
  },
  'series-made': async ({ desk }, row, speech) => {
    const made = await readSeriesMade(desk, row.subject)
    return made?.meeting.state === 'scheduled' ? send(row.chatId, madeLetter(speech, made)) : drop('over, or cancelled')
  },
  'series-skipped': async ({ desk }, row, speech) => {
    const shown = await readSeriesSkipped(desk, row.subject)
    if (!shown || shown.skipped.length === 0) return drop('held after all')
    const { seriesId, first, last } = row.subject
    const before = await readSentMessage(desk, row.chatId, seriesSkippedKey(seriesId, first, last, row.chatId))
    const made = skippedLetter(speech, shown)
    return before ? edit(row.chatId, before, made) : send(row.chatId, made)
  },
  'series-ending': async ({ desk }, row, speech) => {
    const { seriesId, count } = row.subject
    const shown = await readSeries(desk, seriesId)
    const before = await readSentMessage(desk, row.chatId, seriesEndingKey(seriesId, count, row.chatId))
    if (!shown) return drop('no such series')
    const made = endingLetter(speech, shown, count)
    if (before) return edit(row.chatId, before, made)
    return shown.series.state === 'ending' ? send(row.chatId, made) : drop('decided already')
  },
}
