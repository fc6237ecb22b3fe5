import type { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Meeting } from '../../domain/meeting.ts'
import {
  clashReasons,
  isAboutHoursAlone,
  isClash,
  type MeetingWarning,
  warningsKey,
} from '../../domain/meeting-warnings.ts'
import { pressData } from '../callback-data.ts'
import { fitting, shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { slotInData } from '../slots.ts'

interface TimeShown {
  warnings: readonly MeetingWarning[]
  unlistedYear: number | undefined
}

/** What to mind about a time, a line each: the thing by its name, with its hours or days. Clashes are told apart. */
export const timeWarningLines = (speech: Speech, { warnings, unlistedYear }: TimeShown): string[] => [
  ...warnings.filter((warning) => !isClash(warning)).map((warning) => warningLine(speech, warning)),
  ...(unlistedYear === undefined ? [] : [speech.t('meeting-warning-unlisted', { year: String(unlistedYear) })]),
]

/** One thing to mind, in a sentence. */
export const warningLine = (speech: Speech, warning: MeetingWarning): string =>
  isClash(warning) && warning.at === null
    ? speech.t(`meeting-warning-${warning.kind}-hidden`, { name: warning.name, count: warning.officeIds.length })
    : speech.t(`meeting-warning-${warning.kind}`, valuesOf(speech, warning))

/** UTF-16 units of a message with clashes: under Telegram's 4,096, less the line that counts those left out. */
const mostText = 3_950

/** UTF-16 units that a message has left beside what it says already. */
export function roomBeside(said: readonly (FormattedString | string)[]): number {
  const length = (part: FormattedString | string): number => (typeof part === 'string' ? part : part.text).length + 1
  return mostText - said.reduce((sum, part) => sum + length(part), 0)
}

/** The clashes, a line each, as far as a message holds them that says all of `said` besides; then how many more there are. */
export function clashLines(
  speech: Speech,
  warnings: readonly MeetingWarning[],
  said: readonly (FormattedString | string)[],
): string[] {
  const clashes = warnings.filter(isClash).map((warning) => warningLine(speech, warning))
  const told = fitting(clashes, roomBeside(said))
  const left = clashes.length - told.length
  return left > 0 ? [...told, speech.t('meeting-warning-clash-more', { count: left })] : told
}

/** Offices of a clash that are named. */
const officesNamed = 10
const nameLimit = 80

function valuesOf(speech: Speech, warning: MeetingWarning): Record<string, string | number> {
  if (isClash(warning)) {
    const { officeIds } = warning
    const shown = officeIds.length > officesNamed ? [...officeIds.slice(0, officesNamed), '…'] : officeIds
    return {
      name: shorten(warning.name, nameLimit),
      when: warning.at ? speech.format.dateTime(warning.at) : '',
      count: officeIds.length,
      offices: shown.join(', '),
    }
  }
  const { kind: _, ...values } = warning
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'from' || name === 'until' ? String(value).replace(':', '.') : value,
    ]),
  )
}

interface SettledTime {
  meeting: Meeting
  warnings: readonly MeetingWarning[]
  print: string
  /** Times without a clash, offered when there is one. */
  slots: readonly Temporal.Instant[]
}

interface SettlingLabels {
  press: string
  label: string
  keep: string
  another: string
  /** The name of the buttons that take a proposed time. */
  slot: string
}

/** The nearest times at which nobody is wanted elsewhere, a button each. */
const slotButtons = (
  { t, format }: Pick<Speech, 't' | 'format'>,
  meetingId: string,
  slots: readonly Temporal.Instant[],
  name: string,
): InlineKeyboardButton[][] =>
  slots.map((at) => [
    {
      text: t('meeting-button-slot', { day: format.dayOnButton(at), time: format.clock(at) }),
      callback_data: pressData(name, meetingId, slotInData(at)),
    },
  ])

/**
 * The buttons that settle a time: one where there is nothing to mind, else one that keeps it in view of what was said
 * and one that leads to another; in spite of a clash it is kept for a reason, and free times are offered. `press` is the name of the settling button, `keep` its label when a time is kept. Both
 * carry the print of what they settle.
 */
export function settlingButtons(
  { t, format }: Pick<Speech, 't' | 'format'>,
  { meeting, warnings, print, slots }: SettledTime,
  { press, label, keep, another, slot }: SettlingLabels,
): InlineKeyboardButton[][] {
  const key = warningsKey(meeting, warnings)
  const settle = (text: string, ...kept: string[]): InlineKeyboardButton => ({
    text,
    callback_data: pressData(press, meeting.id, print, ...kept),
    style: 'success',
  })
  if (key === undefined) return [[settle(label)]]
  const elsewhere = [{ text: t('meeting-button-another-time'), callback_data: another }]
  if (!warnings.some(isClash)) return [[settle(keep, key)], elsewhere]
  // Where nobody may be sent instead, that somebody can is no reason.
  const reasons = clashReasons.filter((reason) => reason !== 'delegable' || !meeting.inPerson)
  const because = reasons.map((reason) => [settle(t(`meeting-button-clash-${reason}`), key, reason)])
  return [...slotButtons({ t, format }, meeting.id, slots, slot), ...because, elsewhere]
}

/** The step at which another time is chosen: the hour where the day is well. */
export const stepToAnotherTime = (warnings: readonly MeetingWarning[]): 'time' | 'date' =>
  isAboutHoursAlone(warnings) ? 'time' : 'date'
