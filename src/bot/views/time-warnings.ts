import type { InlineKeyboardButton } from 'grammy/types'
import type { Meeting } from '../../domain/meeting.ts'
import { isAboutHoursAlone, type MeetingWarning, warningsKey } from '../../domain/meeting-warnings.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'

interface TimeShown {
  warnings: readonly MeetingWarning[]
  unlistedYear: number | undefined
}

/** What to mind about a time, a line each: the thing by its name, with its hours or days. */
export const timeWarningLines = (speech: Speech, { warnings, unlistedYear }: TimeShown): string[] => [
  ...warnings.map((warning) => speech.t(`meeting-warning-${warning.kind}`, valuesOf(warning))),
  ...(unlistedYear === undefined ? [] : [speech.t('meeting-warning-unlisted', { year: String(unlistedYear) })]),
]

const valuesOf = ({ kind: _, ...values }: MeetingWarning): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'from' || name === 'until' ? String(value).replace(':', '.') : value,
    ]),
  )

/**
 * The buttons that settle a time: one where there is nothing to mind, else one that keeps it in view of what was said
 * and one that leads to another. `press` is the name of the settling button, `keep` its label when a time is kept. Both
 * carry the print of what they settle.
 */
export function settlingButtons(
  { t }: Speech,
  { meeting, warnings, print }: { meeting: Meeting; warnings: readonly MeetingWarning[]; print: string },
  { press, label, keep, another }: { press: string; label: string; keep: string; another: string },
): InlineKeyboardButton[][] {
  const key = warningsKey(meeting, warnings)
  const settle = (text: string, ...kept: string[]): InlineKeyboardButton => ({
    text,
    callback_data: pressData(press, meeting.id, print, ...kept),
    style: 'success',
  })
  if (key === undefined) return [[settle(label)]]
  return [[settle(keep, key)], [{ text: t('meeting-button-another-time'), callback_data: another }]]
}

/** The step at which another time is chosen: the hour where the day is well. */
export const stepToAnotherTime = (warnings: readonly MeetingWarning[]): 'time' | 'date' =>
  isAboutHoursAlone(warnings) ? 'time' : 'date'
