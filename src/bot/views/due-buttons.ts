import { type Holiday, isWorkingDay } from '../../domain/calendar.ts'
import type { duesOffered } from '../../domain/wizard-choices.ts'
import type { Speech } from '../house.ts'

/** A day that may be meant as a due date, with its year; a day off says so. */
export function meantDue(speech: Speech, date: string, holidays: readonly Holiday[]): string {
  const day = Temporal.PlainDate.from(date)
  return markedOff(speech, speech.format.date(day), !isWorkingDay(day, holidays))
}

/** A usual due date by what it is called: "Besok, Kamis 4 Mei", "Satu minggu, Sabtu 6 Mei (libur)". */
export const offeredDue = (speech: Speech, { name, day, off }: ReturnType<typeof duesOffered>[number]): string =>
  markedOff(speech, speech.t(`wizard-task-due-${name}`, { day: speech.format.dayOnButton(day) }), off)

const markedOff = ({ t }: Speech, day: string, off: boolean): string =>
  off ? t('wizard-button-holiday', { day }) : day
